import { data, redirect } from "@remix-run/node";
import type { Remit } from "~/domain/staff/administrator";
import { confirmFirstMember, listFirstMembers } from "~/domain/staff/first-member.server";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { paths } from "~/web/paths";
import { forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { confirmSelf } from "./confirm-self.server";
import { BUSY, type FieldProblem } from "./field-problems";

export interface FirstAnswer {
  problems: FieldProblem[];
  isBusy?: boolean;
  who?: string;
}

const WHO = /^(\d{9}) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A regional administrator confirms in the own regions alone. */
export const answersFor = ({ isNational, regions }: Remit, region: string): boolean => isNational || regions.includes(region);

/** One administrator's word for a centre's first member. */
export async function confirmFirst(visit: AdministratorVisit & { values: FormValues }) {
  const { values, services, member, today, enter, by } = visit;
  const who = one(values, "who").slice(0, 60);
  const refuse = (problem: FieldProblem) => data<FirstAnswer>({ problems: [problem], who }, { status: 422 });
  const busy = () => data<FirstAnswer>({ problems: [], who, isBusy: true }, BUSY);
  const [, centre, staff] = WHO.exec(who) ?? [];
  if (!centre || !staff) return refuse({ field: "who", problem: "chooseColleague" });
  const waiting = await enter((db) => listFirstMembers(db));
  if (!waiting.some((each) => each.centre === centre && each.staff === staff && answersFor(by.remit, each.regionCode))) return refuse({ field: "who", problem: "chooseColleague" });
  const six = one(values, "six");
  if (six === "") return refuse({ field: "six", problem: "sixEmpty" });
  const self = await confirmSelf(visit, "ownFirst");
  if (!self.ok) return self.problem ? refuse(self.problem) : busy();
  const confirmed = await confirmFirstMember({ centre, staff }, six, { administrator: member.id, lane: services.lane, admissionKey: services.secrets.admissionKey, today, enter });
  const keys = [`admit ${staff}`, `admit by ${member.id}`];
  if (confirmed.ok) {
    forgetAttempts(services, keys);
    return redirect(`${paths.firstMembers()}?done=1`, { status: 303 });
  }
  if (confirmed.because === "busy") return busy();
  if (confirmed.because === "unknown") return refuse({ field: "who", problem: "chooseColleague" });
  await slowDown(services, keys);
  return refuse({ field: "six", problem: "sixWrong" });
}
