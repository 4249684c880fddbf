import { randomUUID } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { hostFolder } from "./host-folder.server";
import { canEnter, type RunAs } from "./program.server";
import { CLUSTER_NAME, findSecrets, makeSecrets, type EmbeddedSecrets } from "./secrets.server";
import { userForPostgres } from "./system-user.server";

export type Place = { secrets: EmbeddedSecrets; folder: string; runAs: RunAs };
type Outcome = { ok: true; place: Place } | { ok: false; sentence: string };

/** Decides on the first start where the data lie and who runs PostgreSQL; later starts find both again. */
export async function placeOfData(dataDir: string, log: (line: string) => void): Promise<Outcome> {
  const made = await makeDataDir(dataDir);
  if (!made.ok) return made;
  const found = await findSecrets(dataDir);
  if (!found.ok) return found;
  const known = found.secrets && resolve(dataDir, found.secrets.clusterFolder);
  const user = await userForPostgres(known);
  if (!user.ok) return user;
  const { runAs } = user;
  if (found.secrets && known) return placeKnown(found.secrets, known, runAs);
  const chosen = await chooseFolder(dataDir, runAs, log);
  if (!chosen.ok) return chosen;
  const kept = await makeSecrets(dataDir, chosen.clusterFolder);
  if (!kept.ok) return kept;
  if (!kept.secrets) return { ok: false, sentence: `${dataDir} was removed during the start: start again.` };
  return { ok: true, place: { secrets: kept.secrets, folder: resolve(dataDir, kept.secrets.clusterFolder), runAs } };
}

/** secrets.json inside is for its owner alone; passing through is for all, since PostgreSQL may run as another user. */
async function makeDataDir(dataDir: string): Promise<{ ok: true } | { ok: false; sentence: string }> {
  try {
    const first = await mkdir(dataDir, { recursive: true });
    if (first) await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    return { ok: true };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, sentence: `DATA_DIR ${dataDir} cannot be made (${code}): set DATA_DIR to a folder the portal may write to.` };
  }
}

async function placeKnown(secrets: EmbeddedSecrets, folder: string, runAs: RunAs): Promise<Outcome> {
  if (isAbsolute(secrets.clusterFolder)) await hostFolder(runAs);
  if (!runAs || (await canEnter(dirname(folder), runAs))) return { ok: true, place: { secrets, folder, runAs } };
  const sentence =
    `The database is in ${folder}, which the user who runs PostgreSQL cannot enter any more: ` +
    "allow passing through the folders above it (chmod o+x), or set DATA_DIR to another folder.";
  return { ok: false, sentence };
}

async function chooseFolder(dataDir: string, runAs: RunAs, log: (line: string) => void) {
  if (!runAs || (await canEnter(dataDir, runAs))) return { ok: true as const, clusterFolder: CLUSTER_NAME };
  const host = await hostFolder(runAs);
  if (!host) {
    const sentence = `The user who runs PostgreSQL cannot enter ${dataDir}: set DATA_DIR to a folder outside the home of root, for example /var/lib/ashyq-esik.`;
    return { ok: false as const, sentence };
  }
  const clusterFolder = join(host, `data-${randomUUID()}`);
  log(`The user who runs PostgreSQL cannot enter ${dataDir}, so the database itself is kept in ${clusterFolder}.`);
  return { ok: true as const, clusterFolder };
}
