/** A real PostgreSQL for the machine that has none: made on the first start, found again or recovered on every later one. */
import { rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { runnableBinaries } from "./binaries.server";
import { placeOfData, type Place } from "./data-folder.server";
import { initialiseOnce, OWNER } from "./initialise.server";
import { lockDataFolder } from "./lock.server";
import { findPostmaster, startedAlike, startPostmaster, stopPostmaster, type Launch, type Postmaster } from "./postmaster.server";
import { keepRunning } from "./watch.server";

export { embeddedSecret } from "./secrets.server";

export type EmbeddedCluster = {
  /** The owner's connection to the portal's database; its port is another one on each start. */
  ownerUrl: string;
  port: number;
  /** The server's process now; another one after it was killed and started again by itself. */
  readonly pid: number;
  /** The data folder, which may lie outside DATA_DIR. */
  folder: string;
  /** Shuts the server down, waits for its end, frees the data folder. A second call waits for the same end. */
  stop(): Promise<void>;
};
export type EmbeddedOptions = { dataDir: string; log(line: string): void };
type Refusal = { ok: false; sentence: string };
type Outcome = { ok: true; cluster: EmbeddedCluster } | Refusal;

const DATABASE = "portal";
const CONNECT_MILLISECONDS = 3_000;
const QUERY_MILLISECONDS = 60_000;
const LOG_BYTES = 1_000_000;

/** Opens the embedded database of a folder, or says in one sentence why it cannot. */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<Outcome> {
  const dataDir = resolve(options.dataDir);
  try {
    const placed = await placeOfData(dataDir, options.log);
    if (!placed.ok) return placed;
    const locked = await lockDataFolder(`${placed.place.folder}.lock`, dataDir);
    if (!locked.ok) return locked;
    const opened = await openPlace(dataDir, placed.place, options.log, locked.release);
    if (!opened.ok) locked.release();
    return opened;
  } catch (error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    if (!code || !syscall) throw error;
    return { ok: false, sentence: `The embedded database cannot use ${path ?? dataDir} (${syscall}: ${code}): give the portal the right to it, or set DATA_DIR to another folder.` };
  }
}

async function openPlace(dataDir: string, place: Place, log: (line: string) => void, release: () => void): Promise<Outcome> {
  const found = await runnableBinaries(place.runAs, log);
  if (!found.ok) return found;
  const initialised = await initialiseOnce(found.binaries, place);
  if (!initialised.ok) return initialised;
  const logFile = join(dataDir, "postgres.log");
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(logFile);
  const launch: Launch = { program: found.binaries.postgres, folder: place.folder, logFile, runAs: place.runAs };
  const running = (await takeOver(launch, place)) ?? (await startPostmaster(launch));
  if (!running.ok) return running;
  await makeDatabase(urlOf(place, running.postmaster.port, "postgres"));
  return { ok: true, cluster: handle(launch, place, running.postmaster, log, release) };
}

/** A server that outlived its portal is used again when it is the same in program and flags and answers; else it is stopped. */
async function takeOver(launch: Launch, place: Place): Promise<{ ok: true; postmaster: Postmaster } | undefined> {
  const left = findPostmaster(launch.folder);
  if (!left) return undefined;
  if (left.ready && startedAlike(launch) && (await servesFolder(urlOf(place, left.port, "postgres"), launch.folder))) {
    return { ok: true, postmaster: { pid: left.pid, port: left.port } };
  }
  await stopPostmaster(left.pid, launch.folder);
  return undefined;
}

function handle(launch: Launch, place: Place, first: Postmaster, log: (line: string) => void, release: () => void): EmbeddedCluster {
  const watch = keepRunning(launch, first, log);
  let stopping: Promise<void> | undefined;
  return {
    ownerUrl: urlOf(place, first.port, DATABASE),
    port: first.port,
    get pid() {
      return watch.postmaster().pid;
    },
    folder: launch.folder,
    stop: () =>
      (stopping ??= watch
        .end()
        .then(() => stopPostmaster(watch.postmaster().pid, launch.folder))
        .finally(release)),
  };
}

const urlOf = (place: Place, port: number, database: string): string => ownerUrl(place.secrets.databasePassword, port, database);

/** The owner's address of a database of the embedded server. */
export function ownerUrl(password: string, port: number, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

async function servesFolder(url: string, folder: string): Promise<boolean> {
  try {
    const rows = await query(url, "show data_directory");
    return rows[0]?.data_directory === folder;
  } catch {
    return false;
  }
}

async function makeDatabase(url: string): Promise<void> {
  const existing = await query(url, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (existing.length === 0) await query(url, `create database ${DATABASE} template template0`);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MILLISECONDS, query_timeout: QUERY_MILLISECONDS });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
