import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { type CentreDescription, type DescriptionPart, isWhole, markOf, neededAndGone, partsChangedSince } from "./description-mark.server";
import { faultsOfTexts, leftBehind, type TextFault, type TextPlace } from "./description-faults";
import { type CentreInRemit, findCentreInRemit } from "./find-centre-in-remit.server";

interface Wanted {
  said: CentreDescription;
  /** The mark of what the page showed. */
  seen: string;
  /** A text that changed in one language alone was looked through in the others. */
  isLookedThrough: boolean;
}

/** `isNew` is false when nothing differs from before: then nothing is kept, and nothing recorded. */
type Done = { ok: true; isNew: boolean } | { ok: false; because: "not-yours" };
type Described =
  | Done
  /** Somebody else has saved these parts since the page was opened: nothing is kept. */
  | { ok: false; because: "changed"; parts: DescriptionPart[] }
  /** Without these parts an intake that is open would shut; whoever means that stops it. */
  | { ok: false; because: "would-shut"; parts: DescriptionPart[] }
  | { ok: false; because: "faults"; faults: TextFault[] }
  /** Changed in one language and not in these: it is asked once whether they are still right. */
  | { ok: false; because: "left-behind"; places: TextPlace[] };

/** Keeps what is known of a centre. Its intake opens by itself once all of it is said and it has a key. The record names the parts that changed. */
export async function describeCentre(db: Db<"administrator">, by: Administrator, code: string, wanted: Wanted, today: Day): Promise<Described> {
  const found = await lockedCentre(db, by, code);
  if (!found) return { ok: false, because: "not-yours" };
  const { said } = wanted;
  if (markOf(said) === markOf(found.centre)) return { ok: true, isNew: false };
  const refused = refusalOf(found, wanted);
  if (refused) return refused;
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
  await recordAdministration(db, { by: by.id, act: "centre-described", subject: [code, ...partsChangedSince(markOf(said), found.centre)].join(" "), day: today });
  return { ok: true, isNew: true };
}

/** What speaks against it, the gravest first. */
function refusalOf({ centre, isStopped }: CentreInRemit, { said, seen, isLookedThrough }: Wanted): Extract<Described, { ok: false }> | undefined {
  const changed = partsChangedSince(seen, centre);
  if (changed.length > 0) return { ok: false, because: "changed", parts: changed };
  const faults = faultsOfTexts(said);
  if (faults.length > 0) return { ok: false, because: "faults", faults };
  const gone = neededAndGone(centre, said);
  if (gone.length > 0 && isWhole(centre) && !isStopped) return { ok: false, because: "would-shut", parts: gone };
  const places = isLookedThrough ? [] : leftBehind(centre, said);
  return places.length > 0 ? { ok: false, because: "left-behind", places } : undefined;
}

/** Two who save at once: the second waits here and sees what the first has kept. */
async function lockedCentre(db: Db<"administrator">, by: Administrator, code: string) {
  await db.selectFrom("centre").select("code").where("code", "=", code).forUpdate().execute();
  return findCentreInRemit(db, by.remit, code);
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
