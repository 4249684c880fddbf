// Bytes as this folder passes them around: text to bytes, joining, comparing, base64url.
import { timingSafeEqual } from "node:crypto";

const BASE64URL = /^[A-Za-z0-9_-]*$/;

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes; undefined when they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Compares in a time that depends on the lengths only. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * A label and its parts as bytes that no other label or parts can give: a JSON array keeps the borders
 * that plain joining would lose ("ab"+"c" and "a"+"bc").
 */
export function labelled(label: string, ...parts: readonly string[]): Uint8Array {
  return utf8(JSON.stringify([`ashyq-esik/${label}`, ...parts]));
}

export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/** Strict: only the one text that `toBase64Url` writes for these bytes is read, so no second text means the same. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!BASE64URL.test(text)) return undefined;
  const bytes = new Uint8Array(Buffer.from(text, "base64url"));
  return toBase64Url(bytes) === text ? bytes : undefined;
}
