// The database goes away in the middle of things: every page says so truthfully, nothing typed is lost, and once it is
// back one press goes on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { guarded } from "~/web/guard/guarded.server";
import type { Services } from "~/web/services.server";
import { TooBusy } from "~db/pool-of-servers.server";
import { apply, codeOn, fillIn, openByCode, stepOf } from "../support/apply";
import { type DatabaseLine, openDatabaseLine } from "../support/database-line";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let line: DatabaseLine;
let portal: TestPortal;
beforeAll(async () => {
  line = await openDatabaseLine();
  portal = await startPortal("demo", {}, { line });
});
afterAll(async () => {
  await portal.stop();
  await line.cut();
});

const NOTHING_IS_LOST = { kk: "Ештеңе жоғалған жоқ", ru: "Ничего не потеряно", en: "Nothing is lost" };
const visitor = () => new Visitor(portal.address);

async function whileAway<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  await line.cut();
  try {
    return await work();
  } finally {
    await line.mend();
  }
}

function expectTruthful(page: Page, language: keyof typeof NOTHING_IS_LOST): void {
  expect(page.status).toBe(503);
  expect(page.headers.get("Retry-After")).toBe("30");
  expect(page.text).toContain(NOTHING_IS_LOST[language]);
  expect(page.document.documentElement.getAttribute("lang")).toBe(language);
}

describe.each(LANGUAGES)("while the database is away, in %s", (language) => {
  it("a question that asks for places says so and keeps the choice; the others go on; sending waits for one press", async () => {
    const phone = visitor();
    const wishes = await phone.submit(await phone.get(`/${language}/apply`));
    const region = await phone.submit(wishes, { wishes: ["job"] });
    const away = await whileAway(() => phone.submit(region, { region: "100000000" }));
    expectTruthful(away, language);
    const centre = await phone.submit(away, {});
    expect(stepOf(centre)).toBe("centre");

    const other = visitor();
    const check = await fillIn(other, language);
    const age = await other.get(new URL(check.url).pathname.replace("check", "age"));
    const [passed, unsent] = await whileAway(async () => [await other.submit(age, { age: "36-49" }), await other.submit(check, { answerLanguage: language })] as const);
    expect(passed.status).toBe(503);
    expectTruthful(unsent, language);
    const receipt = await other.submit(unsent, {});
    expect(codeOn(receipt)).toHaveLength(24);
    expect((await openByCode(visitor(), language, codeOn(receipt))).status).toBe(200);
  });

  it("a message comes back to be sent again; a code is not given back", async () => {
    const phone = visitor();
    const { code } = await apply(phone, language);
    const entering = await phone.get(`/${language}/status`);
    const unopened = await whileAway(() => phone.submit(entering, { code }));
    expectTruthful(unopened, language);
    expect(unopened.html).not.toContain(code.slice(0, 8));
    await openByCode(phone, language, code);
    const page = await phone.get(`/${language}/status/messages?words`);
    const unsent = await whileAway(() => phone.submit(page, { words: "14:30 – 15:00" }));
    expectTruthful(unsent, language);
    expect((await phone.submit(unsent, {})).document.querySelector(".thread")?.textContent).toContain("14:30 – 15:00");
  });
});

it("a line for the database that was too long is said to be that", async () => {
  const log: string[] = [];
  const services = { log: ({ event }: { event: string }) => log.push(event) } as unknown as Services;
  const thrown = await guarded(services, () => Promise.reject(new TooBusy())).catch((refused: unknown) => refused);
  expect(thrown).toMatchObject({ data: { because: "busy" }, init: { status: 503 } });
  expect(log).toEqual(["database-busy"]);
});

it("a public page stands that nobody has opened before: all of them are made without being asked for", async () => {
  const path = "/en/measures/relocation";
  expect((await whileAway(() => visitor().get(path))).status).toBe(503);
  await portal.makePages();
  expect((await whileAway(() => visitor().get(path))).status).toBe(200);
});

it("the log names the outage and nothing that was typed", () => {
  expect(portal.lines.some(({ event }) => event === "database-away")).toBe(true);
  expect(JSON.stringify(portal.lines)).not.toMatch(/14:30|36-49|wishes/);
});

describe("while the database is away, at the desk", () => {
  it("what was typed waits in the browser and stands in its form once the database is back", async () => {
    const { desk } = await signIn(portal, "consultant@semey.example");
    const taken = await desk.submit(await desk.get("/staff"), {}, ["intent", "next"]);
    const path = new URL(taken.url).pathname;
    const page = await desk.get(path);
    const text = "Дүйсенбі күні келіңіз, күтеміз";
    const away = await whileAway(() => desk.submit(page, { text, note: "ертең" }, ["intent", "reply"]));
    expect([away.status, away.html.includes(text)]).toEqual([503, false]);
    const back = await desk.get(path);
    expect(back.document.querySelector("textarea[name=text]")?.textContent).toBe(text);
    expect(back.document.querySelector("textarea[name=note]")?.textContent).toBe("ертең");
  });
});
