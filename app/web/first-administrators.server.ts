import { randomId } from "~/domain/confidentiality/random.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { dayOf, systemClock } from "~/domain/shared/day";
import { drawInvitation } from "~/domain/staff/invitation.server";
import { readLogin } from "~/domain/staff/staff-member";
import { ADMINISTRATORS_NEEDED, type Founded, inviteFirstAdministrators } from "~db/first-administrators.server";
import { readSettings } from "./environment.server";
import { logEvent } from "./log.server";
import { paths } from "./paths";
import { actAsOwner } from "./store.server";

const HOW = "Name two logins, such as work addresses: npm run first-administrators -- aigul@ministry.example bolat@ministry.example";

/**
 * `npm run first-administrators -- <login> <login>`: invites the first two administrators of the country and prints their codes, this once.
 * @returns the process's exit code.
 */
export async function foundAdministration(words: readonly string[], write: (text: string) => void = (text) => void process.stdout.write(text)): Promise<number> {
  await ready();
  const refuse = (sentence: string): number => (write(`${sentence}\n`), 1);
  const read = readSettings();
  if (!read.ok) return refuse(read.sentence);
  const logins = words.flatMap((word) => readLogin(word) ?? []);
  if (logins.length === 0 || logins.length > ADMINISTRATORS_NEEDED || logins.length !== words.length || new Set(logins).size !== logins.length) return refuse(HOW);
  const today = dayOf(systemClock.now());
  const invited = logins.map((login) => ({ login, drawn: drawInvitation(login, today) }));
  const founders = invited.map(({ login, drawn }) => ({ id: randomId(), login, invitation: drawn.hash, expiresOn: drawn.expiresOn }));
  // A demonstration would bring administrators of its own.
  const opened = await actAsOwner({ ...read.settings, seed: "none" }, { clock: systemClock, log: logEvent }, (owner) => inviteFirstAdministrators(owner, founders, today));
  if (!opened.ok) return refuse(opened.sentence);
  if (!opened.answer.ok) return refuse(sentenceOf(opened.answer));
  const width = Math.max(...logins.map((login) => login.length));
  const lines = [
    "Invited as administrators of the country. Each code is shown this once; the database keeps only its hash.",
    "",
    ...invited.map(({ login, drawn }) => `  ${login.padEnd(width)}   ${drawn.code}   good until ${drawn.expiresOn}`),
    "",
    `Hand each code over in person. They choose their passwords at ${read.settings.publicUrl}${paths.join()}`,
  ];
  write(`${lines.join("\n")}\n`);
  return 0;
}

function sentenceOf(refused: Exclude<Founded, { ok: true }>): string {
  if (refused.because === "there-are-administrators") return `There are ${ADMINISTRATORS_NEEDED} administrators of the country already: they invite others under ${paths.adminAccounts()}.`;
  if (refused.because === "login-taken") return "One of these logins belongs to somebody else already: name another.";
  return "needed" in refused && refused.needed === ADMINISTRATORS_NEEDED ? HOW : "One administrator of the country is there already: name the one login that is missing.";
}
