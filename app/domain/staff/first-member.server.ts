import { sql } from "kysely";
import { recordAct } from "~/domain/applications/record-act.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { epochOf, makeCentreKey } from "~/domain/confidentiality/centre-key.server";
import { sameCharacters, sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { KeyHolder } from "./open-centre-key.server";
import { grantRow } from "./renew-centre-key.server";

/** How many administrators have to confirm the first member of a centre. */
export const CONFIRMATIONS_NEEDED = 2;

/** A member of a centre that has no key yet. */
export interface WaitingMember {
  centre: string;
  centreNames: InEveryLanguage<string>;
  regionCode: string;
  staff: string;
  login: string;
  /** Logins of the administrators who have confirmed. */
  confirmedBy: string[];
}

/** Who waits to make a centre's first key: active members of centres without any. */
export async function listFirstMembers(db: Db<"administrator">): Promise<WaitingMember[]> {
  const rows = await db
    .selectFrom("staff_membership as m")
    .innerJoin("staff_account as a", "a.id", "m.staff")
    .innerJoin("centre as c", "c.code", "m.centre")
    .select(["m.centre", "m.staff", "a.login", "c.names", "c.region_code"])
    .where("a.state", "=", "active")
    .where("a.role", "!=", "administrator")
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("centre_key as k").select("k.epoch").whereRef("k.centre", "=", "m.centre"))))
    .orderBy("m.centre")
    .orderBy("a.login")
    .execute();
  const confirmed = await db
    .selectFrom("first_member as f")
    .innerJoin("staff_account as a", "a.id", "f.administrator")
    .innerJoin("staff_account as them", (join) => join.onRef("them.id", "=", "f.staff").onRef("them.public_key", "=", "f.public_key"))
    .select(["f.centre", "f.staff", "a.login"])
    .where("a.state", "=", "active")
    .execute();
  return rows.map(({ centre, staff, login, names, region_code }) => ({
    centre,
    centreNames: names,
    regionCode: region_code,
    staff,
    login,
    confirmedBy: confirmed.filter((one) => one.centre === centre && one.staff === staff).map((one) => one.login),
  }));
}

export type Confirmed = { ok: true } | { ok: false; because: "unknown" | "wrong" | "busy" };

interface ConfirmWith {
  administrator: string;
  lane: ArgonLane;
  admissionKey: Uint8Array;
  today: Day;
  enter<Answer>(work: (db: Db<"administrator">) => Promise<Answer>): Promise<Answer>;
}

/**
 * One administrator's word for a centre's first member, given for the public key whose six characters the member read out.
 * It opens nothing: with two such words the member makes the centre's key. `unknown` also once the centre has a key.
 */
export async function confirmFirstMember(asked: { centre: string; staff: string }, typed: string, by: ConfirmWith): Promise<Confirmed> {
  const { centre, staff } = asked;
  const publicKey = await by.enter((db) => keyOfWaiting(db, centre, staff));
  if (!publicKey) return { ok: false, because: "unknown" };
  const six = await sixCharacters(publicKey, { member: staff, admissionKey: by.admissionKey, lane: by.lane });
  if (!six.ok) return six;
  if (!sameCharacters(typed, six.characters)) return { ok: false, because: "wrong" };
  const row = { centre, staff, administrator: by.administrator, public_key: publicKey, confirmed_on: by.today };
  return by.enter(async (db) => {
    await db.deleteFrom("first_member").where("centre", "=", centre).where("staff", "=", staff).where("administrator", "=", by.administrator).execute();
    const now = await keyOfWaiting(db, centre, staff);
    if (!now) return { ok: false, because: "unknown" };
    await db.insertInto("first_member").values(row).execute();
    return { ok: true };
  });
}

async function keyOfWaiting(db: Db<"administrator">, centre: string, staff: string): Promise<Uint8Array | undefined> {
  const waiting = await listFirstMembers(db);
  if (!waiting.some((one) => one.centre === centre && one.staff === staff)) return undefined;
  const row = await db.selectFrom("staff_account").select("public_key").where("id", "=", staff).executeTakeFirst();
  return row?.public_key ?? undefined;
}

/**
 * Makes the first key of each of the member's centres that has none and for which two administrators have confirmed the
 * member. The key is made in the member's session and sealed to nobody else. @returns these centres.
 */
export async function makeFirstKeys(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], today: Day): Promise<string[]> {
  const made: string[] = [];
  for (const centre of await centresToOpen(db, centres)) if (await makeFirstKey(db, holder, centre, today)) made.push(centre);
  return made;
}

/** Of some centres, those without a key whose first one the member may make. */
export async function centresToOpen(db: Db<"staff">, centres: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ centre: string }>`
    select centre from unnest(${[...centres]}::char(9)[]) as centre where portal.has_no_key(centre) and portal.is_first_member(centre) order by 1`.execute(db);
  return rows.map(({ centre }) => centre);
}

async function makeFirstKey(db: Db<"staff">, holder: KeyHolder, centre: string, today: Day): Promise<boolean> {
  const key = makeCentreKey();
  const epoch = epochOf(today);
  const inserted = await db
    .insertInto("centre_key")
    .values({ centre, epoch, public_key: key.publicKey, made_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await db.insertInto("key_grant").values(grantRow(key, { centre, epoch, member: holder.member }, holder.keyPair.publicKey)).execute();
  await recordAct(db, { staff: holder.member, centre, act: "made-first-key", day: today });
  return true;
}
