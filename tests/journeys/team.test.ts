// Accounts and the team over HTTP, without scripts, as the people of one centre live with them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { signIn } from "../support/desk";
import { openBuilt, startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const MINUTE = 60_000;
const NEW_PASSWORD = "tundra kettle obvious walrus";
const pathOf = (page: Page): string => new URL(page.url).pathname;
const codeNow = (): string => currentTotp(DEMONSTRATION_TOTP_SECRET, portal.clock.now());

async function enter(login: string, password: string, code: string): Promise<{ desk: Visitor; page: Page }> {
  const desk = new Visitor(portal.address);
  return { desk, page: await desk.submit(await desk.get("/staff/sign-in"), { login, password, code }) };
}

/** The strong text of the page that follows a heading's words: a code that is shown once. */
const shown = (page: Page): string[] => [...page.document.querySelectorAll("main [translate=no]")].map((node) => node.textContent?.trim() ?? "");

describe("sign-in", () => {
  it("answers a wrong login, a wrong password and a wrong code alike, byte for byte", async () => {
    portal.clock.advance(30_000);
    const tries = [
      await enter("consultant@nobody.example", DEMONSTRATION_PASSWORD, codeNow()),
      await enter("consultant@semey.example", "wrong-door-demo-only", codeNow()),
      await enter("consultant@semey.example", DEMONSTRATION_PASSWORD, "000000"),
      await enter("consultant@semey.example", DEMONSTRATION_PASSWORD, "ACDE FGHJ"),
    ];
    const seen = tries.map(({ desk, page }) => ({
      status: page.status,
      body: page.html.replace(/consultant@(nobody|semey)\.example/g, "LOGIN"),
      headers: [...page.headers].filter(([name]) => !["date", "content-length"].includes(name)).map(([name, value]) => [name, value.replace(/nonce-[\w+/=-]+/g, "nonce")]),
      cookies: [...desk.cookies.keys()],
    }));
    expect(seen[0]?.status).toBe(422);
    const plain = seen.map((one) => JSON.stringify(one).replace(/nonce=\\?"[^"\\]*\\?"/g, ""));
    for (const other of plain) expect(other).toBe(plain[0]);
  });

  it("takes a one-time code once, and after signing out the old cookie opens nothing", async () => {
    portal.clock.advance(MINUTE);
    const code = codeNow();
    const { desk, page } = await enter("consultant@semey.example", DEMONSTRATION_PASSWORD, code);
    expect(pathOf(page)).toBe("/staff");
    expect((await enter("consultant@semey.example", DEMONSTRATION_PASSWORD, code)).page.status).toBe(422);
    const kept = new Map(desk.cookies);
    const out = await desk.post("/staff/sign-out", {});
    expect(pathOf(out)).toBe("/staff/sign-in");
    expect(desk.answers.some(({ headers }) => headers.get("Clear-Site-Data")?.includes("cache"))).toBe(true);
    for (const [name, value] of kept) desk.cookies.set(name, value);
    expect(pathOf(await desk.get("/staff"))).toBe("/staff/sign-in");
    for (const { url, headers } of desk.answers) if (url.includes("/staff")) expect([url, headers.get("Cache-Control")]).toEqual([url, expect.stringContaining("no-store")]);
  });

  it("ends after 15 idle minutes and after 10 hours, however busy", async () => {
    const idle = await signIn(portal, "consultant@semey.example");
    portal.clock.advance(14 * MINUTE);
    expect(pathOf(await idle.desk.get("/staff/account"))).toBe("/staff/account");
    portal.clock.advance(16 * MINUTE);
    expect(pathOf(await idle.desk.get("/staff/account"))).toBe("/staff/sign-in");
    const busy = await signIn(portal, "consultant@semey.example");
    const answers: string[] = [];
    for (let minutes = 0; minutes < 611; minutes += 14) {
      portal.clock.advance(14 * MINUTE);
      answers.push(pathOf(await busy.desk.get("/staff/account")));
    }
    expect(answers.slice(0, 42).every((path) => path === "/staff/account")).toBe(true);
    expect(answers.at(-1)).toBe("/staff/sign-in");
  });
});

describe("two processes on one database", () => {
  it("share a session that slides with its cookie, take a one-time code once between them, and both forget it at sign-out", async () => {
    const second = await openBuilt(portal.database.url);
    const tick = (minutes: number) => [portal, second].forEach(({ clock }) => clock.advance(minutes * MINUTE));
    const at = (process: { address: string }, { cookies }: Visitor): Visitor => {
      const there = new Visitor(process.address);
      for (const [name, value] of cookies) there.cookies.set(name, value);
      return there;
    };
    try {
      second.clock.advance(portal.clock.now().getTime() - second.clock.now().getTime());
      tick(1);
      const code = codeNow();
      const { desk } = await enter("consultant@semey.example", DEMONSTRATION_PASSWORD, code);
      const again = new Visitor(second.address);
      expect((await again.submit(await again.get("/staff/sign-in"), { login: "consultant@semey.example", password: DEMONSTRATION_PASSWORD, code })).status).toBe(422);
      const stolen = at(portal, desk);
      tick(14);
      const there = at(second, desk);
      expect(pathOf(await there.get("/staff/account"))).toBe("/staff/account");
      tick(14);
      const back = at(portal, there);
      expect(pathOf(await back.get("/staff/account"))).toBe("/staff/account");
      expect((await back.get("/staff/account")).headers.get("Set-Cookie")).toBeNull();
      // An old copy of the cookie is idle although the session is not: whoever brings it ends the session.
      expect(pathOf(await stolen.get("/staff/account"))).toBe("/staff/sign-in");
      expect(pathOf(await back.get("/staff/account"))).toBe("/staff/sign-in");
      const { desk: other } = await signIn(portal, "consultant@semey.example");
      const copy = at(second, other);
      await other.post("/staff/sign-out", {});
      expect(pathOf(await copy.get("/staff/account"))).toBe("/staff/sign-in");
    } finally {
      await second.close();
    }
  });
});

describe("the own account", () => {
  it("lists where it is open, ends one of them, never another's, and all at once", async () => {
    const [one, two, other] = [await signIn(portal, "consultant@shymkent.example"), await signIn(portal, "consultant@shymkent.example"), await signIn(portal, "consultant2@shymkent.example")];
    const listed = await one.desk.get("/staff/account");
    const buttons = [...listed.document.querySelectorAll("button[name=session]")];
    expect(buttons).toHaveLength(1);
    const foreign = Buffer.from((await portal.database.owner.selectFrom("staff_session as s").innerJoin("staff_account as a", "a.id", "s.staff").select("s.id").where("a.login", "=", "consultant2@shymkent.example").executeTakeFirstOrThrow()).id).toString("base64url");
    for (const id of [foreign, "", "no such", "%00"]) await one.desk.post("/staff/account", { session: id });
    expect(pathOf(await other.desk.get("/staff/account"))).toBe("/staff/account");
    await one.desk.post("/staff/account", { session: buttons[0]?.getAttribute("value") ?? "" });
    expect(pathOf(await two.desk.get("/staff/account"))).toBe("/staff/sign-in");
    expect(pathOf(await one.desk.get("/staff/account"))).toBe("/staff/account");
    const again = await signIn(portal, "consultant@shymkent.example");
    await one.desk.post("/staff/account", { intent: "everywhere" });
    expect(pathOf(await again.desk.get("/staff/account"))).toBe("/staff/sign-in");
  });

  it("prints one-time codes for who knows the password; each opens once, a new sheet ends the old one", async () => {
    const { desk } = await signIn(portal, "consultant@shymkent.example");
    const print = async (ownPrinted: string) => desk.submit(await desk.get("/staff/account"), { ownPrinted }, ["intent", "printed"]);
    expect((await print("not the password at all")).status).toBe(422);
    const codesOf = (page: Page) => [...page.document.querySelectorAll(".codes li")].map((item) => item.textContent ?? "");
    const codes = codesOf(await print(DEMONSTRATION_PASSWORD));
    expect(codes).toHaveLength(20);
    expect((await desk.get("/staff/account")).html).not.toContain(codes[0]);
    const first = await enter("consultant@shymkent.example", DEMONSTRATION_PASSWORD, codes[3]?.toLowerCase() ?? "");
    expect(pathOf(first.page)).toBe("/staff");
    expect((await enter("consultant@shymkent.example", DEMONSTRATION_PASSWORD, codes[3] ?? "")).page.status).toBe(422);
    expect((await enter("consultant2@shymkent.example", DEMONSTRATION_PASSWORD, codes[4] ?? "")).page.status).toBe(422);
    expect(codesOf(await print(DEMONSTRATION_PASSWORD))).toHaveLength(20);
    expect((await enter("consultant@shymkent.example", DEMONSTRATION_PASSWORD, codes[5] ?? "")).page.status).toBe(422);
    const stored = await portal.database.owner.selectFrom("printed_code").selectAll().execute();
    expect(stored).toHaveLength(20);
  });
});

describe("another phone", () => {
  it("takes the old one's place for who knows the password, once its first code is typed", async () => {
    const { desk } = await signIn(portal, "consultant2@shymkent.example");
    const ask = async (ownAuthenticator: string) => desk.submit(await desk.get("/staff/account"), { ownAuthenticator }, ["intent", "authenticator"]);
    expect((await ask("not the password at all")).status).toBe(422);
    const asked = await ask(DEMONSTRATION_PASSWORD);
    const secret = (shown(asked)[0] ?? "").replace(/\s/g, "");
    const wrong = await desk.submit(asked, { code: "000000" }, ["intent", "authenticator-confirm"]);
    expect(wrong.status).toBe(422);
    expect((shown(wrong)[0] ?? "").replace(/\s/g, "")).toBe(secret);
    const other = (await signIn(portal, "consultant@shymkent.example")).desk;
    const sealed = asked.document.querySelector("[name=sealed]")?.getAttribute("value") ?? "";
    await other.post("/staff/account", { intent: "authenticator-confirm", sealed, code: currentTotp(secret, portal.clock.now()) });
    expect((await desk.submit(wrong, { code: currentTotp(secret, portal.clock.now()) }, ["intent", "authenticator-confirm"])).url).toContain("done=authenticator");
    portal.clock.advance(MINUTE);
    expect((await enter("consultant2@shymkent.example", DEMONSTRATION_PASSWORD, codeNow())).page.status).toBe(422);
    expect((await enter("consultant@shymkent.example", DEMONSTRATION_PASSWORD, currentTotp(secret, portal.clock.now()))).page.status).toBe(422);
    expect(pathOf((await enter("consultant2@shymkent.example", DEMONSTRATION_PASSWORD, currentTotp(secret, portal.clock.now()))).page)).toBe("/staff");
  });
});

describe("a colleague", () => {
  const LOGIN = "aigerim@semey.example";
  let lead: Visitor;
  let printed: string[] = [];
  let recovery = "";
  let idOf = "";

  /** First sign-in on paper: no phone in this office. */
  async function join(invitation: string): Promise<{ desk: Visitor; done: Page }> {
    const desk = new Visitor(portal.address);
    const second = await desk.submit(await desk.get("/staff/join?lang=kk"), { login: LOGIN, invitation, newPassword: NEW_PASSWORD, repeat: NEW_PASSWORD });
    expect(second.document.querySelector("main svg[role=img]")).not.toBeNull();
    const sheet = await desk.submit(second, {}, ["intent", "paper"]);
    printed = [...sheet.document.querySelectorAll(".codes li")].map((item) => item.textContent ?? "");
    expect((await desk.submit(sheet, { code: "AAAA AAAA" }, ["intent", "finish"])).status).toBe(422);
    const done = await desk.submit(sheet, { code: printed[0] ?? "" }, ["intent", "finish"]);
    return { desk, done };
  }

  const admit = async (who: Visitor, six: string, ownAdmit: string) => who.submit(await who.get("/staff/team"), { newcomer: idOf, six, ownAdmit }, ["intent", "admit"]);

  it("is invited by the lead, joins with own password and paper codes, and reads nothing yet", async () => {
    lead = (await signIn(portal, "lead@semey.example")).desk;
    const invited = await lead.submit(await lead.get("/staff/team"), { login: LOGIN, centre: "101000000" }, ["intent", "invite"]);
    const [code = ""] = shown(invited);
    expect(code.replace(/\s/g, "")).toHaveLength(20);
    const { done } = await join(code);
    const [newRecovery = "", six = ""] = shown(done);
    recovery = newRecovery;
    expect(recovery.replace(/\s/g, "")).toHaveLength(30);
    expect(six).toHaveLength(6);
    idOf = (await portal.database.owner.selectFrom("staff_account").select("id").where("login", "=", LOGIN).executeTakeFirstOrThrow()).id;
    expect(await portal.database.owner.selectFrom("key_grant").select("epoch").where("staff", "=", idOf).execute()).toEqual([]);
    const colleague = (await signIn(portal, "consultant@semey.example")).desk;
    expect((await admit(colleague, six, "")).status).toBe(422);
    expect((await admit(colleague, six, "not the password at all")).status).toBe(422);
    expect((await admit(colleague, "ACDEFG", DEMONSTRATION_PASSWORD)).status).toBe(422);
    expect(await portal.database.owner.selectFrom("key_grant").select("epoch").where("staff", "=", idOf).execute()).toEqual([]);
    expect((await admit(colleague, six.toLowerCase(), DEMONSTRATION_PASSWORD)).url).toContain("done=admitted");
    expect(await portal.database.owner.selectFrom("key_grant").select("epoch").where("staff", "=", idOf).execute()).not.toEqual([]);
  });

  it("gets a share of what nobody has, and hands everything over before an absence", async () => {
    lead = (await signIn(portal, "lead@semey.example")).desk;
    const unassigned = () => portal.database.owner.selectFrom("application").select("id").where("centre", "=", "101000000").where("assigned_to", "is", null).where("status", "in", ["received", "in_review"]).execute();
    const waiting = (await unassigned()).length;
    expect(waiting).toBeGreaterThan(0);
    const shared = await lead.submit(await lead.get("/staff/team"), { among: [idOf] }, ["intent", "share-out"]);
    expect(shared.url).toContain(`done=shared&moved=${waiting}&stayed=0`);
    expect(await unassigned()).toEqual([]);
    for (const [from, to] of [["00000000-0000-4000-8000-000000000000", "queue"], [idOf, idOf], [idOf, "nobody"], ["", ""]]) {
      expect((await lead.post("/staff/team", { intent: "hand-over", from: from ?? "", to: to ?? "" })).status).toBe(422);
    }
    const consultant = (await signIn(portal, "consultant@semey.example")).desk;
    expect((await consultant.post("/staff/team", { intent: "hand-over", from: idOf, to: "queue" })).status).toBe(404);
  });

  it("cannot leave with open work; once it is handed over and the account ended, nothing of theirs opens anything", async () => {
    const gone = await enter(LOGIN, NEW_PASSWORD, printed[1] ?? "");
    expect(pathOf(gone.page)).toBe("/staff");
    const end = async () => lead.submit(await lead.get("/staff/team"), { colleague: idOf, act: "end", ownChange: DEMONSTRATION_PASSWORD }, ["intent", "colleague"]);
    expect((await end()).status).toBe(422);
    const handed = await lead.submit(await lead.get("/staff/team"), { from: idOf, to: "queue" }, ["intent", "hand-over"]);
    expect(handed.url).toContain("done=shared");
    expect((await lead.post("/staff/team", { intent: "colleague", colleague: idOf, act: "end" })).status).toBe(422);
    expect((await end()).url).toContain("done=ended");
    expect(pathOf(await gone.desk.get("/staff"))).toBe("/staff/sign-in");
    expect((await enter(LOGIN, NEW_PASSWORD, printed[2] ?? "")).page.status).toBe(422);
    const visitor = new Visitor(portal.address);
    const recovered = await visitor.submit(await visitor.get("/staff/recover"), { login: LOGIN, recovery, code: printed[3] ?? "", newPassword: NEW_PASSWORD, repeat: NEW_PASSWORD });
    expect(recovered.status).toBe(422);
    for (const table of ["key_grant", "staff_session", "printed_code"] as const) {
      expect(await portal.database.owner.selectFrom(table).select("staff").where("staff", "=", idOf).execute()).toEqual([]);
    }
  });

  it("who forgot everything comes back by the lead and a colleague, and reads nothing in between", async () => {
    const { id } = await portal.database.owner.selectFrom("staff_account").select("id").where("login", "=", "consultant2@semey.example").executeTakeFirstOrThrow();
    const again = await lead.submit(await lead.get("/staff/team"), { colleague: id, act: "again", ownChange: DEMONSTRATION_PASSWORD }, ["intent", "colleague"]);
    const [code = ""] = shown(again);
    const desk = new Visitor(portal.address);
    const second = await desk.submit(await desk.get("/staff/join?lang=ru"), { login: "consultant2@semey.example", invitation: code, newPassword: NEW_PASSWORD, repeat: NEW_PASSWORD });
    const secret = (shown(second)[0] ?? "").replace(/\s/g, "");
    const done = await desk.submit(second, { code: currentTotp(secret, portal.clock.now()) }, ["intent", "finish"]);
    const [, six = ""] = shown(done);
    const open = await portal.database.owner.selectFrom("application").select("id").where("centre", "=", "101000000").where("status", "=", "in_review").where("assigned_to", "is", null).executeTakeFirstOrThrow();
    const shut = await desk.get(`/staff/cases/${open.id}`);
    expect(shut.status).toBe(404);
    expect(shut.document.querySelector("textarea")).toBeNull();
    idOf = id;
    expect((await admit(lead, six, DEMONSTRATION_PASSWORD)).url).toContain("done=admitted");
    expect((await desk.get(`/staff/cases/${open.id}`)).document.querySelector("textarea")).not.toBeNull();
  });
});

describe("the lead", () => {
  it("is told of an unusual number of reveals, and finds them in the log by colleague", async () => {
    const { owner } = portal.database;
    const consultant = await owner.selectFrom("staff_account").select("id").where("login", "=", "consultant@semey.example").executeTakeFirstOrThrow();
    const day = (await owner.selectFrom("audit").select("day").where("centre", "=", "101000000").orderBy("position", "desc").limit(1).executeTakeFirstOrThrow()).day;
    const reveal = () => owner.insertInto("audit").values({ centre: "101000000", staff: consultant.id, act: "revealed-contact:no-reply-here", subject: null, day }).execute();
    const { desk } = await signIn(portal, "lead@semey.example");
    const isTold = async () => [...(await desk.get("/staff/team")).document.querySelectorAll("main .warn")].some((notice) => notice.textContent?.includes("consultant@semey.example"));
    for (let count = 0; count < 5; count += 1) await reveal();
    expect(await isTold()).toBe(false);
    await reveal();
    expect(await isTold()).toBe(true);
    const log = async (query: string) => [...(await desk.get(`/staff/team?${query}`)).document.querySelectorAll("main table")].at(-1)?.querySelectorAll("tbody tr").length;
    expect(await log(`kind=looks&who=${consultant.id}`)).toBeGreaterThanOrEqual(6);
    expect(await log("kind=no-such&who=no-such")).toBeGreaterThan(6);
    const colleague = (await signIn(portal, "consultant@semey.example")).desk;
    expect((await colleague.get("/staff/team?kind=looks")).document.querySelector("main .filters")).toBeNull();
    for (let times = 0; times < 105; times += 1) await reveal();
    const newest = await desk.get(`/staff/team?kind=looks&who=${consultant.id}`);
    const older = await desk.get(newest.document.querySelector("a[rel=next]")?.getAttribute("href") ?? "");
    const linesOf = (page: Page) => page.document.querySelectorAll("section:has(.filters) tbody tr").length;
    expect([linesOf(newest), linesOf(older) >= 11]).toEqual([100, true]);
    expect(older.document.querySelector("a[rel=next]")).toBeNull();
  });
});
