import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeLink } from "~/domain/links/link-code";
import routes from "~/routes";
import { apply, fillIn, openByCode } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

/** Who may ask: a stranger, someone with a draft, the holder of a code, staff of a centre, an administrator of the country and one of a region. */
const WHO = ["stranger", "drafter", "seeker", "consultant", "administrator", "regional"] as const;
type Who = (typeof WHO)[number];

/** What the first answer to a page, to its data alone and to a post may be. */
type Answer =
  | "page" // 200 or 422, for whoever asks
  | "code" // asks for the receipt code first
  | "start" // leads to the start of an application
  | "sign-in" // asks staff to sign in
  | "not-found"
  | "refused" // no such act on this page
  | "elsewhere"; // a redirect to a page that anyone can see

interface Expected {
  page: Record<Who, Answer>;
  post: Record<Who, Answer>;
}

const all = (answer: Answer, except: Partial<Record<Who, Answer>> = {}): Record<Who, Answer> => ({
  stranger: answer, drafter: answer, seeker: answer, consultant: answer, administrator: answer, regional: except.administrator ?? answer, ...except,
});

const PUBLIC: Expected = { page: all("page"), post: all("refused") };
const DRAFT: Expected = { page: all("start", { drafter: "page" }), post: all("start", { drafter: "elsewhere" }) };
const BEHIND_CODE: Expected = { page: all("code", { seeker: "page" }), post: all("refused") };
const BEHIND_CODE_ACTS: Expected = { page: all("code", { seeker: "page" }), post: all("code", { seeker: "elsewhere" }) };
const CENTRE_STAFF = (empty: Answer): Expected => ({
  page: all("sign-in", { consultant: "page", administrator: "not-found" }),
  post: all("sign-in", { consultant: empty, administrator: "not-found" }),
});

const ADMINISTRATION_PAGE: Expected = { page: all("sign-in", { consultant: "not-found", administrator: "page" }), post: all("refused") };
const ADMINISTRATION = (post: Answer, regional: { page: Answer; post: Answer } = { page: "page", post }): Expected => ({
  page: all("sign-in", { consultant: "not-found", administrator: "page", regional: regional.page }),
  post: all("sign-in", { consultant: "not-found", administrator: post, regional: regional.post }),
});

/** An address without a line here fails the test: closed by default. */
const EXPECTED: Record<string, Expected> = {
  "/": { page: all("elsewhere"), post: all("refused") },
  "/r/:code": { page: all("elsewhere"), post: all("refused") },
  "/exit": { page: all("elsewhere"), post: all("elsewhere") },
  "/:lang": PUBLIC,
  "/:lang/measures": PUBLIC,
  "/:lang/measures/:slug": PUBLIC,
  // A form that is answered by a page would stay on the browser's disk: it is answered by a redirect to that page.
  "/:lang/check": { page: all("page"), post: all("elsewhere") },
  "/:lang/centres": PUBLIC,
  "/:lang/helpers": PUBLIC,
  "/:lang/helpers/how": PUBLIC,
  // Without a choice in its address there is nothing to print.
  "/:lang/helpers/:sheet": { page: all("elsewhere"), post: all("refused") },
  "/:lang/help": { page: all("page"), post: all("elsewhere") },
  "/:lang/figures": PUBLIC,
  "/:lang/figures/:file": PUBLIC,
  "/:lang/privacy": PUBLIC,
  "/:lang/accessibility": PUBLIC,
  "/:lang/problem/:because": PUBLIC,
  "/:lang/apply": { page: all("page"), post: all("elsewhere") },
  "/:lang/apply/together": { page: all("page"), post: all("elsewhere") },
  "/:lang/apply/:form/together": { page: all("start", { drafter: "page" }), post: all("start", { drafter: "elsewhere" }) },
  "/:lang/apply/:form/check": DRAFT,
  // The drafter's post to the page before has sent the application.
  "/:lang/apply/:form/receipt": { page: all("start", { drafter: "page" }), post: all("elsewhere") },
  "/:lang/apply/:form/:step": DRAFT,
  "/:lang/status": { page: all("page"), post: all("code") },
  "/:lang/status/application": BEHIND_CODE,
  "/:lang/status/messages": BEHIND_CODE_ACTS,
  "/:lang/status/visit": { page: all("code", { seeker: "page" }), post: all("code", { seeker: "page" }) },
  // Without a proposal there is nothing to decide.
  "/:lang/status/move": { page: all("code", { seeker: "elsewhere" }), post: all("code", { seeker: "elsewhere" }) },
  "/:lang/status/manage": BEHIND_CODE,
  "/:lang/status/contact": BEHIND_CODE_ACTS,
  "/:lang/status/new-code": BEHIND_CODE_ACTS,
  "/:lang/status/elsewhere": { page: all("code", { seeker: "page" }), post: all("code", { seeker: "elsewhere" }) },
  "/:lang/status/withdraw": BEHIND_CODE_ACTS,
  "/:lang/status/erase": BEHIND_CODE_ACTS,
  "/staff/sign-in": { page: all("page", { consultant: "elsewhere", administrator: "elsewhere" }), post: all("page", { consultant: "elsewhere", administrator: "elsewhere" }) },
  "/staff/sign-out": { page: all("elsewhere"), post: all("elsewhere") },
  "/staff/join": { page: all("page"), post: all("page") },
  "/staff/recover": { page: all("page"), post: all("page") },
  "/staff": CENTRE_STAFF("page"),
  "/staff/next": { page: all("sign-in", { consultant: "elsewhere", administrator: "not-found" }), post: all("sign-in", { consultant: "elsewhere", administrator: "not-found" }) },
  "/staff/many": { page: all("sign-in", { consultant: "not-found", administrator: "not-found" }), post: all("sign-in", { consultant: "elsewhere", administrator: "not-found" }) },
  "/staff/news": { page: all("sign-in", { consultant: "page", administrator: "not-found" }), post: all("refused") },
  "/staff/cases/:id": {
    page: all("sign-in", { consultant: "not-found", administrator: "not-found" }),
    post: all("sign-in", { consultant: "not-found", administrator: "not-found" }),
  },
  "/staff/cases/:id/draft": { page: all("sign-in", { consultant: "elsewhere", administrator: "not-found" }), post: all("sign-in", { consultant: "not-found", administrator: "not-found" }) },
  "/staff/cases/:id/move": {
    page: all("sign-in", { consultant: "not-found", administrator: "not-found" }),
    post: all("sign-in", { consultant: "not-found", administrator: "not-found" }),
  },
  "/staff/visits": CENTRE_STAFF("page"),
  // An empty post names no text of a lead: the page again with what is wrong.
  "/staff/templates": CENTRE_STAFF("page"),
  "/staff/team": CENTRE_STAFF("elsewhere"),
  "/staff/paper-key": CENTRE_STAFF("elsewhere"),
  "/staff/first-members": {
    page: all("sign-in", { consultant: "not-found", administrator: "page" }),
    post: all("sign-in", { consultant: "not-found", administrator: "page" }),
  },
  "/staff/figures": { page: all("sign-in", { consultant: "page", administrator: "not-found" }), post: all("refused") },
  "/staff/account": {
    page: all("sign-in", { consultant: "page", administrator: "page" }),
    post: all("sign-in", { consultant: "elsewhere", administrator: "elsewhere" }),
  },
  "/staff/admin": ADMINISTRATION_PAGE,
  "/staff/admin/intakes": ADMINISTRATION_PAGE,
  "/staff/admin/intakes/:slug": ADMINISTRATION("page"),
  "/staff/admin/centres": ADMINISTRATION_PAGE,
  "/staff/admin/centres/:code": ADMINISTRATION("elsewhere"),
  "/staff/admin/parameters": ADMINISTRATION("page", { page: "page", post: "not-found" }),
  "/staff/admin/calendar": ADMINISTRATION("page", { page: "page", post: "not-found" }),
  "/staff/admin/measures": ADMINISTRATION_PAGE,
  "/staff/admin/texts": ADMINISTRATION("page", { page: "page", post: "not-found" }),
  "/staff/admin/texts/file": ADMINISTRATION_PAGE,
  "/staff/admin/measures/:slug": ADMINISTRATION("elsewhere", { page: "page", post: "not-found" }),
  "/staff/admin/measures/:slug/edit": ADMINISTRATION("elsewhere", { page: "not-found", post: "not-found" }),
  "/staff/admin/measures/:slug/rules": ADMINISTRATION("page", { page: "page", post: "not-found" }),
  "/staff/admin/measures/:slug/history": ADMINISTRATION_PAGE,
  "/staff/admin/measures/:slug/preview": ADMINISTRATION_PAGE,
  "/staff/admin/accounts": ADMINISTRATION("elsewhere"),
  "/staff/admin/figures": ADMINISTRATION_PAGE,
  "/staff/admin/record": ADMINISTRATION_PAGE,
  "/staff/settings": {
    page: all("sign-in", { consultant: "page", administrator: "page" }),
    post: all("sign-in", { consultant: "page", administrator: "elsewhere" }),
  },
  "/staff/*": { page: all("sign-in", { consultant: "not-found", administrator: "not-found" }), post: all("sign-in", { consultant: "not-found", administrator: "not-found" }) },
  "/*": { page: all("not-found"), post: all("refused") },
};

function addresses(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const path = `${above}/${entry.path ?? ""}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
    return [...(entry.file ? [path] : []), ...addresses(entry.children ?? [], path)];
  });
}

let portal: TestPortal;
const cookies = {} as Record<Who, Map<string, string>>;
let form = "";
beforeAll(async () => {
  portal = await startPortal("demo");
  const drafter = new Visitor(portal.address);
  form = new URL((await fillIn(drafter, "kk")).url).pathname.split("/")[3] ?? "";
  const seeker = new Visitor(portal.address);
  const { code } = await apply(seeker, "kk");
  seeker.cookies.clear();
  await openByCode(seeker, "kk", code);
  const consultant = (await signIn(portal, "consultant@semey.example")).desk;
  const administrator = (await signIn(portal, "admin@portal.example")).desk;
  cookies.stranger = new Map();
  const regional = (await signIn(portal, "admin@abai.example")).desk;
  Object.assign(cookies, { regional: regional.cookies, drafter: drafter.cookies, seeker: seeker.cookies, consultant: consultant.cookies, administrator: administrator.cookies });
});
afterAll(() => portal.stop());

const filled = (address: string): string =>
  address
    .replace(":lang", "kk").replace(":slug", "vacancy").replace("centres/:code", "centres/101000000").replace(":sheet", "cards").replace(":file", "all.csv").replace(":code", encodeLink({ page: "home" })).replace(":form", form).replace(":step", "age")
    .replace(":id", "00000000-0000-4000-8000-000000000000").replace(":because", "busy").replace("/*", "/no/such/page");

async function ask(who: Who, path: string, how: "page" | "data" | "post"): Promise<{ answer: Answer | "?"; body: string }> {
  const cookie = [...cookies[who]].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(portal.address + (how === "data" ? `${path === "/" ? "/_root" : path}.data` : path), {
    method: how === "post" ? "POST" : "GET",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": how === "post" ? "same-origin" : path === "/exit" ? "cross-site" : "none", ...(cookie ? { Cookie: cookie } : {}), ...(how === "post" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}) },
    ...(how === "post" ? { body: "" } : {}),
  });
  const body = await response.text();
  return { answer: judge(response.status, redirectOf(response, body), how), body };
}

/** A data request answers a redirect inside its body, with a status of its own. */
const redirectOf = (response: Response, body: string): string =>
  response.headers.get("Location") ?? (response.status === 202 ? (/"(\/[^"]*|https:[^"]*)"/.exec(body)?.[1] ?? "?") : "");

function judge(status: number, location: string, how: string): Answer | "?" {
  if (location) {
    if (location.startsWith("/staff/sign-in?back")) return "sign-in";
    if (/^\/\w\w\/status$/.test(location)) return "code";
    if (/^\/\w\w\/apply\?gone/.test(location)) return "start";
    return "elsewhere";
  }
  if (status === 404) return "not-found";
  if (status === 405) return "refused";
  return status === 200 || status === 422 || (how === "data" && status < 400) ? "page" : "?";
}

const known = addresses(routes as RouteConfigEntry[]);

it("every address has an expectation, and every expectation an address", () => {
  expect(known.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(known)("%s", (address) => {
  const { page, post } = EXPECTED[address] ?? PUBLIC;
  // The acts of a page are tried last: some of them end the session that they are tried with.
  const acts = ["withdraw", "erase", "exit", "sign-out"].some((act) => address.endsWith(act));
  it.each(WHO)("for a %s", async (who) => {
    const path = filled(address);
    expect({ how: "page", answer: (await ask(who, path, "page")).answer }).toEqual({ how: "page", answer: page[who] });
    const data = await ask(who, path, "data");
    if (page[who] !== "page" && page[who] !== "elsewhere") {
      expect(data.answer, `data of ${path}`).toBe(page[who]);
      expect(data.body).not.toMatch(/"thread"|caseNumber|"answers"|openedBy/);
    }
    if (!(acts && post[who] === "elsewhere")) {
      expect({ how: "post", answer: (await ask(who, path, "post")).answer }).toEqual({ how: "post", answer: post[who] });
    }
  });
});

describe("a post that does not come from our pages", () => {
  it.each(["cross-site", "same-site", "none"])("(%s) is refused before anything happens", async (site) => {
    for (const address of known) {
      const response = await fetch(portal.address + filled(address), { method: "POST", redirect: "manual", headers: { "Sec-Fetch-Site": site, "Content-Type": "application/x-www-form-urlencoded" }, body: "a=b" });
      expect(response.status, address).toBe(403);
    }
  });
});
