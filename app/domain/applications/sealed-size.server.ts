import type { Sealing } from "~/domain/confidentiality/seal.server";

/** Every sealed column has one size, so that its length says nothing. Bytes of padded plain text. */
export const SEALED_SIZE = { answers: 1024, contact: 768, outcome: 128, proposal: 1024, message: 4096, note: 2048, draft: 8192, visit: 512, holder: 512 } as const;

/** The bytes of something whose length was bounded before it was sealed; throws RangeError where that was forgotten. */
export function sealedBytes(sealing: Sealing): Uint8Array {
  if (!sealing.ok) throw new RangeError("longer than its sealed column");
  return sealing.sealed;
}
