import type { ApplicationStatus } from "~/domain/applications/application";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { formatReceiptCode } from "~/domain/confidentiality/receipt-code";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import {
  DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET, type DemonstrationAccount, NAMED_ACCOUNTS, REGION_ACCOUNTS,
} from "~db/seed/demonstration/accounts";
import { PRINTED } from "~db/seed/demonstration/planned-applications";
import { CENTRES } from "~db/seed/places";
import { paths } from "./paths";
import type { Services } from "./services.server";

export interface Announced {
  /** Where the process listens. */
  address: string;
  services: Pick<Services, "settings" | "demonstration" | "door" | "secrets" | "clock">;
}

/** Says on standard output where the portal is; the last line is the one to wait for. Tests that open portals stay quiet. */
export async function announce(portal: Announced): Promise<void> {
  if (import.meta.env.MODE === "test") return;
  process.stdout.write(await announcementOf(portal));
}

/** Of a real deployment only two addresses: nothing here is a secret, an account or a figure. */
export async function announcementOf({ address, services }: Announced): Promise<string> {
  const { settings, demonstration } = services;
  const open = settings.port === 0 ? address : settings.publicUrl;
  const lines = [
    "",
    ...(demonstration ? ["DEMONSTRATION: every account and application in it is invented, and the passwords below are known to all.", ""] : []),
    `Staff sign in: ${open}${paths.signIn()}`,
    ...(demonstration ? [...accountLines(services.clock.now()), ...(await codeLines(open, services))] : []),
    "",
    `Ashyq Esik is open: ${open}`,
  ];
  return `${lines.join("\n")}\n`;
}

function accountLines(now: Date): string[] {
  const regional = REGION_ACCOUNTS.map(({ login }) => login);
  return [
    `  password of all: ${DEMONSTRATION_PASSWORD}`,
    `  one-time code now: ${currentTotp(DEMONSTRATION_TOTP_SECRET, now)} (each account takes it once; every 30 seconds a new one from ${DEMONSTRATION_TOTP_SECRET})`,
    ...NAMED_ACCOUNTS.map((account) => `  ${account.login.padEnd(LOGIN_WIDTH)}${workOf(account)}`),
    "  consultants of all other centres of their region:",
    ...inThrees(regional).map((logins) => `    ${logins.map((login) => login.padEnd(LOGIN_WIDTH)).join("").trimEnd()}`),
  ];
}

const LOGIN_WIDTH = 36;

function workOf({ role, centres }: DemonstrationAccount): string {
  const names = CENTRES.filter(({ code }) => centres.includes(code)).map(({ names }) => names.en);
  return [role, ...names].join(", ");
}

function inThrees(list: readonly string[]): string[][] {
  return list.flatMap((_, position) => (position % 3 === 0 ? [list.slice(position, position + 3)] : []));
}

async function codeLines(open: string, { door, secrets }: Pick<Services, "door" | "secrets">): Promise<string[]> {
  const receipts = PRINTED.map(({ printed }) => demonstrationReceipt(secrets, printed));
  const rows = await door.as({ role: "system", reason: "start" }, (db) =>
    db.selectFrom("application").select(["id", "status"]).where("id", "in", receipts.map(({ application }) => application)).execute(),
  );
  const statusOf = new Map<string, ApplicationStatus>(rows.map(({ id, status }) => [id, status]));
  return [
    "",
    `Applications with a code: ${open}${paths.status("kk")}`,
    ...receipts.map(({ code, application }) => `  ${formatReceiptCode(code)}   ${statusOf.get(application) ?? "erased"}`),
  ];
}
