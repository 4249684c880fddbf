import { epochOf, grantCentreKey, makeCentreKey } from "~/domain/confidentiality/centre-key.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { isVouchedFor, vouchFor } from "./key-vouch.server";
import { carryToPaper } from "./paper-grants.server";
import { type KeyHolder, openCentreKey } from "./open-centre-key.server";

/**
 * Makes this quarter's key for each of the member's centres whose newest key is older and is held by the member.
 * It goes to the active members whom the newest key already knows, to nobody else; one who makes it first, wins.
 * @returns the centres that got a new key.
 */
export async function renewCentreKeys(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], today: Day): Promise<string[]> {
  if (centres.length === 0) return [];
  const epoch = epochOf(today);
  const newest = await db
    .selectFrom("centre_key")
    .distinctOn("centre")
    .select(["centre", "epoch"])
    .where("centre", "in", centres)
    .orderBy("centre")
    .orderBy("epoch", "desc")
    .execute();
  const renewed: string[] = [];
  for (const last of newest) {
    if (last.epoch < epoch && (await renewOne(db, holder, last, { epoch, today }))) renewed.push(last.centre);
  }
  return renewed;
}

async function renewOne(
  db: Db<"staff">,
  holder: KeyHolder,
  { centre, epoch: last }: { centre: string; epoch: string },
  { epoch, today }: { epoch: string; today: Day },
): Promise<boolean> {
  const opened = await openCentreKey(db, holder, centre, last);
  if (!opened.ok) return false;
  const members = await knownMembers(db, opened.centreKeyPair, centre, last);
  if (!members.some(({ staff }) => staff === holder.member)) return false;
  const made = makeCentreKey();
  const inserted = await db
    .insertInto("centre_key")
    .values({ centre, epoch, public_key: made.publicKey, made_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  const grants = members.map(({ staff, publicKey }) => grantRow(made, { centre, epoch, member: staff }, publicKey));
  await db.insertInto("key_grant").values(grants).execute();
  await carryToPaper(db, { epoch: last, key: opened.centreKeyPair }, { epoch, key: made }, centre);
  return true;
}

/** A row of `key_grant`: a centre's private key sealed to a member, with its vouch. */
export function grantRow(centreKey: KeyPair, place: { centre: string; epoch: string; member: string }, memberPublicKey: Uint8Array) {
  return {
    centre: place.centre,
    epoch: place.epoch,
    staff: place.member,
    sealed_key: grantCentreKey(centreKey.privateKey, memberPublicKey, place),
    vouch: vouchFor(centreKey.privateKey, place, memberPublicKey),
  };
}

async function knownMembers(db: Db<"staff">, lastKey: KeyPair, centre: string, epoch: string): Promise<{ staff: string; publicKey: Uint8Array }[]> {
  const rows = await db
    .selectFrom("key_grant as g")
    .innerJoin("staff_account as a", "a.id", "g.staff")
    .innerJoin("staff_membership as m", (join) => join.onRef("m.staff", "=", "g.staff").onRef("m.centre", "=", "g.centre"))
    .select(["g.staff", "g.vouch", "a.public_key"])
    .where("g.centre", "=", centre)
    .where("g.epoch", "=", epoch)
    .where("a.state", "=", "active")
    .execute();
  return rows.flatMap(({ staff, vouch, public_key }) =>
    public_key && isVouchedFor(vouch, lastKey.privateKey, { centre, epoch, member: staff }, public_key) ? [{ staff, publicKey: public_key }] : [],
  );
}
