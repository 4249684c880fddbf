import { AFTER_REPLY, answerAsStaff, type StaffAnswer } from "~/domain/applications/answer-as-staff.server";
import { asksForReasons } from "~/domain/applications/asks-for-reasons";
import type { CaseRow } from "~/domain/applications/find-case.server";
import { parseDay } from "~/domain/shared/day";
import { one } from "~/web/form.server";
import { askedOf, done, type Done, type Posted, refuse, refuseBecause } from "./case-refusals.server";

export async function reply(visit: Posted, row: CaseRow) {
  const text = one(visit.values, "text");
  const next = AFTER_REPLY.find((known) => known === one(visit.values, "next"));
  if (!next) return refuse(visit, { field: "next", problem: "chooseNext" });
  return send(visit, row, { kind: "words", text, next }, { field: "text", what: "replied" });
}

export async function offer(visit: Posted, row: CaseRow) {
  const { values } = visit;
  const from = parseDay(one(values, "from"));
  const to = parseDay(one(values, "to"));
  if (!from || !to) return refuse(visit, { field: from ? "to" : "from", problem: "visitDates" });
  const window = { from, to, hours: one(values, "hours") };
  return send(visit, row, { kind: "window", window, text: one(values, "words") }, { field: "words", what: "offered-visit" });
}

/** Sends words to the seeker; words that ask for reasons are held back once. */
async function send(visit: Posted, row: CaseRow, answer: StaffAnswer, { field, what }: { field: string; what: Done }) {
  if (asksForReasons(answer.text) && one(visit.values, "anyway") === "") return refuse(visit, { field, problem: "asksReasons" }, { isWarned: true });
  const outcome = await visit.enter((db) => answerAsStaff(db, visit.holder, askedOf(visit, row), answer, visit.today));
  if (outcome.ok) return done(row, what);
  switch (outcome.because) {
    case "empty":
      return refuse(visit, { field, problem: "textEmpty" });
    case "too-long":
      return refuse(visit, { field, problem: "textLong" });
    case "placeholder":
      return refuse(visit, { field, problem: "placeholder" });
    case "dates":
      return refuse(visit, { field: "from", problem: "visitDates" });
    case "hours":
      return refuse(visit, { field: "hours", problem: "visitHours" });
    default:
      return refuseBecause(visit, outcome.because, field);
  }
}
