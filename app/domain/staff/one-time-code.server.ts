import { newKeyPair, type KeyPair } from "~/domain/confidentiality/key-pair.server";
import { openMoment, sealMoment } from "~/domain/confidentiality/moment-seal.server";
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
export async function useOneTimeCode(db: Db<"system">, staff: string, keyPair: KeyPair, code: OneTimeCode): Promise<boolean> {
  if (code.kind === "printed") {
    const used = await db.deleteFrom("printed_code").where("staff", "=", staff).where("code_hash", "=", code.hash).executeTakeFirst();
    return used.numDeletedRows === 1n;
  }
  // The row is locked: of two who bring the same code at once, at any process, the second reads what the first wrote.
  const row = await db.selectFrom("staff_account").select("sealed_totp_step").where("id", "=", staff).where("state", "=", "active").forUpdate().executeTakeFirst();
  const last = row?.sealed_totp_step ? openMoment(keyPair, "one-time-code", row.sealed_totp_step) : undefined;
  if (!row || (last !== undefined && last >= code.step)) return false;
  await db.updateTable("staff_account").set({ sealed_totp_step: sealMoment(keyPair, "one-time-code", code.step) }).where("id", "=", staff).execute();
  return true;
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
