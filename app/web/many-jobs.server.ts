import { actOnOne, type Chosen, type ManyAct, type OneResult, undoOne } from "~/domain/applications/act-on-many.server";
import { randomId } from "~/domain/confidentiality/random.server";
import type { StaffVisit } from "./guard/staff.server";
import type { ManyJob } from "./many-job";
import { isStaffSession } from "./staff-session.server";

const CHUNK = 25;
const UNDO_MILLISECONDS = 10 * 60_000;

/** Begins the act on a snapshot. The first chunk is done when this answers; the rest goes on while the session lasts. */
export async function beginMany(visit: StaffVisit, act: ManyAct, chosen: readonly Chosen[]): Promise<ManyJob> {
  const { services, member } = visit;
  const now = services.clock.now().getTime();
  for (const [id, { undoUntil }] of services.many) if (undoUntil < now) services.many.delete(id);
  const job: ManyJob = { id: randomId(), member: member.id, kind: act.kind, all: chosen.length, done: 0, succeeded: 0, failures: [], undoable: [], state: "running", undoUntil: now + UNDO_MILLISECONDS };
  services.many.set(job.id, job);
  const one = async (item: Chosen): Promise<void> => {
    const { result, before } = await visit.enter((db) => actOnOne(db, visit, act, item));
    note(job, item.id, result);
    if (before) job.undoable.push(before);
  };
  await inChunks(visit, job, chosen, one, "finished");
  return job;
}

/** Puts back what can be put back. */
export async function undoMany(visit: StaffVisit, job: ManyJob): Promise<void> {
  if (job.state !== "finished" || visit.services.clock.now().getTime() > job.undoUntil) return;
  const undoable = job.undoable.splice(0);
  Object.assign(job, { state: "undoing", all: undoable.length, done: 0, succeeded: 0, failures: [] });
  await inChunks(visit, job, undoable, async (before) => note(job, before.row.id, await visit.enter((db) => undoOne(db, visit, before))), "undone");
}

function note(job: ManyJob, id: string, result: OneResult): void {
  job.done += 1;
  if (result === "done") job.succeeded += 1;
  else job.failures.push({ id, result });
}

/** Every chunk asks anew whether the member is still signed in. */
async function inChunks<Item>(visit: StaffVisit, job: ManyJob, items: readonly Item[], one: (item: Item) => Promise<void>, end: ManyJob["state"]): Promise<void> {
  const chunk = async (from: number): Promise<void> => {
    if (from > 0 && !(await isStaffSession(visit.services, visit.session))) return void (job.state = "signed-out");
    for (const item of items.slice(from, from + CHUNK)) await one(item);
    if (from + CHUNK >= items.length) job.state = end;
  };
  await chunk(0);
  if (items.length <= CHUNK) return;
  void (async () => {
    for (let from = CHUNK; from < items.length && job.state !== "signed-out"; from += CHUNK) await chunk(from);
  })().catch(() => void (job.state = "signed-out"));
}
