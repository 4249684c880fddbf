import { spawn } from "node:child_process";

/** Whom a program runs as; undefined means ourselves. */
export type RunAs = { uid: number; gid: number } | undefined;

/** Nothing of our own environment reaches a program: no PGPORT, no secret, no language. */
export const PROGRAM_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/** Runs a program to its end; `done` is false also when it could not be started at all. */
export function runProgram(file: string, args: string[], runAs?: RunAs): Promise<{ done: boolean; output: string }> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, { ...runAs, cwd: "/", env: PROGRAM_ENVIRONMENT, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", (error) => resolve({ done: false, output: error.message }));
    child.once("close", (code) => resolve({ done: code === 0, output: output.trim() }));
  });
}

/** Asked of the system, not computed: access lists, mounts and every folder above decide as well. */
export async function canEnter(folder: string, runAs: RunAs): Promise<boolean> {
  return (await runProgram("/bin/sh", ["-c", 'cd "$1"', "sh", folder], runAs)).done;
}
