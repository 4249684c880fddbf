// The content of sealed columns: one size per column, bound to the place where it lies.
import { AEAD_OVERHEAD_BYTES, openBytes, pad, sealBytes, unpad } from "./aead.server";
import { labelled, textOf, utf8 } from "./bytes.server";

/** Where a ciphertext lies; moved to any other place it does not open. */
export type Place = {
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly application: string;
};

export type Sealing = { ok: true; sealed: Uint8Array } | { ok: false; because: "too-long" };
export type Opening = { ok: true; value: unknown } | { ok: false; because: "does-not-open" };

const DOES_NOT_OPEN = { ok: false, because: "does-not-open" } as const;

/** The length of every ciphertext whose plaintext is padded to `size`. */
export function sealedLength(size: number): number {
  return size + AEAD_OVERHEAD_BYTES;
}

/**
 * Seals a value (anything JSON can write) padded to `size` bytes, so that a long answer and an empty one look alike.
 * @param size bytes of padded plaintext, one figure per column; the JSON must be shorter by at least one byte.
 */
export function sealContent(key: Uint8Array, value: unknown, place: Place, size: number): Sealing {
  const plaintext = utf8(JSON.stringify(value ?? null));
  if (plaintext.length >= size) return { ok: false, because: "too-long" };
  return { ok: true, sealed: sealBytes(key, pad(plaintext, size), bytesOfPlace(place)) };
}

/** The value that was sealed with this key at this place. */
export function openSealed(key: Uint8Array, sealed: Uint8Array, place: Place): Opening {
  const padded = openBytes(key, sealed, bytesOfPlace(place));
  const plaintext = padded && padded.length > 0 ? unpad(padded, padded.length) : undefined;
  return plaintext ? readJson(plaintext) : DOES_NOT_OPEN;
}

function bytesOfPlace({ table, column, row, application }: Place): Uint8Array {
  return labelled("content/1", table, column, row, application);
}

function readJson(plaintext: Uint8Array): Opening {
  try {
    return { ok: true, value: JSON.parse(textOf(plaintext) ?? "") };
  } catch {
    return DOES_NOT_OPEN;
  }
}
