import { sql } from "kysely";
import { drawSheetCode, makePaperKey, type NestedSeals, sheetKeyPair, type SheetKeys } from "~/domain/confidentiality/paper-key.server";
import { randomId } from "~/domain/confidentiality/random.server";
import type { RecoveryCode } from "~/domain/confidentiality/recovery-code";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";

/** How many of three sheets open a region's recovery key is two; how many make it: */
export const SHEETS_NEEDED = 3;

export interface PaperKey {
  id: string;
  region: string;
  publicKey: Uint8Array;
  sheets: SheetKeys;
  seals: NestedSeals;
  madeOn: Day;
  /** Logins of those who hold its three sheets. */
  holders: string[];
}

export interface PaperState {
  region: string;
  /** Drawn since the last key was made, waiting for the others. */
  openSheets: { login: string; isMine: boolean; drawnOn: Day }[];
  /** The newest recovery key of the region. */
  key: PaperKey | undefined;
  /** Of the member's centres in the region, those whose newest key is sealed to it. */
  covered: string[];
}

/** The sheets and the recovery key of each region in which the member works. */
export async function readPaperStates(db: Db<"staff">, member: string, centres: readonly string[]): Promise<PaperState[]> {
  if (centres.length === 0) return [];
  const regions = await db.selectFrom("centre").select("region_code").distinct().where("code", "in", centres).orderBy("region_code").execute();
  const states: PaperState[] = [];
  for (const { region_code: region } of regions) {
    const holders = await holdersOf(db, region);
    const open = await openSheets(db, region);
    const [key] = (await paperKeysOf(db, region)).map((one) => ({ ...one, holders: Object.values(one.sheetIds).map((id) => holders.get(id) ?? "") }));
    const covered = key ? await coveredBy(db, key.id, centres) : [];
    states.push({ region, openSheets: open.map(({ id, staff, drawn_on }) => ({ login: holders.get(id) ?? "", isMine: staff === member, drawnOn: drawn_on })), key, covered });
  }
  return states;
}

async function coveredBy(db: Db<"staff">, key: string, centres: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("paper_grant as g")
    .select("g.centre")
    .where("g.paper_key", "=", key)
    .where("g.centre", "in", centres)
    .where("g.epoch", "=", ({ selectFrom }) => selectFrom("centre_key as k").select(({ fn }) => fn.max("k.epoch").as("newest")).whereRef("k.centre", "=", "g.centre"))
    .execute();
  return rows.map(({ centre }) => centre);
}

export type Drawn = { ok: true; code: RecoveryCode; place: number; key: { id: string; publicKey: Uint8Array } | undefined } | { ok: false; because: "not-yours" };

/**
 * Draws the member's sheet; drawing again replaces a sheet no key was made with. The third sheet of three members makes the
 * region's recovery key at once: nobody ever sees two sheets, or the key.
 */
export async function drawSheet(db: Db<"staff">, member: string, region: string, today: Day): Promise<Drawn> {
  const { rows } = await sql<{ mine: boolean }>`select portal.works_in(${region}::char(9)) as mine`.execute(db);
  if (!rows[0]?.mine) return { ok: false, because: "not-yours" };
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portal.paper.${region}`}, 0))`.execute(db);
  for (const { id } of (await openSheets(db, region)).filter(({ staff }) => staff === member)) await db.deleteFrom("paper_sheet").where("id", "=", id).execute();
  const code = drawSheetCode();
  await db.insertInto("paper_sheet").values({ id: randomId(), region, staff: member, public_key: sheetKeyPair(code).publicKey, drawn_on: today }).execute();
  const sheets = await openSheets(db, region);
  return { ok: true, code, place: Math.min(sheets.length, SHEETS_NEEDED), key: sheets.length < SHEETS_NEEDED ? undefined : await makeKey(db, region, sheets, member, today) };
}

type Sheet = Awaited<ReturnType<typeof openSheets>>[number];

/** With the member's own sheet as the third. */
async function makeKey(db: Db<"staff">, region: string, sheets: readonly Sheet[], member: string, today: Day) {
  const [a, b] = sheets.filter(({ staff }) => staff !== member);
  const c = sheets.find(({ staff }) => staff === member);
  if (!a || !b || !c) throw new RangeError("three sheets of three members");
  const id = randomId();
  const { publicKey, seals, proofHash } = makePaperKey(id, { a: a.public_key, b: b.public_key, c: c.public_key });
  await db
    .insertInto("paper_key")
    .values({ id, region, sheet_a: a.id, sheet_b: b.id, sheet_c: c.id, public_key: publicKey, seal_ab: seals.ab, seal_bc: seals.bc, seal_ac: seals.ac, proof_hash: proofHash, made_on: today })
    .execute();
  return { id, publicKey };
}

const openSheets = (db: Db<"staff">, region: string) =>
  db
    .selectFrom("paper_sheet")
    .select(["id", "staff", "public_key", "drawn_on"])
    .where("region", "=", region)
    .where(sql<boolean>`portal.is_sheet_open(id)`)
    .orderBy("drawn_on")
    .orderBy("id")
    .execute();

async function holdersOf(db: Db<"staff">, region: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ sheet: string; login: string }>`select sheet, login from portal.sheet_holders(${region}::char(9))`.execute(db);
  return new Map(rows.map(({ sheet, login }) => [sheet, login]));
}

/** The recovery keys of a region, newest first. */
export async function paperKeysOf(db: Db<"staff">, region: string) {
  const rows = await db
    .selectFrom("paper_key as p")
    .innerJoin("paper_sheet as a", "a.id", "p.sheet_a")
    .innerJoin("paper_sheet as b", "b.id", "p.sheet_b")
    .innerJoin("paper_sheet as c", "c.id", "p.sheet_c")
    .selectAll("p")
    .select(["a.public_key as key_a", "b.public_key as key_b", "c.public_key as key_c"])
    .where("p.region", "=", region)
    .orderBy("p.made_on", "desc")
    .orderBy("p.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    region,
    publicKey: row.public_key,
    sheets: { a: row.key_a, b: row.key_b, c: row.key_c },
    seals: { ab: row.seal_ab, bc: row.seal_bc, ac: row.seal_ac },
    sheetIds: { a: row.sheet_a, b: row.sheet_b, c: row.sheet_c },
    madeOn: row.made_on,
  }));
}
