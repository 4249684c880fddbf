import { sql } from "kysely";
import { recordAct } from "~/domain/applications/record-act.server";
import { randomId } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { drawInvitation } from "./invitation.server";
import { readLogin, type StaffMember } from "./staff-member";

export type Invited = { ok: true; login: string; code: string; expiresOn: Day } | { ok: false; because: "not-yours" | "not-a-login" | "login-taken" };

/** A lead invites a consultant to a centre of theirs; the code is shown once and opens nothing but the choice of a password. */
export async function inviteColleague(
  db: Db<"staff">,
  lead: StaffMember,
  invited: { login: string; centre: string; language: Language },
  today: Day,
): Promise<Invited> {
  const login = readLogin(invited.login);
  if (lead.role !== "lead" || !lead.centres.includes(invited.centre)) return { ok: false, because: "not-yours" };
  if (!login) return { ok: false, because: "not-a-login" };
  const { code, hash, expiresOn } = drawInvitation(login, today);
  const id = randomId();
  const added = await db
    .insertInto("staff_account")
    .values({ id, login, role: "consultant", language: invited.language, state: "invited", invitation: hash, invitation_expires_on: expiresOn, created_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return { ok: false, because: "login-taken" };
  await db.insertInto("staff_membership").values({ staff: id, centre: invited.centre }).execute();
  await recordAct(db, { staff: lead.id, centre: invited.centre, act: "invited", day: today });
  return { ok: true, login, code, expiresOn };
}

export type EndedAccount = { ok: true; code: string | undefined; login: string; expiresOn: Day | undefined } | { ok: false; because: "not-yours" | "open-work" | "reads-alone" };

/**
 * A lead ends a colleague's account: from that moment its cookie, password and recovery code open nothing. Open work
 * has to be handed over first, and `reads-alone`: nobody else, and no paper key, opens what the centre keeps. With `again` its owner gets an invitation instead, for a forgotten password without the
 * recovery code: whoever uses it holds no key until a colleague types the six characters.
 */
export async function endAccount(db: Db<"staff">, lead: StaffMember, colleague: string, again: boolean, today: Day): Promise<EndedAccount> {
  const them = await db
    .selectFrom("staff_account as a")
    .innerJoin("staff_membership as m", "m.staff", "a.id")
    .select(["a.login", "m.centre"])
    .where("a.id", "=", colleague)
    .where("m.centre", "in", lead.centres)
    .executeTakeFirst();
  if (!them || lead.role !== "lead") return { ok: false, because: "not-yours" };
  const drawn = again ? drawInvitation(them.login, today) : undefined;
  const { rows } = await sql<{ said: "ended" | "open-work" | "reads-alone" | "not-yours" }>`
    select portal.end_account(${colleague}::uuid, ${drawn?.hash ?? null}::bytea, ${drawn?.expiresOn ?? null}::date) as said`.execute(db);
  const said = rows[0]?.said ?? "not-yours";
  if (said !== "ended") return { ok: false, because: said };
  await recordAct(db, { staff: lead.id, centre: them.centre, act: again ? "invited-again" : "ended-account", day: today });
  return { ok: true, login: them.login, code: drawn?.code, expiresOn: drawn?.expiresOn };
}
