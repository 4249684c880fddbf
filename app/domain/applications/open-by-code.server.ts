import { openSeekerWrap } from "~/domain/confidentiality/application-keys.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { NewestFirst } from "~/domain/confidentiality/newest-first";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { deriveReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import type { Actor, Db } from "~db/actor";

export type OpenedByCode =
  | { ok: true; application: string; threadKey: Uint8Array; seekerKey: Uint8Array }
  | { ok: false; because: "busy" | "unknown" };

interface OpenWith {
  lane: ArgonLane;
  receiptSalt: Uint8Array;
  receiptPeppers: NewestFirst<Uint8Array>;
  /** Opens the door as whoever holds this lookup value or this application. */
  enterAs<Answer>(who: Omit<Extract<Actor, { role: "seeker" }>, "role">, work: (db: Db<"seeker">) => Promise<Answer>): Promise<Answer>;
}

/**
 * Finds the application behind a receipt code and opens its thread key.
 * An unknown code and an erased application are the same to it: `unknown`. Older peppers are tried until their codes expire.
 */
export async function openByCode(code: ReceiptCode, by: OpenWith): Promise<OpenedByCode> {
  const derived = await deriveReceiptKeys(code, { lane: by.lane, salt: by.receiptSalt, peppers: by.receiptPeppers });
  if (!derived.ok) return { ok: false, because: "busy" };
  for (const receiptLookup of derived.lookups) {
    const found = await by.enterAs({ receiptLookup }, (db) =>
      db.selectFrom("application").select("id").where("receipt_lookup", "=", receiptLookup).executeTakeFirst(),
    );
    if (!found) continue;
    const threadKey = await by.enterAs({ application: found.id }, async (db) => {
      const sealed = await db
        .selectFrom("application_sealed")
        .select("seeker_wrap")
        .where("application", "=", found.id)
        .executeTakeFirst();
      return sealed ? openSeekerWrap(sealed.seeker_wrap, { application: found.id, seeker: derived.seeker }) : undefined;
    });
    const opened = { ok: true as const, application: found.id, seekerKey: derived.seeker.publicKey };
    if (threadKey === undefined) return { ...opened, threadKey: new Uint8Array(THREAD_KEY_BYTES) };
    if (threadKey.ok) return { ...opened, threadKey: threadKey.threadKey };
  }
  return { ok: false, because: "unknown" };
}

/** A withdrawn application has no thread any more: its code still shows that, with a key that opens nothing. */
const THREAD_KEY_BYTES = 32;
