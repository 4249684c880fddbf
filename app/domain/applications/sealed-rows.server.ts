import { makeApplicationKeys, sealContact, wrapForCentre, wrapForSeeker } from "~/domain/confidentiality/application-keys.server";
import { randomBytes, randomDigits } from "~/domain/confidentiality/random.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import type { ReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { type Answers, CHOICES, type ChoiceQuestion, type Contact, firstMeasureOf, plainLanguageOf, type SealedAnswers } from "./answers";
import { expiryOf } from "./application";
import type { Intake } from "./find-intake.server";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";

/** A filled-in draft that becomes an application. */
export interface Submission {
  /** Follows from the draft: the same draft always ends in the same row. */
  application: string;
  code: ReceiptCode;
  answers: Answers;
  language: Language;
  today: Day;
}

/** Seven digits, the first not zero; the application's own at its centre until it is erased, which the database sees to. */
export const drawCaseNumber = (): number => Number(`${(randomBytes(1)[0] as number % 9) + 1}${randomDigits(6)}`);

/**
 * A new application's plain row and its sealed one, all but what follows from the receipt code. The plain text ends here.
 */
export function sealToCentre(submission: Submission, intake: Extract<Intake, { ok: true }>) {
  const { application, answers, language, today } = submission;
  const centre = answers.centre as string;
  const own = makeApplicationKeys();
  const place = (column: string) => ({ table: "application_sealed", column, row: application, application });
  const answerLanguage = answers.answerLanguage ?? language;
  return {
    threadKey: own.threadKey,
    plain: {
      id: application,
      centre,
      case_number: drawCaseNumber(),
      first_measure: firstMeasureOf(answers),
      language: plainLanguageOf(answerLanguage, language),
      status: "received" as const,
      received_on: today,
      answer_due_on: intake.answerDueOn,
      waiting_since: null,
      closed_on: null,
      expires_on: expiryOf(today, null),
      reopened: false,
      assigned_to: null,
      version: 1,
      key_epoch: intake.epoch,
      contact_public_key: own.contact.publicKey,
      pseudonym_key: randomBytes(32),
    },
    sealed: {
      application,
      answers: sealedBytes(sealContent(own.answerKey, sealedAnswersOf(answers, answerLanguage), place("answers"), SEALED_SIZE.answers)),
      contact: sealedBytes(sealContact(own.contact.publicKey, contactOf(answers), place("contact"), SEALED_SIZE.contact)),
      outcome: null,
      centre_wrap: wrapForCentre(own, { application, centre, epoch: intake.epoch, centrePublicKey: intake.publicKey }),
    },
  };
}

/** Both rows whole: findable by the code and, for the thread, readable with it. */
export function withReceipt({ threadKey, plain, sealed }: ReturnType<typeof sealToCentre>, { lookups, seeker }: ReceiptKeys) {
  const seeker_wrap = wrapForSeeker(threadKey, { application: plain.id, seekerPublicKey: seeker.publicKey });
  return {
    plain: { ...plain, receipt_lookup: lookups[0], seeker_public_key: seeker.publicKey },
    sealed: { ...sealed, seeker_wrap },
  };
}

function sealedAnswersOf(answers: Answers, answerLanguage: SealedAnswers["answerLanguage"]): SealedAnswers {
  const choices = Object.fromEntries((Object.keys(CHOICES) as ChoiceQuestion[]).map((question) => [question, answers[question] ?? null]));
  return { wishes: answers.wishes ?? [], answerLanguage, ...choices };
}

const contactOf = (answers: Answers): Contact =>
  answers.contactKind === "call" && answers.call ? { kind: "call", ...answers.call } : { kind: "none" };
