import type { Language } from "~/domain/shared/language";
import type { StaffRole } from "~/domain/staff/staff-member";
import { CENTRES, REGIONS } from "../places";

/** Printed at every start, for every account: a demonstration protects nothing. */
export const DEMONSTRATION_PASSWORD = "open-door-demo-only";
export const DEMONSTRATION_TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const ABAI = "100000000";
export const SEMEY = "101000000";
export const SHYMKENT = "790000000";
/** The centres with several accounts and most of the invented applications. */
export const BUSY_CENTRES = [SEMEY, SHYMKENT] as const;

export interface DemonstrationAccount {
  login: string;
  role: StaffRole;
  language: Language;
  /** Codes of the centres it is a member of. */
  centres: string[];
  /** Of administrators: `*` for the whole country, or codes of regions. */
  remit?: string[];
}

export const NAMED_ACCOUNTS: DemonstrationAccount[] = [
  { login: "consultant@semey.example", role: "consultant", language: "kk", centres: [SEMEY] },
  { login: "consultant2@semey.example", role: "consultant", language: "ru", centres: [SEMEY] },
  { login: "lead@semey.example", role: "lead", language: "kk", centres: [SEMEY] },
  { login: "consultant@shymkent.example", role: "consultant", language: "kk", centres: [SHYMKENT] },
  { login: "consultant2@shymkent.example", role: "consultant", language: "ru", centres: [SHYMKENT] },
  { login: "admin@portal.example", role: "administrator", language: "kk", centres: [], remit: ["*"] },
  { login: "admin2@portal.example", role: "administrator", language: "ru", centres: [], remit: ["*"] },
  { login: "admin@abai.example", role: "administrator", language: "ru", centres: [], remit: [ABAI] },
];

/** One per region for all its centres that nobody else serves, so that every intake is open. Shymkent has no other. */
export const REGION_ACCOUNTS: DemonstrationAccount[] = REGIONS.flatMap(({ code, slug }, position) => {
  const centres = CENTRES.filter((centre) => centre.regionCode === code && !isBusy(centre.code)).map((centre) => centre.code);
  const language = position % 2 === 0 ? "kk" : "ru";
  return centres.length > 0 ? [{ login: `consultant@${slug}.example`, role: "consultant", language, centres }] : [];
});

export const DEMONSTRATION_ACCOUNTS: DemonstrationAccount[] = [...NAMED_ACCOUNTS, ...REGION_ACCOUNTS];

export function isBusy(centre: string): boolean {
  return (BUSY_CENTRES as readonly string[]).includes(centre);
}
