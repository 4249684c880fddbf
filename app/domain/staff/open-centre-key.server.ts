import { equalBytes } from "~/domain/confidentiality/bytes.server";
import { openGrant } from "~/domain/confidentiality/centre-key.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import type { Db } from "~db/actor";

/** A member with the pair that the session unlocked. */
export interface KeyHolder {
  member: string;
  keyPair: KeyPair;
}

export type OpenedCentreKey = { ok: true; centreKeyPair: KeyPair } | { ok: false; because: "not-granted" | "does-not-open" };

/**
 * A centre's key pair of one quarter out of the member's own grant. The public half is computed and must be the one in
 * the row: otherwise somebody changed the row, and nothing is opened or sealed with it.
 */
export async function openCentreKey(db: Db<"staff">, holder: KeyHolder, centre: string, epoch: string): Promise<OpenedCentreKey> {
  const row = await db
    .selectFrom("key_grant as g")
    .innerJoin("centre_key as k", (join) => join.onRef("k.centre", "=", "g.centre").onRef("k.epoch", "=", "g.epoch"))
    .select(["g.sealed_key", "k.public_key"])
    .where("g.staff", "=", holder.member)
    .where("g.centre", "=", centre)
    .where("g.epoch", "=", epoch)
    .executeTakeFirst();
  if (!row) return { ok: false, because: "not-granted" };
  const opened = openGrant(row.sealed_key, holder.keyPair, { centre, epoch, member: holder.member });
  if (!opened.ok || !equalBytes(opened.centreKeyPair.publicKey, row.public_key)) return { ok: false, because: "does-not-open" };
  return opened;
}
