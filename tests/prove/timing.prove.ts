// Can the time or the size of an answer tell two cases apart that must look alike? A simple classifier tries.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomDigits } from "~/domain/confidentiality/random.server";
import { withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { apply, openByCode } from "../support/apply";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";
import { note } from "./evidence";
import { scaled } from "./scale";

/** With so many judged answers the one-sided 95 % bound of an advantage of 2.5 % is 5 %. */
const JUDGED = scaled(1_083, 20);
const BOUND = 0.05;

let portal: TestPortal;
let erased = "";
beforeAll(async () => {
  portal = await startPortal("demo", { TRUSTED_PROXIES: "127.0.0.1" });
  // why: waiting after wrong attempts is the same for both by its making, and would take days here.
  portal.services.limits.wrong = () => 0;
  const phone = new Visitor(portal.address);
  erased = (await apply(phone, "kk")).code;
  await openByCode(phone, "kk", erased);
  await phone.submit(await phone.get("/kk/status/erase"));
});
afterAll(() => portal.stop());

type Sent = () => { path: string; fields: Record<string, string> };
const enterCode = (code: () => string): Sent => () => ({ path: "/kk/status", fields: { code: code() } });
const signIn = (typed: () => { login: string; password: string; code: string }): Sent => () => ({ path: "/staff/sign-in", fields: typed() });
const wrongCode = (): string => String((Number(currentTotp(DEMONSTRATION_TOTP_SECRET, portal.clock.now())) + 500_000) % 1_000_000).padStart(6, "0");

const PAIRS: [name: string, one: Sent, other: Sent][] = [
  ["an erased and an unknown receipt code", enterCode(() => erased), enterCode(() => withCheckDigits(randomDigits(22)))],
  [
    "an existing and an unknown login",
    signIn(() => ({ login: "consultant@semey.example", password: "wrong wrong wrong wrong", code: "000000" })),
    signIn(() => ({ login: "consultant9@semey.example", password: "wrong wrong wrong wrong", code: "000000" })),
  ],
  [
    "a wrong password and a wrong one-time code",
    signIn(() => ({ login: "lead@semey.example", password: "open-door-demo-onlx", code: wrongCode() })),
    signIn(() => ({ login: "lead@semey.example", password: DEMONSTRATION_PASSWORD, code: wrongCode() })),
  ],
];

interface Heard {
  milliseconds: number;
  bytes: number;
}

async function hear(sent: Sent): Promise<Heard> {
  const { path, fields } = sent();
  const from = performance.now();
  const response = await fetch(portal.address + path, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": `198.51.100.${Math.floor(from) % 250}` },
    body: new URLSearchParams(fields).toString(),
  });
  const bytes = (await response.arrayBuffer()).byteLength - (fields.login?.length ?? 0);
  return { milliseconds: performance.now() - from, bytes };
}

/** Each turn asks both, in an order that chance decides, so that a busy moment meets both alike. */
async function listen(one: Sent, other: Sent, turns: number): Promise<[Heard[], Heard[]]> {
  const heard: [Heard[], Heard[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    const order = Number(randomDigits(1)) % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) heard[which].push(await hear(which === 0 ? one : other));
  }
  return heard;
}

/** Learns the best threshold and direction on the first half, is judged on the second. */
function advantageOf([one, other]: [Heard[], Heard[]], measure: keyof Heard): number {
  const half = Math.floor(one.length / 2);
  const train = [...one.slice(0, half).map((heard) => ({ value: heard[measure], is: true })), ...other.slice(0, half).map((heard) => ({ value: heard[measure], is: false }))];
  const right = (threshold: number, above: boolean, items: typeof train): number => items.filter(({ value, is }) => (value > threshold === above) === is).length / items.length;
  let best = { threshold: 0, above: true, rate: 0 };
  for (const { value } of train) {
    for (const above of [true, false]) {
      const rate = right(value, above, train);
      if (rate > best.rate) best = { threshold: value, above, rate };
    }
  }
  const judged = [...one.slice(half).map((heard) => ({ value: heard[measure], is: true })), ...other.slice(half).map((heard) => ({ value: heard[measure], is: false }))];
  return right(best.threshold, best.above, judged) - 0.5;
}

describe("time and size of an answer", () => {
  it.each(PAIRS)("do not tell %s apart", async (context_name, one, other) => {
    await listen(one, other, 10);
    const heard = await listen(one, other, JUDGED);
    const upper = advantageOf(heard, "milliseconds") + 1.645 * Math.sqrt(0.25 / JUDGED);
    const sizes = new Set(heard.flat().map(({ bytes }) => bytes));
    found.push({ name: context_name, upper, sizes: sizes.size });
    expect(sizes.size).toBe(1);
    if (JUDGED >= 1_083) expect(upper).toBeLessThanOrEqual(BOUND);
  });

  it("as the table says", (context) => {
    for (const { name, upper, sizes } of found) {
      note(context, { promise: "§ 4", what: `${name}, n = ${JUDGED}`, demanded: JUDGED >= 1_083 ? "advantage ≤ 5 %, one size" : "one size (too few for a judgement of time)", found: `≤ ${(upper * 100).toFixed(1)} %, ${sizes} size` });
    }
    expect(found).toHaveLength(PAIRS.length);
  });
});

const found: { name: string; upper: number; sizes: number }[] = [];
