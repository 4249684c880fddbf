import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { canEnter, type RunAs } from "./program.server";

const CANDIDATES = ["/var/lib", "/var/tmp"];

/**
 * A folder outside the project for what the system user cannot reach inside it (a project under /root, say).
 * In a folder anyone may write to, another user could have put it there first: such a one is not taken.
 */
export async function hostFolder(runAs: RunAs): Promise<string | undefined> {
  for (const candidate of CANDIDATES) {
    const folder = join(candidate, "ashyq-esik");
    await mkdir(folder, { mode: 0o755 }).catch(() => undefined);
    const found = await lstat(folder).catch(() => undefined);
    const ours = found?.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
    if (ours && (await canEnter(folder, runAs))) return folder;
  }
  return undefined;
}
