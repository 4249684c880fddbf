import type { Insertable } from "kysely";
import { makeCentreKey } from "~/domain/confidentiality/centre-key.server";
import type { Day } from "~/domain/shared/day";
import { grantRow } from "~/domain/staff/renew-centre-key.server";
import type { CentreKeyTable, KeyGrantTable } from "../../tables/staff";
import { CENTRES } from "../places";
import type { EnrolledAccount } from "./enrolled-accounts.server";

/** A centre's key pair while the demonstration is made; its private half is stored in the grants alone. */
export interface MadeCentreKey {
  centre: string;
  epoch: string;
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

export function makeCentreKeys(epoch: string): MadeCentreKey[] {
  return CENTRES.map(({ code }) => ({ centre: code, epoch, ...makeCentreKey() }));
}

export function centreKeyRows(keys: readonly MadeCentreKey[], madeOn: Day): Insertable<CentreKeyTable>[] {
  return keys.map(({ centre, epoch, publicKey }) => ({ centre, epoch, public_key: publicKey, made_on: madeOn }));
}

/** One grant per member of each centre. */
export function grantRows(keys: readonly MadeCentreKey[], enrolled: readonly EnrolledAccount[]): Insertable<KeyGrantTable>[] {
  return keys.flatMap((key) =>
    enrolled
      .filter(({ account }) => account.centres.includes(key.centre))
      .map(({ account, publicKey }) => grantRow(key, { centre: key.centre, epoch: key.epoch, member: account.id }, publicKey)),
  );
}
