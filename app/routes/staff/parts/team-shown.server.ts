import { countSettledWithOne } from "~/domain/applications/settled-with-one.server";
import { AUDIT_KINDS } from "~/domain/staff/audit-kinds";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listTeam } from "~/domain/staff/list-team.server";
import { type AuditPlace, readAudit } from "~/domain/staff/read-audit.server";
import { readTeamFigures, unusualRevealers } from "~/domain/staff/team-figures.server";
import { listClosingCentres } from "~/domain/staff/wind-down.server";
import { parseDay } from "~/domain/shared/day";
import type { StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { centreGroups } from "./centre-groups.server";
import { TEAM_DONE } from "./team-acts.server";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const asCount = (text: string | null): number => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : 0);

/** Where the older lines begin, as the address says it: day, place in the chain, centre. */
function placeOf(said: string | null): { before?: AuditPlace } {
  const [, day = "", position = "", centre = ""] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})\.(\d{9})$/.exec(said ?? "") ?? [];
  const known = parseDay(day);
  return known ? { before: { day: known, position: Number(position), centre } } : {};
}

function olderAddress({ kind, who }: { kind: string; who: string }, { day, position, centre }: AuditPlace): string {
  const query = new URLSearchParams({ kind, ...(who ? { who } : {}), before: `${day}.${position}.${centre}` });
  return `${paths.team()}?${query.toString()}`;
}

/** What the page of the team shows: to a lead also what was done, what is late and what is unusual. */
export async function describeTeam({ language, desk, member, enter, query, today }: StaffVisit) {
  const isLead = member.role === "lead";
  const kind = AUDIT_KINDS.find((known) => known === query.get("kind")) ?? "all";
  const who = UUID.test(query.get("who") ?? "") ? (query.get("who") ?? "") : "";
  const read = await enter(async (db) => ({
    names: await readCentreNames(db, member.centres),
    team: await listTeam(db, member.centres),
    figures: isLead ? await readTeamFigures(db, member.centres, today) : undefined,
    closing: isLead ? await listClosingCentres(db, member.centres) : [],
    settled: isLead ? await countSettledWithOne(db, member.centres, today) : null,
    audit: isLead ? await readAudit(db, member.centres, { kind, ...(who ? { staff: who } : {}), ...placeOf(query.get("before")) }) : null,
  }));
  const { names, team, figures } = read;
  const centres = member.centres.map((value) => ({ value, label: names.get(value)?.[language] ?? value }));
  const closing = read.closing.map((centre) => ({ ...centre, name: names.get(centre.code)?.[language] ?? centre.code }));
  const unusual = figures ? unusualRevealers(figures.byMember, team.map(({ id }) => id)) : [];
  return {
    language,
    desk,
    me: member.id,
    isLead,
    centres: centres.sort((one, other) => new Intl.Collator(language).compare(one.label, other.label)),
    team: team.map((colleague) => ({ ...colleague, figures: figures?.byMember.get(colleague.id) ?? null })),
    unassigned: figures?.unassigned ?? 0,
    lateUnassigned: figures?.lateUnassigned ?? 0,
    late: (figures?.lateUnassigned ?? 0) + [...(figures?.byMember.values() ?? [])].reduce((sum, { late }) => sum + late, 0),
    unusual: team.filter(({ id }) => unusual.includes(id)).map(({ login }) => login),
    closing,
    settled: read.settled,
    groups: closing.length > 0 ? await enter((db) => centreGroups(db, language, closing.map(({ code }) => code))) : [],
    audit: read.audit,
    olderAudit: read.audit?.older ? olderAddress({ kind, who }, read.audit.older) : undefined,
    wanted: { kind, who },
    done: TEAM_DONE.find((what) => what === query.get("done")) ?? null,
    moved: { moved: asCount(query.get("moved")), stayed: asCount(query.get("stayed")) },
  };
}
