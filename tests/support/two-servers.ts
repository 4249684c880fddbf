import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, chmodSync, chownSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { runnableBinaries } from "~db/embedded/binaries.server";
import { openEmbeddedPostgres } from "~db/embedded/embedded-postgres.server";
import { freePort } from "~db/embedded/free-port.server";
import { userForPostgres } from "~db/embedded/system-user.server";

export interface Server {
  port: number;
  kill(signal: "SIGKILL" | "SIGINT"): Promise<void>;
}

/** Two local PostgreSQL servers: every commit on the first waits until the second has it, as DESIGN asks of an operator. */
export interface TwoServers {
  /** Names both, as DATABASE_URL does. */
  url: string;
  primary: Server;
  standby: Server;
  ask(server: Server, text: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startTwoServers(): Promise<TwoServers> {
  const folder = mkdtempSync(join(tmpdir(), "portal-two-servers-"));
  chmodSync(folder, 0o711);
  const opened = await openEmbeddedPostgres({ dataDir: join(folder, "first"), log: () => undefined });
  if (!opened.ok) throw new Error(opened.sentence);
  const { folder: data, ownerUrl } = opened.cluster;
  await opened.cluster.stop();
  const user = await userForPostgres(data);
  const found = user.ok && (await runnableBinaries(user.runAs, () => undefined));
  if (!user.ok || !found || !found.ok) throw new Error("no PostgreSQL runs here");
  const { uid, gid } = statSync(data);
  const owned = (path: string): string => (chownSync(path, uid, gid), path);
  const copy = `${data}-standby`;
  cpSync(data, copy, { recursive: true, preserveTimestamps: true });
  for (const path of everyPath(copy)) owned(path);
  chmodSync(copy, 0o700);
  const [first, second] = [await freePort(), await freePort()];
  const at = (port: number): string => ownerUrl.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`);
  const login = new URL(ownerUrl);
  owned((writeFileSync(join(copy, "standby.signal"), ""), join(copy, "standby.signal")));
  const follow = `primary_conninfo=host=127.0.0.1 port=${first} user=${login.username} password=${login.password} application_name=standby`;
  const start = (where: string, port: number, settings: string[]): Promise<Server> =>
    startServer(found.binaries.postgres, where, port, settings, user.runAs, at(port));
  const primary = await start(data, first, ["synchronous_standby_names=*", "synchronous_commit=on"]);
  const standby = await start(copy, second, [follow]);
  const ask: TwoServers["ask"] = (server, text) => query(at(server.port), text);
  await until(async () => (await ask(primary, "select from pg_stat_replication where sync_state = 'sync'")).length === 1);
  return {
    url: ownerUrl.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${first},127.0.0.1:${second}`),
    primary,
    standby,
    ask,
    stop: async () => {
      await primary.kill("SIGINT");
      await standby.kill("SIGINT");
      rmSync(folder, { recursive: true, force: true });
      rmSync(copy, { recursive: true, force: true });
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function startServer(program: string, data: string, port: number, settings: string[], runAs: { uid: number; gid: number } | undefined, url: string): Promise<Server> {
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "wal_level=replica", "max_wal_senders=4", "hot_standby=on", "max_connections=60", ...settings];
  const child = spawn(program, ["-D", data, "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])], { ...runAs, cwd: "/", stdio: "ignore" });
  await until(async () => (await query(url, "select 1 as one")).length === 1);
  return { port, kill: (signal) => ended(child, signal) };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  return end;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not become so");
}

const everyPath = (folder: string): string[] => [folder, ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))];
