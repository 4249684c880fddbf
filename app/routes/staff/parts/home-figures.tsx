import { useTranslation } from "react-i18next";
import type { HomeFigures } from "~/domain/applications/home-figures.server";
import { Facts } from "~/ui/facts";

/** Below ten a share says less than its two numbers. */
const SHARE_FROM = 10;

/** Whether the centre keeps its promise, and whether people who applied here came to it. */
export function HomeFiguresShown({ figures: { answers, closings } }: { figures: HomeFigures }) {
  const { t } = useTranslation("staff");
  const words = (some: number, all: number): string => {
    if (all === 0) return "–";
    return all < SHARE_FROM ? t("figures.some", { some, all }) : t("figures.share", { share: Math.round((100 * some) / all), some, all });
  };
  return (
    <Facts
      facts={[
        { term: t("figures.onTime"), value: words(answers.onTime, answers.all) },
        { term: t("figures.registered"), value: words(closings.registered, closings.all) },
      ]}
    />
  );
}
