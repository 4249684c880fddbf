import { data, redirect } from "@remix-run/node";
import { findCase } from "~/domain/applications/find-case.server";
import { MOVE_REASONS } from "~/domain/applications/move";
import { needsReason } from "~/domain/applications/open-case.server";
import { proposeMove, type Proposed, takeBackMove } from "~/domain/applications/propose-move.server";
import { one } from "~/web/form.server";
import { caseNotFound } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { askedOf, done, type Done, type Posted } from "./case-refusals.server";
import type { FieldProblem } from "./field-problems";

export interface MoveAnswer {
  problems: FieldProblem[];
  typed: { centre: string; reason: string };
}

/** Proposes another centre, or takes the proposal back. */
export async function actOnMove(visit: Posted) {
  const { enter, params, holder, today, values } = visit;
  const row = await enter((db) => findCase(db, params.id ?? ""));
  if (!row) return caseNotFound(visit);
  if (await enter((db) => needsReason(db, holder, row, today))) return redirect(paths.case(row.id), { status: 303 });
  const asked = askedOf(visit, row);
  const typed = { centre: one(values, "centre").slice(0, 20), reason: one(values, "reason").slice(0, 40) };
  const refuse = (...problems: FieldProblem[]) => data<MoveAnswer>({ problems, typed }, { status: 422 });
  if (one(values, "intent") === "take-back") return answerTo(await enter((db) => takeBackMove(db, holder, asked, today)), "move-taken-back");
  const reason = MOVE_REASONS.find((known) => known === typed.reason);
  const missing: FieldProblem[] = [
    ...(/^\d{9}$/.test(typed.centre) ? [] : [{ field: "centre", problem: "chooseCentre" as const }]),
    ...(reason ? [] : [{ field: "reason", problem: "chooseReason" as const }]),
  ];
  if (!reason || missing.length > 0) return refuse(...missing);
  return answerTo(await enter((db) => proposeMove(db, holder, asked, { centre: typed.centre, reason }, today)), "move-proposed");

  function answerTo(outcome: Proposed, what: Done) {
    if (outcome.ok) return done(asked.application, what);
    if (outcome.because === "gone") return caseNotFound(visit);
    return refuse({ field: "centre", problem: PROBLEM[outcome.because] });
  }
}

const PROBLEM = { changed: "changed", "not-allowed": "notAllowed", "no-key": "noKey", "same-centre": "sameCentre", "centre-shut": "centreShut" } as const;
