import type { Insertable } from "kysely";
import type { Contact, SealedAnswers } from "~/domain/applications/answers";
import type { Outcome } from "~/domain/applications/application";
import { messagePlace } from "~/domain/applications/read-thread.server";
import { SEALED_SIZE, sealedBytes } from "~/domain/applications/sealed-size.server";
import type { Message } from "~/domain/applications/thread";
import { type ApplicationKeys, makeApplicationKeys, sealContact, wrapForCentre, wrapForSeeker } from "~/domain/confidentiality/application-keys.server";
import { newPseudonymKey } from "~/domain/confidentiality/pseudonym.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { ApplicationSealedTable, ApplicationTable, MessageTable, NoteTable } from "../../tables/applications";
import type { MadeCentreKey } from "./centre-keys.server";

type PlainRow = Insertable<ApplicationTable>;

/** What makes an application findable by a code, and its thread readable with it. */
export interface SeekerSide {
  receiptLookup: Uint8Array;
  publicKey: Uint8Array;
}

export interface InventedApplication {
  plain: Omit<PlainRow, "key_epoch" | "receipt_lookup" | "seeker_public_key" | "contact_public_key" | "pseudonym_key">;
  answers: SealedAnswers;
  contact: Contact;
  outcome: Outcome | null;
  messages: Message[];
  notes: { id: string; day: Day; text: string }[];
}

export interface SealedApplication {
  plain: PlainRow;
  /** Absent once it was withdrawn: then nothing that was said is kept. */
  sealed: Insertable<ApplicationSealedTable> | undefined;
  messages: Insertable<MessageTable>[];
  notes: Insertable<NoteTable>[];
}

/** Seals an invented application exactly as a real one: to its centre, to its seeker, each thing at its place. */
export function sealApplication(invented: InventedApplication, seeker: SeekerSide, centreKey: MadeCentreKey): SealedApplication {
  const keys = makeApplicationKeys();
  const plain = {
    ...invented.plain,
    key_epoch: centreKey.epoch,
    receipt_lookup: seeker.receiptLookup,
    seeker_public_key: seeker.publicKey,
    contact_public_key: keys.contact.publicKey,
    pseudonym_key: newPseudonymKey(),
  };
  if (plain.status === "withdrawn") return { plain, sealed: undefined, messages: [], notes: [] };
  return { plain, sealed: sealedRow(invented, keys, seeker, centreKey), messages: messageRows(invented, keys), notes: noteRows(invented, keys) };
}

function sealedRow(
  { plain: { id }, answers, contact, outcome }: InventedApplication,
  keys: ApplicationKeys,
  seeker: SeekerSide,
  { centre, epoch, publicKey }: MadeCentreKey,
): Insertable<ApplicationSealedTable> {
  const place = (column: string) => ({ table: "application_sealed", column, row: id, application: id });
  const seal = (column: "answers" | "outcome", value: unknown) => sealedBytes(sealContent(keys.answerKey, value, place(column), SEALED_SIZE[column]));
  return {
    application: id,
    answers: seal("answers", answers),
    contact: sealedBytes(sealContact(keys.contact.publicKey, contact, place("contact"), SEALED_SIZE.contact)),
    outcome: outcome === null ? null : seal("outcome", outcome),
    centre_wrap: wrapForCentre(keys, { application: id, centre, epoch, centrePublicKey: publicKey }),
    seeker_wrap: wrapForSeeker(keys.threadKey, { application: id, seekerPublicKey: seeker.publicKey }),
  };
}

function messageRows({ plain, messages }: InventedApplication, { threadKey }: ApplicationKeys): Insertable<MessageTable>[] {
  return messages.map(({ id, direction, day, body }) => ({
    id,
    application: plain.id,
    direction,
    day,
    body: sealedBytes(sealContent(threadKey, body, messagePlace(id, plain.id), SEALED_SIZE.message)),
  }));
}

function noteRows({ plain, notes }: InventedApplication, { answerKey }: ApplicationKeys): Insertable<NoteTable>[] {
  return notes.map(({ id, day, text }) => ({
    id,
    application: plain.id,
    day,
    body: sealedBytes(sealContent(answerKey, { text }, { table: "note", column: "body", row: id, application: plain.id }, SEALED_SIZE.note)),
  }));
}
