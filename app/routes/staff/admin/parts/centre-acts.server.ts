import { redirect } from "@remix-run/node";
import { ANSWER_LANGUAGES } from "~/domain/applications/answers";
import { isLanguage } from "~/domain/shared/language";
import { describeCentre, stopIntake } from "~/domain/centres/describe-centre.server";
import { findCentreInRemit } from "~/domain/centres/find-centre-in-remit.server";
import { proposeRight, takeLeadBack } from "~/domain/staff/right-proposals.server";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { readInLanguages } from "~/web/in-languages.server";
import { paths } from "~/web/paths";
import { type AdminAnswer, refuse, refuseOlder, showHalf } from "./admin-form";

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
  return proposed.ok ? redirect(`${paths.adminCentre(code)}?done=lead`, { status: 303 }) : refuse(values, { field: "members", problem: "notYourRemit" });
}

/** Somebody from outside who shall lead the centre; they invite everybody else. */
async function inviteLead({ by, values, today, enter }: Posted, code: string) {
  const language = one(values, "language");
  const found = await enter((db) => findCentreInRemit(db, by.remit, code));
  if (!found) throw problem("notFound");
  const wanted = { kind: "centre-lead", login: one(values, "newLead"), language: isLanguage(language) ? language : "kk", scopes: [code] } as const;
  const proposed = await enter((db) => proposeRight(db, by, wanted, today));
  if (proposed.ok) return proposed.half ? showHalf(proposed.half) : redirect(paths.adminCentre(code), { status: 303 });
  if (proposed.because === "not-a-login" || proposed.because === "login-taken") {
    return refuse(values, { field: "newLead", problem: proposed.because === "login-taken" ? "loginTaken" : "loginWrong" });
  }
  throw problem("notFound");
}

async function endLead({ by, values, today, enter }: Posted, code: string) {
  const member = one(values, "member");
  const found = await enter((db) => findCentreInRemit(db, by.remit, code));
  if (!found?.members.some(({ id, role }) => id === member && role === "lead")) throw problem("notFound");
  const taken = await enter((db) => takeLeadBack(db, by, member, today));
  return taken.ok ? redirect(`${paths.adminCentre(code)}?done=no-lead`, { status: 303 }) : refuse(values, { field: "members", problem: "leadElsewhere" });
}

const TEXTS = ["address", "hours", "askFor", "partnerContact"] as const;

const fieldOf = (part: string): string => ((TEXTS as readonly string[]).includes(part) ? `${part}.kk` : part);

/** A text is in all three languages or not there yet; what was never said leaves the intake shut but the rest can be kept. */
async function describe({ by, values, today, enter }: Posted, code: string) {
  const read = Object.fromEntries(TEXTS.map((name) => [name, readInLanguages(values, name)])) as Record<(typeof TEXTS)[number], ReturnType<typeof readInLanguages>>;
  const problems = TEXTS.flatMap((name): AdminAnswer["problems"] => {
    const { isEmpty, missing } = read[name];
    return missing && !isEmpty ? [{ field: missing, problem: "languageMissing" }] : [];
  });
  if (problems.length > 0) return refuse(values, ...problems);
  const textOf = (name: (typeof TEXTS)[number]) => (read[name].isEmpty ? null : read[name].texts);
  const yesOrNo = (name: string): boolean | null => (one(values, name) === "yes" ? true : one(values, name) === "no" ? false : null);
  const languages = ANSWER_LANGUAGES.filter((language) => values.languages?.includes(language));
  const said = {
    address: textOf("address"),
    hours: textOf("hours"),
    askFor: textOf("askFor"),
    withoutDocument: yesOrNo("withoutDocument"),
    languages: languages.length > 0 ? languages : null,
    stepFree: yesOrNo("stepFree"),
    partnerContact: textOf("partnerContact"),
  };
  const described = await enter((db) => describeCentre(db, by, code, { said, seen: one(values, "seen") }, today));
  if (!described.ok && described.because === "changed") return refuseOlder(values, described.parts);
  if (!described.ok && described.because === "would-shut") {
    return refuse(values, ...described.parts.map((part) => ({ field: fieldOf(part), problem: "wouldShut" as const })));
  }
  if (!described.ok) throw problem("notFound");
  return redirect(`${paths.adminCentre(code)}?done=${described.isNew ? "describe" : "same"}`, { status: 303 });
}
