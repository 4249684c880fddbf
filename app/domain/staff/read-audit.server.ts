import { TEAM_ACTS } from "~/domain/applications/acts";
import { subjectOf } from "~/domain/applications/record-act.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { AuditKind } from "./audit-kinds";

export interface AuditLine {
  centre: string;
  position: number;
  day: Day;
  /** Login of who did it. */
  login: string;
  act: string;
  /** Undefined for acts without an application, and once the application is erased. */
  caseNumber: number | undefined;
}

const LINES = 100;

/** Where a page of the audit ended: everything before it is older. */
export interface AuditPlace {
  day: Day;
  position: number;
  centre: string;
}

export interface AuditWanted {
  kind: AuditKind;
  /** One colleague's acts; everybody's without. */
  staff?: string;
  /** Older than this; the newest without. */
  before?: AuditPlace;
}

const LOOKS = ["opened-claimed:%", "revealed-contact:%", "asked-foreign-case"];

/** A page of the acts in a lead's centres, newest first, and where the older ones go on. Row-level security shows others only their own. */
export async function readAudit(db: Db<"staff">, centres: readonly string[], wanted: AuditWanted = { kind: "all" }): Promise<{ lines: AuditLine[]; older?: AuditPlace }> {
  if (centres.length === 0) return { lines: [] };
  let lines = db
    .selectFrom("audit as l")
    .leftJoin("staff_account as a", "a.id", "l.staff")
    .select(["l.centre", "l.position", "l.day", "l.act", "l.subject", "a.login"])
    .where("l.centre", "in", centres)
    .orderBy("l.day", "desc")
    .orderBy("l.position", "desc")
    .orderBy("l.centre")
    .limit(LINES + 1);
  const { before } = wanted;
  if (before) {
    lines = lines.where(({ or, and, eb }) => or([
      eb("l.day", "<", before.day),
      and([eb("l.day", "=", before.day), eb("l.position", "<", before.position)]),
      and([eb("l.day", "=", before.day), eb("l.position", "=", before.position), eb("l.centre", ">", before.centre)]),
    ]));
  }
  if (wanted.staff) lines = lines.where("l.staff", "=", wanted.staff);
  if (wanted.kind === "looks") lines = lines.where(({ or, eb }) => or(LOOKS.map((pattern) => eb("l.act", "like", pattern))));
  if (wanted.kind === "team") lines = lines.where("l.act", "in", TEAM_ACTS);
  const found = await lines.execute();
  const rows = found.slice(0, LINES);
  const last = found.length > LINES ? rows.at(-1) : undefined;
  const numbers = rows.some(({ subject }) => subject !== null) ? await caseNumbersBySubject(db, centres) : new Map<string, number>();
  const shown = rows.map(({ centre, position, day, act, subject, login }) => ({
    centre,
    position,
    day,
    login: login ?? "",
    act,
    caseNumber: subject === null ? undefined : numbers.get(nameOf(subject)),
  }));
  return { lines: shown, ...(last ? { older: { day: last.day, position: last.position, centre: last.centre } } : {}) };
}

/** The pseudonyms are computed from the rows that are still there: nothing is stored that would join them. */
async function caseNumbersBySubject(db: Db<"staff">, centres: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.selectFrom("application").select(["id", "case_number", "pseudonym_key"]).where("centre", "in", centres).execute();
  return new Map(rows.map(({ id, case_number, pseudonym_key }) => [nameOf(subjectOf({ id, pseudonymKey: pseudonym_key })), case_number]));
}

const nameOf = (subject: Uint8Array): string => Buffer.from(subject).toString("hex");
