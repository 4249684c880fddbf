import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedCluster, embeddedSecret, openEmbeddedPostgres } from "~db/embedded/embedded-postgres.server";
import { EMBEDDED_FLAGS } from "~db/embedded/flags.server";
import { goneWithin, runningProcess } from "~db/embedded/process-table.server";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const asRoot = process.getuid?.() === 0;
const opened: EmbeddedCluster[] = [];
const children: ChildProcess[] = [];
const folders: string[] = [];
const said: string[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const cluster of opened.splice(0)) await cluster.stop();
  said.length = 0;
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(inside = tmpdir()): string {
  const folder = mkdtempSync(join(inside, "portal-embedded-"));
  chmodSync(folder, inside === tmpdir() ? 0o711 : 0o700);
  folders.push(folder);
  return join(folder, ".data");
}

async function open(dataDir: string): Promise<EmbeddedCluster> {
  const answer = await openEmbeddedPostgres({ dataDir, log: (line) => said.push(line) });
  if (!answer.ok) throw new Error(answer.sentence);
  opened.push(answer.cluster);
  return answer.cluster;
}

async function sentenceOf(dataDir: string): Promise<string> {
  const answer = await openEmbeddedPostgres({ dataDir, log: (line) => said.push(line) });
  if (answer.ok) opened.push(answer.cluster);
  return answer.ok ? "" : answer.sentence;
}

async function ask<Row extends pg.QueryResultRow>(cluster: EmbeddedCluster, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: cluster.ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Lives in a process of its own, so that it can be killed; the sources are built for it, since Node 20 reads no TypeScript. */
let opener: string;
beforeAll(async () => {
  const outDir = mkdtempSync(join(root, "node_modules/.embedded-test-"));
  folders.push(outDir);
  await build({ configFile: false, publicDir: false, root, logLevel: "error", build: { ssr: join(root, "db/embedded/embedded-postgres.server.ts"), outDir, emptyOutDir: false } });
  opener = join(outDir, "opener.mjs");
  writeFileSync(
    opener,
    `import { openEmbeddedPostgres } from "./embedded-postgres.server.js";
     const answer = await openEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
     console.log(JSON.stringify(answer.ok ? { pid: answer.cluster.pid, port: answer.cluster.port } : { sentence: answer.sentence }));
     setInterval(() => undefined, 1000);`,
  );
});

type Said = { pid?: number; port?: number; sentence?: string };

async function openElsewhere(dataDir: string): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [opener, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    child.once("exit", () => reject(new Error("the other process said nothing")));
  });
  return { child, said: JSON.parse(line) as Said };
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  expect(await goneWithin(pid, 5_000)).toBe(true);
}

describe("the embedded database", () => {
  it("is made, started, stopped and found again with its rows and secrets", async () => {
    const dataDir = newFolder();
    const first = await open(dataDir);
    expect(await ask(first, "select current_database() as name, current_user as login")).toEqual([{ name: "portal", login: "portal_owner" }]);
    expect(await ask(first, "select lower('ӘҒҚҢӨҰҮҺІ') as small")).toEqual([{ small: "әғқңөұүһі" }]);
    await ask(first, "create table kept as select 7 as value");
    const secret = await embeddedSecret(dataDir, () => "made-once");
    await first.stop();
    expect(runningProcess(first.pid)).toBeUndefined();

    const second = await open(dataDir);
    expect(await ask(second, "select value from kept")).toEqual([{ value: 7 }]);
    expect([secret, await embeddedSecret(dataDir, () => "made-twice")]).toEqual(["made-once", "made-once"]);
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(second.folder).mode & 0o777).toBe(0o700);
    await second.stop();
    await second.stop();
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log", "secrets.json"]);
  });

  it("runs with the flags that keep rows out of logs, checksums on, and on this machine only", async () => {
    const cluster = await open(newFolder());
    for (const [name, value] of Object.entries({ ...EMBEDDED_FLAGS, data_checksums: "on", port: String(cluster.port) })) {
      const [row = {}] = await ask(cluster, `show ${name}`);
      expect(Object.values(row), name).toEqual([value]);
    }
    const wrong = new URL(cluster.ownerUrl);
    wrong.password = "guess";
    await expect(ask({ ...cluster, ownerUrl: wrong.href }, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("writes no statement and no value to its log, not even when a statement fails or the server dies", async () => {
    const dataDir = newFolder();
    const cluster = await open(dataDir);
    await expect(ask(cluster, "select 'marker-in-statement'::int")).rejects.toThrow();
    await expect(ask(cluster, "do $$ begin raise exception 'marker-raised'; end $$")).rejects.toThrow();
    const [backend] = await ask<{ pid: number }>(cluster, "select pg_backend_pid() as pid");
    expect(backend?.pid).toBeGreaterThan(0);
    const dying = ask(cluster, "select 'marker-of-the-dying', pg_sleep(20)");
    const failed = expect(dying).rejects.toThrow();
    await ask(cluster, "select pg_sleep(0.3)");
    await kill(cluster.pid);
    await failed;
    await cluster.stop();
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toContain("marker");
  });
});

describe("after a kill", () => {
  it("of the portal, the next start uses the server that is still running", async () => {
    const dataDir = newFolder();
    const { child, said: before } = await openElsewhere(dataDir);
    await kill(child.pid ?? 0);
    expect(runningProcess(before.pid ?? 0)).toBeDefined();
    const cluster = await open(dataDir);
    expect([cluster.pid, cluster.port]).toEqual([before.pid, before.port]);
    await cluster.stop();
    expect(runningProcess(before.pid ?? 0)).toBeUndefined();
  });

  it("of the portal, a server with other flags is stopped and started anew", async () => {
    const dataDir = newFolder();
    const { child, said: before } = await openElsewhere(dataDir);
    await kill(child.pid ?? 0);
    const flags = join(dataDir, "postgres", "postmaster.opts");
    writeFileSync(flags, readFileSync(flags, "utf8").replace("log_statement=none", "log_statement=all"));
    const cluster = await open(dataDir);
    expect(cluster.pid).not.toBe(before.pid);
    expect(runningProcess(before.pid ?? 0)).toBeUndefined();
  });

  it("of both at once, what was committed is there and the next start works", async () => {
    const dataDir = newFolder();
    const made = await open(dataDir);
    await ask(made, "create table kept as select 7 as value");
    await made.stop();
    const { child, said: before } = await openElsewhere(dataDir);
    await ask({ ...made, ownerUrl: made.ownerUrl.replace(String(made.port), String(before.port)) }, "insert into kept values (8)");
    await Promise.all([kill(child.pid ?? 0), kill(before.pid ?? 0)]);
    expect(await ask(await open(dataDir), "select value from kept order by value")).toEqual([{ value: 7 }, { value: 8 }]);
  });

  it("of the server alone, it comes back by itself on the same port", async () => {
    const cluster = await open(newFolder());
    const killed = cluster.pid;
    await ask(cluster, "create table kept as select 7 as value");
    await kill(killed);
    await expect.poll(() => ask(cluster, "select value from kept").catch(() => undefined), { timeout: 20_000, interval: 100 }).toEqual([{ value: 7 }]);
    expect(cluster.pid).not.toBe(killed);
    expect(said).toEqual(["The embedded database was ended by someone else and is started again."]);
  });

  it("and a restart of the machine, a record of a process that is someone else now is not believed", async () => {
    const dataDir = newFolder();
    const made = await open(dataDir);
    await made.stop();
    const bystander = spawn("/bin/sleep", ["60"]);
    children.push(bystander);
    writeFileSync(join(made.folder, "postmaster.pid"), `${bystander.pid}\n${made.folder}\n1\n${made.port}\n\n127.0.0.1\n1 1\nready\n`);
    writeFileSync(`${made.folder}.lock`, JSON.stringify({ pid: bystander.pid, startedAt: "another time", nonce: "x" }));
    const cluster = await open(dataDir);
    expect(await ask(cluster, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(runningProcess(bystander.pid ?? 0)).toBeDefined();
  });

  it("during the making of the cluster, the next start makes it anew", async () => {
    const dataDir = newFolder();
    const child = spawn(process.execPath, [opener, dataDir], { stdio: "ignore" });
    children.push(child);
    const begun = () => existsSync(dataDir) && readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, "PG_VERSION")));
    await expect.poll(begun, { timeout: 10_000, interval: 5 }).toBe(true);
    await kill(child.pid ?? 0);
    expect(await ask(await open(dataDir), "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("a start that cannot succeed says why", () => {
  it("when another portal runs on the same folder", async () => {
    const dataDir = newFolder();
    const cluster = await open(dataDir);
    const { said: refused } = await openElsewhere(dataDir);
    expect(refused.sentence).toMatch(/^Another portal \(process \d+\) is already running on .+: stop it first, or set DATA_DIR to another folder\.$/);
    expect(await ask(cluster, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("when three start at once on a new folder: one runs, two are told", async () => {
    const dataDir = newFolder();
    const all = await Promise.all([1, 2, 3].map(() => openElsewhere(dataDir)));
    const running = all.filter(({ said: { pid } }) => pid !== undefined);
    expect(running).toHaveLength(1);
    expect(all.filter(({ said: { sentence } }) => sentence?.startsWith("Another portal"))).toHaveLength(2);
    await kill(running[0]?.child.pid ?? 0);
    await (await open(dataDir)).stop();
  });

  it("when three start at once over a killed one", async () => {
    const dataDir = newFolder();
    const { child } = await openElsewhere(dataDir);
    await kill(child.pid ?? 0);
    const all = await Promise.all([1, 2, 3].map(() => openElsewhere(dataDir)));
    expect(all.filter(({ said: { pid } }) => pid !== undefined)).toHaveLength(1);
    for (const one of all) await kill(one.child.pid ?? 0);
    await (await open(dataDir)).stop();
  });

  it("when the secrets were taken away or damaged", async () => {
    const dataDir = newFolder();
    await (await open(dataDir)).stop();
    writeFileSync(join(dataDir, "secrets.json"), "{");
    expect(await sentenceOf(dataDir)).toMatch(/secrets\.json is damaged: /);
    rmSync(join(dataDir, "secrets.json"));
    expect(await sentenceOf(dataDir)).toMatch(/holds a database but no secrets\.json, /);
  });

  it("when the folder cannot be made", async () => {
    expect(await sentenceOf("/dev/null/portal")).toMatch(/^DATA_DIR .+ cannot be made \(ENOTDIR\): /);
  });

  it("when the files of the cluster are broken", async () => {
    const dataDir = newFolder();
    const made = await open(dataDir);
    await made.stop();
    writeFileSync(join(made.folder, "PG_VERSION"), "9.6\n");
    expect(await sentenceOf(dataDir)).toMatch(/^The embedded database does not start: .+ \(see .+postgres\.log\)\.$/);
  });
});

describe.runIf(asRoot)("in a folder that only root can enter", () => {
  it("the database is kept outside, is told once where, and is found again", async () => {
    const dataDir = newFolder(homedir());
    const first = await open(dataDir);
    folders.push(first.folder, `${first.folder}.lock`);
    const elsewhere = first.folder !== join(dataDir, "postgres");
    expect(said.filter((line) => line.includes(first.folder))).toHaveLength(elsewhere ? 1 : 0);
    await ask(first, "create table kept as select 7 as value");
    await first.stop();
    said.length = 0;
    expect(await ask(await open(dataDir), "select value from kept")).toEqual([{ value: 7 }]);
    expect(said).toEqual([]);
  });
});
