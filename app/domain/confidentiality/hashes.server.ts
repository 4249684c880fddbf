import { createHash, createHmac, hkdfSync } from "node:crypto";

import { utf8 } from "./bytes.server";

export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac("sha256", key).update(bytes).digest());
}

/**
 * HKDF-SHA256 (RFC 5869) without salt. Only for secrets that are random already; what a person chooses goes
 * through the Argon2 lane first. Different purposes give independent keys.
 */
export function deriveKey(secret: Uint8Array, purpose: string, length = 32): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, new Uint8Array(0), utf8(`ashyq-esik/${purpose}`), length));
}
