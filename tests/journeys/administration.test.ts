// What an administrator does through the pages, without scripts, and what they cannot do. Abai's types in Russian.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { formatDay } from "~/web/format";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let national: Visitor;
let second: Visitor;
let abai: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  national = (await signIn(portal, "admin@portal.example")).desk;
  second = (await signIn(portal, "admin2@portal.example")).desk;
  abai = (await signIn(portal, "admin@abai.example")).desk;
});
afterAll(() => portal.stop());

const SHYMKENT = "790000000";
const dateIn = (language: "kk" | "ru", date: Day) => formatDay(language, date).replaceAll("\u00a0", " ");
const today = () => dayOf(portal.clock.now());
const publicPage = (path: string) => new Visitor(portal.address).get(path);

describe("the home of administration", () => {
  it("says what one answers for and what waits, in one's own language", async () => {
    const page = await abai.get("/staff/admin");
    expect(page.text).toContain("Ваша область ответственности: область Абай");
    expect((await national.get("/staff/admin")).text).toContain("бүкіл ел");
  });
});

describe("an intake", () => {
  it("that a region pauses is paused on its public card at once, and nowhere else", async () => {
    const form = await abai.get("/staff/admin/intakes/relocation");
    expect(form.text).toContain("Как по стране");
    const opens = addDays(today(), 40);
    const saved = await abai.submit(form, { state: "paused", pausedUntil: opens });
    expect(saved.text).toContain("Сохранено.");
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).toContain(dateIn("ru", opens));
    expect((await publicPage("/ru/measures/relocation?region=shymkent")).text).not.toContain(dateIn("ru", opens));
    expect((await abai.get("/staff/admin/record")).text).toContain("relocation 100000000 paused");
    await abai.submit(await abai.get("/staff/admin/intakes/relocation"), { state: "follow" });
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).not.toContain(dateIn("ru", opens));
  });

  it("with days the wrong way round is refused and gives back what was typed", async () => {
    const form = await national.get("/staff/admin/intakes/business-grant?scope=*");
    const refused = await national.submit(form, { state: "seasonal", opensOn: addDays(today(), 20), closesOn: addDays(today(), 10) });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('[name="closesOn"]')?.getAttribute("value")).toBe(addDays(today(), 10));
    expect(refused.document.querySelector('.errors a[href="#f-closesOn"], .errors a')?.textContent).toContain("Соңғы күн");
    const nonsense = await national.submit(form, { state: "seasonal", opensOn: "next spring" });
    expect([nonsense.status, nonsense.document.querySelector('[name="opensOn"]')?.getAttribute("value")]).toEqual([422, "next spring"]);
  });

  it("of another region or of the country has no page for a region's administrator", async () => {
    for (const scope of [SHYMKENT, "*"]) {
      expect((await abai.get(`/staff/admin/intakes/relocation?scope=${scope}`)).status).toBe(404);
      expect((await abai.post(`/staff/admin/intakes/relocation?scope=${scope}`, { state: "closed" })).status).toBe(404);
      expect((await abai.get(`/staff/admin/intakes?scope=${scope}`)).html).not.toContain("/staff/admin/intakes/relocation");
    }
  });

  it("of advice cannot be closed by anybody", async () => {
    expect((await national.post("/staff/admin/intakes/consultation?scope=*", { state: "closed" })).status).toBe(404);
  });
});

it("two administrators are two sessions", async () => {
  expect((await second.get("/staff/admin")).text).toContain("Ваша область ответственности: вся страна");
});
