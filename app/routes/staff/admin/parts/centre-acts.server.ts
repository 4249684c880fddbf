import { redirect } from "@remix-run/node";
import { isLanguage } from "~/domain/shared/language";
import { stopIntake } from "~/domain/centres/describe-centre.server";
import { findCentreInRemit } from "~/domain/centres/find-centre-in-remit.server";
import { proposeRight, takeLeadBack } from "~/domain/staff/right-proposals.server";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { paths } from "~/web/paths";
import { refuse, showHalf } from "./admin-form";
import { describe } from "./centre-described.server";

type Posted = AdministratorVisit & { values: FormValues };

export async function actOnCentre(visit: Posted) {
  const { by, values, today, params, enter } = visit;
  const code = params.code ?? "";
  const intent = one(values, "intent");
  if (intent === "describe") return describe(visit, code);
  if (intent === "lead") return proposeLead(visit, code);
  if (intent === "new-lead") return inviteLead(visit, code);
  if (intent === "no-lead") return endLead(visit, code);
  if (intent !== "stop" && intent !== "go-on") return redirect(paths.adminCentre(code), { status: 303 });
  const stopped = await enter((db) => stopIntake(db, by, code, intent === "stop", today));
  if (!stopped.ok) throw problem("notFound");
  return redirect(`${paths.adminCentre(code)}?done=${stopped.isNew ? intent : "same"}`, { status: 303 });
}

/** A lead reads the centre's audit and invites: two administrators have to agree. */
async function proposeLead({ by, values, today, enter }: Posted, code: string) {
  const member = one(values, "member");
  const found = await enter((db) => findCentreInRemit(db, by.remit, code));
  if (!found?.members.some(({ id }) => id === member)) throw problem("notFound");
  const proposed = await enter((db) => proposeRight(db, by, { kind: "lead", target: member }, today));
  if (proposed.ok) return redirect(`${paths.adminCentre(code)}?done=lead`, { status: 303 });
  return refuse(values, { field: "members", problem: proposed.because === "already-proposed" ? "alreadyProposed" : "notYourRemit" });
}

/** Somebody from outside who shall lead the centre; they invite everybody else. */
async function inviteLead({ by, values, today, enter }: Posted, code: string) {
  const language = one(values, "language");
  const found = await enter((db) => findCentreInRemit(db, by.remit, code));
  if (!found) throw problem("notFound");
  const wanted = { kind: "centre-lead", login: one(values, "newLead"), language: isLanguage(language) ? language : "kk", scopes: [code] } as const;
  const proposed = await enter((db) => proposeRight(db, by, wanted, today));
  if (proposed.ok) return proposed.half ? showHalf(proposed.half) : redirect(paths.adminCentre(code), { status: 303 });
  const wrong = proposed.because === "not-a-login" || proposed.because === "login-taken" || proposed.because === "already-proposed" ? proposed.because : undefined;
  if (wrong) return refuse(values, { field: "newLead", problem: ({ "not-a-login": "loginWrong", "login-taken": "loginTaken", "already-proposed": "alreadyProposed" } as const)[wrong] });
  throw problem("notFound");
}

async function endLead({ by, values, today, enter }: Posted, code: string) {
  const member = one(values, "member");
  const found = await enter((db) => findCentreInRemit(db, by.remit, code));
  if (!found?.members.some(({ id, role }) => id === member && role === "lead")) throw problem("notFound");
  const taken = await enter((db) => takeLeadBack(db, by, member, today));
  return taken.ok ? redirect(`${paths.adminCentre(code)}?done=no-lead`, { status: 303 }) : refuse(values, { field: "members", problem: "leadElsewhere" });
}
