// A day is the finest time that is kept: the same application, sent in the morning and in the evening, leaves the same rows.
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { dayOf } from "~/domain/shared/day";
import { apply, openByCode } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type History, type Life, liveOnce } from "../support/twin-run";
import { Visitor } from "../support/visitor";

const HISTORY: History = async (life) => {
  for (const name of ["one", "other"]) {
    const phone = life.visitor(name);
    const { code } = await apply(phone, "kk", { contact: { contactKind: "call" }, call: { number: "+77011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" } });
    await openByCode(phone, "kk", code);
    await phone.submit(await phone.get("/kk/status/messages?words"), { words: "Түстен кейін келе аламын" });
    life.portal.clock.advance(37 * 60_000);
  }
};

it("no row, no order of rows and no line of the log tells the hour at which someone applied and wrote", async () => {
  const morning = new Date(`${dayOf(new Date())}T02:00:00Z`);
  const evening = new Date(morning.getTime() + 13 * 3_600_000);
  expect(dayOf(evening)).toBe(dayOf(morning));
  const kept = async (now: Date) => (await liveOnce(HISTORY, { seed: "hour", now, hasSecret: false })).filter((line) => /^(row|log):/.test(line));
  const rows = await kept(morning);
  expect(rows.filter((line) => line.startsWith("row: message ")).length).toBeGreaterThan(1);
  expect(await kept(evening)).toEqual(rows);
});

/** Hours in the clear, each with its reason: none says when its row was written. */
const HOURS_OF_SOMETHING_ELSE: Record<string, string> = {
  "centre.hours": "when a centre is open",
  "visit_opening.hours": "when a centre receives, for everyone",
};

const HOUR = /\b\d{1,2}[:.]\d{2}\b|T\d{2}/;
const DAY_SECONDS = 86_400;
const TOTP_STEP_SECONDS = 30;
const POSTGRES_EPOCH_SECONDS = 946_684_800;

/** Whether a number could be this day, counted in any of the usual ways in something smaller than a day. */
function isMoment(number: number, now: Date): boolean {
  const seconds = now.getTime() / 1_000;
  const ways = [1, 1e3, 1e6, 1e9, 1 / 60, 1 / TOTP_STEP_SECONDS, 1 / 3_600].flatMap((factor) => [seconds * factor, (seconds - POSTGRES_EPOCH_SECONDS) * factor].map((middle) => ({ middle, around: DAY_SECONDS * factor })));
  return ways.some(({ middle, around }) => Math.abs(number - middle) <= around);
}

/** Every value that lies in the clear in a row the history wrote, with its table and column. */
async function plainValues({ owner }: TestPortal["database"], since: string): Promise<{ column: string; value: string }[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema in ('public', 'portal') and data_type not in ('bytea', 'uuid', 'date', 'boolean') order by 2, 3`.execute(owner);
  const found: { column: string; value: string }[] = [];
  for (const { schema, table, column } of columns) {
    const { rows } = await sql<{ value: string }>`select distinct ${sql.ref(column)}::text as value from ${sql.table(`${schema}.${table}`)}
      where xmin::text::bigint >= ${since}::bigint and ${sql.ref(column)} is not null`.execute(owner);
    found.push(...rows.map(({ value }) => ({ column: `${table}.${column}`, value })));
  }
  return found;
}

describe("beside the numbers of transactions, which a copy of the disk has", () => {
  it("no row of any table, staff's sign-ins and work included, says a time finer than a day", async () => {
    const portal = await startPortal("demo");
    try {
      const { rows } = await sql<{ since: string }>`select pg_current_xact_id()::text as since`.execute(portal.database.owner);
      await HISTORY({ portal, hasSecret: false, visitor: () => new Visitor(portal.address) } as unknown as Life);
      for (const login of ["consultant@semey.example", "lead@semey.example", "admin@portal.example"]) {
        const { desk } = await signIn(portal, login);
        for (const path of ["/staff", "/staff/account", "/staff/visits", "/staff/team"]) {
          portal.clock.advance(2 * 60_000);
          await desk.get(path);
        }
      }
      const finer = async () => {
        const values = await plainValues(portal.database, rows[0]?.since ?? "");
        expect([...new Set(values.map(({ column }) => column.split(".")[0]))]).toEqual(expect.arrayContaining(["application", "message", "staff_account"]));
        return values.filter(({ column, value }) => !(column in HOURS_OF_SOMETHING_ELSE) && (HOUR.test(value) || isMoment(Number(value), portal.clock.now()))).map(({ column }) => column);
      };
      expect(await finer()).toEqual([]);
      await sql`alter table staff_account add step bigint, add seen text; update staff_account set step = 60000000, seen = '2026-11-24T09'`.execute(portal.database.owner);
      await sql`update staff_account set step = ${Math.floor(portal.clock.now().getTime() / 30_000)}::bigint`.execute(portal.database.owner);
      expect(await finer()).toEqual(["staff_account.seen", "staff_account.step"]);
    } finally {
      await portal.stop();
    }
  });
});
