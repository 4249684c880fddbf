// Time-based one-time passwords (RFC 6238): 6 digits, 30 seconds, SHA-1, as every authenticator app has them.
import { Secret, TOTP } from "otpauth";

import { randomBytes } from "./random.server";
import { withPlainDigits } from "./typed-digits";

const PERIOD_SECONDS = 30;
const WINDOW_STEPS = 1;
const SECRET_BYTES = 20;
const LONGEST_TYPED = 50;

/** A new secret in base32. */
export function newTotpSecret(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;
}

/** What an authenticator app reads from the QR. */
export function totpUri(secret: string, login: string): string {
  return totpOf(secret, login).toString();
}

/**
 * The step (of 30 seconds since 1970) whose code this is, one step early or late included; undefined if none.
 * The caller stores it and accepts only a later one, so that a code works once.
 */
export function matchingTotpStep(secret: string, code: string, now: Date): number | undefined {
  if (code.length > LONGEST_TYPED) return undefined;
  const token = withPlainDigits(code);
  if (!/^[0-9]{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: WINDOW_STEPS });
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
}

/** The code an authenticator shows now; for the demonstration's printed accounts and for tests. */
export function currentTotp(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

function totpOf(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: "Ashyq Esik",
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
  });
}
