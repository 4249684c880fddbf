import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { anyBody, anyFields, anyValue, expectDecent, type FoundForm, formsOn, sendRaw } from "../support/fuzz";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
// why: what the frame itself prints goes past our log, and may hold what someone typed.
const printed = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(async () => {
  expect(portal.lines.filter(({ event }) => event === "request-failed")).toEqual([]);
  for (const spy of printed) expect(spy.mock.calls).toEqual([]);
  await portal.stop();
});

const PAGES = ["", "/measures", "/measures/silver-age", "/check", "/centres", "/centres?region=abai", "/helpers", "/help", "/figures", "/privacy", "/accessibility", "/apply"];
const WITH_FORMS = ["/measures", "/check", "/centres?region=abai", "/helpers", "/figures", "/apply"];
const RUNS = { numRuns: 25 };

describe("whatever is sent to a public page,", () => {
  it.each(PAGES)("the forms of /:lang%s answer with a page or a way on", async (page) => {
    const forms = (await formsOn(portal.address, `/ru${page}`)).filter(({ action }) => action !== "/exit");
    expect(forms.length > 0).toBe(WITH_FORMS.includes(page));
    for (const form of forms) await fc.assert(fc.asyncProperty(anyBody(form.names, form.values), (body) => send(form, body)), RUNS);
  });

  it("the exit leads to the weather and nowhere else", async () => {
    const anyExit = anyBody(["lang", "target", "next", "url"], ["ru", "https://example.org"]);
    await fc.assert(
      fc.asyncProperty(anyExit, async (body) => {
        const { status, location } = await sendRaw(portal.address, "/exit", { body });
        expect([status, /^https:\/\/weather\.example\/(kk|ru|en)$/.test(location ?? "")]).toEqual([303, true]);
      }),
      RUNS,
    );
  });

  it("every query parameter is taken for what it is, or for nothing", async () => {
    const names = ["region", "wish", "q", "page", "place", "in", "print", "measure", "lang", "_data", "_routes", "index"];
    const values = ["abai", "business", "measure", "vacancy", "cards", "a3", "kk"];
    const anyPath = fc.constantFrom(...PAGES.map((page) => page.replace(/\?.*/, "")), "/measures.data", "/check.data", "/problem/failed");
    await fc.assert(
      fc.asyncProperty(anyPath, anyFields(names, values), async (path, fields) => {
        const query = new URLSearchParams(fields).toString().slice(0, 1_800);
        expectDecent(await sendRaw(portal.address, `/en${path}?${query}`), `${path}?${query}`);
      }),
      { numRuns: 100 },
    );
  });

  it("an address that nobody printed is not found, in words", async () => {
    const around = fc.constantFrom<(part: string) => string>(
      (part) => `/kk/measures/${part}`, (part) => `/r/${part}`, (part) => `/${part}`, (part) => `/ru/problem/${part}`, (part) => `/en/${part}/${part}`,
    );
    await fc.assert(
      fc.asyncProperty(around, anyValue, async (address, part) => {
        const path = address(encodeURIComponent(part.replace(/[\ud800-\udfff]/g, "")).slice(0, 900));
        expectDecent(await sendRaw(portal.address, path), path);
      }),
      { numRuns: 60 },
    );
    for (const path of ["/kk/%", "/%E0%A4%A", "/kk/measures/%ff", "/r/%00", "/kk//", "//kk", "/kk/measures/..%2f..%2f"]) {
      expectDecent(await sendRaw(portal.address, path), path);
    }
  });

  it("what was chosen rightly is given back beside what was wrong", async () => {
    const page = await new Visitor(portal.address).post("/en/check", {
      view: "questions", wishes: ["job", "training", "business", "relocation"], age: "36-49", document: "<b>", work: "registered",
    });
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    const checked = [...page.document.querySelectorAll("input[checked]")].map((input) => input.getAttribute("value"));
    expect(checked).toEqual(["job", "training", "business", "relocation", "36-49", "registered"]);
    expect(page.document.querySelector("[data-errors] a")?.getAttribute("href")).toBe(`#${page.document.querySelector("input[value=job]")?.getAttribute("id")}`);
    const search = await new Visitor(portal.address).get(`/en/measures?q=${encodeURIComponent("<b>\"grant")}`);
    expect(search.document.querySelector("input[name=q]")?.getAttribute("value")).toBe("<b>\"grant");
  });
});

async function send(form: FoundForm, body: string): Promise<void> {
  const { action, method } = form;
  const about = `${method} ${action} ${body.slice(0, 200)}`;
  if (method === "post") expectDecent(await sendRaw(portal.address, action, { body }), about);
  else expectDecent(await sendRaw(portal.address, `${action.split("?")[0]}?${body.slice(0, 1_800)}`), about);
}
