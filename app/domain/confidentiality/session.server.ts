// A session's secret is only in the cookie; the database has its hash and, sealed under it, the unlocked key.
import { openBytes, sealBytes } from "./aead.server";
import { joinBytes, labelled } from "./bytes.server";
import { deriveKey, sha256 } from "./hashes.server";
import { randomBytes } from "./random.server";

export type SessionKind = "staff" | "seeker";

/** 256 random bits. */
export function newSessionSecret(): Uint8Array {
  return randomBytes(32);
}

/** The hash a session is stored and found by; it opens nothing. */
export function sessionIdOf(secret: Uint8Array): Uint8Array {
  return sha256(joinBytes(labelled("session-id/1"), secret));
}

export function sealUnderSession(secret: Uint8Array, bytes: Uint8Array, kind: SessionKind): Uint8Array {
  return sealBytes(keyOf(secret), bytes, labelled("session/1", kind));
}

/** The bytes, or undefined when secret, kind or a single bit differ. */
export function openUnderSession(secret: Uint8Array, sealed: Uint8Array, kind: SessionKind): Uint8Array | undefined {
  return openBytes(keyOf(secret), sealed, labelled("session/1", kind));
}

function keyOf(secret: Uint8Array): Uint8Array {
  return deriveKey(secret, "session-key/1");
}
