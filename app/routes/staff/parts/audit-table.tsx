import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { AuditLine } from "~/domain/staff/read-audit.server";
import { DataTable } from "~/ui/data-table";
import { formatDay } from "~/web/format";

/** What was done in the lead's centres, newest first: day, who, act. */
export function AuditTable({ audit, language }: { audit: readonly AuditLine[]; language: Language }) {
  const { t } = useTranslation("staff");
  const wordsOf = (act: string): string => {
    const [what = "", reason] = act.split(":");
    const words = t(`act.${what}` as "act.opened");
    return reason ? `${words}: ${t(`reason.${reason}` as "reason.call-agreed")}` : words;
  };
  const columns = [
    { key: "day", label: t("column.day") },
    { key: "who", label: t("column.who") },
    { key: "act", label: t("column.act") },
    { key: "case", label: t("column.caseNumber"), isNumber: true },
  ];
  const rows = audit.map(({ centre, position, day, login, act, caseNumber }) => ({
    key: `${centre} ${position}`,
    cells: { day: formatDay(language, day), who: login || t("team.elsewhere"), act: wordsOf(act), case: caseNumber === undefined ? "–" : String(caseNumber) },
  }));
  return (
    <>
      <h2>{t("team.audit")}</h2>
      <DataTable caption={t("team.auditText")} columns={columns} rows={rows} empty={t("team.auditEmpty")} />
    </>
  );
}
