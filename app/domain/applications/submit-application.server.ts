import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { NewestFirst } from "~/domain/confidentiality/newest-first";
import { deriveReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { firstMeasureOf } from "./answers";
import { findIntake } from "./find-intake.server";
import { firstUnanswered } from "./journey";
import { drawCaseNumber, sealToCentre, type Submission, withReceipt } from "./sealed-rows.server";

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

const CASE_NUMBER_ATTEMPTS = 8;

/**
 * Seals the answers to the chosen centre and stores them as one application, once:
 * sent twice, in parallel or after an unknown commit, it answers the same receipt.
 * Nothing is stored when the centre or the measure has closed meanwhile.
 */
export async function submitApplication(submission: Submission, by: SubmitWith): Promise<Submitted> {
  const { answers, code } = submission;
  const { centre } = answers;
  if (firstUnanswered(answers) !== "check" || centre === undefined) return { ok: false, because: "unanswered" };
  // why together: the key derivation takes longer than the questions to the database and the sealing, and needs neither.
  const deriving = deriveReceiptKeys(code, { lane: by.lane, salt: by.receiptSalt, peppers: by.receiptPeppers });
  const [derived, prepared] = await Promise.all([deriving, by.enter((db) => prepare(db, submission, centre))]);
  if (!derived.ok || !prepared.ok) {
    const receipt = await by.enter((db) => findReceipt(db, submission.application));
    if (receipt) return { ok: true, receipt };
    return prepared.ok ? { ok: false, because: "busy" } : prepared;
  }
  const rows = withReceipt(prepared.rows, derived);
  for (let attempt = 0; attempt < CASE_NUMBER_ATTEMPTS; attempt += 1) {
    const receipt = await by.enter((db) => store(db, rows));
    if (receipt) return { ok: true, receipt };
    rows.plain.case_number = drawCaseNumber();
  }
  throw new Error("no free case number");
}

/** Everything that does not need the receipt's keys. */
async function prepare(db: Db<"visitor">, submission: Submission, centre: string) {
  const intake = await findIntake(db, centre, firstMeasureOf(submission.answers), submission.today);
  return intake.ok ? { ok: true as const, rows: sealToCentre(submission, intake) } : intake;
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

/** Stores nothing when the row is there already, or when its case number is taken. */
async function store(db: Db<"visitor">, { plain, sealed }: ReturnType<typeof withReceipt>): Promise<Receipt | undefined> {
  const inserted = await db
    .insertInto("application")
    .values(plain)
    .onConflict((conflict) => conflict.doNothing())
    .returning("expires_on")
    .executeTakeFirst();
  if (!inserted) return findReceipt(db, plain.id);
  await db.insertInto("application_sealed").values(sealed).execute();
  return { receivedOn: plain.received_on, answerDueOn: plain.answer_due_on, expiresOn: inserted.expires_on };
}
