import { useTranslation } from "react-i18next";
import type { TeamMember } from "~/domain/staff/list-team.server";
import type { MemberFigures } from "~/domain/staff/team-figures.server";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";

interface TeamTableProps {
  team: readonly (TeamMember & { figures: MemberFigures | null })[];
  centres: readonly { value: string; label: string }[];
  me: string;
  isLead: boolean;
}

/** Who works in the member's centres, and who can read what is sent to them from now on; to a lead also what is late and looked at. */
export function TeamTable({ team, centres, me, isLead }: TeamTableProps) {
  const { t } = useTranslation("staff");
  const nameOf = (code: string): string => centres.find(({ value }) => value === code)?.label ?? code;
  const number = (key: "work" | "late" | "reveals" | "claims", label: string) => ({ key, label, isNumber: true });
  const columns = [
    { key: "login", label: t("field.login") },
    { key: "role", label: t("account.role") },
    ...(centres.length > 1 ? [{ key: "centres", label: t("column.centre") }] : []),
    { key: "state", label: t("column.status") },
    { key: "key", label: t("column.key") },
    number("work", t("column.openWork")),
    ...(isLead ? [number("late", t("column.late")), number("reveals", t("column.reveals")), number("claims", t("column.claims"))] : []),
  ];
  const rows = team.map(({ id, login, role, centres: of, state, holds, openWork, figures }) => ({
    key: id,
    isCurrent: id === me,
    cells: {
      login,
      role: t(`role.${role}`),
      centres: of.map(nameOf).join("; "),
      state: t(`state.${state}`),
      key: holds.length === of.length ? <Tag tone="open">{t("team.holds")}</Tag> : <Tag tone="wait">{t("team.holdsNot")}</Tag>,
      work: String(openWork),
      late: figures?.late ? <Tag tone="late">{figures.late}</Tag> : "0",
      reveals: String(figures?.reveals ?? 0),
      claims: String(figures?.claims ?? 0),
    },
  }));
  return <DataTable caption={t("team.list")} columns={columns} rows={rows} empty={t("team.empty")} />;
}
