import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process number is given out again after a while; together with the start it names one process for good. */
export type Running = { startedAt: string; command: string };

/** The process of this number, or undefined when there is none. A zombie is none: it holds nothing any more. */
export function runningProcess(pid: number): Running | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return undefined;
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return answersSignals(pid) ? { startedAt: "unknown", command: "" } : undefined;
  }
}

/** Waits until the process is gone; false when it is still there after that time. */
export async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const first = runningProcess(pid);
  const end = Date.now() + milliseconds;
  while (first && runningProcess(pid)?.startedAt === first.startedAt) {
    if (Date.now() > end) return false;
    await sleep(10);
  }
  return true;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function fromProc(pid: number): Running | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return undefined;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { startedAt: `${boot} ${fields[19]}`, command };
}

function fromPs(pid: number): Running | undefined {
  const line = execFileSync("/bin/ps", ["-ww", "-o", "state=,lstart=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [state = "Z", ...words] = line.trim().split(/\s+/);
  if (state.startsWith("Z")) return undefined;
  return { startedAt: words.slice(0, 5).join(" "), command: words.slice(5).join(" ") };
}
