import { data, redirect } from "@remix-run/node";
import { changesSince } from "~/domain/applications/case";
import { type CaseRow, findCase } from "~/domain/applications/find-case.server";
import { openCaseKeys } from "~/domain/applications/open-case.server";
import { readThread } from "~/domain/applications/read-thread.server";
import { type FormValues, one } from "~/web/form.server";
import { caseNotFound, type StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import type { CaseAnswer } from "./case-answer";
import type { FieldProblem } from "./field-problems";

export type Posted = StaffVisit & { values: FormValues };
export type Done = "took" | "gave-back" | "replied" | "offered-visit" | "noted" | "closed" | "reopened" | "consulted-lead" | "kept" | "move-proposed" | "move-taken-back";

export const done = (application: string, what: Done) => redirect(`${paths.case(application)}?done=${what}`, { status: 303 });

const TYPED = ["text", "next", "from", "to", "hours", "answerBy", "note", "outcome", "reason", "revealReason"];

/** What came with the form, to be given back. */
export const typedOf = ({ values }: Posted): Record<string, string> => Object.fromEntries(TYPED.map((name) => [name, one(values, name)]));

export function refuse(visit: Posted, problem: FieldProblem, more: Partial<CaseAnswer> = {}, status = 422) {
  return data<CaseAnswer>({ problems: [problem], intent: one(visit.values, "intent"), typed: typedOf(visit), ...more }, { status });
}

export const askedOf = ({ values }: Posted, row: CaseRow) => ({ application: row.id, version: Number(one(values, "version")) });

/** Somebody acted in between: what they did is said, and the text comes back. */
export async function refuseChanged(visit: Posted, field: string) {
  const { values, enter, params, holder } = visit;
  const changes = await enter(async (db) => {
    const now = await findCase(db, params.id ?? "");
    if (!now) return undefined;
    const opened = await openCaseKeys(db, holder, now);
    const thread = opened.ok ? await readThread(db, now.id, opened.keys.threadKey) : [];
    const seen = { version: Number(one(values, "version")), status: one(values, "seenStatus"), assignedTo: one(values, "seenAssignee") };
    return changesSince(seen, now, thread);
  });
  return changes ? refuse(visit, { field, problem: "changed" }, { changes }) : caseNotFound(visit);
}

export type Refusal = "gone" | "changed" | "not-allowed" | "finished" | "no-key";

export async function refuseBecause(visit: Posted, because: Refusal, field: string) {
  if (because === "gone") return caseNotFound(visit);
  if (because === "changed") return refuseChanged(visit, field);
  return refuse(visit, { field, problem: because === "no-key" ? "noKey" : "notAllowed" });
}
