// A real deployment on its first day, as README says: nobody is there, an operator's command invites two administrators, and
// at the end a seeker is answered. Nobody is a demonstration account.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { inviteFirstAdministrators } from "~db/first-administrators.server";
import { randomId } from "~/domain/confidentiality/random.server";
import { apply, openByCode } from "../support/apply";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { openBuilt, type OpenPortal } from "../support/portal";
import { TEST_SECRET } from "../support/test-secret";
import { type Page, Visitor } from "../support/visitor";

const [FIRST, SECOND, LEAD] = ["aigul@ministry.example", "bolat@ministry.example", "dana@semey.example"] as const;
const PASSWORD = "twelve quiet herons";
const SEMEY = "/staff/admin/centres/101000000";
const MINUTE = 60_000;

let database: TestDatabase;
let portal: OpenPortal;
const desks: Record<string, Visitor> = {};
beforeAll(async () => {
  database = await cloneDatabase("content");
});
afterAll(async () => {
  await portal?.close();
  await database.drop();
});

const today = () => dayOf(new Date());

interface Built {
  foundAdministration(words: readonly string[], write: (text: string) => void): Promise<number>;
}

const command = (...logins: string[]) => run("--first-administrators", ...logins);

async function run(...words: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, VITEST: "", DATABASE_URL: database.url, PORTAL_SECRET: TEST_SECRET, PUBLIC_URL: "https://portal.example" };
  return promisify(execFile)(process.execPath, ["app/start.js", ...words], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stdout: string }) => ({ code: failed.code, said: failed.stdout }),
  );
}

/** First sign-in with an authenticator; answers the six characters that the page shows. */
async function join(login: string, invitation: string): Promise<string> {
  const desk = new Visitor(portal.address);
  portal.clock.advance(MINUTE);
  const second = await desk.submit(await desk.get("/staff/join?lang=ru"), { login, invitation, newPassword: PASSWORD, repeat: PASSWORD });
  const secret = (shown(second)[0] ?? "").replace(/\s/g, "");
  const joined = await desk.submit(second, { code: currentTotp(secret, portal.clock.now()) }, ["intent", "finish"]);
  expect(joined.text).toContain("Учётная запись готова");
  desks[login] = desk;
  return shown(joined)[1] ?? "";
}

const shown = (page: Page): string[] => [...page.document.querySelectorAll("main [translate=no]")].map((node) => node.textContent?.trim() ?? "");
const as = (login: string): Visitor => desks[login] as Visitor;
const codeIn = (text: string): string => /(?:[A-Z0-9]{4} ){4}[A-Z0-9]{4}/.exec(text)?.[0] ?? "";

it("the command invites exactly two, prints each code once and keeps only its hash", async () => {
  const { foundAdministration } = (await import(new URL("../../build/server/index.js", import.meta.url).href)) as Built;
  for (const wrong of [[], [FIRST, FIRST], [FIRST, "no login"], [FIRST, SECOND, LEAD]]) {
    let said = "";
    expect([await foundAdministration(wrong, (text) => (said += text)), said]).toEqual([1, expect.stringContaining("Name two logins")]);
  }
  expect(await command(FIRST)).toEqual({ code: 1, said: expect.stringContaining("Name two logins") as string });
  expect(await database.owner.selectFrom("staff_account").select("id").execute()).toEqual([]);
  const invited = await command(FIRST, SECOND);
  expect([invited.code, invited.said.match(/(?:[A-Z0-9]{4} ){4}[A-Z0-9]{4}/g)?.length]).toEqual([0, 2]);
  expect(invited.said).toContain("https://portal.example/staff/join");
  const rows = await database.owner.selectFrom("staff_account").select(["login", "role", "state", "invitation_expires_on"]).orderBy("login").execute();
  expect(rows).toEqual([FIRST, SECOND].map((login) => ({ login, role: "administrator", state: "invited", invitation_expires_on: addDays(today(), 3) })));
  portal = await openBuilt(database.url);
  for (const login of [FIRST, SECOND]) await join(login, codeIn(invited.said.split("\n").find((line) => line.includes(login)) ?? ""));
  expect((await as(FIRST).get("/staff/admin")).text).toContain("вся страна");
  expect((await as(SECOND).get("/staff/admin/record")).text).toContain(FIRST);
});

it("once two are there it refuses for ever", async () => {
  const refused = await command("third@ministry.example", "fourth@ministry.example");
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("already")]);
});

it("run again before both have joined it renews what was not used, and ends whoever is not named any more", async () => {
  const other = await cloneDatabase("content");
  const founder = (login: string, fill: number) => ({ id: randomId(), login, invitation: new Uint8Array(32).fill(fill), expiresOn: addDays(today(), 3) });
  const invite = (...founders: ReturnType<typeof founder>[]) => inviteFirstAdministrators(other.owner, founders, today());
  const states = () => other.owner.selectFrom("staff_account").select(["login", "state", "invitation"]).orderBy("login").execute();
  expect(await invite(founder(FIRST, 1), founder(SECOND, 1))).toEqual({ ok: true });
  expect(await invite(founder(FIRST, 2), founder(LEAD, 2))).toEqual({ ok: true });
  const renewed = Buffer.alloc(32, 2);
  expect(await states()).toEqual([
    { login: FIRST, state: "invited", invitation: renewed },
    { login: SECOND, state: "left", invitation: null },
    { login: LEAD, state: "invited", invitation: renewed },
  ]);
  const bytes = new Uint8Array(32);
  const active = { state: "active" as const, password_salt: bytes, password_verifier: bytes, public_key: bytes, sealed_private_key: bytes, sealed_totp: bytes };
  await other.owner.updateTable("staff_account").set(active).where("login", "=", FIRST).execute();
  expect(await invite(founder(SECOND, 3), founder(LEAD, 3))).toEqual({ ok: false, because: "wrong-number", needed: 1 });
  expect(await invite(founder(FIRST, 3))).toEqual({ ok: false, because: "login-taken" });
  expect(await invite(founder(LEAD, 3))).toEqual({ ok: true });
  await other.drop();
});

it("the two open a centre: its lead is invited by both, gets its key by both, and answers the first seeker", async () => {
  const lead = await inviteLead();
  const six = await join(LEAD, lead);
  expect((await as(LEAD).get("/staff/team")).status).toBe(200);
  const described = await as(FIRST).submit(await as(FIRST).get(SEMEY), DESCRIBED, ["intent", "describe"]);
  expect(described.text).toContain("У центра нет ключа");
  for (const login of [FIRST, SECOND]) {
    const form = await as(login).get("/staff/first-members");
    expect((await as(login).submit(form, { six, ownFirst: PASSWORD }, ["intent", "confirm"])).url).toContain("done");
  }
  expect((await as(LEAD).submit(await as(LEAD).get("/staff/account"), {}, ["intent", "first-key"])).url).toContain("done=first-key");
  const seeker = new Visitor(portal.address);
  const { code } = await apply(seeker, "ru");
  expect((await openByCode(seeker, "ru", code)).url).toContain("/status/application");
  expect((await as(LEAD).get("/staff")).text).toMatch(/\d{3}[\s\u00a0]?\d{4}/);
});

it("the command that verifies what was recorded finds it whole, and names the line that somebody changed", async () => {
  const whole = await run("--verify-audit");
  expect([whole.code, whole.said]).toEqual([0, expect.stringMatching(/record of administration.* whole\n(.|\n)* 0 broken\./)]);
  await database.owner.updateTable("administration_act").set({ subject: "nobody" }).where("position", "=", 2).execute();
  const broken = await run("--verify-audit");
  expect([broken.code, broken.said]).toEqual([1, expect.stringMatching(/record of administration.* BROKEN at line 2\n(.|\n)* 1 broken\./)]);
});

const inThree = (name: string, said: string) => Object.fromEntries(["kk", "ru", "en"].map((language) => [`${name}.${language}`, said]));
const DESCRIBED = {
  ...inThree("address", "Абай 1"), ...inThree("hours", "9:00–18:00"), ...inThree("askFor", "1"),
  withoutDocument: "yes", stepFree: "no", languages: ["kk", "ru"],
};

/** Proposed by one, confirmed by the other; a code that ran out is renewed the same way. */
async function inviteLead(): Promise<string> {
  const propose = async (newLead: string) => as(FIRST).submit(await as(FIRST).get(SEMEY), { newLead }, ["intent", "new-lead"]);
  expect((await propose("no login at all")).status).toBe(422);
  expect((await propose(FIRST)).status).toBe(422);
  const halfIn = ({ text }: Page): string => /(?:[A-Z0-9]{4} ){3}[A-Z0-9]{4}/.exec(text)?.[0] ?? "";
  const confirm = async () => {
    const proposed = halfIn(await propose(LEAD));
    return `${proposed} ${halfIn(await as(SECOND).submit(await as(SECOND).get("/staff/admin/accounts"), {}, ["intent", "confirm"]))}`;
  };
  const first = await confirm();
  expect((await as(FIRST).get("/staff/admin/accounts")).html).not.toContain('value="confirm"');
  await database.owner.updateTable("staff_account").set({ invitation_expires_on: addDays(today(), -1) as Day }).where("login", "=", LEAD).execute();
  const renewed = await confirm();
  expect(renewed).not.toBe(first);
  expect(renewed.replaceAll(" ", "")).toHaveLength(32);
  return renewed;
}
