import { COUNTRY } from "~/domain/staff/administrator";
import { verifyAudit } from "~/domain/staff/verify-audit.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { systemClock } from "~/domain/shared/day";
import { readSettings } from "./environment.server";
import { logEvent } from "./log.server";
import { openStore } from "./store.server";

/** `npm run audit:verify`: prints every centre's chain and the record of administration, and answers the process's exit code. Heads may be kept on paper. */
export async function reportAudit(write: (text: string) => void = (text) => void process.stdout.write(text)): Promise<number> {
  await ready();
  const read = readSettings();
  const store = read.ok ? await openStore(read.settings, { clock: systemClock, log: logEvent }) : read;
  if (!store.ok) {
    write(`${store.sentence}\n`);
    return 2;
  }
  const chains = await store.door.as({ role: "system", reason: "audit" }, verifyAudit);
  await store.close();
  for (const { centre, lines, head, brokenAt } of chains) {
    const judged = brokenAt === null ? "whole" : `BROKEN at line ${brokenAt}`;
    write(`${centre === COUNTRY ? "record of administration" : centre}  ${String(lines).padStart(6)} lines  head ${Buffer.from(head).toString("hex").slice(0, 16)}  ${judged}\n`);
  }
  const broken = chains.filter(({ brokenAt }) => brokenAt !== null).length;
  write(`${chains.length} chains, ${broken} broken.\n`);
  return broken === 0 ? 0 : 1;
}
