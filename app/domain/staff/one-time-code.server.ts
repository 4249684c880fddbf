import { newKeyPair, type KeyPair } from "~/domain/confidentiality/key-pair.server";
import { printedCodeHash, readPrintedCode } from "~/domain/confidentiality/printed-codes.server";
import { openTotpSecret, sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { matchingTotpStep, newTotpSecret } from "~/domain/confidentiality/totp.server";
import type { Db } from "~db/actor";

/** A typed code that may be good once: of the authenticator, or one of those on paper. */
export type OneTimeCode = { kind: "step"; step: number } | { kind: "printed"; hash: Uint8Array };

/** What a typed one-time code stands for; undefined when it is nothing of the account's. */
export function readOneTimeCode(keyPair: KeyPair, sealedTotp: Uint8Array | null, typed: string, now: Date): OneTimeCode | undefined {
  const opened = sealedTotp ? openTotpSecret(keyPair, sealedTotp) : undefined;
  const step = opened?.ok ? matchingTotpStep(opened.secret, typed, now) : undefined;
  if (step !== undefined) return { kind: "step", step };
  const printed = readPrintedCode(typed);
  return printed === undefined ? undefined : { kind: "printed", hash: printedCodeHash(keyPair, printed) };
}

/** Uses a code up: true for the first who brings it, false for a repeat, an earlier one, and one that was never printed. */
export async function useOneTimeCode(db: Db<"system">, staff: string, code: OneTimeCode): Promise<boolean> {
  if (code.kind === "printed") {
    const used = await db.deleteFrom("printed_code").where("staff", "=", staff).where("code_hash", "=", code.hash).executeTakeFirst();
    return used.numDeletedRows === 1n;
  }
  const used = await db
    .updateTable("staff_account")
    .set({ last_totp_step: code.step })
    .where("id", "=", staff)
    .where("state", "=", "active")
    .where("last_totp_step", "<", code.step)
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
  readOneTimeCode(decoy.keyPair, decoy.sealed, code, now);
}
