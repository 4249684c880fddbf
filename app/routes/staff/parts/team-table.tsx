import { useTranslation } from "react-i18next";
import type { TeamMember } from "~/domain/staff/list-team.server";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";

interface TeamTableProps {
  team: readonly TeamMember[];
  centres: readonly { value: string; label: string }[];
  me: string;
}

/** Who works in the member's centres, and who can read what is sent to them from now on. */
export function TeamTable({ team, centres, me }: TeamTableProps) {
  const { t } = useTranslation("staff");
  const nameOf = (code: string): string => centres.find(({ value }) => value === code)?.label ?? code;
  const columns = [
    { key: "login", label: t("field.login") },
    { key: "role", label: t("account.role") },
    ...(centres.length > 1 ? [{ key: "centres", label: t("column.centre") }] : []),
    { key: "state", label: t("column.status") },
    { key: "key", label: t("column.key") },
    { key: "work", label: t("column.openWork"), isNumber: true },
  ];
  const rows = team.map(({ id, login, role, centres: of, state, holds, openWork }) => ({
    key: id,
    isCurrent: id === me,
    cells: {
      login,
      role: t(`role.${role}`),
      centres: of.map(nameOf).join("; "),
      state: t(`state.${state}`),
      key: holds.length === of.length ? <Tag tone="open">{t("team.holds")}</Tag> : <Tag tone="wait">{t("team.holdsNot")}</Tag>,
      work: String(openWork),
    },
  }));
  return <DataTable caption={t("team.list")} columns={columns} rows={rows} empty={t("team.empty")} />;
}
