import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { TeamMember } from "~/domain/staff/list-team.server";
import { AUDIT_KINDS, type AuditKind } from "~/domain/staff/audit-kinds";
import type { AuditLine } from "~/domain/staff/read-audit.server";
import { DataTable } from "~/ui/data-table";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Pagination } from "~/ui/pagination";
import { formatDay } from "~/web/format";
import { paths } from "~/web/paths";

interface AuditTableProps {
  audit: readonly AuditLine[];
  /** The address of the page of older lines, while there are any. */
  older: string | undefined;
  language: Language;
  team: readonly TeamMember[];
  wanted: { kind: AuditKind; who: string };
}

/** What was done in the lead's centres, newest first: day, who, act. Narrowed to one colleague, or to who looked at what. */
export function AuditTable({ audit, older, language, team, wanted }: AuditTableProps) {
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
    <section>
      <h2>{t("team.audit")}</h2>
      <Filters action={paths.team()} label={t("team.auditFilter")} submitLabel={t("team.auditShow")} clear={{ href: paths.team(), label: t("team.auditAll") }}>
        <Select name="kind" label={t("column.act")} options={AUDIT_KINDS.map((value) => ({ value, label: t(`team.kind.${value}`) }))} value={wanted.kind} />
        <Select name="who" label={t("column.who")} options={team.map(({ id, login }) => ({ value: id, label: login }))} placeholder={t("team.everybody")} value={wanted.who} />
      </Filters>
      <DataTable caption={t("team.auditText")} columns={columns} rows={rows} empty={t("team.auditEmpty")} />
      {older && <Pagination label={t("team.audit")} next={{ href: older, label: t("team.auditOlder") }} />}
    </section>
  );
}
