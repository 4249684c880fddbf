import { makeApplicationKeys, sealContact, wrapForCentre, wrapForSeeker } from "~/domain/confidentiality/application-keys.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { randomBytes, randomDigits } from "~/domain/confidentiality/random.server";
import type { NewestFirst } from "~/domain/confidentiality/newest-first";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { deriveReceiptKeys, type ReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { type Answers, CHOICES, type ChoiceQuestion, type Contact, firstMeasureOf, plainLanguageOf, type SealedAnswers } from "./answers";
import { expiryOf } from "./application";
import { firstUnanswered } from "./journey";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";
import { promiseFor } from "./working-calendar.server";

export interface Receipt {
  receivedOn: Day;
  answerDueOn: Day;
  expiresOn: Day;
}

export type Submitted =
  | { ok: true; receipt: Receipt }
  | { ok: false; because: "busy" | "unanswered" | "centre-closed" | "measure-closed" };

interface SubmitWith {
  lane: ArgonLane;
  receiptSalt: Uint8Array;
  receiptPeppers: NewestFirst<Uint8Array>;
  /** Opens the door as the visitor whose draft may become this one application. */
  enter<Answer>(work: (db: Db<"visitor">) => Promise<Answer>): Promise<Answer>;
}

interface Submission {
  /** Follows from the draft: the same draft always ends in the same row. */
  application: string;
  code: ReceiptCode;
  answers: Answers;
  language: Language;
  today: Day;
}

const CASE_NUMBER_ATTEMPTS = 8;

/**
 * Seals the answers to the chosen centre and stores them as one application, once:
 * sent twice, in parallel or after an unknown commit, it answers the same receipt.
 * Nothing is stored when the centre or the measure has closed meanwhile.
 */
export async function submitApplication(submission: Submission, by: SubmitWith): Promise<Submitted> {
  const { answers, application, today } = submission;
  if (firstUnanswered(answers) !== "check" || answers.centre === undefined) return { ok: false, because: "unanswered" };
  const already = await by.enter((db) => findReceipt(db, application));
  if (already) return { ok: true, receipt: already };
  const derived = await deriveReceiptKeys(submission.code, { lane: by.lane, salt: by.receiptSalt, peppers: by.receiptPeppers });
  if (!derived.ok) return { ok: false, because: "busy" };
  return by.enter(async (db) => {
    const centreKey = await openIntakeKey(db, answers.centre as string);
    if (!centreKey) return { ok: false, because: "centre-closed" };
    if (!(await measureTakesApplications(db, firstMeasureOf(answers), centreKey.region))) return { ok: false, because: "measure-closed" };
    const due = await promiseFor(db, today);
    const row = rowOf(submission, derived, centreKey, due);
    for (let attempt = 0; attempt < CASE_NUMBER_ATTEMPTS; attempt += 1) {
      await store(db, row);
      const receipt = await findReceipt(db, application);
      if (receipt) return { ok: true, receipt };
      row.plain.case_number = drawCaseNumber();
    }
    throw new Error("no free case number");
  });
}

/** What a person may know of an application that their draft became; undefined while it is not stored. */
export async function findReceipt(db: Db<"visitor">, application: string): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom("application")
    .select(["received_on", "answer_due_on", "expires_on"])
    .where("id", "=", application)
    .executeTakeFirst();
  return row && { receivedOn: row.received_on, answerDueOn: row.answer_due_on ?? row.received_on, expiresOn: row.expires_on };
}

interface IntakeKey {
  epoch: string;
  publicKey: Uint8Array;
  region: string;
}

/** The newest key of a centre whose intake is open: it has a key, an address, hours and somebody to ask for. */
async function openIntakeKey(db: Db<"visitor">, centre: string): Promise<IntakeKey | undefined> {
  const row = await db
    .selectFrom("centre_key as k")
    .innerJoin("centre as c", "c.code", "k.centre")
    .select(["k.epoch", "k.public_key", "c.region_code"])
    .where("k.centre", "=", centre)
    .where("c.intake_stopped", "=", false)
    .where("c.address", "is not", null)
    .where("c.hours", "is not", null)
    .where("c.ask_for", "is not", null)
    .orderBy("k.epoch", "desc")
    .executeTakeFirst();
  return row && { epoch: row.epoch, publicKey: row.public_key, region: row.region_code };
}

/** A closed or retired measure takes none; a paused or seasonal one takes requests for advice all the same. */
async function measureTakesApplications(db: Db<"visitor">, slug: MeasureSlug, region: string): Promise<boolean> {
  const row = await db
    .selectFrom("measure as m")
    .innerJoin("intake as i", "i.slug", "m.slug")
    .select(["m.retired", "i.state"])
    .where("m.slug", "=", slug)
    .where("i.scope", "in", ["*", region])
    .orderBy("i.scope", "desc")
    .executeTakeFirst();
  return row !== undefined && !row.retired && row.state !== "closed";
}

const drawCaseNumber = (): number => Number(`${(randomBytes(1)[0] as number % 9) + 1}${randomDigits(6)}`);

function rowOf(submission: Submission, keys: ReceiptKeys, centreKey: IntakeKey, due: Day) {
  const { application, answers, language, today } = submission;
  const centre = answers.centre as string;
  const own = makeApplicationKeys();
  const place = (column: string) => ({ table: "application_sealed", column, row: application, application });
  const answerLanguage = answers.answerLanguage ?? language;
  return {
    plain: {
      id: application,
      centre,
      case_number: drawCaseNumber(),
      first_measure: firstMeasureOf(answers),
      language: plainLanguageOf(answerLanguage, language),
      status: "received" as const,
      received_on: today,
      answer_due_on: due,
      waiting_since: null,
      closed_on: null,
      expires_on: expiryOf(today, null),
      reopened: false,
      assigned_to: null,
      version: 1,
      key_epoch: centreKey.epoch,
      receipt_lookup: keys.lookups[0],
      seeker_public_key: keys.seeker.publicKey,
      contact_public_key: own.contact.publicKey,
      pseudonym_key: randomBytes(32),
    },
    sealed: {
      application,
      answers: sealedBytes(sealContent(own.answerKey, sealedAnswersOf(answers, answerLanguage), place("answers"), SEALED_SIZE.answers)),
      contact: sealedBytes(sealContact(own.contact.publicKey, contactOf(answers), place("contact"), SEALED_SIZE.contact)),
      outcome: null,
      centre_wrap: wrapForCentre(own, { application, centre, epoch: centreKey.epoch, centrePublicKey: centreKey.publicKey }),
      seeker_wrap: wrapForSeeker(own.threadKey, { application, seekerPublicKey: keys.seeker.publicKey }),
    },
  };
}

function sealedAnswersOf(answers: Answers, answerLanguage: SealedAnswers["answerLanguage"]): SealedAnswers {
  const choices = Object.fromEntries((Object.keys(CHOICES) as ChoiceQuestion[]).map((question) => [question, answers[question] ?? null]));
  return { wishes: answers.wishes ?? [], answerLanguage, ...choices };
}

const contactOf = (answers: Answers): Contact =>
  answers.contactKind === "call" && answers.call ? { kind: "call", ...answers.call } : { kind: "none" };

/** Does nothing when the row is there already, or when its case number is taken. */
async function store(db: Db<"visitor">, row: ReturnType<typeof rowOf>): Promise<void> {
  const inserted = await db.insertInto("application").values(row.plain).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await db.insertInto("application_sealed").values(row.sealed).execute();
  }
}
