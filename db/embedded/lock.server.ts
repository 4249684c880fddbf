import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { runningProcess } from "./process-table.server";

type Holder = { pid: number; startedAt: string; nonce: string };
type Outcome = { ok: true; release: () => void } | { ok: false; sentence: string };

/** Long enough for another start that judged the same old lock to have put its own in place. */
const SETTLE_MILLISECONDS = 100;

/**
 * One portal per data folder. A lock whose process is gone is taken over; of two that do so at once, the later
 * rename wins and the earlier one sees it.
 */
export async function lockDataFolder(path: string, dataDir: string): Promise<Outcome> {
  const mine: Holder = { pid: process.pid, startedAt: runningProcess(process.pid)?.startedAt ?? "unknown", nonce: randomUUID() };
  const free = { ok: true as const, release: () => release(path, mine) };
  const other = holder(path);
  if (other && isAlive(other)) return { ok: false, sentence: taken(dataDir, other) };
  const replacement = `${path}.${mine.nonce}`;
  writeFileSync(replacement, JSON.stringify(mine), { mode: 0o600 });
  if (!other && linked(replacement, path)) {
    rmSync(replacement);
    return free;
  }
  renameSync(replacement, path);
  await sleep(SETTLE_MILLISECONDS);
  const winner = holder(path);
  return winner?.nonce === mine.nonce ? free : { ok: false, sentence: taken(dataDir, winner) };
}

/** A link appears with its content, so nobody ever reads half a lock. */
function linked(from: string, path: string): boolean {
  try {
    linkSync(from, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(other: Holder): boolean {
  return runningProcess(other.pid)?.startedAt === other.startedAt;
}

function release(path: string, mine: Holder): void {
  if (holder(path)?.nonce === mine.nonce) rmSync(path, { force: true });
}

function taken(dataDir: string, other: Holder | undefined): string {
  const who = other ? ` (process ${other.pid})` : "";
  return `Another portal${who} is already running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`;
}
