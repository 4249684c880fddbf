import { findCase } from "~/domain/applications/find-case.server";
import { pollLoader } from "~/web/guard/staff.server";
import { readQueueRows } from "./parts/queue-page.server";
import { stampOf } from "./parts/queue-lines";

/** What changed on a page that is looked at: rows and who has them open, or the one application that is open here. */
export const loader = pollLoader(async (visit) => {
  const { query, enter, member, services: { presence } } = visit;
  const application = query.get("case");
  if (application !== null) {
    const row = await enter((db) => findCase(db, application));
    return Response.json(row ? { version: row.version, here: presence.open(row.id, member, "poll") } : {});
  }
  const rows = await enter(async (db) => (await readQueueRows(db, visit)).page.rows);
  return Response.json({ stamp: stampOf(rows), here: presence.of(rows.map(({ id }) => id), member.id) });
});
