import { recordAct } from "~/domain/applications/record-act.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { equalBytes } from "~/domain/confidentiality/bytes.server";
import { sameCharacters, sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { type KeyHolder, openCentreKey } from "./open-centre-key.server";
import { grantRow } from "./renew-centre-key.server";

export type Admitted = { ok: true; centres: string[] } | { ok: false; because: "wrong" | "busy" | "unknown" | "no-key" };

interface AdmitWith {
  lane: ArgonLane;
  admissionKey: Uint8Array;
  today: Day;
  enter<Answer>(work: (db: Db<"staff">) => Promise<Answer>): Promise<Answer>;
}

/**
 * Lets a newcomer read: the keys of every quarter that the member holds, in the centres both belong to, are sealed to
 * the very public key whose six characters were typed as the newcomer reads them out.
 */
export async function admitNewcomer(holder: KeyHolder, newcomer: string, typed: string, by: AdmitWith): Promise<Admitted> {
  const publicKey = await by.enter((db) => publicKeyOf(db, newcomer));
  if (!publicKey) return { ok: false, because: "unknown" };
  const six = await sixCharacters(publicKey, { member: newcomer, admissionKey: by.admissionKey, lane: by.lane });
  if (!six.ok) return { ok: false, because: "busy" };
  if (!sameCharacters(typed, six.characters)) return { ok: false, because: "wrong" };
  return by.enter(async (db) => {
    const now = await publicKeyOf(db, newcomer);
    if (!now || !equalBytes(now, publicKey)) return { ok: false, because: "wrong" };
    const centres = await grantAll(db, holder, newcomer, publicKey);
    if (centres.length === 0) return { ok: false, because: "no-key" };
    for (const centre of centres) await recordAct(db, { staff: holder.member, centre, act: "admitted", day: by.today });
    return { ok: true, centres };
  });
}

async function publicKeyOf(db: Db<"staff">, newcomer: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("staff_account").select("public_key").where("id", "=", newcomer).where("state", "=", "active").executeTakeFirst();
  return row?.public_key ?? undefined;
}

/** Only what the newcomer lacks. */
async function grantAll(db: Db<"staff">, holder: KeyHolder, newcomer: string, publicKey: Uint8Array): Promise<string[]> {
  const missing = await db
    .selectFrom("key_grant as g")
    .innerJoin("staff_membership as m", (join) => join.onRef("m.centre", "=", "g.centre").on("m.staff", "=", newcomer))
    .leftJoin("key_grant as theirs", (join) =>
      join.onRef("theirs.centre", "=", "g.centre").onRef("theirs.epoch", "=", "g.epoch").on("theirs.staff", "=", newcomer),
    )
    .select(["g.centre", "g.epoch"])
    .where("g.staff", "=", holder.member)
    .where("theirs.staff", "is", null)
    .orderBy("g.centre")
    .execute();
  const centres = new Set<string>();
  for (const { centre, epoch } of missing) {
    const opened = await openCentreKey(db, holder, centre, epoch);
    if (!opened.ok) continue;
    const row = grantRow(opened.centreKeyPair, { centre, epoch, member: newcomer }, publicKey);
    await db.insertInto("key_grant").values(row).onConflict((conflict) => conflict.doNothing()).execute();
    centres.add(centre);
  }
  return [...centres];
}
