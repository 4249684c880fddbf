import { isFinished } from "~/domain/applications/application";
import { type CaseRow, caseOf } from "~/domain/applications/find-case.server";
import { openedThread } from "~/domain/applications/read-thread.server";
import { offeredWindow } from "~/domain/applications/thread";
import { openCentreWrap } from "~/domain/confidentiality/application-keys.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { openHolder } from "./sealed-visit.server";
import { byTime, type VisitTime } from "./visit";

/** A visit of a day. What is printed of it for reception: time, case number, who receives, and nothing else. */
export interface DayVisit {
  application: string;
  time: VisitTime;
  caseNumber: number;
  /** The member the application is assigned to. */
  assignedTo: string | null;
}

interface Looking {
  holder: KeyHolder;
  centres: readonly string[];
  day: Day;
}

/** Everyone who may come on a day: by a place they hold, or by a window that was offered in words. */
export async function listDayVisits(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<DayVisit[]> {
  const looking = { holder, centres, day };
  const visits = [...(await heldOn(db, looking)), ...(await windowsOn(db, looking, await agreedInWords(db, centres)))];
  return visits.sort((one, other) => byTime({ ...one.time, firstDay: day }, { ...other.time, firstDay: day }));
}

const MOST_OPENED = 200;

/**
 * How many rows that list has. Whose day it is lies sealed, so each has to be opened: undefined when so many are agreed
 * that a first page should not wait for it.
 */
export async function countDayVisits(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<number | undefined> {
  const some = db.selectFrom("application").select("id").where("centre", "in", [...centres, ""]).where("status", "=", "time_set").limit(MOST_OPENED + 1);
  const { agreed } = await db.selectFrom(some.as("some")).select(({ fn }) => fn.countAll<number>().as("agreed")).executeTakeFirstOrThrow();
  return agreed > MOST_OPENED ? undefined : (await listDayVisits(db, holder, centres, day)).length;
}

async function heldOn(db: Db<"staff">, { holder, centres, day }: Looking): Promise<DayVisit[]> {
  if (centres.length === 0) return [];
  const places = await db
    .selectFrom("visit_place as p")
    .innerJoin("visit_opening as o", "o.id", "p.opening")
    .select(["o.id", "o.centre", "o.first_day", "o.last_day", "o.hours", "o.is_exact", "p.holder"])
    .where("o.centre", "in", centres)
    .where("o.first_day", "<=", day)
    .where("o.last_day", ">=", day)
    .where("p.taken", "=", true)
    .execute();
  if (places.length === 0) return [];
  const keys = await openCentreKeys(db, holder, places.map(({ centre }) => centre));
  const held = places.flatMap(({ id, centre, first_day, last_day, hours, is_exact, holder: sealed }) => {
    const who = openHolder(keys.filter((key) => key.centre === centre).map(({ keyPair }) => keyPair), id, sealed);
    return who ? [{ application: who.application, time: { firstDay: first_day, lastDay: last_day, hours, isExact: is_exact } }] : [];
  });
  const rows = await db.selectFrom("application").selectAll().where("id", "in", [...held.map(({ application }) => application), NOBODY]).execute();
  const cases = new Map(rows.map((row) => [row.id, caseOf(row)]));
  return held.flatMap(({ application, time }) => {
    const row = cases.get(application);
    return row && !isFinished(row.status) ? [visitOf(row, time)] : [];
  });
}

const NOBODY = "00000000-0000-4000-8000-000000000000";

const visitOf = ({ id, caseNumber, assignedTo }: CaseRow, time: VisitTime): DayVisit => ({ application: id, time, caseNumber, assignedTo });

type Agreed = { row: CaseRow; wrap: Uint8Array }[];

/** Agreed visits that hold no place: their window stands in the thread. */
async function agreedInWords(db: Db<"staff">, centres: readonly string[]): Promise<Agreed> {
  if (centres.length === 0) return [];
  const rows = await db.selectFrom("application").selectAll().where("centre", "in", centres).where("status", "=", "time_set").execute();
  const ids = [...rows.map(({ id }) => id), NOBODY];
  const sealed = await db.selectFrom("application_sealed").select(["application", "centre_wrap"]).where("application", "in", ids).where("visit", "is", null).execute();
  const wraps = new Map(sealed.map(({ application, centre_wrap }) => [application, centre_wrap]));
  return rows.flatMap((row) => {
    const wrap = wraps.get(row.id);
    return wrap ? [{ row: caseOf(row), wrap }] : [];
  });
}

async function windowsOn(db: Db<"staff">, { holder, day }: Looking, agreed: Agreed): Promise<DayVisit[]> {
  if (agreed.length === 0) return [];
  const keys = await openCentreKeys(db, holder, agreed.map(({ row }) => row.centre));
  const messages = await db.selectFrom("message").select(["id", "application", "direction", "day", "body"]).where("application", "in", agreed.map(({ row }) => row.id)).where("direction", "=", "to_seeker").execute();
  return agreed.flatMap(({ row, wrap }): DayVisit[] => {
    const threadKey = threadKeyOf(row, wrap, keys.find(({ centre, epoch }) => centre === row.centre && epoch === row.keyEpoch)?.keyPair);
    const window = threadKey && offeredWindow(openedThread(messages.filter(({ application }) => application === row.id), row.id, threadKey));
    if (!window || window.from > day || window.to < day) return [];
    return [visitOf(row, { firstDay: window.from, lastDay: window.to, hours: window.hours, isExact: false })];
  });
}

function threadKeyOf({ id, centre, keyEpoch }: CaseRow, wrap: Uint8Array, centreKeyPair: KeyPair | undefined): Uint8Array | undefined {
  const opened = centreKeyPair && openCentreWrap(wrap, { application: id, centre, epoch: keyEpoch, centreKeyPair });
  return opened?.ok ? opened.keys.threadKey : undefined;
}
