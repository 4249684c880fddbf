import { isDeepStrictEqual } from "node:util";
import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import type { Centre } from "./centre";
import { findCentreInRemit } from "./find-centre-in-remit.server";

/** What a visitor has to know of a centre; null is what nobody has said yet, and shuts its intake, save the contact for helpers. */
export type CentreDescription = Pick<Centre, "address" | "hours" | "askFor" | "withoutDocument" | "languages" | "stepFree" | "partnerContact">;

/** `isNew` is false when nothing differs from before: then nothing is kept, and nothing recorded. */
type Done = { ok: true; isNew: boolean } | { ok: false; because: "not-yours" };

/** Keeps what is known of a centre. Its intake opens by itself once all of it is said and it has a key. */
export async function describeCentre(db: Db<"administrator">, by: Administrator, code: string, said: CentreDescription, today: Day): Promise<Done> {
  const found = await findCentreInRemit(db, by.remit, code);
  if (!found) return { ok: false, because: "not-yours" };
  if (isSame(said, found.centre)) return { ok: true, isNew: false };
  const { address, hours, askFor, withoutDocument, languages, stepFree, partnerContact } = said;
  const json = (value: InEveryLanguage<string> | null): string | null => value && JSON.stringify(value);
  await db
    .updateTable("centre")
    .set({
      address: json(address),
      hours: json(hours),
      ask_for: json(askFor),
      without_document: withoutDocument,
      languages,
      step_free: stepFree,
      partner_contact: json(partnerContact),
    })
    .where("code", "=", code)
    .execute();
  await recordAdministration(db, { by: by.id, act: "centre-described", subject: code, day: today });
  return { ok: true, isNew: true };
}

function isSame(said: CentreDescription, before: CentreDescription): boolean {
  const sorted = ({ address, hours, askFor, withoutDocument, languages, stepFree, partnerContact }: CentreDescription) =>
    ({ address, hours, askFor, withoutDocument, languages: languages?.toSorted() ?? null, stepFree, partnerContact });
  return isDeepStrictEqual(sorted(said), sorted(before));
}

/**
 * Stops a centre's intake, or lets it go on. Open work stays with the centre's members, who wind it down; its seekers are
 * offered another centre from then on.
 */
export async function stopIntake(db: Db<"administrator">, by: Administrator, code: string, isStopped: boolean, today: Day): Promise<Done> {
  if (!(await findCentreInRemit(db, by.remit, code))) return { ok: false, because: "not-yours" };
  const changed = await db.updateTable("centre").set({ intake_stopped: isStopped }).where("code", "=", code).where("intake_stopped", "!=", isStopped).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return { ok: true, isNew: false };
  await recordAdministration(db, { by: by.id, act: isStopped ? "centre-stopped" : "centre-goes-on", subject: code, day: today });
  return { ok: true, isNew: true };
}
