import { wrapForSeeker } from "~/domain/confidentiality/application-keys.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { NewestFirst } from "~/domain/confidentiality/newest-first";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { deriveReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import type { Db } from "~db/actor";

export type Renewed = { ok: true; seekerKey: Uint8Array } | { ok: false; because: "busy" | "withdrawn" };

interface RenewWith {
  lane: ArgonLane;
  receiptSalt: Uint8Array;
  receiptPeppers: NewestFirst<Uint8Array>;
  enter<Answer>(work: (db: Db<"seeker">) => Promise<Answer>): Promise<Answer>;
}

/**
 * Puts a new receipt code in the place of the old one, which from then on answers like a code that never was; whoever is
 * inside with the old one is out. Doing it again with the same code changes nothing more.
 * A withdrawn application has no thread to carry over and keeps its code until it is erased.
 */
export async function renewCode(
  own: { application: string; threadKey: Uint8Array },
  code: ReceiptCode,
  by: RenewWith,
): Promise<Renewed> {
  const derived = await deriveReceiptKeys(code, { lane: by.lane, salt: by.receiptSalt, peppers: by.receiptPeppers });
  if (!derived.ok) return derived;
  const seekerKey = derived.seeker.publicKey;
  const seeker_wrap = wrapForSeeker(own.threadKey, { application: own.application, seekerPublicKey: seekerKey });
  return by.enter(async (db) => {
    const rewrapped = await db.updateTable("application_sealed").set({ seeker_wrap }).where("application", "=", own.application).executeTakeFirst();
    if (rewrapped.numUpdatedRows !== 1n) return { ok: false, because: "withdrawn" };
    await db
      .updateTable("application")
      .set(({ eb }) => ({ receipt_lookup: derived.lookups[0], seeker_public_key: seekerKey, version: eb("version", "+", 1) }))
      .where("id", "=", own.application)
      .execute();
    return { ok: true, seekerKey };
  });
}
