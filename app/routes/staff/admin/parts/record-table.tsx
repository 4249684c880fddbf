import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { AdministrationLine } from "~/domain/staff/administration-record.server";
import { DataTable } from "~/ui/data-table";
import { formatDay } from "~/web/format";

/** What administrators did: day, who, what, where. */
export function RecordTable({ lines, language, caption }: { lines: readonly AdministrationLine[]; language: Language; caption: string }) {
  const { t } = useTranslation("admin");
  const columns = [
    { key: "day", label: t("record.day") },
    { key: "who", label: t("record.who") },
    { key: "what", label: t("record.what") },
    { key: "subject", label: t("record.subject") },
  ];
  const rows = lines.map(({ position, day, login, act, subject }) => ({
    key: String(position),
    cells: { day: formatDay(language, day), who: login, what: t(`act.${act as "intake-changed"}`), subject },
  }));
  return <DataTable caption={caption} columns={columns} rows={rows} empty={t("record.empty")} />;
}
