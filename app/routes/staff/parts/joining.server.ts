import { data, redirect } from "@remix-run/node";
import { encode } from "uqr";
import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { formatRecoveryCode } from "~/domain/confidentiality/recovery-code";
import { totpUri } from "~/domain/confidentiality/totp.server";
import { beginJoining, finishJoining, type Joining, withPrintedCodes } from "~/domain/staff/join.server";
import { clearCookie, readCookies, setCookie } from "~/web/cookies";
import { type FormValues, one } from "~/web/form.server";
import type { EntryVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { beginStaffSession } from "~/web/staff-session.server";
import { attemptKeys, forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { BUSY, type FieldProblem } from "./field-problems";
import { readNewPassword } from "./new-password";

const COOKIE = "__Host-join";
const PURPOSE = "join";
const LASTS_MINUTES = 30;

export interface JoinAnswer {
  problems: FieldProblem[];
  login?: string;
  isBusy?: boolean;
  joined?: { recoveryCode: string; characters: string | null };
}

type PostedEntry = EntryVisit & { values: FormValues };
interface Carried {
  joining: Joining;
  since: number;
}

/** What lies sealed in the browser between the two steps; undefined without it and after half an hour. */
export function readJoining({ request, services }: EntryVisit): Joining | undefined {
  const cookie = readCookies(request.headers.get("Cookie")).get(COOKIE);
  const carried = cookie === undefined ? undefined : (openCookie(services.secrets.cookieKeys, PURPOSE, cookie) as Carried | undefined);
  if (!carried || services.clock.now().getTime() - carried.since > LASTS_MINUTES * 60_000) return undefined;
  return carried.joining;
}

/** What the second step shows: a sheet of codes once it was asked for, else the authenticator's secret. */
export function secondStepOf(joining: Joining) {
  return joining.printed ? { login: joining.login, printed: joining.printed } : { authenticator: authenticatorOf(joining) };
}

export function authenticatorOf({ totpSecret, login }: Pick<Joining, "totpSecret" | "login">): { secret: string; qr: { path: string; size: number } } {
  const { data: modules, size } = encode(totpUri(totpSecret, login), { border: 2 });
  const path = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { secret: totpSecret, qr: { path, size } };
}

const PROBLEM: Record<"wrong" | "too-short" | "too-long" | "common", FieldProblem> = {
  wrong: { field: "invitation", problem: "invitationWrong" },
  "too-short": { field: "newPassword", problem: "passwordShort" },
  "too-long": { field: "newPassword", problem: "passwordLong" },
  common: { field: "newPassword", problem: "passwordCommon" },
};

/** Login, invitation and password; nothing is stored yet. */
export async function begin({ services, values, visitor, today, enter, language }: PostedEntry) {
  const login = one(values, "login");
  const code = one(values, "invitation");
  const password = readNewPassword(values);
  const problems: FieldProblem[] = [
    ...(login === "" ? [{ field: "login", problem: "loginEmpty" as const }] : []),
    ...(code === "" ? [{ field: "invitation", problem: "invitationEmpty" as const }] : []),
    ...(password.ok ? [] : [password.problem]),
  ];
  const refuse = (wrong: FieldProblem[]) => data<JoinAnswer>({ problems: wrong, login: login.slice(0, 200) }, { status: 422 });
  if (!password.ok || problems.length > 0) return refuse(problems);
  const { lane, secrets } = services;
  const begun = await beginJoining({ login, code, password: password.password }, { lane, peppers: secrets.passwordPeppers, today, enter });
  const keys = attemptKeys("join", login, visitor);
  if (!begun.ok) {
    if (begun.because === "busy") return data<JoinAnswer>({ problems: [], login: login.slice(0, 200), isBusy: true }, BUSY);
    if (begun.because === "wrong") await slowDown(services, keys);
    return refuse([PROBLEM[begun.because]]);
  }
  forgetAttempts(services, keys);
  return toSecondStep({ services, language }, begun.joining);
}

/** Prints one-time codes instead of setting up an authenticator. */
export function choosePaper(visit: PostedEntry) {
  const joining = readJoining(visit);
  if (!joining) return data<JoinAnswer>({ problems: [{ field: "login", problem: "joinGone" }] }, { status: 422 });
  return toSecondStep(visit, joining.printed ? joining : withPrintedCodes(joining));
}

function toSecondStep({ services, language }: Pick<EntryVisit, "services" | "language">, joining: Joining) {
  const carried: Carried = { joining, since: services.clock.now().getTime() };
  const cookie = setCookie(COOKIE, sealCookie(services.secrets.cookieKeys, PURPOSE, carried));
  return redirect(`${paths.join()}?lang=${language}`, { status: 303, headers: { "Set-Cookie": cookie } });
}

/** The first one-time code activates the account and signs its owner in. */
export async function finish(visit: PostedEntry) {
  const { services, values, visitor, language, enter, request } = visit;
  const joining = readJoining(visit);
  if (!joining) return data<JoinAnswer>({ problems: [{ field: "login", problem: "joinGone" }] }, { status: 422 });
  const joined = await enter((db) => finishJoining(db, joining, { code: one(values, "code"), language }, services.clock.now()));
  if (!joined.ok) {
    if (joined.because === "wrong-code") {
      await slowDown(services, attemptKeys("join", joining.login, visitor));
      return data<JoinAnswer>({ problems: [{ field: "code", problem: "codeWrong" }] }, { status: 422 });
    }
    return data<JoinAnswer>({ problems: [{ field: "login", problem: "joinGone" }] }, { status: 422, headers: { "Set-Cookie": clearCookie(COOKIE) } });
  }
  const { lane, secrets } = services;
  const six = await sixCharacters(joined.keyPair.publicKey, { member: joined.member.id, admissionKey: secrets.admissionKey, lane });
  const headers = new Headers([
    ["Set-Cookie", clearCookie(COOKIE)],
    ["Set-Cookie", await beginStaffSession(request, services, joined.member, joined.keyPair)],
  ]);
  const shown = { recoveryCode: formatRecoveryCode(joined.recoveryCode), characters: six.ok ? six.characters : null };
  return data<JoinAnswer>({ problems: [], joined: shown }, { headers });
}
