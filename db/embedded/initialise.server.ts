import { randomUUID } from "node:crypto";
import { chown, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.server";
import type { Place } from "./data-folder.server";
import { runProgram, type RunAs } from "./program.server";

/** The login that owns the embedded cluster. */
export const OWNER = "portal_owner";

type Outcome = { ok: true } | { ok: false; sentence: string };

/**
 * Makes the cluster when there is none. It grows beside its place and is renamed when complete, so a start that was
 * cut off leaves nothing that looks like a database. Each attempt has a name of its own: the `initdb` of a killed
 * portal may still be writing.
 */
export async function initialiseOnce(binaries: Binaries, place: Place): Promise<Outcome> {
  const { folder, runAs, secrets } = place;
  const making = `${folder}.making-${randomUUID()}`;
  await removeAttempts(folder);
  if (await stat(folder).catch(() => undefined)) return { ok: true };
  const passwordFile = `${making}-password`;
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, `${secrets.databasePassword}\n`, { mode: 0o600 });
  await give([making, passwordFile], runAs);
  const { done, output } = await runProgram(binaries.initdb, initdbArguments(making, passwordFile), runAs);
  await rm(passwordFile, { force: true });
  if (!done) {
    await removeAttempts(folder);
    return { ok: false, sentence: `The embedded database could not be made in ${folder}: ${lastLine(output)}.` };
  }
  await rename(making, folder);
  await keepOnDisk(dirname(folder));
  return { ok: true };
}

/** What cannot be removed because someone still writes into it is removed by a later start. */
async function removeAttempts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.making-`)) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The built-in C.UTF-8 locale sorts and folds case alike on every machine. */
function initdbArguments(making: string, passwordFile: string): string[] {
  return [
    `--pgdata=${making}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
}

async function give(paths: string[], runAs: RunAs): Promise<void> {
  if (runAs) for (const path of paths) await chown(path, runAs.uid, runAs.gid);
}

async function keepOnDisk(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

function lastLine(output: string): string {
  const lines = output.split("\n").filter((line) => line.includes("error") || line.includes("FATAL"));
  return (lines.at(-1) ?? output.split("\n").at(-1) ?? "").replace(/^initdb: /, "");
}
