import { findCase } from "~/domain/applications/find-case.server";
import { readColleagueLogins } from "~/domain/staff/colleague-logins.server";
import { pollLoader } from "~/web/guard/staff.server";
import { readQueueRows } from "./parts/queue-page.server";
import { liveRows } from "./parts/live-rows";
import { stampOf } from "./parts/queue-lines";

/** What changed on a page that is looked at: rows and who has them open, or the one application that is open here. */
export const loader = pollLoader(async (visit) => {
  const { query, enter, member, services: { presence } } = visit;
  const application = query.get("case");
  if (application !== null) {
    const row = await enter((db) => findCase(db, application));
    return Response.json(row ? { version: row.version, here: presence.open(row.id, member, "poll") } : {});
  }
  const { rows, logins } = await enter(async (db) => {
    const read = (await readQueueRows(db, visit)).page.rows;
    return { rows: read, logins: stampOf(read) === query.get("seen") ? undefined : await readColleagueLogins(db, member.centres) };
  });
  const here = presence.of(rows.map(({ id }) => id), member.id);
  return Response.json({ stamp: stampOf(rows), here, ...(logins && { rows: liveRows(rows, logins) }) });
});
