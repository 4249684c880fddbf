import { spawnSync } from "node:child_process";
import { median } from "./order.js";
import { openPortalProcess } from "./portal-process.js";

/** From `npm start`'s process to the first page, after build and first seed, against an empty run of Node. */
export async function startTime(dataDir) {
  const empty = [];
  const starts = [];
  for (let round = 0; round < 3; round += 1) {
    const before = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    empty.push(performance.now() - before);
    const from = performance.now();
    const portal = await openPortalProcess(dataDir);
    await (await fetch(`${portal.address}/kk`)).text();
    starts.push(performance.now() - from);
    await portal.stop();
  }
  const ratio = median(starts) / median(empty);
  return [{ what: `start to the first page ÷ node -e 0 (${Math.round(median(starts))} ms ÷ ${Math.round(median(empty))} ms)`, measured: ratio.toFixed(0), budget: "<= 100", holds: ratio <= 100 }];
}
