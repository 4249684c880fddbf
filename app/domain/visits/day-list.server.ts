import { isFinished } from "~/domain/applications/application";
import { caseOf, findCase } from "~/domain/applications/find-case.server";
import { openCaseKeys } from "~/domain/applications/open-case.server";
import { readThread } from "~/domain/applications/read-thread.server";
import { offeredWindow } from "~/domain/applications/thread";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKey } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { readVisit } from "./choose-visit.server";
import { openHolder } from "./sealed-visit.server";
import { byTime, type VisitTime } from "./visit";

/** What reception may see of a visit, and nothing else: time, case number, who receives. */
export interface DayVisit {
  time: VisitTime;
  caseNumber: number;
  /** The member the application is assigned to. */
  assignedTo: string | null;
}

const MOST_OTHERS = 300;

/** Everyone who may come on a day: by a place they hold, or by a window that was offered in words. */
export async function listDayVisits(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<DayVisit[]> {
  const held = await heldOn(db, holder, centres, day);
  const others = await windowsOn(db, holder, centres, day, new Set(held.map(({ application }) => application)));
  return [...held, ...others].map(({ application: _application, ...visit }) => visit).sort((one, other) => byTime({ ...one.time, firstDay: day }, { ...other.time, firstDay: day }));
}

type Found = DayVisit & { application: string };

async function heldOn(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day): Promise<Found[]> {
  if (centres.length === 0) return [];
  const rows = await db
    .selectFrom("visit_place as p")
    .innerJoin("visit_opening as o", "o.id", "p.opening")
    .select(["o.id", "o.centre", "o.first_day", "o.last_day", "o.hours", "o.is_exact", "p.holder"])
    .where("o.centre", "in", centres)
    .where("o.first_day", "<=", day)
    .where("o.last_day", ">=", day)
    .where("p.taken", "=", true)
    .execute();
  const keys = new Map<string, KeyPair[]>();
  const found: Found[] = [];
  for (const { id, centre, first_day, last_day, hours, is_exact, holder: sealed } of rows) {
    if (!keys.has(centre)) keys.set(centre, await centreKeysOf(db, holder, centre));
    const who = openHolder(keys.get(centre) ?? [], id, sealed);
    const row = who && (await findCase(db, who.application));
    if (!row || isFinished(row.status)) continue;
    const time = { firstDay: first_day, lastDay: last_day, hours, isExact: is_exact };
    found.push({ application: row.id, time, caseNumber: row.caseNumber, assignedTo: row.assignedTo });
  }
  return found;
}

/** Every key of the centre that was granted to the member, the newest first. */
async function centreKeysOf(db: Db<"staff">, holder: KeyHolder, centre: string): Promise<KeyPair[]> {
  const grants = await db.selectFrom("key_grant").select("epoch").where("staff", "=", holder.member).where("centre", "=", centre).orderBy("epoch", "desc").execute();
  const keys: KeyPair[] = [];
  for (const { epoch } of grants) {
    const opened = await openCentreKey(db, holder, centre, epoch);
    if (opened.ok) keys.push(opened.centreKeyPair);
  }
  return keys;
}

async function windowsOn(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], day: Day, known: ReadonlySet<string>): Promise<Found[]> {
  if (centres.length === 0) return [];
  const rows = await db.selectFrom("application").selectAll().where("centre", "in", centres).where("status", "=", "time_set").limit(MOST_OTHERS).execute();
  const found: Found[] = [];
  for (const row of rows.map(caseOf).filter(({ id }) => !known.has(id))) {
    const opened = await openCaseKeys(db, holder, row);
    if (!opened.ok || (await readVisit(db, row.id, opened.keys.threadKey))) continue;
    const window = offeredWindow(await readThread(db, row.id, opened.keys.threadKey));
    if (!window || window.from > day || window.to < day) continue;
    const time = { firstDay: window.from, lastDay: window.to, hours: window.hours, isExact: false };
    found.push({ application: row.id, time, caseNumber: row.caseNumber, assignedTo: row.assignedTo });
  }
  return found;
}
