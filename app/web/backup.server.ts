import { resolve } from "node:path";
import { readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { connect } from "~db/connection.server";
import { dumpTo, restoreDump } from "~db/dump.server";
import { backUpEmbedded, restoreEmbedded } from "~db/embedded/base-backup.server";
import { ensureRoles } from "~db/roles.server";
import type { Settings } from "./environment.server";
import { appLogin } from "./store.server";

type Outcome = { ok: true } | { ok: false; sentence: string };

/** Backs up the database of the settings: files of the embedded one into a new folder, a dump of another into a new file. */
export function backUp({ databaseUrl, dataDir }: Settings, target: string): Promise<Outcome> {
  return databaseUrl === undefined ? backUpEmbedded(dataDir, resolve(target)) : dumpTo(databaseUrl, resolve(target));
}

/** Restores a backup to where there is no database, or an empty one. PORTAL_SECRET or secrets.json must be the ones of the backup. */
export async function restore({ databaseUrl, dataDir, portalSecret }: Settings, source: string): Promise<Outcome> {
  if (databaseUrl === undefined) return restoreEmbedded(dataDir, resolve(source));
  await ready();
  const read = readPortalSecret(portalSecret ?? "");
  if (!read.ok) return { ok: false, sentence: "PORTAL_SECRET must be the one the backup was made under." };
  const owner = connect(databaseUrl, { connections: 1 });
  await ensureRoles(owner.kysely, appLogin(read.secrets)).finally(() => owner.close());
  return restoreDump(databaseUrl, resolve(source));
}
