import { knowsOwnPassword } from "~/domain/staff/change-own-password.server";
import type { FormValues } from "~/web/form.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import type { FieldProblem } from "./field-problems";

export type ConfirmedSelf = { ok: true } | { ok: false; problem: FieldProblem | undefined };

/**
 * Asks who sits here for the password once more, before an act that decides who can read. `problem` undefined: the machine
 * is busy, nothing was judged.
 */
export async function confirmSelf({ services, member, values }: Pick<StaffVisit, "services" | "member"> & { values: FormValues }, field: string): Promise<ConfirmedSelf> {
  const password = values[field]?.at(-1) ?? "";
  if (password === "") return { ok: false, problem: { field, problem: "passwordEmpty" } };
  const keys = [`own password ${member.id}`];
  const known = await knowsOwnPassword(password, {
    staff: member.id,
    lane: services.lane,
    peppers: services.secrets.passwordPeppers,
    enter: (work) => services.door.as({ role: "system", reason: "sign-in" }, work),
  });
  if (known.ok) {
    forgetAttempts(services, keys);
    return { ok: true };
  }
  if (known.because === "busy") return { ok: false, problem: undefined };
  await slowDown(services, keys);
  return { ok: false, problem: { field, problem: "passwordWrong" } };
}
