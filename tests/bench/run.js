// Measures the budgets of the service as ratios within one run and prints one table. Loopback only; ends by itself.
import { catalogue } from "./catalogue.js";
import { consultants } from "./consultants.js";
import { firstVisits } from "./first-visits.js";
import { queue } from "./queue.js";
import { openPortalProcess } from "./portal-process.js";
import { startTime } from "./start-time.js";
import { submit } from "./submit.js";

const rows = [];
const portal = await openPortalProcess();
try {
  rows.push(...(await firstVisits(portal)));
  rows.push(...(await catalogue(portal)));
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
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
