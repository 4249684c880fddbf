import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { randomId } from "~/domain/confidentiality/random.server";
import type { PortalSecrets } from "~/domain/confidentiality/secrets.server";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import type { Answers } from "~/domain/applications/answers";
import { submitApplication } from "~/domain/applications/submit-application.server";
import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import { signIn } from "~/domain/staff/sign-in.server";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import type { Door } from "~db/door.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";

export const lane = createArgonLane({ waiting: 64 });

export interface AtDesk {
  member: StaffMember;
  holder: KeyHolder;
  enter<Answer>(work: (db: Db<"staff">) => Promise<Answer>): Promise<Answer>;
}

/** Enters the demonstration as one of its accounts, with the unlocked key pair, as a session would have it. */
export async function atDesk(door: Door, secrets: PortalSecrets, login: string, now = new Date()): Promise<AtDesk> {
  const typed = { login, password: DEMONSTRATION_PASSWORD, code: currentTotp(DEMONSTRATION_TOTP_SECRET, now) };
  const signed = await signIn(typed, { lane, peppers: secrets.passwordPeppers, now, enter: asSystem(door) });
  if (!signed.ok) throw new Error(`${login} could not sign in: ${signed.because}`);
  return {
    member: signed.member,
    holder: { member: signed.member.id, keyPair: signed.keyPair },
    enter: (work) => door.as({ role: "staff", staff: signed.member.id }, work),
  };
}

export function asSystem(door: Door) {
  return <Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer> => door.as({ role: "system", reason: "sign-in" }, work);
}

const ANSWERS: Answers = {
  wishes: ["job"], region: "790000000", age: "18-35", education: null, experience: "prefer-not", work: "not-working", document: "with-iin",
  answerLanguage: "kk", contactKind: "call",
  call: { number: "+77010000001", days: ["mon"], hours: ["9-12"], word: "river", mayNameCentre: false, consent: true },
};

/** One new application at a centre, as a seeker sends it. */
export async function sendApplication(
  door: Door,
  secrets: PortalSecrets,
  { centre, today }: { centre: string; today: Day },
): Promise<{ application: string; code: ReceiptCode }> {
  const application = randomId();
  const code = drawReceiptCode();
  const { receipt_salt } = await door.as({ role: "visitor" }, (db) => db.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow());
  const submitted = await submitApplication(
    { application, code, answers: { ...ANSWERS, centre }, language: "kk", today },
    { lane, receiptSalt: receipt_salt, receiptPeppers: secrets.receiptPeppers, enter: (work) => door.as({ role: "visitor", application }, work) },
  );
  if (!submitted.ok) throw new Error(`the application was refused: ${submitted.because}`);
  return { application, code };
}
