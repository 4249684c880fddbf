import { SEALED_SIZE, sealedBytes } from "~/domain/applications/sealed-size.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { openSealed, sealContent } from "~/domain/confidentiality/seal.server";
import { openAsHolder, sealForHolder } from "~/domain/confidentiality/seal-for-holder.server";
import type { HeldVisit, PlaceHolder } from "./visit";

/** Bytes of a place's sealed holder; free places hold as many by chance. A test compares it with the database's own check. */
export const HOLDER_BYTES = 664;

const visitPlace = (application: string) => ({ table: "application_sealed", column: "visit", row: application, application });
/** Bound to the time it belongs to: moved to another, it does not open. */
const holderPlace = (opening: string) => ({ table: "visit_place", column: "holder", row: opening, application: "" });

export const sealVisit = (threadKey: Uint8Array, application: string, visit: HeldVisit): Uint8Array =>
  sealedBytes(sealContent(threadKey, visit, visitPlace(application), SEALED_SIZE.visit));

export function openVisit(threadKey: Uint8Array, application: string, sealed: Uint8Array): HeldVisit | undefined {
  const opened = openSealed(threadKey, sealed, visitPlace(application));
  return opened.ok ? (opened.value as HeldVisit) : undefined;
}

export const sealHolder = (centrePublicKey: Uint8Array, opening: string, holder: PlaceHolder): Uint8Array =>
  sealedBytes(sealForHolder(centrePublicKey, holder, holderPlace(opening), SEALED_SIZE.holder));

/** Who holds a place; tried with each of the centre's keys that the member was granted. */
export function openHolder(keys: readonly KeyPair[], opening: string, sealed: Uint8Array): PlaceHolder | undefined {
  for (const key of keys) {
    const opened = openAsHolder(key, sealed, holderPlace(opening));
    if (opened.ok) return opened.value as PlaceHolder;
  }
  return undefined;
}
