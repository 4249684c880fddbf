import { useTranslation } from "react-i18next";
import type { Settled } from "~/domain/applications/settled-with-one.server";
import { Facts } from "~/ui/facts";

/** How many answered applications needed one message only: what good templates are worth. For the lead. */
export function SettledShare({ settled: { answered, withOne } }: { settled: Settled }) {
  const { t } = useTranslation("staff");
  const percent = answered === 0 ? "–" : `${Math.round((100 * withOne) / answered)} %`;
  return <Facts facts={[{ term: t("settled.term"), value: t("settled.value", { percent, withOne, answered }) }]} />;
}
