import { isFinished } from "~/domain/applications/application";
import { type CaseRow, caseOf } from "~/domain/applications/find-case.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { agreedVisit } from "./agreed-visit";
import { type CentreKeys, readThreads, type Wrapped } from "./read-threads.server";
import { openHolder } from "./sealed-visit.server";
import { byTime, type VisitNeed, type VisitTime } from "./visit";

/** A visit of a day. What is printed of it for reception: time, case number, who receives, and nothing else; what to prepare stays on the screen. */
export interface DayVisit {
  application: string;
  time: VisitTime;
  caseNumber: number;
  /** The member the application is assigned to. */
  assignedTo: string | null;
  needs: VisitNeed[];
}

interface Looking {
  centres: readonly string[];
  day: Day;
}

/** Everyone who may come on a day: by a place they hold, or by a window that was offered in words. */
export async function listDayVisits(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<DayVisit[]> {
  return visitsOf(db, holder, { centres, day }, await agreedVisits(db, centres));
}

const MOST_OPENED = 200;

/**
 * How many rows that list has. Whose day it is lies sealed, so each has to be opened: undefined when so many are agreed
 * that a first page should not wait for it.
 */
export async function countDayVisits(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<number | undefined> {
  const agreed = await agreedVisits(db, centres, MOST_OPENED + 1);
  return agreed.length > MOST_OPENED ? undefined : (await visitsOf(db, holder, { centres, day }, agreed)).length;
}

async function visitsOf(db: Db<"staff">, holder: KeyHolder, looking: Looking, rows: readonly AgreedRow[]): Promise<DayVisit[]> {
  const agreed = inWords(rows);
  const places = await takenPlaces(db, looking);
  if (places.length === 0 && agreed.length === 0) return [];
  const keys = await openCentreKeys(db, holder, [...places.map(({ centre }) => centre), ...agreed.map(({ row }) => row.centre)]);
  const visits = [...(await heldOn(db, places, keys)), ...(await windowsOn(db, looking.day, agreed, keys))];
  return visits.sort((one, other) => byTime({ ...one.time, firstDay: looking.day }, { ...other.time, firstDay: looking.day }));
}

async function takenPlaces(db: Db<"staff">, { centres, day }: Looking) {
  if (centres.length === 0) return [];
  return db
    .selectFrom("visit_place as p")
    .innerJoin("visit_opening as o", "o.id", "p.opening")
    .select(["o.id", "o.centre", "o.first_day", "o.last_day", "o.hours", "o.is_exact", "p.holder"])
    .where("o.centre", "in", centres)
    .where("o.first_day", "<=", day)
    .where("o.last_day", ">=", day)
    .where("p.taken", "=", true)
    .execute();
}

async function heldOn(db: Db<"staff">, places: Awaited<ReturnType<typeof takenPlaces>>, keys: CentreKeys): Promise<DayVisit[]> {
  const held = places.flatMap(({ id, centre, first_day, last_day, hours, is_exact, holder: sealed }) => {
    const who = openHolder(keys.filter((key) => key.centre === centre).map(({ keyPair }) => keyPair), id, sealed);
    return who ? [{ application: who.application, needs: who.needs, time: { firstDay: first_day, lastDay: last_day, hours, isExact: is_exact } }] : [];
  });
  if (held.length === 0) return [];
  const rows = await db.selectFrom("application").selectAll().where("id", "in", held.map(({ application }) => application)).execute();
  const cases = new Map(rows.map((row) => [row.id, caseOf(row)]));
  return held.flatMap(({ application, time, needs }) => {
    const row = cases.get(application);
    return row && !isFinished(row.status) ? [visitOf(row, time, needs)] : [];
  });
}

const visitOf = ({ id, caseNumber, assignedTo }: CaseRow, time: VisitTime, needs: VisitNeed[]): DayVisit => ({ application: id, time, caseNumber, assignedTo, needs });

type AgreedRow = CaseRow & { wrap: Uint8Array | null; holdsPlace: boolean };

/** Applications whose visit is agreed, or may be while the centre owes an answer to a question since; no more of them than `most`. */
async function agreedVisits(db: Db<"staff">, centres: readonly string[], most?: number): Promise<AgreedRow[]> {
  if (centres.length === 0) return [];
  const agreed = db
    .selectFrom("application as c")
    .selectAll("c")
    .where("c.centre", "in", centres)
    .where(({ eb, and, or, exists, selectFrom }) =>
      or([
        eb("c.status", "=", "time_set"),
        and([
          eb("c.status", "=", "in_review"),
          eb("c.reopened", "=", false),
          exists(selectFrom("message as m").select("m.id").whereRef("m.application", "=", "c.id").where("m.direction", "=", "to_seeker")),
        ]),
      ]),
    );
  const rows = await db
    .selectFrom((most === undefined ? agreed : agreed.limit(most)).as("a"))
    .leftJoin("application_sealed as s", "s.application", "a.id")
    .selectAll("a")
    .select(["s.centre_wrap", "s.visit"])
    .execute();
  return rows.map((row) => ({ ...caseOf(row), wrap: row.centre_wrap, holdsPlace: row.visit !== null }));
}

/** Of these, the ones that hold no place: their window stands in the thread. */
const inWords = (agreed: readonly AgreedRow[]): Wrapped[] => agreed.flatMap(({ wrap, holdsPlace, ...row }) => (wrap && !holdsPlace ? [{ row, wrap }] : []));

async function windowsOn(db: Db<"staff">, day: Day, agreed: readonly Wrapped[], keys: CentreKeys): Promise<DayVisit[]> {
  if (agreed.length === 0) return [];
  const threads = await readThreads(db, agreed, keys);
  return agreed.flatMap(({ row }): DayVisit[] => {
    const visit = agreedVisit(row, undefined, threads.get(row.id) ?? []);
    return visit && visit.firstDay <= day && visit.lastDay >= day ? [visitOf(row, visit, visit.needs)] : [];
  });
}
