import { redirect } from "@remix-run/node";
import { findCase } from "~/domain/applications/find-case.server";
import { SKIP_REASONS } from "~/domain/applications/skip";
import { giveBackCase } from "~/domain/applications/take-case.server";
import { takeNext } from "~/domain/applications/take-next.server";
import { one } from "~/web/form.server";
import { caseNotFound, centreAction, centreLoader } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";

export const loader = centreLoader(() => redirect(paths.queue(), { status: 303 }));

/** The next application; or first passes one on, for a reason that is read and forgotten. */
export const action = centreAction(async (visit) => {
  const { values, enter, member, today, services: { passedOn } } = visit;
  const skipped = one(values, "application");
  if (skipped) {
    const row = await enter((db) => findCase(db, skipped));
    if (!row) return caseNotFound(visit);
    const isKnown = SKIP_REASONS.some((reason) => reason === one(values, "skip"));
    if (!isKnown) return redirect(paths.case(row.id), { status: 303 });
    passedOn.add(member.id, row.id, today);
    if (row.assignedTo === member.id) await enter((db) => giveBackCase(db, member.id, { application: row.id, version: row.version }, today));
  }
  const id = await enter((db) => takeNext(db, member, today, passedOn.by(member.id, today)));
  return redirect(id ? paths.case(id) : paths.queue(new URLSearchParams({ done: "nothing" })), { status: 303 });
});
