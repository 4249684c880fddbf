// The accounts with real keys: their passwords are known to everyone, how they are kept is not simplified.
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { randomId } from "~/domain/confidentiality/random.server";
import type { PortalSecrets } from "~/domain/confidentiality/secrets.server";
import { enrol } from "~/domain/confidentiality/staff-secrets.server";
import { sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import type { Day } from "~/domain/shared/day";
import type { Insertable } from "kysely";
import type { StaffAccountTable } from "../../tables/staff";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET, type DemonstrationAccount } from "./accounts";

/** An account before its keys are made. */
export type NumberedAccount = DemonstrationAccount & { readonly id: string };

export interface EnrolledAccount {
  account: NumberedAccount;
  publicKey: Uint8Array;
  row: Insertable<StaffAccountTable>;
}

const AT_ONCE = 2;

export function numberedAccounts(): NumberedAccount[] {
  return DEMONSTRATION_ACCOUNTS.map((account) => ({ ...account, id: randomId() }));
}

/** One Argon2id each: nearly all the time that the seeding takes. */
export async function enrolAccounts(
  accounts: readonly NumberedAccount[],
  { secrets, createdOn }: { secrets: PortalSecrets; createdOn: Day },
): Promise<EnrolledAccount[]> {
  const work = { lane: createArgonLane({ atOnce: AT_ONCE, waiting: accounts.length }), peppers: secrets.passwordPeppers };
  return Promise.all(
    accounts.map(async (account) => {
      const enrolled = await enrol({ password: DEMONSTRATION_PASSWORD, ...work });
      if (!enrolled.ok) throw new Error(`a demonstration account was refused: ${enrolled.because}`);
      return { account, publicKey: enrolled.keyPair.publicKey, row: rowOf(account, enrolled, createdOn) };
    }),
  );
}

/** The recovery code is dropped: nobody has ever seen it, so it opens nothing. */
function rowOf(
  { id, login, role, language }: NumberedAccount,
  { credentials, keyPair }: Extract<Awaited<ReturnType<typeof enrol>>, { ok: true }> & { keyPair: KeyPair },
  createdOn: Day,
): EnrolledAccount["row"] {
  return {
    id,
    login,
    role,
    language,
    state: "active",
    invitation: null,
    password_salt: credentials.salt,
    password_verifier: credentials.verifier,
    public_key: credentials.publicKey,
    sealed_private_key: credentials.sealedPrivateKey,
    sealed_totp: sealTotpSecret(keyPair, DEMONSTRATION_TOTP_SECRET),
    recovery_verifier: credentials.recoveryVerifier,
    recovery_sealed_key: credentials.sealedForRecovery,
    created_on: createdOn,
  };
}
