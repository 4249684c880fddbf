import { useTranslation } from "react-i18next";
import type { Shown } from "~/domain/statistics/figures";

/** A number of a table, or a dash that is heard as "not shown". */
export function Cell({ shown, says }: { shown: Shown; says: string }) {
  const { t } = useTranslation("public");
  if (shown !== null) return <>{says}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="vh">{t("figures.hidden")}</span>
    </>
  );
}
