import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { note } from "./evidence";

const run = promisify(execFile);

/** Needs the right to make a network namespace (root, or unprivileged user namespaces): says so when it has none. */
it("the product starts and serves in a network namespace that has nothing but its own loopback", async (context) => {
  const data = await mkdtemp(join(tmpdir(), "ashyq-esik-alone-"));
  const inside = 'ip link set lo up && [ "$(ip -o link | wc -l)" = 1 ] && exec bash tests/support/start-once.sh "$0" "$1"';
  const said = await run("unshare", ["-n", "bash", "-c", inside, process.execPath, data], { env: { ...process.env, VITEST: "", NODE_ENV: "production", DATABASE_URL: "" } }).then(
    ({ stdout }) => stdout,
    (error: Error & { stderr?: string }) => `unshare -n and ip are needed here, with the right to use them: ${error.stderr ?? error.message}`,
  );
  await rm(data, { recursive: true, force: true });
  note(context, { promise: "§ 8", what: "starts, migrates and serves without any network", demanded: "the first page comes", found: said.trim().split("\n").at(-1)?.slice(0, 80) ?? "" });
  expect(said).toContain("the first page came");
});
