import { stat } from "node:fs/promises";
import { runProgram, type RunAs } from "./program.server";

type Outcome = { ok: true; runAs: RunAs } | { ok: false; sentence: string };

/**
 * Whom PostgreSQL runs as: ourselves, or, because it refuses to run as root, the owner of the data it has already,
 * or the system user `postgres`, who is made when absent.
 */
export async function userForPostgres(existingFolder: string | undefined): Promise<Outcome> {
  if (process.getuid?.() !== 0) return { ok: true, runAs: undefined };
  const owner = existingFolder ? await stat(existingFolder).catch(() => undefined) : undefined;
  if (owner && owner.uid !== 0) return { ok: true, runAs: { uid: owner.uid, gid: owner.gid } };
  const known = await idsOfPostgres();
  if (known) return { ok: true, runAs: known };
  await makePostgres();
  const made = await idsOfPostgres();
  if (made) return { ok: true, runAs: made };
  return {
    ok: false,
    sentence:
      "PostgreSQL does not run as root and the system user \"postgres\" could not be made: " +
      "start the portal as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
  };
}

async function idsOfPostgres(): Promise<RunAs> {
  const [uid, gid] = await Promise.all([runProgram("id", ["-u", "postgres"]), runProgram("id", ["-g", "postgres"])]);
  return uid.done && gid.done ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

async function makePostgres(): Promise<void> {
  await runProgram("groupadd", ["--system", "postgres"]);
  const named = ["--system", "--gid", "postgres", "--no-create-home", "--home-dir", "/nonexistent"];
  await runProgram("useradd", [...named, "--shell", "/usr/sbin/nologin", "postgres"]);
}
