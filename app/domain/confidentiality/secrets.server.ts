// PORTAL_SECRET: the one secret kept apart from the database. Everything else is derived from it, per purpose.
import { toBase64Url, utf8 } from "./bytes.server";
import { deriveKey } from "./hashes.server";
import { mapNewestFirst } from "./newest-first";
import type { NewestFirst } from "./newest-first";
import { randomBytes } from "./random.server";

const SHORTEST_SECRET = 32;
const LONGEST_TEXT = 4096;
const MOST_SECRETS = 8;

/** A key with a name that says nothing about it and stays the same when the list grows. */
export type NamedKey = { readonly name: string; readonly key: Uint8Array };
export type AppLogin = { readonly suffix: string; readonly password: string };

export type PortalSecrets = {
  readonly receiptPeppers: NewestFirst<Uint8Array>;
  readonly passwordPeppers: NewestFirst<Uint8Array>;
  readonly cookieKeys: NewestFirst<Uint8Array>;
  readonly draftIdKeys: NewestFirst<NamedKey>;
  /** Only what is on two screens at the same time depends on it, so only the newest is needed. */
  readonly admissionKey: Uint8Array;
  /** Database logins of the app: the first is used, the others are those a migration may remove. */
  readonly appLogins: NewestFirst<AppLogin>;
};

export type ReadPortalSecret =
  | { ok: true; secrets: PortalSecrets }
  | { ok: false; because: "empty" | "too-short" | "too-many" | "repeated" };

/** @param text secrets parted by commas, newest first, each of at least 32 characters. */
export function readPortalSecret(text: string): ReadPortalSecret {
  if (text.trim() === "") return { ok: false, because: "empty" };
  if (text.length > LONGEST_TEXT) return { ok: false, because: "too-many" };
  const secrets = text.split(",").map((secret) => secret.trim());
  if (secrets.length > MOST_SECRETS) return { ok: false, because: "too-many" };
  if (secrets.some((secret) => secret.length < SHORTEST_SECRET)) return { ok: false, because: "too-short" };
  if (new Set(secrets).size !== secrets.length) return { ok: false, because: "repeated" };
  const [newest = "", ...older] = secrets;
  return { ok: true, secrets: secretsFrom(mapNewestFirst([newest, ...older], utf8)) };
}

/** 256 random bits, ready to be written into the setting. */
export function newPortalSecret(): string {
  return toBase64Url(randomBytes(32));
}

function secretsFrom(masters: NewestFirst<Uint8Array>): PortalSecrets {
  const each = (purpose: string) => mapNewestFirst(masters, (master) => deriveKey(master, purpose));
  return {
    receiptPeppers: each("receipt-pepper/1"),
    passwordPeppers: each("password-pepper/1"),
    cookieKeys: each("cookie-key/1"),
    draftIdKeys: mapNewestFirst(masters, draftIdKeyFrom),
    admissionKey: each("admission-key/1")[0],
    appLogins: mapNewestFirst(masters, appLoginFrom),
  };
}

function draftIdKeyFrom(master: Uint8Array): NamedKey {
  return { name: hex(deriveKey(master, "draft-id-key-name/1", 4)), key: deriveKey(master, "draft-id-key/1") };
}

function appLoginFrom(master: Uint8Array): AppLogin {
  return {
    suffix: hex(deriveKey(master, "app-login-suffix/1", 4)),
    password: toBase64Url(deriveKey(master, "app-login-password/1")),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
