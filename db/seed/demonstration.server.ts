import { type Kysely, sql } from "kysely";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { epochOf } from "~/domain/confidentiality/centre-key.server";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { randomBytes, randomId } from "~/domain/confidentiality/random.server";
import { deriveReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import type { PortalSecrets } from "~/domain/confidentiality/secrets.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { addDays, type Day } from "~/domain/shared/day";
import { openTime } from "~/domain/visits/open-times.server";
import type { Db } from "../actor";
import type { Tables } from "../tables";
import { SEMEY } from "./demonstration/accounts";
import { windowAfter } from "./demonstration/course-of-events";
import { CENTRE_DETAILS } from "./demonstration/centre-details";
import { centreKeyRows, grantRows, type MadeCentreKey, makeCentreKeys } from "./demonstration/centre-keys.server";
import { repeatableDraw } from "./demonstration/draw";
import { type EnrolledAccount, enrolAccounts, type NumberedAccount, numberedAccounts } from "./demonstration/enrolled-accounts.server";
import { inventPastQuarters } from "./demonstration/past-quarters";
import { inventApplication } from "./demonstration/invented-application.server";
import { type PlannedApplication, planApplications } from "./demonstration/planned-applications";
import { sealApplication, type SealedApplication, type SeekerSide } from "./demonstration/sealed-application.server";

export type Seeded = { ok: true } | { ok: false; because: "not-empty" };

interface SeedWith {
  secrets: PortalSecrets;
  today: Day;
}

const ACCOUNTS_ARE_OLDER_DAYS = 100;

/**
 * Fills a deployment that has its content but nobody's data with the demonstration, once: all of it or nothing.
 * Every key in it is a real one; only what it says is invented.
 * @returns `not-empty` when the deployment holds accounts or applications that are not the demonstration's.
 */
export async function seedDemonstration(owner: Kysely<Tables>, { secrets, today }: SeedWith): Promise<Seeded> {
  await ready();
  return owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ashyq.seed', 0))`.execute(trx);
    const deployment = await trx.selectFrom("deployment").select(["seeded", "receipt_salt"]).executeTakeFirstOrThrow();
    if (deployment.seeded === "demonstration") return { ok: true };
    if (await holdsSomething(trx)) return { ok: false, because: "not-empty" };
    const accounts = numberedAccounts();
    const keys = makeCentreKeys(epochOf(today));
    // The passwords are worked on in threads of their own while the applications are sealed in this one.
    const [enrolled, applications] = await Promise.all([
      enrolAccounts(accounts, { secrets, createdOn: addDays(today, -ACCOUNTS_ARE_OLDER_DAYS) }),
      makeApplications(trx as Db, { secrets, today, accounts, keys, receiptSalt: deployment.receipt_salt }),
    ]);
    await describeCentres(trx);
    await storeAccounts(trx, enrolled);
    await trx.insertInto("centre_key").values(centreKeyRows(keys, today)).execute();
    await trx.insertInto("key_grant").values(grantRows(keys, enrolled)).execute();
    await storeApplications(trx, applications);
    await openVisitTimes(trx as Db<"staff">, today);
    await storeReleases(trx, today);
    await trx.updateTable("deployment").set({ seeded: "demonstration" }).execute();
    return { ok: true };
  });
}

/** A week of mornings and three exact times, at Semey and at the first centre of each region. */
async function openVisitTimes(db: Db<"staff">, today: Day): Promise<void> {
  const calendar = await readWorkingCalendar(db);
  const { from: firstDay, to: lastDay } = windowAfter(today, calendar);
  const { from: dayAfter } = windowAfter(firstDay, calendar);
  const window = { firstDay, lastDay, hours: "9:00–13:00", isExact: false, seats: 10 };
  const exact = ["14:00", "14:30", "15:00"].map((hours) => ({ firstDay: dayAfter, lastDay: dayAfter, hours, isExact: true, seats: 1 }));
  const firsts = await db.selectFrom("centre").select(({ fn }) => fn.min<string>("code").as("code")).groupBy("region_code").execute();
  const centres = new Set([SEMEY, ...firsts.map(({ code }) => code)]);
  for (const centre of centres) for (const time of [window, ...exact]) await openTime(db, centre, time, today);
}

async function holdsSomething(trx: Kysely<Tables>): Promise<boolean> {
  const account = await trx.selectFrom("staff_account").select("id").limit(1).executeTakeFirst();
  const application = await trx.selectFrom("application").select("id").limit(1).executeTakeFirst();
  return account !== undefined || application !== undefined;
}

interface MakeWith extends SeedWith {
  accounts: NumberedAccount[];
  keys: MadeCentreKey[];
  receiptSalt: Uint8Array;
}

async function makeApplications(db: Db, by: MakeWith): Promise<SealedApplication[]> {
  const calendar = await readWorkingCalendar(db);
  const keyOf = new Map(by.keys.map((key) => [key.centre, key]));
  const invention = { ...by, calendar, draw: repeatableDraw(1), caseNumbers: new Set<number>() };
  const made: SealedApplication[] = [];
  for (const planned of planApplications()) {
    const { id, seeker } = await seekerSideOf(planned, by);
    made.push(sealApplication(inventApplication(planned, id, invention), seeker, keyOf.get(planned.centre) as MadeCentreKey));
  }
  return made;
}

/** An application without a printed code is one whose code everybody has lost: no Argon2id is needed for that. */
async function seekerSideOf({ printed }: PlannedApplication, { secrets, receiptSalt }: MakeWith): Promise<{ id: string; seeker: SeekerSide }> {
  if (printed === undefined) return { id: randomId(), seeker: { receiptLookup: randomBytes(32), publicKey: newKeyPair().publicKey } };
  const { code, application } = demonstrationReceipt(secrets, printed);
  const lane = createArgonLane({ waiting: 0 });
  const derived = await deriveReceiptKeys(code, { lane, salt: receiptSalt, peppers: secrets.receiptPeppers });
  if (!derived.ok) throw new Error("a printed code could not be derived");
  return { id: application, seeker: { receiptLookup: derived.lookups[0], publicKey: derived.seeker.publicKey } };
}

async function storeReleases(trx: Kysely<Tables>, today: Day): Promise<void> {
  const releases = inventPastQuarters(today).map((figures) => ({
    quarter: figures.quarter, released_on: figures.releasedOn, figures: JSON.stringify(figures), demonstration: true,
  }));
  await trx.insertInto("quarter_release").values(releases).execute();
}

async function describeCentres(trx: Kysely<Tables>): Promise<void> {
  await sql`
    update centre set address = d.address, hours = d.hours, ask_for = d.ask_for, demonstration = true,
      without_document = d.without_document, languages = d.languages, step_free = d.step_free, partner_contact = d.partner_contact
    from jsonb_to_recordset(${JSON.stringify(CENTRE_DETAILS)}::jsonb) as d(code text, address jsonb, hours jsonb, ask_for jsonb, without_document boolean, languages text[], step_free boolean, partner_contact jsonb)
    where centre.code = d.code
  `.execute(trx);
}

async function storeAccounts(trx: Kysely<Tables>, enrolled: readonly EnrolledAccount[]): Promise<void> {
  await trx.insertInto("staff_account").values(enrolled.map(({ row }) => row)).execute();
  const memberships = enrolled.flatMap(({ account }) => account.centres.map((centre) => ({ staff: account.id, centre })));
  await trx.insertInto("staff_membership").values(memberships).execute();
  const remits = enrolled.flatMap(({ account }) => (account.remit ?? []).map((scope) => ({ staff: account.id, scope })));
  await trx.insertInto("administrator_remit").values(remits).execute();
}

/** Some hundred rows a table: one statement each stays far below PostgreSQL's 65 535 parameters. */
async function storeApplications(trx: Kysely<Tables>, applications: readonly SealedApplication[]): Promise<void> {
  await trx.insertInto("application").values(applications.map(({ plain }) => plain)).execute();
  await trx.insertInto("application_sealed").values(applications.flatMap(({ sealed }) => sealed ?? [])).execute();
  await trx.insertInto("message").values(applications.flatMap(({ messages }) => messages)).execute();
  await trx.insertInto("note").values(applications.flatMap(({ notes }) => notes)).execute();
}
