// Whatever is posted to a seeker's form: a page, a redirect or a refusal, never a failure of ours, never a stack, and of
// what a person typed nothing is lost but secrets.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CALL_DAYS, CALL_HOURS, CALL_WORDS, CHOICES } from "~/domain/applications/answers";
import { STEPS } from "~/domain/applications/journey";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import { QUICK_REPLIES } from "~/domain/applications/thread";
import { LANGUAGES } from "~/domain/shared/language";
import { WISHES } from "~/domain/measures/measure";
import { apply, fillIn, openByCode, SEMEY } from "../support/apply";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let draft = { cookies: new Map<string, string>(), path: "" };
let session = new Map<string, string>();
beforeAll(async () => {
  portal = await startPortal("demo");
  const drafter = new Visitor(portal.address);
  const call = { number: "+77011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" };
  const check = await fillIn(drafter, "kk", { contact: { contactKind: "call" }, call });
  draft = { cookies: new Map(drafter.cookies), path: new URL(check.url).pathname.replace(/\/check$/, "") };
  const seeker = new Visitor(portal.address);
  const { code } = await apply(seeker, "kk");
  seeker.cookies.clear();
  await openByCode(seeker, "kk", code);
  session = new Map(seeker.cookies);
});
afterAll(() => portal.stop());

const NAMES = [
  "wishes", "region", "centre", ...Object.keys(CHOICES), "contactKind", "number", "days", "hours", "word", "mayName", "consent", "answerLanguage", "lang", "intent",
  "measure", "wish", "code", "words", "quick", "version", "remove", "anyway", "offer", "__proto__", "constructor", "toString", "a[b][c]", "",
];
const VALUES = [
  ...WISHES, ...Object.values(CHOICES).flat(), ...CALL_DAYS, ...CALL_HOURS, ...CALL_WORDS, ...QUICK_REPLIES, ...LANGUAGES, SEMEY.region, SEMEY.centre, "none", "call", "yes",
  "resume", "restart", "quiet", "keep", "1", "-1", "1e999", "NaN", "8 (701) 123-45-67", "870112345", "vacancy", "../../etc/passwd", "' or 1=1 --", "<script>alert(1)</script>",
  "{{7*7}}", "%00", "\u202e", "\ud83d\ude00".repeat(50), "٠١٢٣", "0".repeat(24), "ә".repeat(1_000), "x".repeat(7_999), "x".repeat(8_001), "a\u0000b", "\u0007", "",
];
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 20 }));
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NAMES) }, fc.string({ maxLength: 12 }));
/** Half a surrogate pair can't be sent by any browser. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");
/** A body as our forms send it, or nothing like it. */
const body = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(name, value), { maxLength: 14 }).map((pairs) => new URLSearchParams(pairs.map(([key, said]): [string, string] => [key, wellFormed(said)])).toString()) },
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("&".repeat(500), "a=b&".repeat(200), "%", "%E0%A4%A", "=&=&=", "words=%FF%FE", "x".repeat(70_000)),
);

async function post(path: string, cookies: ReadonlyMap<string, string>, sent: string) {
  const response = await fetch(portal.address + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
      ...(cookies.size > 0 ? { Cookie: [...cookies].map(([key, held]) => `${key}=${held}`).join("; ") } : {}),
    },
    body: sent,
  });
  return { status: response.status, html: await response.text(), location: response.headers.get("Location") };
}

function expectMannered({ status, html, location }: Awaited<ReturnType<typeof post>>): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(html).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|\.server\.|PostgresError|<script>alert/);
  if (status < 400 && location) expect(location).toMatch(/^\/(kk|ru|en)([/?]|$)/);
}

const fuzz = (path: string, cookies: () => ReadonlyMap<string, string>, runs = 30) =>
  fc.assert(
    fc.asyncProperty(body, async (sent) => expectMannered(await post(path, cookies(), sent))),
    { numRuns: runs },
  );

describe("a form of the application", () => {
  it.each(STEPS.filter((step) => step !== "check"))("%s", (step) => fuzz(`${draft.path}/${step}`, () => draft.cookies));

  it("with more typed than a cookie holds, while the language changes", async () => {
    const much = [["lang", "ru"], ...Array.from({ length: 100 }, (_, at) => [`field${at % 12}`, "Ә".repeat(100)])] as [string, string][];
    for (const step of ["wishes", "call"]) expectMannered(await post(`${draft.path}/${step}`, draft.cookies, new URLSearchParams(much).toString()));
  });

  it("start", () => fuzz("/kk/apply", () => new Map()));

  it("of another step than there is, or of nobody's draft", async () => {
    for (const path of [`${draft.path}/none`, `${draft.path}/__proto__`, "/kk/apply/aaaaaaaa/age", "/xx/apply/aaaaaaaa/age"]) await fuzz(path, () => draft.cookies, 8);
  });

  it("check, and the receipt that follows", async () => {
    await fuzz(`${draft.path}/check`, () => draft.cookies, 12);
    await fuzz(`${draft.path}/receipt`, () => draft.cookies, 12);
  });

  it("with a cookie that is not ours, cut or changed", async () => {
    const [[cookie = "", held = ""] = []] = [...draft.cookies];
    const damaged = [held.slice(0, -3), `${held}A`, held.replace(/^./, "_"), "", "x".repeat(5_000), "%%%"];
    for (const changed of damaged) expectMannered(await post(`${draft.path}/age`, new Map([[cookie, changed]]), "age=18-35"));
  });
});

describe("a form behind the code", () => {
  it.each(["messages", "contact", "new-code", "visit", "move", "manage"])("%s", (path) => fuzz(`/kk/status/${path}`, () => session));

  it("the code itself", () => fuzz("/kk/status", () => new Map()));

  it("elsewhere, withdraw and erase, the last ones", async () => {
    for (const path of ["elsewhere", "withdraw", "erase", "erase", "messages"]) await fuzz(`/kk/status/${path}`, () => session, 4);
  });
});

describe("what was typed", () => {
  const typed = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.trim().replaceAll(/\p{C}|\r/gu, "")).filter((text) => text !== "" && text.length <= 40);

  it("as a number comes back as it was when the page is wrong", () =>
    fc.assert(
      fc.asyncProperty(typed, async (number) => {
        const phone = new Visitor(portal.address);
        for (const [name, value] of draft.cookies) phone.cookies.set(name, value);
        const { status, html } = await phone.post(`${draft.path}/call`, { number, word: "river" });
        expect(status).toBe(422);
        expect(unescaped(html)).toContain(`value="${number}"`);
        expect(html).toMatch(/<option value="river" selected/);
      }),
      { numRuns: 20 },
    ));

  it("as a message too long comes back whole, and what might be a code never", async () => {
    const seeker = new Visitor(portal.address);
    const { code } = await apply(seeker, "ru");
    await openByCode(seeker, "ru", code);
    const long = "Приду в среду. ".repeat(80).trim();
    expect(long.length).toBeGreaterThan(LONGEST_MESSAGE);
    const { status, html } = await seeker.post("/ru/status/messages", { words: long, version: "1" });
    expect(status).toBe(422);
    expect(html).toContain(long);
    await seeker.submit(await seeker.get("/ru/status/erase"));
    const gone = await openByCode(new Visitor(portal.address), "ru", code);
    expect(gone.status).toBe(422);
    expect(gone.html).not.toContain(code);
  });

  const unescaped = (html: string): string =>
    html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
});
