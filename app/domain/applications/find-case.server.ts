import type { Db } from "~db/actor";
import type { CasePlain } from "./case";

/** A case with what its acts need and no page shows. */
export interface CaseRow extends CasePlain {
  keyEpoch: string;
  pseudonymKey: Uint8Array;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An application of the member's centres; undefined for another centre's, an erased and an invented one alike. */
export async function findCase(db: Db<"staff">, id: string): Promise<CaseRow | undefined> {
  if (!UUID.test(id)) return undefined;
  const row = await selectCases(db).where("id", "=", id).executeTakeFirst();
  return row && caseOf(row);
}

/** The same, kept from everybody else's acts until the transaction ends. */
export async function lockCase(db: Db<"staff">, id: string): Promise<CaseRow | undefined> {
  if (!UUID.test(id)) return undefined;
  const row = await selectCases(db).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && caseOf(row);
}

/** Cases with a number, open ones first: the number is unique only among a centre's open work. */
export async function findByCaseNumber(db: Db<"staff">, caseNumber: number): Promise<CaseRow[]> {
  const rows = await selectCases(db).where("case_number", "=", caseNumber).orderBy("closed_on", (order) => order.desc().nullsFirst()).limit(10).execute();
  return rows.map(caseOf);
}

const selectCases = (db: Db<"staff">) => db.selectFrom("application").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectCases>["executeTakeFirstOrThrow"]>>;

export function caseOf(row: Row): CaseRow {
  return {
    id: row.id,
    centre: row.centre,
    caseNumber: row.case_number,
    measure: row.first_measure,
    language: row.language,
    status: row.status,
    receivedOn: row.received_on,
    answerDueOn: row.answer_due_on,
    waitingSince: row.waiting_since,
    closedOn: row.closed_on,
    expiresOn: row.expires_on,
    reopened: row.reopened,
    assignedTo: row.assigned_to,
    version: row.version,
    keyEpoch: row.key_epoch,
    pseudonymKey: row.pseudonym_key,
  };
}
