import { data, redirect } from "@remix-run/node";
import { findByCaseNumber } from "~/domain/applications/find-case.server";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { type FormValues, one } from "~/web/form.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import type { FieldProblem } from "./field-problems";
import { readTypedCaseNumber } from "./typed-case-number";

export interface FindAnswer {
  problems: FieldProblem[];
  number: string;
  /** More than one application has the number: one per centre, or finished ones. */
  found?: { id: string; label: string }[];
}

/** Opens the application with the number that somebody said; a receipt code is refused and not given back. */
export async function findByNumber({ values, enter, member }: StaffVisit & { values: FormValues }) {
  const typed = readTypedCaseNumber(one(values, "number"));
  if (!typed.ok) {
    const number = typed.problem === "receiptCodeTyped" ? "" : one(values, "number").slice(0, 40);
    return data<FindAnswer>({ problems: [{ field: "number", problem: typed.problem }], number }, { status: 422 });
  }
  const found = await enter(async (db) => {
    const rows = await findByCaseNumber(db, typed.caseNumber);
    const names = await readCentreNames(db, rows.map(({ centre }) => centre));
    return rows.map(({ id, centre, receivedOn }) => ({ id, label: `${names.get(centre)?.[member.language] ?? centre}, ${receivedOn}` }));
  });
  const [only, another] = found;
  if (only && !another) return redirect(paths.case(only.id), { status: 303 });
  const number = String(typed.caseNumber);
  if (!only) return data<FindAnswer>({ problems: [{ field: "number", problem: "numberUnknown" }], number }, { status: 422 });
  return data<FindAnswer>({ problems: [], number, found });
}
