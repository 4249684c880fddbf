import { readHomeFigures } from "~/domain/applications/home-figures.server";
import { countMatching, countQueue, listQueue } from "~/domain/applications/list-queue.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { outlookOf } from "~/domain/applications/queue-conditions.server";
import { isHomeView, isNarrowed, readFilter, readPlace, writeFilter, writePlace, wrongDays } from "~/domain/applications/queue-view";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { readColleagueLogins } from "~/domain/staff/colleague-logins.server";
import { countDayVisits } from "~/domain/visits/day-list.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import type { Db } from "~db/actor";
import type { FieldProblem } from "./field-problems";
import { queueLines, stampOf } from "./queue-lines";

/** The rows that an address of the queue chooses. */
export async function readQueueRows(db: Db<"staff">, { query, member, today, content }: StaffVisit) {
  const filter = readFilter(query);
  const calendar = await content("calendar", () => readWorkingCalendar(db));
  const outlook = outlookOf(member, today, calendar);
  return { filter, calendar, outlook, page: await listQueue(db, outlook, filter, readPlace(query.get("after"))) };
}

/** Everything the queue shows: the numbers, the rows of this page, and what they are called. */
export async function readQueuePage(db: Db<"staff">, visit: StaffVisit) {
  const { query, member, holder, today, language, services, content } = visit;
  const { filter, calendar, outlook, page } = await readQueueRows(db, visit);
  const measures = await content("measure names", () => readMeasureNames(db));
  const centres = await content(`centre names ${member.centres.join()}`, () => readCentreNames(db, member.centres));
  const names = { measures, centres, logins: await readColleagueLogins(db, member.centres) };
  const counts = await countQueue(db, outlook);
  const isHome = filter.view === "open" && !isNarrowed(filter) && !query.has("after");
  return {
    filter,
    chosen: writeFilter(filter).toString(),
    after: query.get("after") ?? "",
    counts,
    visitsToday: await countDayVisits(db, holder, member.centres, today),
    figures: isHome ? await services.figures(`${today} ${member.centres.join()}`, () => readHomeFigures(db, holder, member.centres, today)) : null,
    typed: { from: query.get("from") ?? "", to: query.get("to") ?? "" },
    problems: wrongDays(query).map(({ field, because }): FieldProblem => ({ field, problem: because === "reversed" ? "daysReversed" : "noDay" })),
    found: !isNarrowed(filter) && isHomeView(filter.view) ? counts[filter.view] : await countMatching(db, outlook, filter),
    colleagues: member.role === "lead" ? [...names.logins].filter(([id]) => id !== member.id).map(([value, label]) => ({ value, label })) : [],
    measures: [...measures].map(([value, name]) => ({ value, label: name[language] })),
    lines: queueLines(page.rows, names, { language, today, calendar, me: member.id }),
    next: page.next ? writePlace(page.next) : null,
    stamp: stampOf(page.rows),
    here: services.presence.of(page.rows.map(({ id }) => id), member.id),
  };
}
