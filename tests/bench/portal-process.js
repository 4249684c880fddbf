import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts the product as `npm start` does, on a free port and with data of its own. */
export async function openPortalProcess(dataDir) {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), "ashyq-esik-bench-")));
  // why: as root the server runs as another user; where it cannot enter, the data would stay behind outside this folder.
  await chmod(folder, 0o711);
  const child = spawn(process.execPath, ["app/start.js"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, PUBLIC_URL: "http://127.0.0.1:3000" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { address, said } = await announcementOf(child);
  return {
    address,
    /** Everything it announced: accounts and codes of the demonstration. */
    said,
    dataDir: folder,
    pid: child.pid,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}

function announcementOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const open = /Ashyq Esik is open: (\S+)/.exec(said);
      if (open) resolve({ address: open[1], said });
    });
    child.once("exit", (code) => reject(new Error(`the portal ended with ${code}:\n${said}`)));
  });
}
