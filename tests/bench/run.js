// Measures the budgets of the service as ratios within one run and prints one table. Loopback only; ends by itself.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { catalogue } from "./catalogue.js";
import { consultants } from "./consultants.js";
import { firstVisits } from "./first-visits.js";
import { logIns } from "./log-ins.js";
import { queue } from "./queue.js";
import { openPortalProcess } from "./portal-process.js";
import { startTime } from "./start-time.js";
import { submit } from "./submit.js";

const rows = [];
const portal = await openPortalProcess();
try {
  rows.push(...(await firstVisits(portal)));
  rows.push(...(await catalogue(portal)));
  rows.push(...(await logIns(portal)));
  rows.push(...(await submit(portal)));
  rows.push(...(await consultants(portal)));
  rows.push(...(await queue(portal)));
} finally {
  await portal.stop();
}
rows.push(...(await startTime(portal.dataDir)));
await portal.forget();

const width = (key) => Math.max(...rows.map((row) => row[key].length));
for (const { what, measured, budget, holds } of rows) {
  console.log(`${what.padEnd(width("what"))}  ${measured.padStart(width("measured"))}  ${budget.padEnd(width("budget"))}  ${holds ? "holds" : "MISSED"}`);
}
// Ten minutes of flood on a product of its own; it is one of the proofs too and prints their kind of table.
const flood = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/prove/vitest.config.ts", "floods"], { stdio: "inherit" });
const [floodFailed] = await once(flood, "exit");
process.exitCode = rows.every(({ holds }) => holds) && floodFailed === 0 ? 0 : 1;
