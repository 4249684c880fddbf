import { data, redirect } from "@remix-run/node";
import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { newTotpSecret } from "~/domain/confidentiality/totp.server";
import { renewAuthenticator } from "~/domain/staff/renew-authenticator.server";
import { type FormValues, one } from "~/web/form.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import { confirmSelf } from "./confirm-self.server";
import { BUSY } from "./field-problems";
import { authenticatorOf } from "./joining.server";
import type { AccountAnswer } from "./own-secrets.server";

type Posted = StaffVisit & { values: FormValues };
interface Carried {
  staff: string;
  secret: string;
  since: number;
}

const PURPOSE = "new authenticator";
const LASTS_MINUTES = 30;

/** Shows a new secret to who knows the password; it lies sealed in the form until its first code comes. */
export async function beginAuthenticator(visit: Posted) {
  const self = await confirmSelf(visit, "ownAuthenticator");
  if (!self.ok) return self.problem ? data<AccountAnswer>({ problems: [self.problem] }, { status: 422 }) : data<AccountAnswer>({ problems: [], isBusy: true }, BUSY);
  return show(visit, { staff: visit.member.id, secret: newTotpSecret(), since: visit.services.clock.now().getTime() }, 200);
}

export async function finishAuthenticator(visit: Posted) {
  const { services, member, holder, values } = visit;
  const now = services.clock.now();
  const carried = openCookie(services.secrets.cookieKeys, PURPOSE, one(values, "sealed")) as Carried | undefined;
  if (carried?.staff !== member.id || now.getTime() - carried.since > LASTS_MINUTES * 60_000) return redirect(paths.account(), { status: 303 });
  const asked = { secret: carried.secret, code: one(values, "code") };
  const isRenewed = await services.door.as({ role: "system", reason: "sign-in" }, (db) => renewAuthenticator(db, member.id, holder.keyPair, asked, now));
  return isRenewed ? redirect(`${paths.account()}?done=authenticator`, { status: 303 }) : show(visit, carried, 422);
}

function show({ services, member }: Posted, carried: Carried, status: 200 | 422) {
  const authenticator = { ...authenticatorOf({ totpSecret: carried.secret, login: member.login }), sealed: sealCookie(services.secrets.cookieKeys, PURPOSE, carried) };
  return data<AccountAnswer>({ problems: status === 422 ? [{ field: "code", problem: "codeWrong" }] : [], authenticator }, { status });
}
