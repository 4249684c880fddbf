import { data, redirect } from "@remix-run/node";
import type { Day } from "~/domain/shared/day";
import { isLanguage } from "~/domain/shared/language";
import { admitNewcomer } from "~/domain/staff/admit-newcomer.server";
import { endAccount, inviteColleague } from "~/domain/staff/invite-colleague.server";
import { handOverWork, type HandedOver, shareOutWork } from "~/domain/staff/hand-over-work.server";
import { listTeam } from "~/domain/staff/list-team.server";
import { windDown } from "~/domain/staff/wind-down.server";
import { type FormValues, one } from "~/web/form.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { problem } from "~/web/guard/guarded.server";
import { paths } from "~/web/paths";
import { forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { confirmSelf } from "./confirm-self.server";
import { BUSY, type FieldProblem } from "./field-problems";
import { TO_QUEUE } from "./team-work-forms";

export interface TeamAnswer {
  problems: FieldProblem[];
  isBusy?: boolean;
  /** What was typed; of the six characters nothing. */
  typed?: Record<string, string>;
  /** Shown on this answer only. */
  invitation?: { login: string; code: string; expiresOn: Day };
}

type Posted = StaffVisit & { values: FormValues };

export const TEAM_DONE = ["admitted", "shared", "ended", "asked"] as const;

const done = (what: (typeof TEAM_DONE)[number]) => redirect(`${paths.team()}?done=${what}`, { status: 303 });

function refuse(values: FormValues, ...problems: FieldProblem[]) {
  const typed = Object.fromEntries(["newcomer", "login", "centre", "language", "colleague", "act", "from", "to"].map((name) => [name, one(values, name).slice(0, 200)]));
  return data<TeamAnswer>({ problems, typed }, { status: 422 });
}

export async function actOnTeam(visit: Posted) {
  switch (one(visit.values, "intent")) {
    case "admit":
      return admit(visit);
    case "invite":
      return invite(visit);
    case "colleague":
      return actOnColleague(visit);
    case "hand-over":
      return handOver(visit);
    case "wind-down":
      return closeDown(visit);
    case "share-out":
      return shareOut(visit);
    default:
      return redirect(paths.team(), { status: 303 });
  }
}

const notSelf = (values: FormValues, problem: FieldProblem | undefined) =>
  problem ? refuse(values, problem) : data<TeamAnswer>({ problems: [], isBusy: true }, BUSY);

/** All open work of one colleague to another, or back to the queue. */
async function handOver(visit: Posted) {
  const { values, member, today, enter } = visit;
  if (member.role !== "lead") throw problem("notFound");
  const from = one(values, "from");
  const to = one(values, "to");
  const team = await enter((db) => listTeam(db, member.centres));
  if (!team.some(({ id }) => id === from)) return refuse(values, { field: "from", problem: "chooseColleague" });
  if (to !== TO_QUEUE && (to === from || !team.some(({ id, state }) => id === to && state === "active"))) return refuse(values, { field: "to", problem: "chooseOther" });
  return handedOver(await enter((db) => handOverWork(db, member, from, to === TO_QUEUE ? undefined : to, today)));
}

/** What nobody has yet, evenly among those who were ticked. */
async function shareOut(visit: Posted) {
  const { values, member, today, enter } = visit;
  if (member.role !== "lead") throw problem("notFound");
  const team = await enter((db) => listTeam(db, member.centres));
  const among = team.filter(({ id, state }) => state === "active" && (values.among ?? []).includes(id));
  if (among.length === 0) return refuse(values, { field: "among", problem: "chooseColleague" });
  return handedOver(await enter((db) => shareOutWork(db, member, among, today)));
}

/** Asks every seeker of a centre that closes whether another one shall answer. */
async function closeDown(visit: Posted) {
  const { values, member, holder, today, enter } = visit;
  if (member.role !== "lead") throw problem("notFound");
  const to = one(values, "other");
  if (!/^\d{9}$/.test(to)) return refuse(values, { field: "other", problem: "chooseCentre" });
  const wound = await windDown(enter, { member, holder }, { from: one(values, "closing"), to }, today);
  if (wound.ok) return redirect(`${paths.team()}?done=asked&moved=${wound.proposed}&stayed=${wound.stayed}`, { status: 303 });
  return refuse(values, wound.because === "not-yours" ? { field: "closing", problem: "chooseCentre" } : { field: "other", problem: "centreShut" });
}

function handedOver(outcome: HandedOver) {
  if (!outcome.ok) throw problem("notFound");
  return redirect(`${paths.team()}?done=shared&moved=${outcome.moved}&stayed=${outcome.stayed}`, { status: 303 });
}

/** A colleague of one of the member's centres; anyone else is as unknown as nobody. */
async function isColleague({ enter, member }: StaffVisit, id: string): Promise<boolean> {
  const team = await enter((db) => listTeam(db, member.centres));
  return team.some((colleague) => colleague.id === id && id !== member.id);
}

async function admit(visit: Posted) {
  const { values, holder, services, today, enter, member } = visit;
  const newcomer = one(values, "newcomer");
  const six = one(values, "six");
  if (!(await isColleague(visit, newcomer))) return refuse(values, { field: "newcomer", problem: "chooseColleague" });
  if (six === "") return refuse(values, { field: "six", problem: "sixEmpty" });
  const self = await confirmSelf(visit, "ownAdmit");
  if (!self.ok) return notSelf(values, self.problem);
  const admitted = await admitNewcomer(holder, newcomer, six, { lane: services.lane, admissionKey: services.secrets.admissionKey, today, enter });
  const keys = [`admit ${newcomer}`, `admit by ${member.id}`];
  if (admitted.ok) {
    forgetAttempts(services, keys);
    return done("admitted");
  }
  if (admitted.because === "busy") return data<TeamAnswer>({ problems: [], isBusy: true }, BUSY);
  if (admitted.because === "wrong") await slowDown(services, keys);
  const wrong = { wrong: "sixWrong", unknown: "chooseColleague", "no-key": "noKeyToGive" } as const;
  return refuse(values, { field: admitted.because === "wrong" ? "six" : "newcomer", problem: wrong[admitted.because] });
}

async function invite({ values, member, today, enter }: Posted) {
  if (member.role !== "lead") throw problem("notFound");
  const language = one(values, "language");
  const asked = { login: one(values, "login"), centre: one(values, "centre"), language: isLanguage(language) ? language : "kk" } as const;
  if (asked.login === "") return refuse(values, { field: "login", problem: "loginEmpty" });
  const invited = await enter((db) => inviteColleague(db, member, asked, today));
  if (!invited.ok) {
    const wrong = { "not-yours": "chooseCentre", "not-a-login": "loginWrong", "login-taken": "loginTaken" } as const;
    return refuse(values, { field: invited.because === "not-yours" ? "centre" : "login", problem: wrong[invited.because] });
  }
  return data<TeamAnswer>({ problems: [], invitation: { login: invited.login, code: invited.code, expiresOn: invited.expiresOn } });
}

async function actOnColleague(visit: Posted) {
  const { values, member, today, enter } = visit;
  if (member.role !== "lead") throw problem("notFound");
  const colleague = one(values, "colleague");
  const act = one(values, "act");
  if (!(await isColleague(visit, colleague))) return refuse(values, { field: "colleague", problem: "chooseColleague" });
  if (act !== "again" && act !== "end") return refuse(values, { field: "act", problem: "chooseAct" });
  const self = await confirmSelf(visit, "ownChange");
  if (!self.ok) return notSelf(values, self.problem);
  const ended = await enter((db) => endAccount(db, member, colleague, act === "again", today));
  if (!ended.ok) return refuse(values, { field: "colleague", problem: ({ "open-work": "openWork", "reads-alone": "readsAlone", "not-yours": "chooseColleague" } as const)[ended.because] });
  if (ended.code === undefined || ended.expiresOn === undefined) return done("ended");
  return data<TeamAnswer>({ problems: [], invitation: { login: ended.login, code: ended.code, expiresOn: ended.expiresOn } });
}
