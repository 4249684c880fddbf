import { redirect } from "@remix-run/node";
import { isLanguage } from "~/domain/shared/language";
import { handOver, listAdministrators, suspendAdministrator } from "~/domain/staff/administrators.server";
import { confirmRight, proposeRight, withdrawProposal } from "~/domain/staff/right-proposals.server";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { paths } from "~/web/paths";
import { refuse, showHalf } from "./admin-form";

type Posted = AdministratorVisit & { values: FormValues };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const done = (what: "proposed" | "confirmed" | "withdrawn" | "suspended" | "left") => redirect(`${paths.adminAccounts()}?done=${what}`, { status: 303 });

export async function actOnAccounts(visit: Posted) {
  switch (one(visit.values, "intent")) {
    case "invite":
    case "remit":
      return propose(visit);
    case "confirm":
      return confirm(visit);
    case "withdraw":
      return withdraw(visit);
    case "member":
      return actOnMember(visit);
    default:
      return redirect(paths.adminAccounts(), { status: 303 });
  }
}

async function propose({ values, by, today, enter }: Posted) {
  const kind = one(values, "intent") === "remit" ? "remit" : "invite";
  const language = one(values, "language");
  const scopes = values[kind === "remit" ? "newScopes" : "scopes"] ?? [];
  const target = kind === "remit" ? idIn(values, "target") : undefined;
  if (kind === "remit" && !target) return refuse(values, { field: "target", problem: "chooseAdministrator" });
  const wanted = { kind, login: one(values, "login"), language: isLanguage(language) ? language : "kk", scopes, ...(target ? { target } : {}) } as const;
  const proposed = await enter((db) => proposeRight(db, by, wanted, today));
  if (proposed.ok) return proposed.half ? showHalf(proposed.half) : done("proposed");
  const ofScope = proposed.because === "scope-missing" || proposed.because === "country-and-region" || proposed.because === "not-yours";
  const field = ofScope ? (kind === "remit" ? "newScopes" : "scopes") : kind === "remit" ? "target" : "login";
  return refuse(values, { field, problem: NOT_PROPOSED[proposed.because] });
}

const NOT_PROPOSED = {
  own: "ownRights",
  "not-yours": "notYourRemit",
  "not-a-login": "loginWrong",
  "login-taken": "loginTaken",
  "scope-missing": "chooseScope",
  "country-and-region": "countryAndRegion",
  "already-proposed": "alreadyProposed",
} as const;

async function confirm({ values, by, today, enter }: Posted) {
  const id = idIn(values, "proposal");
  if (!id) throw problem("notFound");
  const confirmed = await enter((db) => confirmRight(db, by, id, today));
  if (!confirmed.ok) {
    const wrong = { gone: "proposalGone", own: "ownProposal", "not-yours": "notYourRemit", "login-taken": "loginTaken" } as const;
    return refuse(values, { field: "proposals", problem: wrong[confirmed.because] });
  }
  const { login, code, expiresOn } = confirmed;
  if (code === undefined || expiresOn === undefined) return done("confirmed");
  return showHalf({ login, code, expiresOn });
}

async function withdraw({ values, by, today, enter }: Posted) {
  const id = idIn(values, "proposal");
  const withdrawn = id && (await enter((db) => withdrawProposal(db, by, id, today)));
  return withdrawn && withdrawn.ok ? done("withdrawn") : refuse(values, { field: "proposals", problem: "proposalGone" });
}

async function actOnMember({ values, by, today, enter }: Posted) {
  if (!by.remit.isNational) throw problem("notFound");
  const member = idIn(values, "member");
  const act = one(values, "act");
  if (!member) return refuse(values, { field: "member", problem: "chooseAdministrator" });
  if (act === "lift") {
    const lifted = await enter((db) => proposeRight(db, by, { kind: "lift", target: member }, today));
    return lifted.ok ? done("proposed") : refuse(values, { field: "member", problem: lifted.because === "already-proposed" ? "alreadyProposed" : "notSuspended" });
  }
  if (act !== "suspend" && act !== "left") return refuse(values, { field: "act", problem: "chooseAct" });
  const successor = idIn(values, "successor");
  if (act === "left" && !successor) return refuse(values, { field: "successor", problem: "chooseSuccessor" });
  const ended = await enter((db) => (act === "left" && successor ? handOver(db, by, { member, successor }, today) : suspendAdministrator(db, by, member, today)));
  if (ended.ok) return done(act === "left" ? "left" : "suspended");
  const isSelf = (await enter((db) => listAdministrators(db))).some(({ id }) => id === member && id === by.id);
  if (isSelf) return refuse(values, { field: "member", problem: "ownRights" });
  const wrong = { "not-yours": "chooseAdministrator", "too-few": "tooFew", "no-successor": "noSuccessor" } as const;
  return refuse(values, { field: ended.because === "no-successor" ? "successor" : "member", problem: wrong[ended.because] });
}

function idIn(values: FormValues, name: string): string | undefined {
  const typed = one(values, name);
  return UUID.test(typed) ? typed : undefined;
}
