import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Product {
  address: string;
  child: ChildProcess;
  dataDir: string;
  /** All it wrote to its outputs. */
  output(): string;
  /** Ends it gracefully and removes its data. */
  stop(): Promise<void>;
}

/** The product in a process of its own, as `npm start` runs it; with `dataDir`, on data that are there already. */
export async function startProduct(env: Record<string, string> = {}, dataDir?: string): Promise<Product> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "ashyq-esik-product-")));
  await chmod(folder, 0o711);
  const child = spawn(process.execPath, ["app/start.js"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, PUBLIC_URL: "http://127.0.0.1:3000", DATABASE_URL: "", VITEST: "", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += String(chunk)));
  for (let waited = 0; waited < 1_200; waited += 1) {
    const address = /Ashyq Esik is open: (\S+)/.exec(output)?.[1];
    const stop = async (): Promise<void> => {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    };
    if (address) return { address, child, dataDir: folder, output: () => output, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the product did not start:\n${output}`);
}
