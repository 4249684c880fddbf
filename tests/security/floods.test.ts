// Floods without tracking: whoever floods waits behind themselves, and a right code is never refused for it.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SharedLane } from "~/domain/confidentiality/argon-lane.server";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { randomDigits } from "~/domain/confidentiality/random.server";
import { withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { startPortal, type TestPortal } from "../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo", { TRUSTED_PROXIES: "127.0.0.1" });
});
afterAll(() => portal.stop());

const enter = (address: string, code: string): Promise<Response> =>
  fetch(`${portal.address}/kk/status`, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address },
    body: new URLSearchParams({ code }).toString(),
  });

/** Right and wrong codes are answered by a redirect each; a busy portal by its status. */
const leadsTo = ({ status, headers }: Response): string | number => headers.get("Location") ?? status;

const unknownCode = (): string => withCheckDigits(randomDigits(22));

it("forty codes at once from twenty addresses do not keep five people with right codes out", async () => {
  const flood = Array.from({ length: 40 }, (_, at) => enter(`198.51.100.${at % 20}`, unknownCode()));
  const right = (["received", "answered", "closed"] as const).map((name) => demonstrationReceipt(portal.database.secrets, name).code);
  const honest = Array.from({ length: 5 }, (_, at) => enter(`203.0.113.${at}`, right[at % right.length] as string));
  expect((await Promise.all(honest)).map(leadsTo)).toEqual(Array(5).fill("/kk/status/application"));
  expect((await Promise.all(flood)).map(leadsTo).filter((way) => way !== "/kk/status" && way !== 503)).toEqual([]);
});

it("when somebody stands in every place, one more is told when to come again; check digits need no place", async () => {
  const lane = portal.services.lane as SharedLane;
  const salt = new Uint8Array(16);
  const ask = (whose: string, memoryKiB: number) => lane.of(whose).derive({ secret: salt, salt, memoryKiB, passes: 4, length: 32 });
  const standing = [...Array.from({ length: 2 }, (_, at) => ask(`slow ${at}`, 256 * 1024)), ...Array.from({ length: 64 }, (_, at) => ask(`waits ${at}`, 8))];
  const busy = await enter("203.0.113.9", unknownCode());
  expect([busy.status, busy.headers.get("Retry-After")]).toEqual([503, "30"]);
  const code = unknownCode();
  const mistyped = await enter("203.0.113.9", `${code.slice(0, 23)}${(Number(code[23]) + 1) % 10}`);
  expect(leadsTo(mistyped)).toBe("/kk/status");
  expect((await Promise.all(standing)).every(({ ok }) => ok)).toBe(true);
});

it("nothing about anyone of them is kept: no row but the five sessions, no line in the log", async () => {
  const { count } = await portal.database.owner.selectFrom("seeker_session").select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  expect(Number(count)).toBe(5);
  expect(portal.lines.filter(({ event }) => event !== "sweep-done" && event !== "database-away" && event !== "database-busy")).toEqual([]);
  for (const line of portal.lines) expect(Object.keys(line).filter((field) => !["level", "event", "counts", "sqlState"].includes(field))).toEqual([]);
});
