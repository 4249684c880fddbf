import { createRequire } from "node:module";
import { p95 } from "./order.js";

const PASSWORD = "open-door-demo-only";
const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const CONSULTANTS = 30;
/** Each works through this many rounds of queue, next case, words kept. */
const ROUNDS = 4;
const ALONE_ROUNDS = 2;
/** Reading and writing between two presses: from so many milliseconds up to twice as many, by a row that is the same in every run. */
const PAUSE_MILLISECONDS = 5_000;
/** As the page itself asks while it is looked at. */
const POLL_MILLISECONDS = 15_000;

/** Thirty people who work at once, against one of them alone: opening the queue, and pressing (next case, keeping what is written). */
export async function consultants({ address, said }) {
  const logins = [...said.matchAll(/consultant\d?@[a-z-]+\.example|lead@[a-z-]+\.example/g)].map(([login]) => login);
  const desks = [];
  for (const login of new Set(logins)) desks.push({ address, login, cookie: await signIn(address, login) });
  const people = Array.from({ length: CONSULTANTS }, (_, place) => ({ ...desks[place % desks.length], draw: drawn(place + 1) }));
  const alone = { pages: [], acts: [] };
  // One after the other, without pauses: nobody else is there, and every centre's share of the work is the same as later.
  for (const desk of people) await works(desk, { rounds: ALONE_ROUNDS, pause: () => undefined, times: alone });
  const together = { pages: [], acts: [] };
  await Promise.all(people.map((desk) => atTheDesk(desk, together)));
  return [ratio("queue page", together.pages, alone.pages), ratio("act (next, keep)", together.acts, alone.acts)];
}

async function atTheDesk(desk, times) {
  const looking = setInterval(() => void ask(desk, "/staff/news?").catch(() => undefined), POLL_MILLISECONDS);
  await pause(2 * PAUSE_MILLISECONDS * desk.draw());
  await works(desk, { rounds: ROUNDS, pause: () => pause(PAUSE_MILLISECONDS * (1 + desk.draw())), times });
  clearInterval(looking);
}

async function works(desk, { rounds, pause: rest, times }) {
  for (let round = 0; round < rounds; round += 1) {
    await timed(times.pages, () => ask(desk, "/staff"));
    await rest();
    const next = await timed(times.acts, () => ask(desk, "/staff/next", { intent: "next" }));
    const path = next.headers.get("Location") ?? "/staff";
    const html = await (await ask(desk, path)).text();
    await rest();
    if (!path.startsWith("/staff/cases/") || !html.includes('name="text"')) continue;
    await timed(times.acts, () => ask(desk, path, { intent: "draft", text: `${round}: келесі аптада келіңіз`, note: "" }));
  }
}

/** A linear congruence: pauses that look drawn and are the same in every run. */
function drawn(seed) {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  // why: the first ones of small seeds are all next to nothing, so that thirty people would press at the same instant.
  for (let early = 0; early < 3; early += 1) next();
  return next;
}

async function ask({ address, cookie, login }, path, form) {
  const answer = await fetch(address + path, {
    redirect: "manual",
    headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...(form ? { "Content-Type": "application/x-www-form-urlencoded" } : {}) },
    ...(form ? { method: "POST", body: new URLSearchParams(form).toString() } : {}),
  });
  if (answer.status >= 400 && answer.status !== 503) throw new Error(`${path} for ${login}: ${answer.status}`);
  return answer;
}

async function timed(times, work) {
  const from = performance.now();
  const answer = await work();
  await answer.clone().arrayBuffer();
  // Whoever is told to come back later has waited in vain.
  times.push(answer.status === 503 ? Infinity : performance.now() - from);
  return answer;
}

export async function signIn(address, login) {
  const { TOTP } = createRequire(import.meta.url)("otpauth");
  const answer = await fetch(`${address}/staff/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ login, password: PASSWORD, code: new TOTP({ secret: SECRET }).generate() }).toString(),
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("__Host-desk="))?.split(";")[0];
  if (!cookie) throw new Error(`${login} is not signed in: ${answer.status}`);
  return cookie;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function ratio(what, together, alone) {
  const [one, other] = [p95(together), p95(alone)];
  return { what: `${what}, p95 of 30 consultants at once ÷ of one alone (${one.toFixed(0)} ms ÷ ${other.toFixed(0)} ms)`, measured: (one / other).toFixed(2), budget: "<= 4", holds: one / other <= 4 };
}
