import { median, p95 } from "./order.js";
import { post } from "./submit.js";
import { bytesOnTheWire } from "./wire.js";

const AT_ONCE = 50;
const ROUNDS = 5;
const EVERY_MS = 5;

/** What readers of the catalogue notice while fifty people open their applications in the same moment. */
export async function logIns({ address, said }) {
  const codes = [...said.matchAll(/(?:\d{4} ){5}\d{4}/g)].map(([code]) => code.replaceAll(" ", ""));
  if (codes.length === 0) throw new Error("the demonstration printed no receipt codes");
  const idle = await readCatalogue(address, new Promise((resolve) => setTimeout(resolve, 4_000)));
  const busy = [];
  let later = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const all = Promise.all(Array.from({ length: AT_ONCE }, (_, number) => logIn(address, codes[number % codes.length], () => (later += 1))));
    busy.push(...(await readCatalogue(address, all)));
  }
  const ratio = p95(busy) / p95(idle);
  return [{
    what: `catalogue p95 while 50 log in at once ÷ idle (${p95(busy).toFixed(1)} ms ÷ ${p95(idle).toFixed(1)} ms; medians ${median(busy).toFixed(1)}, ${median(idle).toFixed(1)}; ${later} were asked to come again)`,
    measured: ratio.toFixed(2),
    budget: "<= 3",
    holds: ratio <= 3,
  }];
}

/** A person who is told "very busy" comes again; one who is refused otherwise ends the measurement. */
async function logIn(address, code, onLater) {
  for (;;) {
    const { status, location } = await post(address, "/kk/status", `code=${code}`, "");
    if (location.endsWith("/status/application")) return;
    if (status !== 503) throw new Error(`a right code was refused: ${status}`);
    onLater();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Milliseconds that each reading of the catalogue took, one every few milliseconds, until `end` comes. */
async function readCatalogue(address, end) {
  let isOver = false;
  const over = end.finally(() => (isOver = true));
  const taken = [];
  while (!isOver) {
    const from = performance.now();
    await bytesOnTheWire(address, "/kk/measures");
    taken.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await over;
  return taken;
}
