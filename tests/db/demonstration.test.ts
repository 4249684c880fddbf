import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { APPLICATION_STATUSES, expiryOf } from "~/domain/applications/application";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { readThread } from "~/domain/applications/read-thread.server";
import { offeredWindow } from "~/domain/applications/thread";
import { listCentres } from "~/domain/centres/list-centres.server";
import { openCentreWrap, openContact } from "~/domain/confidentiality/application-keys.server";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { epochOf, openGrant } from "~/domain/confidentiality/centre-key.server";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { formatReceiptCode, parseReceiptCode } from "~/domain/confidentiality/receipt-code";
import { openSealed } from "~/domain/confidentiality/seal.server";
import { type PortalSecrets, readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { unlockWithPassword } from "~/domain/confidentiality/staff-secrets.server";
import { openTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { sweep } from "~/domain/retention/sweep.server";
import { addDays, day, type Day } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { announcementOf } from "~/web/announcement.server";
import { readSettings } from "~/web/environment.server";
import { connect, type Database } from "~db/connection.server";
import { type Door, openDoor } from "~db/door.server";
import { migrate } from "~db/migrate.server";
import { ensureRoles } from "~db/roles.server";
import { CALENDAR } from "~db/seed/calendar";
import { seedContent } from "~db/seed/content.server";
import { seedDemonstration } from "~db/seed/demonstration.server";
import {
  BUSY_CENTRES, DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET, REGION_ACCOUNTS, SEMEY, SHYMKENT,
} from "~db/seed/demonstration/accounts";
import { courseOf } from "~db/seed/demonstration/course-of-events";
import { repeatableDraw } from "~db/seed/demonstration/draw";
import { NOTES, WORDS } from "~db/seed/demonstration/letters";
import { PRINTED, planApplications } from "~db/seed/demonstration/planned-applications";
import type { Tables } from "~db/tables";
import { inDatabase } from "../support/cluster";
import { cloneDatabase } from "../support/database";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";
import { TEST_SECRET } from "../support/test-secret";

const TODAY = day("2026-11-24");
const EPOCH = epochOf(TODAY);
const lane = createArgonLane({ atOnce: 2, waiting: 20 });
const secrets = secretsOf(TEST_SECRET);

let owner: Kysely<Tables>;
let door: Door;
const opened: Database[] = [];
const name = `ashyq_test_${randomUUID().slice(0, 8)}`;

/** The owner here is no superuser, so that forced row-level security holds for it as on a shared server. */
beforeAll(async () => {
  const server = open(inject("serverUrl"));
  const login = secrets.appLogins[0];
  await ensureRoles(server, { name: `ashyq_app_${login.suffix}`, password: login.password });
  await sql`create role ${sql.id(name)} login password ${sql.lit(name)}`.execute(server);
  await sql`create database ${sql.id(name)} owner ${sql.id(name)}`.execute(server);
  owner = open(loggedInAs(name, name));
  expect(await migrate(owner)).toEqual({ ok: true });
  await seedContent(owner, TODAY);
  expect(await seedDemonstration(owner, { secrets, today: TODAY })).toEqual({ ok: true });
  door = openDoor(open(loggedInAs(`ashyq_app_${login.suffix}`, login.password)));
});

afterAll(async () => {
  const [server, ...others] = opened;
  for (const database of others) await database.close();
  if (!server) return;
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.kysely);
  await sql`drop role if exists ${sql.id(name)}`.execute(server.kysely);
  await server.close();
});

describe("the demonstration", () => {
  it("has an account for every centre, and nobody of a region in the centres of Semey and Shymkent", async () => {
    const members = await owner.selectFrom("staff_membership as m").innerJoin("staff_account as a", "a.id", "m.staff").select(["a.login", "m.centre"]).execute();
    expect(DEMONSTRATION_ACCOUNTS).toHaveLength(27);
    expect(new Set(members.map(({ centre }) => centre)).size).toBe(212);
    const busy = members.filter(({ centre }) => (BUSY_CENTRES as readonly string[]).includes(centre)).map(({ login }) => login);
    expect(busy.sort()).toEqual(
      ["consultant2@semey.example", "consultant2@shymkent.example", "consultant@semey.example", "consultant@shymkent.example", "lead@semey.example"].sort(),
    );
    expect(await count("key_grant")).toBe(members.length);
    expect(new Set(DEMONSTRATION_ACCOUNTS.map(({ login }) => login)).size).toBe(DEMONSTRATION_ACCOUNTS.length);
    expect(REGION_ACCOUNTS).toHaveLength(19);
  });

  it("opens every intake, with places that are plainly invented", async () => {
    const regions = await owner.selectFrom("region").select("code").execute();
    const centres = (await door.as({ role: "visitor" }, (db) => Promise.all(regions.map(({ code }) => listCentres(db, code))))).flat();
    expect(centres).toHaveLength(212);
    expect(centres.filter(({ intake, demonstration }) => intake !== "open" || !demonstration)).toEqual([]);
    const said = centres.flatMap(({ address, hours, askFor }) => [address, hours, askFor]).flatMap((text) => LANGUAGES.map((language) => text?.[language]));
    expect(said.filter((text) => !text?.startsWith("DEMO"))).toEqual([]);
  });

  it("has some 300 applications, every status and language among them, and plenty in two centres", async () => {
    const rows = await owner.selectFrom("application").select(["centre", "status", "language"]).execute();
    expect(rows).toHaveLength(planApplications().length);
    expect(Math.abs(rows.length - 300)).toBeLessThan(20);
    for (const centre of BUSY_CENTRES) {
      const here = rows.filter((row) => row.centre === centre);
      expect(here.length).toBeGreaterThanOrEqual(60);
      expect(new Set(here.map(({ status }) => status))).toEqual(new Set(APPLICATION_STATUSES));
      expect(new Set(here.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    }
    expect(await count("message")).toBeGreaterThan(100);
    expect(await count("note")).toBeGreaterThan(20);
  });

  it("tells stories whose days agree with their status", async () => {
    const rows = await owner.selectFrom("application").selectAll().execute();
    for (const row of rows) {
      const waits = row.status === "received" || row.status === "in_review";
      const finished = ["closed", "withdrawn", "expired"].includes(row.status);
      expect(row.received_on <= TODAY && row.received_on >= addDays(TODAY, -90)).toBe(true);
      expect([row.status, row.answer_due_on !== null]).toEqual([row.status, waits]);
      expect([row.status, row.waiting_since !== null]).toEqual([row.status, !waits && !finished]);
      expect([row.status, row.closed_on !== null]).toEqual([row.status, finished]);
      for (const then of [row.waiting_since, row.closed_on]) expect(then === null || (then >= row.received_on && then <= TODAY)).toBe(true);
      expect(row.expires_on).toBe(expiryOf(row.received_on, row.closed_on));
      expect([row.status, row.assigned_to !== null]).toEqual([row.status, row.status !== "received"]);
      expect(row.key_epoch).toBe(EPOCH);
    }
    expect(new Set(rows.map(({ case_number }) => case_number)).size).toBe(rows.length);
    const due = rows.flatMap(({ answer_due_on }) => answer_due_on ?? []);
    expect(due.filter((promised) => promised < TODAY).length).toBeGreaterThan(20);
    expect(due.filter((promised) => promised >= TODAY).length).toBeGreaterThan(20);
    const messages = await owner.selectFrom("message as m").innerJoin("application as a", "a.id", "m.application").select(["m.day", "a.received_on"]).execute();
    expect(messages.filter((message) => message.day < message.received_on || message.day > TODAY)).toEqual([]);
  });

  it("does so on whatever day it is made: weekends, holidays, the turn of a year", () => {
    const calendar = { holidays: new Set(CALENDAR.map((entry) => entry.day)), worked: new Set<Day>() };
    const planned = planApplications();
    for (let today = day("2026-01-01"); today < "2027-12-31"; today = addDays(today, 9)) {
      const draw = repeatableDraw(1);
      const overdue = planned.filter((application) => {
        const course = courseOf(application, { today, calendar, draw });
        const days = [course.received_on, ...course.written.map((one) => one.day), course.closed_on ?? course.received_on];
        expect(days.every((one) => one >= addDays(today, -90) && one <= today)).toBe(true);
        expect(days.slice(0, -1)).toEqual(days.slice(0, -1).sort());
        expect(course.waiting_since === null || course.waiting_since >= addDays(today, -30)).toBe(true);
        expect(course.expires_on >= today).toBe(true);
        return course.answer_due_on !== null && course.answer_due_on < today;
      });
      expect(overdue.length).toBeGreaterThan(10);
    }
  });

  it("leaves nothing for the sweep of its first day", async () => {
    const swept = await door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, TODAY));
    expect(swept).toEqual({ erased: 0, closed: 0, sessions: 0, grants: 0 });
  });

  it("writes in plain words of three languages, none of which may stand only on the help page", () => {
    for (const words of [...Object.values(WORDS), NOTES].flat()) {
      for (const language of LANGUAGES) {
        expect(words[language].length).toBeGreaterThan(10);
        for (const stem of [...FORBIDDEN_STEMS[language], ...CONFIDENTIAL_STEMS[language]]) expect(words[language]).not.toMatch(stem);
      }
    }
  });
});

describe("its keys are real", () => {
  it("a consultant of Semey reads the applications of Semey, and those alone", async () => {
    const { id, pair } = await unlock("consultant@semey.example");
    const rows = await applicationsSeenBy(id);
    expect(new Set(rows.map(({ centre }) => centre))).toEqual(new Set([SEMEY]));
    const centreKeyPair = await centreKeyOf(id, pair, SEMEY);
    for (const row of rows.filter(({ status }) => status !== "withdrawn")) {
      const wrap = openCentreWrap(row.centre_wrap as Uint8Array, { application: row.id, centre: SEMEY, epoch: EPOCH, centreKeyPair });
      if (!wrap.ok) throw new Error("a wrap does not open");
      const place = (column: string) => ({ table: "application_sealed", column, row: row.id, application: row.id });
      expect(openSealed(wrap.keys.answerKey, row.answers as Uint8Array, place("answers"))).toMatchObject({ ok: true, value: { wishes: expect.any(Array) as unknown } });
      expect(openContact(wrap.keys.contact, row.contact as Uint8Array, place("contact"))).toMatchObject({ ok: true, value: { kind: expect.stringMatching(/^(none|call)$/) as unknown } });
      if (row.status === "closed") expect(openSealed(wrap.keys.answerKey, row.outcome as Uint8Array, place("outcome")).ok).toBe(true);
      const stored = await owner.selectFrom("message").select("id").where("application", "=", row.id).execute();
      const thread = await door.as({ role: "staff", staff: id }, (db) => readThread(db, row.id, wrap.keys.threadKey));
      expect(thread).toHaveLength(stored.length);
      expect(thread.every(({ body }) => body.order > 1 && body.order <= row.version)).toBe(true);
      expect(thread.every(({ day: written }, position) => position === 0 || written >= (thread[position - 1]?.day ?? written))).toBe(true);
    }
  });

  it("a consultant of Shymkent sees nothing of Semey, and would open nothing with its bytes in hand", async () => {
    const { id, pair } = await unlock("consultant@shymkent.example");
    const seen = await applicationsSeenBy(id);
    expect(new Set(seen.map(({ centre }) => centre))).toEqual(new Set([SHYMKENT]));
    const shymkentPair = await centreKeyOf(id, pair, SHYMKENT);
    const grants = await owner.selectFrom("key_grant").selectAll().where("centre", "=", SEMEY).execute();
    for (const grant of grants) expect(openGrant(grant.sealed_key, pair, { centre: SEMEY, epoch: EPOCH, member: grant.staff }).ok).toBe(false);
    const wraps = await owner
      .selectFrom("application_sealed as s").innerJoin("application as a", "a.id", "s.application")
      .select(["a.id", "s.centre_wrap"]).where("a.centre", "=", SEMEY).execute();
    for (const { id: application, centre_wrap } of wraps) {
      for (const centre of BUSY_CENTRES) expect(openCentreWrap(centre_wrap, { application, centre, epoch: EPOCH, centreKeyPair: shymkentPair }).ok).toBe(false);
    }
  });

  it("each printed code opens what it is printed for, also after a new secret was put in front", async () => {
    const rotated = secretsOf(`another-secret-that-came-later-0123456789,${TEST_SECRET}`);
    const { receipt_salt: receiptSalt } = await owner.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow();
    expect(PRINTED).toHaveLength(5);
    for (const { printed, centre } of PRINTED) {
      const { code, application } = demonstrationReceipt(rotated, printed);
      expect(parseReceiptCode(formatReceiptCode(code))).toEqual({ ok: true, code });
      const found = await openByCode(code, { lane, receiptSalt, receiptPeppers: rotated.receiptPeppers, enterAs: (who, work) => door.as({ role: "seeker", ...who }, work) });
      if (!found.ok) throw new Error(`${printed}: ${found.because}`);
      expect(found.application).toBe(application);
      const row = await owner.selectFrom("application").select(["status", "centre"]).where("id", "=", application).executeTakeFirstOrThrow();
      expect(row).toEqual({ status: printed, centre });
      const thread = await door.as({ role: "seeker", application }, (db) => readThread(db, application, found.threadKey));
      expect(thread.length > 0).toBe(printed !== "received");
      if (printed === "time_offered") expect((offeredWindow(thread)?.to ?? TODAY) > TODAY).toBe(true);
    }
  });
});

describe("seeding", () => {
  it("a second time changes nothing", async () => {
    const before = await dump(owner);
    expect(await seedDemonstration(owner, { secrets, today: addDays(TODAY, 1) })).toEqual({ ok: true });
    expect(await dump(owner)).toEqual(before);
  });

  it("is refused where somebody has an account, and leaves everything as it was", async () => {
    const database = await cloneDatabase("content");
    const account = { id: randomUUID(), login: "somebody@centre.example", role: "lead", language: "kk", state: "invited", created_on: TODAY } as const;
    await database.owner.insertInto("staff_account").values(account).execute();
    const before = await dump(database.owner);
    expect(await seedDemonstration(database.owner, { secrets, today: TODAY })).toEqual({ ok: false, because: "not-empty" });
    expect(await dump(database.owner)).toEqual(before);
    await database.drop();
  });
});

describe("the announcement", () => {
  it("shows a demonstration's accounts and codes, and last where it is", async () => {
    const text = await announce(true);
    for (const { login } of DEMONSTRATION_ACCOUNTS) expect(text).toContain(login);
    for (const { printed } of PRINTED) expect(text).toMatch(new RegExp(`${formatReceiptCode(demonstrationReceipt(secrets, printed).code)} +${printed}\\n`));
    expect(text).toContain(DEMONSTRATION_PASSWORD);
    expect(text).toMatch(/one-time code now: \d{6}/);
    expect(text.trimEnd().split("\n").at(-1)).toBe("Ashyq Esik is open: http://127.0.0.1:4000");
  });

  it("of a real deployment is two addresses", async () => {
    expect(await announce(false)).toBe("\nStaff sign in: http://127.0.0.1:4000/staff/sign-in\n\nAshyq Esik is open: http://127.0.0.1:4000\n");
  });
});

function announce(demonstration: boolean): Promise<string> {
  const read = readSettings({ PORT: "4000" } as unknown as NodeJS.ProcessEnv);
  if (!read.ok) throw new Error(read.sentence);
  const services = { settings: read.settings, demonstration, door, secrets, clock: { now: () => new Date() } };
  return announcementOf({ address: "http://127.0.0.1:4000", services });
}

async function unlock(login: string): Promise<{ id: string; pair: KeyPair }> {
  const account = await door.as({ role: "system", reason: "sign-in" }, (db) => db.selectFrom("staff_account").selectAll().where("login", "=", login).executeTakeFirstOrThrow());
  const credentials = {
    salt: account.password_salt as Uint8Array,
    verifier: account.password_verifier as Uint8Array,
    publicKey: account.public_key as Uint8Array,
    sealedPrivateKey: account.sealed_private_key as Uint8Array,
    recoveryVerifier: account.recovery_verifier as Uint8Array,
    sealedForRecovery: account.recovery_sealed_key as Uint8Array,
  };
  const unlocked = await unlockWithPassword(DEMONSTRATION_PASSWORD, credentials, { lane, peppers: secrets.passwordPeppers });
  if (!unlocked.ok) throw new Error(unlocked.because);
  expect(openTotpSecret(unlocked.keyPair, account.sealed_totp as Uint8Array)).toEqual({ ok: true, secret: DEMONSTRATION_TOTP_SECRET });
  return { id: account.id, pair: unlocked.keyPair };
}

async function centreKeyOf(member: string, pair: KeyPair, centre: string): Promise<KeyPair> {
  return door.as({ role: "staff", staff: member }, async (db) => {
    const grant = await db.selectFrom("key_grant").select("sealed_key").where("staff", "=", member).executeTakeFirstOrThrow();
    const key = await db.selectFrom("centre_key").select("public_key").where("centre", "=", centre).executeTakeFirstOrThrow();
    const granted = openGrant(grant.sealed_key, pair, { centre, epoch: EPOCH, member });
    if (!granted.ok) throw new Error(granted.because);
    expect(Buffer.from(granted.centreKeyPair.publicKey).equals(Buffer.from(key.public_key))).toBe(true);
    return granted.centreKeyPair;
  });
}

function applicationsSeenBy(staff: string) {
  return door.as({ role: "staff", staff }, (db) =>
    db
      .selectFrom("application as a")
      .leftJoin("application_sealed as s", "s.application", "a.id")
      .select(["a.id", "a.centre", "a.status", "a.version", "s.centre_wrap", "s.answers", "s.contact", "s.outcome"])
      .execute(),
  );
}

async function count(table: keyof Tables): Promise<number> {
  const row = await owner.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("rows")).executeTakeFirstOrThrow();
  return row.rows;
}

/** All rows of all tables, in an order that does not depend on where they lie. */
async function dump(db: Kysely<Tables>): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const dumped: Record<string, string[]> = {};
  for (const { name: table } of tables.rows) {
    const rows = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t order by 1`.execute(db);
    dumped[table] = rows.rows.map(({ line }) => line);
  }
  return dumped;
}

function secretsOf(text: string): PortalSecrets {
  const read = readPortalSecret(text);
  if (!read.ok) throw new Error(read.because);
  return read.secrets;
}

function open(url: string): Kysely<Tables> {
  const database = connect(url, { connections: 2, queryMilliseconds: 60_000 });
  opened.push(database);
  return database.kysely;
}

function loggedInAs(login: string, password: string): string {
  const url = new URL(inDatabase(inject("serverUrl"), name));
  url.username = login;
  url.password = password;
  return url.href;
}
