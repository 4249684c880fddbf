import { resolve } from "node:path";
import { readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { connect } from "~db/connection.server";
import { dumpTo, restoreDump } from "~db/dump.server";
import { backUpEmbedded, restoreEmbedded } from "~db/embedded/base-backup.server";
import { ensureRoles } from "~db/roles.server";
import { readSettings, type Settings } from "./environment.server";
import { appLogin } from "./store.server";

type Outcome = { ok: true } | { ok: false; sentence: string };

const SAID = {
  backup: "The backup is complete. Keep PORTAL_SECRET, or secrets.json, apart from it.",
  restore: "Restored. What was due for erasure meanwhile is erased when the portal starts.",
} as const;

/** `npm run backup -- <where>` and `npm run restore -- <from where>`: says in one sentence how it ended. */
export async function keep(act: keyof typeof SAID, place: string | undefined): Promise<void> {
  const read = readSettings();
  const outcome = read.ok ? await keepAt(act, read.settings, place) : read;
  process.stdout.write(`${outcome.ok ? SAID[act] : outcome.sentence}\n`);
  if (!outcome.ok) process.exitCode = 1;
}

async function keepAt(act: keyof typeof SAID, settings: Settings, place: string | undefined): Promise<Outcome> {
  if (place === undefined) return { ok: false, sentence: `Name a place outside the portal's folder: npm run ${act} -- /somewhere/else` };
  return act === "backup" ? backUp(settings, place) : restore(settings, place);
}

/** Backs up the database of the settings: files of the embedded one into a new folder, a dump of another into a new file. */
function backUp({ databaseUrl, dataDir }: Settings, target: string): Promise<Outcome> {
  return databaseUrl === undefined ? backUpEmbedded(dataDir, resolve(target)) : dumpTo(databaseUrl, resolve(target));
}

/** Restores a backup to where there is no database, or an empty one. PORTAL_SECRET or secrets.json must be the ones of the backup. */
async function restore({ databaseUrl, dataDir, portalSecret }: Settings, source: string): Promise<Outcome> {
  if (databaseUrl === undefined) return restoreEmbedded(dataDir, resolve(source));
  await ready();
  const read = readPortalSecret(portalSecret ?? "");
  if (!read.ok) return { ok: false, sentence: "PORTAL_SECRET must be the one the backup was made under." };
  const owner = connect(databaseUrl, { connections: 1 });
  await ensureRoles(owner.kysely, appLogin(read.secrets)).finally(() => owner.close());
  return restoreDump(databaseUrl, resolve(source));
}
