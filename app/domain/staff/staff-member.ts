import type { Language } from "~/domain/shared/language";

export const STAFF_ROLES = ["consultant", "lead", "administrator"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** `invited`: no password yet. `left`: the account opens nothing any more, its acts stay readable in the audit. */
export type StaffState = "invited" | "active" | "suspended" | "left";

/** Who is signed in, as the pages need it. */
export interface StaffMember {
  id: string;
  login: string;
  role: StaffRole;
  language: Language;
  /** Codes of the centres the member belongs to. */
  centres: string[];
  /** Taken first when the next application is asked for. */
  workingLanguages: Language[];
  /** Whether single keys are shortcuts at this member's desk. */
  shortcuts: boolean;
}

export const SHORTEST_LOGIN = 3;
export const LONGEST_LOGIN = 120;

/** A login as it is stored: in small letters, without spaces around it; undefined when it cannot be one. */
export function readLogin(typed: string): string | undefined {
  const login = typed.trim().normalize("NFKC").toLowerCase();
  const isRight = login.length >= SHORTEST_LOGIN && login.length <= LONGEST_LOGIN && /^[\p{L}\p{N}._@+-]+$/u.test(login);
  return isRight ? login : undefined;
}
