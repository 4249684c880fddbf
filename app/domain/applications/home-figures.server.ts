import { sql } from "kysely";
import { openCentreWrap } from "~/domain/confidentiality/application-keys.server";
import { openSealed } from "~/domain/confidentiality/seal.server";
import { addDays, type Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import type { Outcome } from "./application";
import { readPromise } from "./working-calendar.server";

/** What a head of centre is judged by, of the member's own centres only. */
export interface HomeFigures {
  /** Applications of the last 90 days whose first answer was given, or is overdue; and those answered by the promised day. */
  answers: { all: number; onTime: number };
  /** The latest applications that were closed as job requests; and those whose outcome is "registered at the centre". */
  closings: { all: number; registered: number };
}

const ANSWERS_DAYS = 90;
/** Each closing has to be opened to learn its outcome: no more than these. */
const MOST_CLOSINGS = 200;
const NO_REQUESTS: readonly Outcome[] = ["spam", "duplicate", "wrong-place", "not-a-job-request"];

export async function readHomeFigures(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], today: Day): Promise<HomeFigures> {
  if (centres.length === 0) return { answers: { all: 0, onTime: 0 }, closings: { all: 0, registered: 0 } };
  return { answers: await answeredOnTime(db, centres, today), closings: await registeredAtClosing(db, holder, centres) };
}

/** By days alone: when it was received, when it was first answered, and the promise of that time. */
async function answeredOnTime(db: Db<"staff">, centres: readonly string[], today: Day): Promise<HomeFigures["answers"]> {
  const { rows } = await sql<{ received: Day; answered: Day | null; isOpen: boolean; count: number }>`
    select a.received_on as received, a.first_answered_on as answered, a.status in ('received', 'in_review') as "isOpen", count(*) as count
      from application a where a.centre = any (${[...centres]}::char(9)[]) and a.received_on >= ${addDays(today, -ANSWERS_DAYS)}::date
    group by 1, 2, 3`.execute(db);
  const promised = await readPromise(db);
  const counted = { all: 0, onTime: 0 };
  for (const { received, answered, isOpen, count } of rows) {
    const due = promised(received);
    if (answered === null && !(isOpen && due < today)) continue;
    counted.all += count;
    if (answered !== null && answered <= due) counted.onTime += count;
  }
  return counted;
}

async function registeredAtClosing(db: Db<"staff">, holder: KeyHolder, centres: readonly string[]): Promise<HomeFigures["closings"]> {
  const keys = await openCentreKeys(db, holder, centres);
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("application_sealed as s", "s.application", "a.id")
    .select(["a.id", "a.centre", "a.key_epoch", "s.centre_wrap", "s.outcome"])
    .where("a.centre", "in", centres)
    .where("a.status", "=", "closed")
    .where("s.outcome", "is not", null)
    .orderBy("a.closed_on", "desc")
    .limit(MOST_CLOSINGS)
    .execute();
  const outcomes = rows.flatMap(({ id, centre, key_epoch: epoch, centre_wrap, outcome }): Outcome[] => {
    const centreKeyPair = keys.find((key) => key.centre === centre && key.epoch === epoch)?.keyPair;
    const opened = centreKeyPair && openCentreWrap(centre_wrap, { application: id, centre, epoch, centreKeyPair });
    if (!opened?.ok || !outcome) return [];
    const read = openSealed(opened.keys.answerKey, outcome, { table: "application_sealed", column: "outcome", row: id, application: id });
    return read.ok ? [read.value as Outcome] : [];
  });
  const requests = outcomes.filter((outcome) => !NO_REQUESTS.includes(outcome));
  return { all: requests.length, registered: requests.filter((outcome) => outcome === "registered").length };
}
