import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { AdministrationAct } from "./administration-acts";
import { COUNTRY, type Remit } from "./administrator";

/** An administrator with what they answer for. */
export interface Administrator {
  id: string;
  remit: Remit;
}

/** What an administrator answers for; nothing when the account is none, or no longer one. */
export async function findRemit(db: Db<"administrator">, staff: string): Promise<Remit> {
  const rows = await db.selectFrom("administrator_remit").select("scope").where("staff", "=", staff).execute();
  const scopes = rows.map(({ scope }) => scope);
  return { isNational: scopes.includes(COUNTRY), regions: scopes.filter((scope) => scope !== COUNTRY).sort() };
}

/** Adds a line to the record of administration; the database links it to the line before. */
export async function recordAdministration(
  db: Db<"administrator">,
  { by, act, subject, day }: { by: string; act: AdministrationAct; subject: string; day: Day },
): Promise<void> {
  await db.insertInto("administration_act").values({ staff: by, act, subject, day }).execute();
}

export interface AdministrationLine {
  position: number;
  day: Day;
  login: string;
  act: string;
  subject: string;
}

/** The last acts of all administrators, newest first. */
export async function readAdministration(db: Db<"administrator">, limit: number): Promise<AdministrationLine[]> {
  const rows = await db
    .selectFrom("administration_act as l")
    .leftJoin("staff_account as a", "a.id", "l.staff")
    .select(["l.position", "l.day", "l.act", "l.subject", "a.login"])
    .orderBy("l.position", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ login, ...line }) => ({ ...line, login: login ?? "" }));
}
