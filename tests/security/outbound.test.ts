// The server opens no outside connection: every socket of this process, the portal's and the test's, is listened to.
import dgram from "node:dgram";
import dns from "node:dns";
import { connect, Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apply, openByCode } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

const asked: string[] = [];
const real = { connect: Socket.prototype.connect, lookup: dns.lookup, socket: dgram.createSocket };

let portal: TestPortal;
beforeAll(async () => {
  // why: the real ones, with an ear on them.
  Socket.prototype.connect = function heard(this: Socket, ...args: unknown[]): Socket {
    asked.push(placeOf(args));
    return Reflect.apply(real.connect, this, args) as Socket;
  } as typeof real.connect;
  dns.lookup = ((...args: unknown[]) => {
    asked.push(String(args[0]));
    return Reflect.apply(real.lookup, dns, args) as unknown;
  }) as typeof real.lookup;
  dgram.createSocket = ((...args: unknown[]) => {
    asked.push("a datagram");
    return Reflect.apply(real.socket, dgram, args) as dgram.Socket;
  }) as typeof real.socket;
  portal = await startPortal("demo");
});
afterAll(async () => {
  await portal.stop();
  Socket.prototype.connect = real.connect;
  dns.lookup = real.lookup;
  dgram.createSocket = real.socket;
});

/** Host or path of `connect(options)`, `connect(port, host)`, `connect(path)`; the first argument may be wrapped in a list. */
function placeOf(args: unknown[]): string {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
  if (typeof first === "object" && first !== null) {
    const { host, path } = first as { host?: string; path?: string };
    return path ?? host ?? "localhost";
  }
  return typeof first === "number" ? (typeof second === "string" ? second : "localhost") : String(first);
}

it("through a whole journey of a seeker and of staff it asks only this machine and its database", async () => {
  const phone = new Visitor(portal.address);
  for (const path of ["/kk", "/kk/help", "/kk/measures", "/kk/helpers", "/kk/figures", "/no/such/page"]) await phone.get(path);
  const { code } = await apply(phone, "kk");
  await openByCode(phone, "kk", code);
  await phone.submit(await phone.get("/kk/status/messages?words"), { words: "Сәлем http://outside.example/a" });
  const { desk } = await signIn(portal, "consultant@semey.example");
  await desk.submit(await desk.get("/staff"), {}, ["intent", "next"]);
  await desk.get("/staff/team");
  await phone.post("/exit", { lang: "kk" });
  const database = new URL(portal.database.url).hostname;
  expect(asked.length).toBeGreaterThan(5);
  expect([...new Set(asked)].filter((place) => !["127.0.0.1", "localhost", "::1", database].includes(place))).toEqual([]);
});

it("and would be heard if it did", () => {
  connect(9, "192.0.2.1").on("error", () => undefined).destroy();
  expect(asked).toContain("192.0.2.1");
});
