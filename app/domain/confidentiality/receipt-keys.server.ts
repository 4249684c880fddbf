import type { ArgonLane } from "./argon-lane.server";
import { utf8 } from "./bytes.server";
import { hmacSha256 } from "./hashes.server";
import { keyPairFromSeed } from "./key-pair.server";
import type { KeyPair } from "./key-pair.server";
import { mapNewestFirst } from "./newest-first";
import type { NewestFirst } from "./newest-first";
import type { ReceiptCode } from "./receipt-code";

export const RECEIPT_ARGON = { memoryKiB: 19 * 1024, passes: 2, length: 64 } as const;

export type ReceiptKeys = {
  ok: true;
  /** What the application may be found by: under the newest pepper first (store this one), then the older ones. */
  lookups: NewestFirst<Uint8Array>;
  /** Opens the seeker's wrap; does not depend on a pepper. */
  seeker: KeyPair;
};

/**
 * What a receipt code opens. One Argon2id (OWASP's 19 MiB, 2 passes) whatever the number of peppers.
 * @param salt the deployment's own, at least 16 bytes, never changed: with another one no code opens anything.
 */
export async function deriveReceiptKeys(
  code: ReceiptCode,
  { lane, salt, peppers }: { lane: ArgonLane; salt: Uint8Array; peppers: NewestFirst<Uint8Array> },
): Promise<ReceiptKeys | { ok: false; because: "busy" }> {
  const derived = await lane.derive({ secret: utf8(code), salt, ...RECEIPT_ARGON });
  if (!derived.ok) return derived;
  const lookupHalf = derived.bytes.subarray(0, 32);
  return {
    ok: true,
    lookups: mapNewestFirst(peppers, (pepper) => hmacSha256(pepper, lookupHalf)),
    seeker: keyPairFromSeed(derived.bytes.subarray(32)),
  };
}
