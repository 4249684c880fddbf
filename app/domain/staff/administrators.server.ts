import { sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { type Administrator, recordAdministration } from "./administration-record.server";
import { loginOf } from "./right-proposals.server";
import type { StaffState } from "./staff-member";

export interface AdministratorAccount {
  id: string;
  login: string;
  state: StaffState;
  /** `*` or codes of regions. */
  scopes: string[];
}

/** All administrators who have not left. */
export async function listAdministrators(db: Db<"administrator">): Promise<AdministratorAccount[]> {
  const accounts = await db
    .selectFrom("staff_account")
    .select(["id", "login", "state"])
    .where("role", "=", "administrator")
    .where("state", "!=", "left")
    .orderBy("login")
    .execute();
  const remits = await db.selectFrom("administrator_remit").selectAll().orderBy("scope").execute();
  return accounts.map((account) => ({ ...account, scopes: remits.filter(({ staff }) => staff === account.id).map(({ scope }) => scope) }));
}

type Ended = { ok: true } | { ok: false; because: "not-yours" | "too-few" | "no-successor" };

/** Shuts an administrator out at once; only two others together let them in again. */
export async function suspendAdministrator(db: Db<"administrator">, by: Administrator, member: string, today: Day): Promise<Ended> {
  const { rows } = await sql<{ said: "done" | "not-yours" | "too-few" }>`select portal.suspend_administrator(${member}::uuid) as said`.execute(db);
  const said = rows[0]?.said ?? "not-yours";
  if (said !== "done") return { ok: false, because: said };
  await recordAdministration(db, { by: by.id, act: "administrator-suspended", subject: await loginOf(db, member), day: today });
  return { ok: true };
}

/** An administrator leaves: what they were writing passes to somebody who answers for at least as much. */
export async function handOver(db: Db<"administrator">, by: Administrator, { member, successor }: { member: string; successor: string }, today: Day): Promise<Ended> {
  const names = `${await loginOf(db, member)} ${await loginOf(db, successor)}`;
  const { rows } = await sql<{ said: "done" | "not-yours" | "too-few" | "no-successor" }>`
    select portal.hand_over_administration(${member}::uuid, ${successor}::uuid, ${today}::date) as said`.execute(db);
  const said = rows[0]?.said ?? "not-yours";
  if (said !== "done") return { ok: false, because: said };
  await recordAdministration(db, { by: by.id, act: "administrator-left", subject: names, day: today });
  return { ok: true };
}
