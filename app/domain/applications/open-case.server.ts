import { type ApplicationKeys, openCentreWrap, openContact } from "~/domain/confidentiality/application-keys.server";
import { openSealed } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKey } from "~/domain/staff/open-centre-key.server";
import { agreedVisit } from "~/domain/visits/agreed-visit";
import { openVisit } from "~/domain/visits/sealed-visit.server";
import type { Db } from "~db/actor";
import type { RevealReason } from "./acts";
import type { CallTimes, Contact, SealedAnswers } from "./answers";
import type { Outcome } from "./application";
import type { CaseContent } from "./case";
import type { CaseRow } from "./find-case.server";
import { readNotes } from "./read-notes.server";
import { readThread } from "./read-thread.server";
import { actsOfToday, recordAct, recordOncePerDay } from "./record-act.server";

export type OpenedKeys = { ok: true; keys: ApplicationKeys } | { ok: false; because: "not-granted" | "does-not-open" | "withdrawn" };
export type OpenedCase = { ok: true; content: CaseContent } | { ok: false; because: "not-granted" | "does-not-open" | "withdrawn" };

const sealedPlace = (id: string, column: "answers" | "contact" | "outcome") => ({ table: "application_sealed", column, row: id, application: id });

/** The keys of an application through the member's grant of its quarter. A withdrawn one has none any more. */
export async function openCaseKeys(db: Db<"staff">, holder: KeyHolder, row: CaseRow): Promise<OpenedKeys> {
  const sealed = await db.selectFrom("application_sealed").select("centre_wrap").where("application", "=", row.id).executeTakeFirst();
  return keysIn(db, holder, row, sealed);
}

async function keysIn(db: Db<"staff">, holder: KeyHolder, row: CaseRow, sealed: { centre_wrap: Uint8Array } | undefined): Promise<OpenedKeys> {
  if (!sealed) return { ok: false, because: "withdrawn" };
  const centreKey = await openCentreKey(db, holder, row.centre, row.keyEpoch);
  if (!centreKey.ok) return centreKey;
  const { centre, keyEpoch, id } = row;
  return openCentreWrap(sealed.centre_wrap, { application: id, centre, epoch: keyEpoch, centreKeyPair: centreKey.centreKeyPair });
}

/** Reads an application and records that it was opened, once a day. */
export async function openCase(db: Db<"staff">, holder: KeyHolder, row: CaseRow, today: Day): Promise<OpenedCase> {
  const sealed = await db.selectFrom("application_sealed").select(["centre_wrap", "answers", "contact", "outcome", "visit"]).where("application", "=", row.id).executeTakeFirst();
  const opened = await keysIn(db, holder, row, sealed);
  if (!opened.ok || !sealed) return opened.ok ? { ok: false, because: "withdrawn" } : opened;
  const answers = openSealed(opened.keys.answerKey, sealed.answers, sealedPlace(row.id, "answers"));
  if (!answers.ok) return { ok: false, because: "does-not-open" };
  const contact = openContact(opened.keys.contact, sealed.contact, sealedPlace(row.id, "contact"));
  const outcome = sealed.outcome && openSealed(opened.keys.answerKey, sealed.outcome, sealedPlace(row.id, "outcome"));
  const thread = await readThread(db, row.id, opened.keys.threadKey);
  const held = sealed.visit ? openVisit(opened.keys.threadKey, row.id, sealed.visit) : undefined;
  const content: CaseContent = {
    answers: answers.value as SealedAnswers,
    thread,
    notes: await readNotes(db, row.id, opened.keys.answerKey),
    outcome: outcome?.ok ? (outcome.value as Outcome) : undefined,
    visit: agreedVisit(row, held, thread),
    contactKind: contact.ok ? (contact.value as Contact).kind : "none",
    callTimes: contact.ok ? callTimesOf(contact.value as Contact) : undefined,
  };
  await recordOncePerDay(db, { staff: holder.member, centre: row.centre, act: "opened", day: today, application: row });
  return { ok: true, content };
}

/** Days and hours say nothing of whom to call: they are no look at the number. */
const callTimesOf = (contact: Contact): CallTimes | undefined => (contact.kind === "call" ? { days: contact.days, hours: contact.hours } : undefined);

/** Whether a colleague's claimed application still needs a reason from this member today. */
export async function needsReason(db: Db<"staff">, holder: KeyHolder, row: CaseRow, today: Day): Promise<boolean> {
  if (row.assignedTo === null || row.assignedTo === holder.member) return false;
  const acts = await actsOfToday(db, { staff: holder.member, day: today, application: row });
  return !acts.some((act) => act.startsWith("opened-claimed:"));
}

export type RevealedContact = { ok: true; contact: Contact } | { ok: false; because: "not-granted" | "does-not-open" | "withdrawn" };

/** The phone number, for a reason that the lead sees. Every look at one is a line of the audit; where none was left there is nothing to look at. */
export async function revealContact(db: Db<"staff">, holder: KeyHolder, row: CaseRow, reason: RevealReason, today: Day): Promise<RevealedContact> {
  const opened = await openCaseKeys(db, holder, row);
  if (!opened.ok) return opened;
  const sealed = await db.selectFrom("application_sealed").select("contact").where("application", "=", row.id).executeTakeFirstOrThrow();
  const contact = openContact(opened.keys.contact, sealed.contact, sealedPlace(row.id, "contact"));
  if (!contact.ok) return { ok: false, because: "does-not-open" };
  const value = contact.value as Contact;
  if (value.kind === "call") await recordAct(db, { staff: holder.member, centre: row.centre, act: `revealed-contact:${reason}`, day: today, application: row });
  return { ok: true, contact: value };
}

