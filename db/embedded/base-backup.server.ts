// A copy of the embedded database's files while it runs, by PostgreSQL's own low-level backup functions (its manual, 25.3.4).
import { chown, chmod, copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import pg from "pg";
import { placeOfData } from "./data-folder.server";
import { findSecrets } from "./secrets.server";
import { findPostmaster } from "./postmaster.server";
import { openEmbeddedPostgres, ownerUrl } from "./embedded-postgres.server";
import type { RunAs } from "./program.server";

type Outcome = { ok: true } | { ok: false; sentence: string };

/** What a copy must not bring along: who runs it, and what is rebuilt at every start. */
const LEFT_OUT = new Set(["postmaster.pid", "postmaster.opts"]);
const EMPTIED = new Set(["pg_wal", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"]);
const LOG = "pg_wal";

/**
 * Writes a complete backup of the embedded database of `dataDir` to the new folder `target`, whether the portal runs or not.
 * `secrets.json` is deliberately not in it: whoever has a backup has nothing that opens it.
 */
export async function backUpEmbedded(dataDir: string, target: string): Promise<Outcome> {
  if (await stat(target).catch(() => undefined)) return { ok: false, sentence: `${target} is there already: name a new folder for the backup.` };
  const found = await findSecrets(resolve(dataDir));
  if (!found.ok) return found;
  if (!found.secrets) return { ok: false, sentence: `${dataDir} holds no database: set DATA_DIR to the folder of the portal.` };
  const folder = resolve(dataDir, found.secrets.clusterFolder);
  const running = findPostmaster(folder);
  const opened = running ? undefined : await openEmbeddedPostgres({ dataDir, log: () => undefined });
  if (opened && !opened.ok) return opened;
  const url = running ? ownerUrl(found.secrets.databasePassword, running.port, "postgres") : (opened?.cluster.ownerUrl ?? "");
  try {
    await copyRunning(url, folder, target);
    return { ok: true };
  } finally {
    await opened?.cluster.stop();
  }
}

async function copyRunning(url: string, folder: string, target: string): Promise<void> {
  const making = `${target}.making-${randomUUID()}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const begun = await client.query<{ segment: string }>("select pg_walfile_name(pg_backup_start('portal', true)) as segment");
    await copyFolder(folder, making, "");
    const ended = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    await copyFolder(join(folder, LOG), join(making, LOG), LOG);
    if (!(await stat(join(making, LOG, begun.rows[0]?.segment ?? "")).catch(() => undefined))) throw new Error("the log went on too far");
    await writeFile(join(making, "backup_label"), ended.rows[0]?.labelfile ?? "", { mode: 0o600 });
    await rename(making, target);
  } finally {
    await client.end();
    await rm(making, { recursive: true, force: true });
  }
}

/** A file that the server removes meanwhile is not missed: the log replays that. */
async function copyFolder(from: string, to: string, inside: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name) || entry.name.startsWith("pgsql_tmp")) continue;
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && inside === "" && EMPTIED.has(entry.name)) await mkdir(copy, { mode: 0o700 });
    else if (entry.isDirectory()) await copyFolder(source, copy, join(inside, entry.name));
    else if (entry.isFile()) await copyFile(source, copy).catch(ignoreGone);
  }
}

function ignoreGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** Puts a backup in the place of a database that is gone. `secrets.json` must be back in `dataDir` first. */
export async function restoreEmbedded(dataDir: string, source: string): Promise<Outcome> {
  if (!(await stat(join(source, "backup_label")).catch(() => undefined))) return { ok: false, sentence: `${source} is not a complete backup of the portal.` };
  const found = await findSecrets(resolve(dataDir));
  if (!found.ok && !found.sentence.includes("no secrets.json")) return found;
  if (!found.ok || !found.secrets) return { ok: false, sentence: `Put secrets.json back into ${dataDir} first: without it nothing in the backup can be read.` };
  const placed = await placeOfData(resolve(dataDir), () => undefined);
  if (!placed.ok) return placed;
  const { folder, runAs } = placed.place;
  if (await stat(folder).catch(() => undefined)) return { ok: false, sentence: `${folder} holds a database already: stop the portal and move that folder away first.` };
  const making = `${folder}.making-${randomUUID()}`;
  await copyFolder(source, making, LOG);
  await give(making, runAs);
  await rename(making, folder);
  return { ok: true };
}

async function give(path: string, runAs: RunAs): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  await chmod(path, isFolder ? 0o700 : 0o600);
  if (runAs) await chown(path, runAs.uid, runAs.gid);
  if (isFolder) for (const name of await readdir(path)) await give(join(path, name), runAs);
}
