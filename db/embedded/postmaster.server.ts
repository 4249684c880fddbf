import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postmasterArguments } from "./flags.server";
import { freePort } from "./free-port.server";
import { goneWithin, runningProcess } from "./process-table.server";
import { PROGRAM_ENVIRONMENT, type RunAs } from "./program.server";

export type Postmaster = { pid: number; port: number };
export type Launch = { program: string; folder: string; logFile: string; runAs: RunAs };
type Outcome = { ok: true; postmaster: Postmaster } | { ok: false; sentence: string };

/** Replaying the log after a crash takes its time; a start without a crash takes a tenth of a second. */
const START_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 30_000;
const ATTEMPTS = 40;
const BETWEEN_ATTEMPTS_MILLISECONDS = 250;
const POLL_MILLISECONDS = 10;
/** What goes away by itself: a port taken in between, or children of a killed server that have not noticed yet. */
const PASSING = /could not create any TCP\/IP sockets|is still in use|lock file .* already exists/;

/** The server that runs on this folder, left by a portal that was killed; a record of a dead one is removed. */
export function findPostmaster(folder: string): (Postmaster & { ready: boolean }) | undefined {
  const record = readRecord(folder);
  if (!record) return undefined;
  const command = runningProcess(record.pid)?.command ?? "";
  if (command.includes("postgres") && command.includes(folder)) return record;
  rmSync(recordPath(folder), { force: true });
  return undefined;
}

/** True when the running server was started by the same program with the same flags. */
export function startedAlike(launch: Launch): boolean {
  const words = [launch.program, ...postmasterArguments(launch.folder).map((argument) => `"${argument}"`)];
  try {
    return readFileSync(join(launch.folder, "postmaster.opts"), "utf8").startsWith(`${words.join(" ")} `);
  } catch {
    return false;
  }
}

/** Starts the server on the wished port, or on a free one, and waits until it takes connections. */
export async function startPostmaster(launch: Launch, wishedPort?: number): Promise<Outcome> {
  let complaint = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(BETWEEN_ATTEMPTS_MILLISECONDS);
    const port = wishedPort ?? (await freePort());
    const logStart = sizeOf(launch.logFile);
    const pid = spawnPostmaster(launch, port);
    if (pid !== undefined && (await ready(launch.folder, pid))) return { ok: true, postmaster: { pid, port } };
    complaint = lastComplaint(launch.logFile, logStart);
    if (!PASSING.test(complaint)) break;
  }
  return { ok: false, sentence: `The embedded database does not start: ${complaint || "it stopped at once"} (see ${launch.logFile}).` };
}

/** Fast shutdown: open transactions are rolled back, everything is written, then the process ends. */
export async function stopPostmaster(pid: number, folder: string): Promise<void> {
  if (findPostmaster(folder)?.pid !== pid) return;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!runningProcess(pid)) return;
    process.kill(pid, signal);
    if (await goneWithin(pid, STOP_MILLISECONDS)) return;
  }
}

/** In a session of its own, so that Ctrl+C in the terminal reaches the portal first, which then stops it in order. */
function spawnPostmaster(launch: Launch, port: number): number | undefined {
  const log = openSync(launch.logFile, "a", 0o600);
  const child = spawn(launch.program, [...postmasterArguments(launch.folder), String(port)], {
    ...launch.runAs,
    cwd: "/",
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.on("error", () => undefined);
  child.unref();
  closeSync(log);
  return child.pid;
}

async function ready(folder: string, pid: number): Promise<boolean> {
  const end = Date.now() + START_MILLISECONDS;
  while (Date.now() < end) {
    const record = readRecord(folder);
    if (record?.pid === pid && record.ready) return true;
    if (!runningProcess(pid)) return false;
    await sleep(POLL_MILLISECONDS);
  }
  return false;
}

/** postmaster.pid by lines: process, folder, start, port, socket folder, address, shared memory, state. */
function readRecord(folder: string): (Postmaster & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(recordPath(folder), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

function recordPath(folder: string): string {
  return join(folder, "postmaster.pid");
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function lastComplaint(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString().split("\n");
  return (lines.findLast((line) => line.includes("FATAL")) ?? lines.findLast((line) => line.trim() !== "") ?? "").replace(/^.*?FATAL:\s*/, "");
}
