import { sql } from "kysely";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { encodeLink } from "~/domain/links/link-code";
import { openByCode } from "./apply";
import type { TestPortal } from "./portal";
import type { History, Leak, LeakyRequest } from "./twin-run";

const isLink = ({ path }: LeakyRequest): boolean => path.startsWith("/r/");
const asSystem = (portal: TestPortal, query: string) => sql.raw(query).execute(portal.database.owner);

/** A leak that remembers, in the process, that someone came by a link, and shows it at later requests. */
function rememberedBy(show: (request: LeakyRequest, portal: TestPortal) => Promise<unknown> | void): Leak {
  let came = false;
  return {
    prepare: async () => void (came = false),
    onRequest: async (request, portal) => {
      if (isLink(request)) came = true;
      else if (came) await show(request, portal);
    },
  };
}

/** A leak that writes something down in the database when the link is opened. */
function writtenBy(query: string, prepare?: string): Leak {
  return {
    isPrepared: prepare !== undefined,
    prepare: async (portal) => void (prepare && (await asSystem(portal, prepare))),
    onRequest: async (request, portal) => void (isLink(request) && (await asSystem(portal, query))),
  };
}

/** Ways in which a careless change could tell who came by a link. Each must be caught. */
export const LEAKS: Record<string, Leak> = {
  "a column that says where someone came from": writtenBy("update application set came_by = 'link', version = version + 1 where status = 'answered'", "alter table application add came_by text"),
  "a table of hits": writtenBy("insert into portal.hit values ('2026-11-24')", "create table portal.hit (day date)"),
  "a counter": writtenBy("update deployment set content_revision = content_revision + 1"),
  "a time finer than a day": writtenBy("update staff_session set at = at + interval '1 second'", "alter table staff_session add at timestamptz default '2026-11-24T09:00:00Z'"),
  "a row put in and taken out, which leaves a hole": writtenBy("insert into seeker_session select sha256('x'), '', current_date; delete from seeker_session where sealed = ''"),
  "a row rewritten as it was, which changes the order of rows": writtenBy("update staff_account set language = language where role = 'consultant'"),
  "a row locked for a moment": writtenBy("select from application where status = 'received' for update"),
  "a header": rememberedBy((request) => request.setHeader("X-Entry", "link")),
  "a cookie": { onRequest: (request) => void (isLink(request) && request.appendHeader("Set-Cookie", "__Host-e=1; Path=/; Secure; HttpOnly; SameSite=Strict")) },
  "a cookie at a later page": rememberedBy((request) => request.appendHeader("Set-Cookie", "__Host-e=1; Path=/; Secure; HttpOnly; SameSite=Strict")),
  "a line in the log": { onRequest: (request, portal) => void (isLink(request) && portal.services.log({ level: "info", event: "started" })) },
  "another level of a log line": rememberedBy((request, portal) => void (request.path.includes("/status") && portal.services.log({ level: "warn", event: "started" }))),
  "one more question to the database": rememberedBy((_, portal) => portal.services.door.as({ role: "visitor" }, (db) => sql`select 1`.execute(db)) as Promise<unknown>),
  "a draw of chance, which shifts every later one": { onRequest: (request) => void (isLink(request) && [24, 32].map((length) => randomBytes(length))) },
  "a clock that was moved": { onRequest: (request, portal) => void (isLink(request) && portal.clock.advance(60_000)) },
};

/** Short, and touching all that the leaks touch: a link or not, then someone's own application, then the desk. */
export const LEAKED_HISTORY: History = async (life) => {
  const phone = life.visitor("a person");
  const address = life.hasSecret ? `/r/${encodeLink({ page: "measures", language: "kk" })}` : "/kk/measures";
  const desk = await life.desk("consultant@semey.example");
  await life.secretly(() => phone.get(address), { keepLast: true });
  await openByCode(phone, "kk", demonstrationReceipt(life.portal.database.secrets, "answered").code);
  await phone.get("/kk/status/messages");
  await desk.get("/staff");
};
