import { openBytes, pad, sealBytes, unpad } from "./aead.server";
import { fromBase64Url, labelled, textOf, toBase64Url, utf8 } from "./bytes.server";
import type { NewestFirst } from "./newest-first";

/** Browsers drop a cookie above this; nothing longer is decoded. */
const LONGEST_COOKIE = 4096;
/** So large that a draft is of one length whatever way somebody came, a call's details apart. */
const BLOCK_BYTES = 512;

/**
 * A value as text for a cookie, unreadable and unchangeable for whoever carries it. Its length is that of the next
 * multiple of 512 bytes. The parts of a cookie's value have limits of their own, so one too long is a mistake of ours.
 * @param purpose what the cookie is for; under another purpose it does not open.
 */
export function sealCookie(keys: NewestFirst<Uint8Array>, purpose: string, value: unknown): string {
  const plaintext = pad(utf8(JSON.stringify(value ?? null)), BLOCK_BYTES);
  const text = toBase64Url(sealBytes(keys[0], plaintext, labelled("cookie/1", purpose)));
  if (text.length > LONGEST_COOKIE) throw new RangeError(`too much for one cookie: ${purpose}`);
  return text;
}

/** The value, or undefined when it was not sealed by us for this purpose under a key still listed. */
export function openCookie(keys: NewestFirst<Uint8Array>, purpose: string, text: string): unknown {
  if (text.length > LONGEST_COOKIE) return undefined;
  const sealed = fromBase64Url(text);
  if (!sealed) return undefined;
  for (const key of keys) {
    const padded = openBytes(key, sealed, labelled("cookie/1", purpose));
    if (padded) return valueOf(padded);
  }
  return undefined;
}

function valueOf(padded: Uint8Array): unknown {
  const plaintext = unpad(padded, BLOCK_BYTES);
  const json = plaintext && textOf(plaintext);
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
