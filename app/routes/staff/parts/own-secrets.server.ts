import { data, redirect } from "@remix-run/node";
import { formatRecoveryCode } from "~/domain/confidentiality/recovery-code";
import { changeOwnPassword, type ChangeWith, renewPrintedCodes, renewRecoveryCode } from "~/domain/staff/change-own-password.server";
import { makeFirstKeys } from "~/domain/staff/first-member.server";
import type { FormValues } from "~/web/form.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { BUSY, type FieldProblem } from "./field-problems";
import { readNewPassword } from "./new-password";
import type { Authenticator } from "./second-step";

export interface AccountAnswer {
  problems: FieldProblem[];
  isBusy?: boolean;
  newCode?: string;
  /** One-time codes to be printed, shown on this answer only. */
  printed?: string[];
  /** A new authenticator's secret, and the same sealed for the form that proves it. */
  authenticator?: Authenticator & { sealed: string };
}

type Posted = StaffVisit & { values: FormValues };

const asSelf = ({ services, member, session }: StaffVisit): ChangeWith => ({
  staff: member.id,
  session,
  lane: services.lane,
  peppers: services.secrets.passwordPeppers,
  enter: (work) => services.door.as({ role: "system", reason: "sign-in" }, work),
});

const refuse = (problems: FieldProblem[]) => data<AccountAnswer>({ problems }, { status: 422 });
const busy = () => data<AccountAnswer>({ problems: [], isBusy: true }, BUSY);
const keysOf = ({ member }: StaffVisit): string[] => [`own password ${member.id}`];

const PROBLEM: Record<"wrong" | "too-short" | "too-long" | "common", FieldProblem> = {
  wrong: { field: "current", problem: "passwordWrong" },
  "too-short": { field: "newPassword", problem: "passwordShort" },
  "too-long": { field: "newPassword", problem: "passwordLong" },
  common: { field: "newPassword", problem: "passwordCommon" },
};

/** Changes the password of who knows the present one; every other session ends. */
export async function setPassword(visit: Posted) {
  const current = visit.values.current?.at(-1) ?? "";
  const password = readNewPassword(visit.values);
  const empty: FieldProblem[] = [...(current === "" ? [{ field: "current", problem: "passwordEmpty" as const }] : []), ...(password.ok ? [] : [password.problem])];
  if (!password.ok || empty.length > 0) return refuse(empty);
  const changed = await changeOwnPassword({ current, next: password.password }, asSelf(visit));
  if (changed.ok) {
    forgetAttempts(visit.services, keysOf(visit));
    return redirect(`${paths.account()}?done=password`, { status: 303 });
  }
  if (changed.because === "busy") return busy();
  if (changed.because === "wrong") await slowDown(visit.services, keysOf(visit));
  return refuse([PROBLEM[changed.because]]);
}

/** A new recovery code for who knows the password, shown on this answer only. */
export async function newRecoveryCode(visit: Posted) {
  const password = visit.values.password?.at(-1) ?? "";
  if (password === "") return refuse([{ field: "password", problem: "passwordEmpty" }]);
  const renewed = await renewRecoveryCode(password, asSelf(visit));
  if (renewed.ok) {
    forgetAttempts(visit.services, keysOf(visit));
    return data<AccountAnswer>({ problems: [], newCode: formatRecoveryCode(renewed.recoveryCode) });
  }
  if (renewed.because === "busy") return busy();
  await slowDown(visit.services, keysOf(visit));
  return refuse([{ field: "password", problem: "passwordWrong" }]);
}

/** A sheet of one-time codes for who knows the password, shown on this answer only. */
export async function newPrintedCodes(visit: Posted) {
  const field = "ownPrinted";
  const password = visit.values[field]?.at(-1) ?? "";
  if (password === "") return refuse([{ field, problem: "passwordEmpty" }]);
  const renewed = await renewPrintedCodes(password, asSelf(visit));
  if (renewed.ok) {
    forgetAttempts(visit.services, keysOf(visit));
    return data<AccountAnswer>({ problems: [], printed: renewed.codes });
  }
  if (renewed.because === "busy") return busy();
  await slowDown(visit.services, keysOf(visit));
  return refuse([{ field, problem: "passwordWrong" }]);
}

/** The first key of a centre, once two administrators have confirmed the member; pressed again, nothing more happens. */
export async function firstKey({ enter, holder, member, today }: Posted) {
  const made = await enter((db) => makeFirstKeys(db, holder, member.centres, today));
  return redirect(made.length > 0 ? `${paths.account()}?done=first-key` : paths.account(), { status: 303 });
}
