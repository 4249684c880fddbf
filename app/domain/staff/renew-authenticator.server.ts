import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { sealMoment } from "~/domain/confidentiality/moment-seal.server";
import { sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { matchingTotpStep } from "~/domain/confidentiality/totp.server";
import type { Db } from "~db/actor";

/**
 * Another authenticator, for who has a new phone: its first code shows that the secret arrived. The old one's codes are good
 * for nothing from then on; codes on paper stay.
 */
export async function renewAuthenticator(db: Db<"system">, staff: string, keyPair: KeyPair, asked: { secret: string; code: string }, now: Date): Promise<boolean> {
  const step = matchingTotpStep(asked.secret, asked.code, now);
  if (step === undefined) return false;
  const renewed = await db
    .updateTable("staff_account")
    .set({ sealed_totp: sealTotpSecret(keyPair, asked.secret), sealed_totp_step: sealMoment(keyPair, "one-time-code", step) })
    .where("id", "=", staff)
    .where("state", "=", "active")
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
}
