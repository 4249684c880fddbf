import { spawn } from "node:child_process";
import { once } from "node:events";
import { median } from "./order.js";
import { bytesOnTheWire, throughput } from "./wire.js";

/** A bare server that sends the same bytes, in a process of its own. */
const BARE = `
  const [, , hex] = process.argv;
  const whole = require("node:fs").readFileSync(hex);
  const end = whole.indexOf("\\r\\n\\r\\n");
  const headers = whole.toString("latin1", 0, end).split("\\r\\n").slice(1).filter((line) => !/^(date|connection|keep-alive):/i.test(line)).flatMap((line) => line.split(/: (.*)/).slice(0, 2));
  const body = whole.subarray(end + 4);
  const server = require("node:http").createServer((req, res) => { res.writeHead(200, headers); res.end(body); });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** Catalogue page throughput, against a bare Node server that sends the same bytes. */
export async function catalogue({ address, dataDir }) {
  const { writeFile } = await import("node:fs/promises");
  const file = `${dataDir}/bench-catalogue.http`;
  await writeFile(file, await bytesOnTheWire(address, "/kk/measures"));
  const script = `${dataDir}/bench-bare.cjs`;
  await writeFile(script, BARE);
  const bare = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(bare.stdout, "data");
  const bareAddress = `http://127.0.0.1:${String(port).trim()}`;
  const ours = [];
  const theirs = [];
  for (let round = 0; round < 3; round += 1) {
    theirs.push(await throughput(bareAddress, "/kk/measures", { seconds: 3 }));
    ours.push(await throughput(address, "/kk/measures", { seconds: 3 }));
  }
  bare.kill();
  const ratio = median(ours) / median(theirs);
  return [{ what: `catalogue throughput ÷ bare server (${Math.round(median(ours))}/s ÷ ${Math.round(median(theirs))}/s)`, measured: ratio.toFixed(2), budget: ">= 0.5", holds: ratio >= 0.5 }];
}
