// What a tired or hurried administrator cannot do by mistake: overwrite a colleague, shut a door, promise or publish a slip of the finger.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dayOf } from "~/domain/shared/day";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
let second: Visitor;
let abai: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  second = (await signIn(portal, "admin2@portal.example")).desk;
  abai = (await signIn(portal, "admin@abai.example")).desk;
});
afterAll(() => portal.stop());

const SEMEY = "/staff/admin/centres/101000000";
const today = () => dayOf(portal.clock.now());
const publicPage = (path: string) => new Visitor(portal.address).get(path);
const errorsOf = (page: Page): (string | null)[] => [...page.document.querySelectorAll(".errors a")].map((link) => link.getAttribute("href"));
const held = (page: Page, name: string): string | null | undefined => page.document.querySelector(`[name="${name}"]`)?.getAttribute("value");
const inThree = (name: string, [kk, ru, en]: readonly [string, string, string]) => ({ [`${name}.kk`]: kk, [`${name}.ru`]: ru, [`${name}.en`]: en });

describe("two administrators at once", () => {
  it("the second sees what the first has saved of a centre, keeps what was typed, and then decides", async () => {
    const old = await abai.get(SEMEY);
    await second.submit(await second.get(SEMEY), { ...inThree("partnerContact", ["DEMO: әлеуметтік маман", "DEMO: соцработник", "DEMO: social worker"]) }, ["intent", "describe"]);
    const mine = inThree("askFor", ["7-терезе", "окно 7", "window 7"]);
    const gap = await abai.submit(old, { ...mine, "askFor.en": "" }, ["intent", "describe"]);
    expect(errorsOf(gap)).toEqual(["#f-askFor.en"]);
    const refused = await abai.submit(gap, mine, ["intent", "describe"]);
    expect([refused.status, errorsOf(refused), held(refused, "askFor.ru")]).toEqual([422, ["#f-seen"], "окно 7"]);
    expect(refused.document.querySelector("#f-seen")?.textContent).toContain("DEMO: social worker");
    expect(refused.document.querySelector("#f-seen")?.textContent).not.toContain("7");
    expect((await publicPage("/ru/centres?region=abai")).text).toContain("DEMO: соцработник");
    const decided = await abai.submit(refused, inThree("partnerContact", ["DEMO: әлеуметтік маман", "DEMO: соцработник", "DEMO: social worker"]), ["intent", "describe"]);
    expect(decided.text).toContain("Сведения сохранены.");
    expect((await publicPage("/ru/centres?region=abai")).text).toMatch(/окно 7.*DEMO: соцработник/u);
  });

  it("the second sees what the first has said of an intake", async () => {
    const page = "/staff/admin/intakes/relocation?scope=100000000";
    const old = await second.get(page);
    const opens = addDays(today(), 30);
    await abai.submit(await abai.get(page), { state: "paused", pausedUntil: opens });
    for (const state of ["closed", "follow"]) {
      const refused = await second.submit(old, { state });
      expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-seen"]]);
      expect(refused.document.querySelector("#f-seen")?.textContent).toContain("Приостановлено");
      expect(refused.document.querySelector(`[name="state"][value="${state}"]`)?.hasAttribute("checked")).toBe(true);
      expect((await publicPage("/ru/measures/relocation?region=abai")).text).toContain("Приостановлено");
    }
    const decided = await second.submit(await second.submit(old, { state: "follow" }), { state: "follow" });
    expect(decided.text).toContain("Сохранено.");
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).not.toContain("Приостановлено");
  });
});

describe("a centre's intake", () => {
  it("does not shut because a detail was left out; it does when it was stopped before", async () => {
    const form = await abai.get(SEMEY);
    const refused = await abai.submit(form, { languages: [], ...inThree("hours", ["", "", ""]) }, ["intent", "describe"]);
    expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-hours.kk", "#f-languages"]]);
    expect(refused.text).toContain("Без этого приём закроется");
    expect((await abai.get(SEMEY)).text).not.toContain("Почему приём закрыт");
    await abai.submit(form, {}, ["intent", "stop"]);
    expect((await abai.submit(await abai.get(SEMEY), { languages: [] }, ["intent", "describe"])).text).toContain("Сведения сохранены.");
  });

  it("that goes on and stays shut is no success, and the page says why", async () => {
    const still = await abai.submit(await abai.get(SEMEY), {}, ["intent", "go-on"]);
    expect(still.document.querySelector(".note.success")).toBeNull();
    expect(still.text).toContain("Остановка снята, но приём ещё закрыт. Причина:На каких языках");
    const whole = await abai.submit(still, { languages: ["kk", "ru"] }, ["intent", "describe"]);
    expect(whole.text).not.toContain("Почему приём закрыт");
  });
});

describe("the language of administration", () => {
  it("changes on the page where it is changed", async () => {
    for (const page of ["intakes/relocation?scope=*", "centres?region=abai", "measures/relocation/edit", "calendar?year=2027", "record", "centres/101000000"]) {
      const changed = await second.submit(await second.get(`/staff/admin/${page}`), {}, ["language", "en"]);
      expect([changed.url, changed.document.documentElement.getAttribute("lang")]).toEqual([`${portal.address}/staff/admin/${page}`, "en"]);
      await second.submit(changed, {}, ["language", "ru"]);
    }
    const refused = await second.submit(await second.get("/staff/admin/intakes/relocation?scope=100000000"), { state: "seasonal", opensOn: "spring" });
    const changed = await second.submit(refused, {}, ["language", "en"]);
    expect(changed.url).toBe(`${portal.address}/staff/admin/intakes/relocation?scope=100000000`);
    await second.submit(changed, {}, ["language", "ru"]);
  });

  it("leads to no foreign address", async () => {
    for (const back of ["https://elsewhere.example/staff/admin", "//elsewhere.example", "/staff/admin//elsewhere.example", "/staff/admin/texts/file", "/staff/admin/../../kk", "/staff/admin@elsewhere.example"]) {
      expect((await second.post("/staff/account", { intent: "language", language: "ru", back })).url).toBe(`${portal.address}/staff/account`);
    }
  });

  it("is that of whoever is shut out, and of whoever chose it before signing in", async () => {
    const gone = (await signIn(portal, "admin@abai.example")).desk;
    await portal.database.owner.deleteFrom("staff_session").where("staff", "=", portal.database.owner.selectFrom("staff_account").select("id").where("login", "=", "admin@abai.example")).execute();
    const shut = await gone.get("/staff/admin/record");
    expect([new URL(shut.url).pathname, shut.document.documentElement.getAttribute("lang")]).toEqual(["/staff/sign-in", "ru"]);
    expect((await new Visitor(portal.address).get("/staff/admin?lang=en")).document.documentElement.getAttribute("lang")).toBe("en");
    const chosen = await signIn(portal, "admin@abai.example", "/staff/sign-in?lang=en");
    expect([new URL(chosen.page.url).pathname, chosen.page.document.documentElement.getAttribute("lang")]).toEqual(["/staff/admin", "en"]);
    abai = (await signIn(portal, "admin@abai.example", "/staff/sign-in?lang=ru")).desk;
  });
});
