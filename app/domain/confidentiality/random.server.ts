// The one source of chance. libsodium's own draws (the throw-away key of a sealed box) call the same
// globalThis.crypto.getRandomValues at each draw, so a test that replaces it governs every random byte.
import { asUuid } from "./uuid";

const LARGEST_DRAW = 65_536;

export function randomBytes(length: number): Uint8Array {
  if (length > LARGEST_DRAW) throw new RangeError("more random bytes than one draw gives");
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

/** Characters drawn evenly from an alphabet of 2 to 256; a byte that would make some likelier is thrown away. */
export function randomCharacters(alphabet: string, length: number): string {
  const evenBelow = 256 - (256 % alphabet.length);
  let drawn = "";
  while (drawn.length < length) {
    for (const byte of randomBytes(length - drawn.length)) {
      if (byte < evenBelow) drawn += alphabet[byte % alphabet.length];
    }
  }
  return drawn;
}

export function randomDigits(length: number): string {
  return randomCharacters("0123456789", length);
}

/** A random UUID, version 4 (RFC 9562). */
export function randomId(): string {
  return asUuid(randomBytes(16));
}
