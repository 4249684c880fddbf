import { redirect } from "@remix-run/node";
import { keepCaseDraft } from "~/domain/applications/case-draft.server";
import { findCase } from "~/domain/applications/find-case.server";
import { one } from "~/web/form.server";
import { caseNotFound, centreAction, centreLoader } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";

export const loader = centreLoader(({ params }) => redirect(paths.case(params.id ?? ""), { status: 303 }));

/** What is being written on a case, kept while it is typed: sealed to its writer, answered without a page. */
export const action = centreAction(async (visit) => {
  const { enter, params, holder, values } = visit;
  const row = await enter((db) => findCase(db, params.id ?? ""));
  if (!row) return caseNotFound(visit);
  await enter((db) => keepCaseDraft(db, holder, row.id, { text: one(values, "text"), note: one(values, "note") }));
  return new Response(null, { status: 204 });
});
