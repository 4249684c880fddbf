import type { Outcome } from "~/domain/applications/application";
import type { WorkingCalendar } from "~/domain/applications/promise";
import type { Message, MessageBody } from "~/domain/applications/thread";
import { randomDigits, randomId } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { courseOf, type Written, windowAfter } from "./course-of-events";
import type { Draw } from "./draw";
import type { NumberedAccount } from "./enrolled-accounts.server";
import { inventAnswers } from "./invented-answers";
import { fromCentre, NOTES, WINDOW_HOURS, WORDS } from "./letters";
import type { PlannedApplication } from "./planned-applications";
import type { InventedApplication } from "./sealed-application.server";

interface InventWith {
  today: Day;
  calendar: WorkingCalendar;
  accounts: readonly NumberedAccount[];
  draw: Draw;
  /** Used already by another application. */
  caseNumbers: Set<number>;
}

const OUTCOMES_OF_CLOSED: readonly Outcome[] = ["registered", "advised", "registered", "registers-elsewhere", "did-not-come", "advised"];

/** Everything of a planned application that a person or the centre would have said, not yet sealed. */
export function inventApplication(planned: PlannedApplication, id: string, by: InventWith): InventedApplication {
  const { centre, status, language } = planned;
  const { written, ...columns } = courseOf(planned, by);
  const { firstMeasure, answers, contact } = inventAnswers(language, by.draw);
  const members = by.accounts.filter((account) => account.centres.includes(centre));
  return {
    plain: {
      id,
      centre,
      case_number: drawCaseNumber(by.caseNumbers),
      first_measure: firstMeasure,
      language,
      status,
      ...columns,
      reopened: false,
      assigned_to: status === "received" ? null : by.draw.from(members).id,
    },
    answers,
    contact,
    outcome: status === "closed" ? by.draw.from(OUTCOMES_OF_CLOSED) : null,
    messages: written.map((one) => messageOf(one, language, by)),
    notes: notesFor(planned, columns.received_on, by),
  };
}

function drawCaseNumber(taken: Set<number>): number {
  const number = Number(randomDigits(7));
  if (number < 1_000_000 || taken.has(number)) return drawCaseNumber(taken);
  taken.add(number);
  return number;
}

function messageOf({ letter, day, order }: Written, language: Language, by: InventWith): Message {
  return { id: randomId(), direction: fromCentre(letter) ? "to_seeker" : "to_centre", day, body: { order, ...bodyOf({ letter, day }, language, by) } };
}

type WithoutOrder<Body> = Body extends unknown ? Omit<Body, "order"> : never;

function bodyOf({ letter, day }: Pick<Written, "letter" | "day">, language: Language, { calendar, draw }: InventWith): WithoutOrder<MessageBody> {
  if (letter === "will-come" || letter === "thank-you") return { kind: "quick", reply: letter };
  const text = draw.from(WORDS[letter])[language];
  if (letter !== "offer") return { kind: "words", text };
  return { kind: "window", window: { ...windowAfter(day, calendar), hours: draw.from(WINDOW_HOURS) }, text };
}

/** Staff write in their own language; a fifth of the cases that somebody has opened carry a reminder. */
function notesFor({ status }: PlannedApplication, receivedOn: Day, { draw }: InventWith): InventedApplication["notes"] {
  if (status === "received" || draw.between(1, 5) > 1) return [];
  return [{ id: randomId(), day: receivedOn, text: draw.from(NOTES)[draw.from(["kk", "ru"] as const)] }];
}
