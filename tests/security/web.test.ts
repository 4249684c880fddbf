import { request } from "node:http";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeLink } from "~/domain/links/link-code";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import routes from "~/routes";
import { securityHeaders } from "~/web/headers";
import { comesFromOurPages } from "~/web/origin-check";
import { apply, openByCode } from "../support/apply";
import { signIn } from "../support/desk";
import { differenceOf, dumpTables } from "../support/dump";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let seeker: Visitor;
let staff: Visitor;
let code = "";
beforeAll(async () => {
  portal = await startPortal("demo", {}, { standsStillAt: new Date() });
  seeker = new Visitor(portal.address);
  code = (await apply(seeker, "kk")).code;
  await openByCode(seeker, "kk", code);
  staff = (await signIn(portal, "lead@semey.example")).desk;
});
afterAll(() => portal.stop());

function addresses(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const path = `${above}/${entry.path ?? ""}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
    return [...(entry.file ? [path] : []), ...addresses(entry.children ?? [], path)];
  });
}

const filled = (address: string): string =>
  address
    .replace(":lang", "kk").replace(":slug", "vacancy").replace(":code", encodeLink({ page: "home" })).replace(":form", "abcdefgh").replace(":step", "age")
    .replace(":id", "00000000-0000-4000-8000-000000000000").replace(":because", "busy").replace("/*", "/no/such/page").replace(/:\w+/g, "x");

const everyAddress = [...new Set(addresses(routes as RouteConfigEntry[]).map(filled))];

const ask = (who: Visitor | undefined, path: string, options: RequestInit = {}): Promise<Response> =>
  fetch(portal.address + path, {
    redirect: "manual",
    ...options,
    headers: { "Sec-Fetch-Site": "same-origin", ...(who ? { Cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ") } : {}), ...options.headers },
  });

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

describe("every answer", () => {
  /** Written out, so that a change of a header fails here and is seen. */
  const ALWAYS = {
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self' https://weather.example; base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
  const NEVER = ["server", "x-powered-by", "access-control-allow-origin", "access-control-allow-credentials", "last-modified", "via"];

  function judge(where: string, response: Response): void {
    const found = Object.fromEntries(Object.keys(ALWAYS).map((name) => [name, response.headers.get(name)]));
    const nonce = found["content-security-policy"]?.replace(/ 'nonce-[\w+/=-]+'/, "") ?? null;
    expect({ where, ...found, "content-security-policy": nonce }).toEqual({ where, ...ALWAYS });
    expect([where, NEVER.filter((name) => response.headers.has(name))]).toEqual([where, []]);
    expect([where, response.headers.has("cache-control")]).toEqual([where, true]);
    if (response.status !== 304 && response.headers.get("content-type")?.startsWith("text/")) expect([where, response.headers.get("content-type")]).toEqual([where, expect.stringMatching(/; ?charset=utf-8$/i)]);
    for (const cookie of response.headers.getSetCookie()) expect([where, cookie]).toEqual([where, expect.stringMatching(/^__Host-[\w-]+=[^;]*; Path=\/; Secure; HttpOnly; SameSite=Strict(; Max-Age=0)?$/)]);
  }

  it("of every address carries them, for a stranger, a seeker and staff, as a page and as data", async () => {
    for (const path of everyAddress) {
      for (const who of [undefined, seeker, staff]) {
        if (path === "/exit" || path === "/staff/sign-out") continue;
        judge(path, await ask(who, path));
      }
      judge(`${path}.data`, await ask(undefined, path === "/" ? "/_root.data" : `${path}.data`));
    }
  });

  it("of errors, refusals, assets and health does too", async () => {
    const kept = (await (await ask(undefined, "/kk")).text()).match(/\/assets\/[^"]+\.css/)?.[0] ?? "";
    const places: [string, number, RequestInit][] = [
      ["/kk/nothing", 404, {}],
      [`/kk/${"a".repeat(2_100)}`, 404, {}],
      ["/kk/measures", 405, { method: "POST", headers: FORM, body: "a=b" }],
      ["/kk/status", 403, { method: "POST", headers: { ...FORM, "Sec-Fetch-Site": "cross-site" }, body: "code=1" }],
      ["/kk/status", 413, { method: "POST", headers: FORM, body: "a".repeat(70_000) }],
      ["/kk/status", 400, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" }],
      ["/kk/status", 400, { method: "POST", headers: FORM, body: "code=1%00" }],
      ["/kk/status", 302, { method: "POST", headers: FORM, body: "code=1" }],
      ["/kk", 405, { method: "DELETE" }],
      ["/KK/Measures/", 302, {}],
      ["/help", 302, { headers: { "Accept-Language": "ru-KZ,en" } }],
      [kept, 200, {}],
      ["/door.js", 200, {}],
      ["/healthz", 200, {}],
      ["/readyz", 200, {}],
    ];
    for (const [path, status, options] of places) {
      const response = await ask(undefined, path, options);
      expect([path.slice(0, 40), options.method ?? "GET", response.status]).toEqual([path.slice(0, 40), options.method ?? "GET", status]);
      judge(path, response);
    }
  });

  it("of a form that comes from elsewhere is the page that says so, whatever else is true of it", async () => {
    const { host, port } = new URL(portal.address);
    const post = (headers: Record<string, string>) =>
      new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
        const sent = request(`${portal.address}/ru/status`, { method: "POST", headers: { ...FORM, ...headers } }, (answer) => {
          void answer.setEncoding("utf8").toArray().then((parts) => resolve({ status: answer.statusCode, body: parts.join("") }), reject);
        });
        sent.once("error", reject).end("code=1");
      });
    const same = { "Sec-Fetch-Site": "same-origin" };
    const elsewhere: Record<string, string>[] = [
      { Origin: "http://evil.example", ...same },
      { Origin: "http://evil.example", Host: "evil.example" },
      { Origin: "http://evil.example", Host: "evil.example", ...same },
      { Origin: "http://evil.example", "X-Forwarded-Host": "evil.example", ...same },
      { Origin: "null", ...same },
      { Origin: "nonsense", ...same },
      { Origin: "", ...same },
      { Origin: `https://${host}`, ...same },
      { Origin: `http://localhost.evil.example:${port}`, Host: `localhost.evil.example:${port}`, ...same },
      { Origin: "http://127.0.0.1:1", Host: "127.0.0.1:1", ...same },
      { Origin: portal.address, Host: "evil.example", ...same },
      { Origin: portal.address, "X-Forwarded-Host": "evil.example", ...same },
      { Origin: portal.address, "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of elsewhere) {
      const { status, body } = await post(headers);
      expect([headers, status, body.includes("<h1")]).toEqual([headers, 403, true]);
    }
    const own: Record<string, string>[] = [same, {}, { Origin: portal.address, ...same }, { Origin: portal.address }, { Origin: `http://localhost:${port}`, Host: `localhost:${port}`, ...same }, { Origin: "http://127.0.0.1:3000", Host: "127.0.0.1:3000" }];
    for (const headers of own) {
      expect([headers, (await post(headers)).status]).toEqual([headers, 302]);
    }
  });

  it("of a form on a public address is for that address alone", () => {
    const from = (origin: string, host: string, forwarded?: string) =>
      comesFromOurPages({ headers: { origin, host, "sec-fetch-site": "same-origin", "x-forwarded-host": forwarded }, port: 3000 }, "https://portal.example");
    expect([from("https://portal.example", "portal.example"), from("https://portal.example", "127.0.0.1:3000", "portal.example")]).toEqual([true, true]);
    expect([from("http://127.0.0.1:3000", "127.0.0.1:3000"), from("https://portal.example", "127.0.0.1:3000"), from("http://portal.example", "portal.example")]).toEqual([false, false, false]);
  });

  it("is kept by no browser, save the catalogue's pages, which are asked about again, and assets", async () => {
    const kept = new Map<string, string[]>();
    for (const path of everyAddress.filter((one) => one !== "/exit")) {
      const cache = (await ask(path.startsWith("/staff") ? staff : seeker, path)).headers.get("cache-control") ?? "";
      kept.set(cache, [...(kept.get(cache) ?? []), path]);
    }
    expect([...kept.keys()].toSorted()).toEqual(["no-cache", "no-store"]);
    expect((kept.get("no-cache") ?? []).filter((path) => /\/(status|apply|staff|exit|check|help|helpers)(\/|$)/.test(path))).toEqual([]);
  });

  it("says on https that it wants nothing else, for two years", () => {
    expect(securityHeaders({ exitOrigin: "https://weather.example", onTls: true })["Strict-Transport-Security"]).toBe("max-age=63072000; includeSubDomains");
  });

  it("of a failure of ours shows a short code that the log has too, and nothing of what went wrong", async () => {
    await sql`alter table message rename to message_away`.execute(portal.database.owner);
    const response = await ask(seeker, "/kk/status/messages");
    await sql`alter table message_away rename to message`.execute(portal.database.owner);
    const body = await response.text();
    const { code: shown } = portal.lines.find(({ event }) => event === "request-failed") ?? {};
    expect(response.status).toBe(500);
    expect(body).toContain(shown);
    expect(body).not.toMatch(/message_away|relation|select |\bat \w+ \(|node_modules|\.ts\b/i);
    judge("a failure", response);
  });
});

it("no GET by anyone changes a row, save the audit's line that a case was opened", async () => {
  const before = await dumpTables(portal.database.owner);
  for (const path of everyAddress) {
    if (path === "/exit") continue;
    for (const who of [undefined, seeker, staff]) await (await ask(who, path)).text();
  }
  const changed = Object.keys(differenceOf(before, await dumpTables(portal.database.owner)));
  expect(changed.filter((table) => table !== "audit")).toEqual([]);
});

describe("a session", () => {
  it("is never one that somebody else chose: signing in and entering a code make a new one", async () => {
    const chosen = Buffer.alloc(32, 7).toString("base64url");
    const victim = new Visitor(portal.address);
    victim.cookies.set("__Host-desk", chosen);
    const { desk } = await signIn(portal, "consultant@semey.example");
    expect(desk.cookies.get("__Host-desk")).not.toBe(chosen);
    expect((await victim.get("/staff")).url).toContain("/staff/sign-in");
    const opener = new Visitor(portal.address);
    opener.cookies.set("__Host-a", seeker.cookies.get("__Host-a") ?? "");
    await openByCode(opener, "kk", demonstrationReceipt(portal.database.secrets, "answered").code);
    expect(opener.cookies.get("__Host-a")).not.toBe(seeker.cookies.get("__Host-a"));
    // The session that this browser had before has ended on the server too.
    expect((await seeker.get("/kk/status/application")).url).toMatch(/\/kk\/status$/);
    await openByCode(seeker, "kk", code);
  });

  it("opens nothing any more once it was left, with the very same cookies", async () => {
    const { desk } = await signIn(portal, "consultant2@semey.example");
    const copy = new Visitor(portal.address);
    for (const [name, value] of desk.cookies) copy.cookies.set(name, value);
    expect((await copy.get("/staff")).url).toMatch(/\/staff$/);
    await desk.post("/staff/sign-out", {});
    expect((await copy.get("/staff")).url).toContain("/staff/sign-in");
    const phone = new Visitor(portal.address);
    await openByCode(phone, "kk", code);
    const stolen = new Visitor(portal.address);
    for (const [name, value] of phone.cookies) stolen.cookies.set(name, value);
    await phone.post("/exit", { lang: "kk" });
    expect((await stolen.get("/kk/status/application")).url).toMatch(/\/kk\/status$/);
  });

  it("can be ended on every page: staff sign out, seekers close the page; passwords are masked and may be pasted", async () => {
    expect((await staff.get("/staff")).document.querySelector('form[action="/staff/sign-out"]')).not.toBeNull();
    expect((await staff.get("/staff/account")).document.querySelector('form[action="/staff/sign-out"]')).not.toBeNull();
    expect((await seeker.get("/kk/status/application")).document.querySelector('form[action="/exit"]')).not.toBeNull();
    const page = await new Visitor(portal.address).get("/staff/sign-in");
    expect(page.document.querySelector("[name=password]")?.getAttribute("type")).toBe("password");
    expect(page.html).toMatch(/autocomplete="current-password"/i);
    expect(page.html).not.toMatch(/onpaste/i);
  });
});

describe("no address leads to another host", () => {
  const ELSEWHERE = ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/staff/..//evil.example", "javascript:alert(1)", "/staff?x=https://evil.example/%0d%0aSet-Cookie:a=b", "%2f%2fevil.example"];

  it.each(ELSEWHERE)("not by %s", async (target) => {
    const asked = encodeURIComponent(target);
    for (const path of [`/staff/sign-in?back=${asked}`, `/staff/sign-in?lang=${asked}`, `/exit?to=${asked}&lang=${asked}`, `/?lang=${asked}`, `/r/${asked}`, `/kk/apply?measure=${asked}&region=${asked}`, `/kk/status?back=${asked}`]) {
      for (const who of [undefined, staff]) {
        const location = (await ask(who, path)).headers.get("location");
        if (location) expect([path, new URL(location, portal.address).origin]).toEqual([path, path.startsWith("/exit") ? "https://weather.example" : portal.address]);
      }
    }
    const signed = await signIn(portal, "consultant@semey.example");
    const again = await ask(signed.desk, `/staff/sign-in?back=${asked}`);
    expect(new URL(again.headers.get("location") ?? "", portal.address).origin).toBe(portal.address);
  });
});

describe("files", () => {
  /** Sends the path as it is: a browser would tidy it up first. */
  const raw = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port: new URL(portal.address).port, path }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += String(chunk))).on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      }).on("error", reject).end();
    });

  it.each(["/../package.json", "/assets/../../server/index.js", "/..%2f..%2fpackage.json", "/.git/config", "/.env", "/assets/", "/package.json", "/assets/..\\..\\package.json", "/%2e%2e/server/index.js"])("outside the built ones are not given: %s", async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/"dependencies"|createRequestHandler|\[core\]/);
  });
});

it("no address of a whole journey holds a code, an answer or a word that was typed", async () => {
  const phone = new Visitor(portal.address);
  const applied = await apply(phone, "ru");
  await openByCode(phone, "ru", applied.code);
  await phone.submit(await phone.get("/ru/status/messages?words"), { words: "quixotry" });
  const asked = phone.answers.map(({ url }) => decodeURIComponent(url)).join("\n");
  expect(asked).not.toMatch(/\d{4}[ -]?\d{4}|quixotry|first-job|not-working|18-35|101000000/);
  for (const { headers } of phone.answers) expect(decodeURIComponent(headers.get("location") ?? "")).not.toContain(applied.code);
});
