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
  const row = await grantsOf(db, holder).where("g.centre", "=", centre).where("g.epoch", "=", epoch).executeTakeFirst();
  if (!row) return { ok: false, because: "not-granted" };
  const centreKeyPair = opened(row, holder);
  return centreKeyPair ? { ok: true, centreKeyPair } : { ok: false, because: "does-not-open" };
}

/** Every key of some centres that was granted to the member, the newest first. */
export async function openCentreKeys(db: Db<"staff">, holder: KeyHolder, centres: readonly string[]): Promise<{ centre: string; epoch: string; keyPair: KeyPair }[]> {
  const rows = await grantsOf(db, holder).where("g.centre", "in", [...new Set(centres)]).orderBy("g.epoch", "desc").execute();
  return rows.flatMap((row) => {
    const keyPair = opened(row, holder);
    return keyPair ? [{ centre: row.centre, epoch: row.epoch, keyPair }] : [];
  });
}

const grantsOf = (db: Db<"staff">, { member }: KeyHolder) =>
  db
    .selectFrom("key_grant as g")
    .innerJoin("centre_key as k", (join) => join.onRef("k.centre", "=", "g.centre").onRef("k.epoch", "=", "g.epoch"))
    .select(["g.centre", "g.epoch", "g.sealed_key", "k.public_key"])
    .where("g.staff", "=", member);

interface Grant {
  centre: string;
  epoch: string;
  sealed_key: Uint8Array;
  public_key: Uint8Array;
}

function opened({ centre, epoch, sealed_key, public_key }: Grant, { keyPair, member }: KeyHolder): KeyPair | undefined {
  const grant = openGrant(sealed_key, keyPair, { centre, epoch, member });
  return grant.ok && equalBytes(grant.centreKeyPair.publicKey, public_key) ? grant.centreKeyPair : undefined;
}
