// The first two administrators of the country. Nobody inside the portal could invite them, so the owner of the database does,
// by a command of the operator's; the app's own login has no such right.
import { type Kysely, sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import type { Tables } from "./tables";

/** Two, because whatever widens rights is confirmed by a second person. */
export const ADMINISTRATORS_NEEDED = 2;

export interface Founder {
  id: string;
  login: string;
  invitation: Uint8Array;
  expiresOn: Day;
}

export type Founded = { ok: true } | { ok: false; because: "there-are-administrators" | "login-taken" } | { ok: false; because: "wrong-number"; needed: number };

/**
 * Invites as many administrators of the country as are missing to two. Run again before both have joined, it renews the
 * invitations of those who have not, and ends those that are not named any more.
 */
export function inviteFirstAdministrators(owner: Kysely<Tables>, founders: readonly Founder[], today: Day): Promise<Founded> {
  return owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('portal.administrators', 0))`.execute(trx);
    const needed = ADMINISTRATORS_NEEDED - (await countNational(trx));
    if (needed <= 0) return { ok: false, because: "there-are-administrators" };
    if (founders.length !== needed) return { ok: false, because: "wrong-number", needed };
    const logins = founders.map(({ login }) => login);
    const there = await trx.selectFrom("staff_account").select(["role", "state"]).where("login", "in", logins).execute();
    if (there.some(({ role, state }) => role !== "administrator" || state !== "invited")) return { ok: false, because: "login-taken" };
    await trx
      .updateTable("staff_account")
      .set({ state: "left", invitation: null, invitation_expires_on: null })
      .where("role", "=", "administrator")
      .where("state", "=", "invited")
      .where("login", "not in", logins)
      .execute();
    for (const founder of founders) await invite(trx, founder, today);
    return { ok: true };
  });
}

async function countNational(trx: Kysely<Tables>): Promise<number> {
  const rows = await trx
    .selectFrom("staff_account as a")
    .innerJoin("administrator_remit as r", "r.staff", "a.id")
    .select("a.id")
    .where("a.state", "=", "active")
    .where("r.scope", "=", "*")
    .execute();
  return rows.length;
}

async function invite(trx: Kysely<Tables>, { id: newId, login, invitation, expiresOn }: Founder, today: Day): Promise<void> {
  const { id } = await trx
    .insertInto("staff_account")
    .values({ id: newId, login, role: "administrator", language: "kk", state: "invited", invitation, invitation_expires_on: expiresOn, created_on: today })
    .onConflict((conflict) => conflict.column("login").doUpdateSet({ invitation, invitation_expires_on: expiresOn }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("administrator_remit").values({ staff: id, scope: "*" }).onConflict((conflict) => conflict.doNothing()).execute();
  await trx.insertInto("administration_act").values({ staff: id, act: "administrator-founded", subject: login, day: today }).execute();
}
