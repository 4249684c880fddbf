import { newKeyPair, type KeyPair } from "~/domain/confidentiality/key-pair.server";
import { openTotpSecret, sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { matchingTotpStep, newTotpSecret } from "~/domain/confidentiality/totp.server";
import type { Db } from "~db/actor";

/** The time step of a typed one-time code; undefined when it is not the account's. */
export function matchingStep(keyPair: KeyPair, sealedTotp: Uint8Array | null, code: string, now: Date): number | undefined {
  const opened = sealedTotp ? openTotpSecret(keyPair, sealedTotp) : undefined;
  return opened?.ok ? matchingTotpStep(opened.secret, code, now) : undefined;
}

/** Uses a code up: true for the first who brings it, false for a repeat or an earlier one. */
export async function useStep(db: Db<"system">, staff: string, step: number): Promise<boolean> {
  const used = await db
    .updateTable("staff_account")
    .set({ last_totp_step: step })
    .where("id", "=", staff)
    .where("state", "=", "active")
    .where("last_totp_step", "<", step)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

let decoy: { keyPair: KeyPair; sealed: Uint8Array } | undefined;

/** The same work for somebody whose password was wrong, so that the time says nothing. */
export function matchNothing(code: string, now: Date): void {
  if (!decoy) {
    const keyPair = newKeyPair();
    decoy = { keyPair, sealed: sealTotpSecret(keyPair, newTotpSecret()) };
  }
  matchingStep(decoy.keyPair, decoy.sealed, code, now);
}
