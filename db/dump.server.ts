// Backup and restore on a PostgreSQL of the operator's, by its own pg_dump and pg_restore.
import { spawn } from "node:child_process";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { PROGRAM_ENVIRONMENT } from "./embedded/program.server";

type Outcome = { ok: true } | { ok: false; sentence: string };

/**
 * Dumps the database to the new file `target`. Row-level security stays on while dumping, since the owner's policies let it
 * see everything: so the owner's login is enough, and no superuser is needed.
 */
export async function dumpTo(databaseUrl: string, target: string): Promise<Outcome> {
  if (await stat(target).catch(() => undefined)) return { ok: false, sentence: `${target} is there already: name a new file for the backup.` };
  const making = `${target}.making`;
  await writeFile(making, "", { mode: 0o600 });
  const done = await run("pg_dump", ["--format=custom", "--no-owner", "--enable-row-security", `--file=${making}`], databaseUrl);
  if (done.ok) await rename(making, target);
  else await rm(making, { force: true });
  return done;
}

/** Fills an empty database from a dump; nothing of it stays when anything fails. The roles must be there. */
export function restoreDump(databaseUrl: string, source: string): Promise<Outcome> {
  return run("pg_restore", ["--no-owner", "--exit-on-error", "--single-transaction", source], databaseUrl);
}

/** The password travels in the environment, since everyone on the machine can read the words of a command. */
function run(program: string, words: string[], databaseUrl: string): Promise<Outcome> {
  const password = /:\/\/[^:@/]*:([^@/]*)@/.exec(databaseUrl)?.[1] ?? "";
  const address = databaseUrl.replace(/(:\/\/[^:@/]*):[^@/]*@/, "$1@");
  return new Promise((resolve) => {
    let said = "";
    const env = { ...PROGRAM_ENVIRONMENT, PGPASSWORD: decodeURIComponent(password) };
    const child = spawn(program, [...words, `--dbname=${address}`], { env, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", () => resolve({ ok: false, sentence: `${program} is not installed: install PostgreSQL's client programs of the server's version.` }));
    child.once("close", (code) => {
      if (code === 0) return resolve({ ok: true });
      const line = said.split("\n").find((each) => each.includes("error")) ?? "";
      resolve({ ok: false, sentence: `${program} failed: ${line.replace(/^.*?error: /, "").slice(0, 300)}` });
    });
  });
}
