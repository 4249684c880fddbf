import { sql } from "kysely";
import { fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { sha256 } from "~/domain/confidentiality/hashes.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { HOLDER_BYTES, openVisit, sealHolder, sealVisit } from "./sealed-visit.server";
import { listFreeTimes } from "./open-times.server";
import type { HeldVisit, VisitNeed } from "./visit";

interface Own {
  application: string;
  threadKey: Uint8Array;
  /** Of the page the choice was made on. */
  version: number;
}

/** `full`: somebody else has just taken the last place, or the time is over. `not-offered`: the centre has not offered times. */
export type Chosen = { ok: true } | { ok: false; because: "changed" | "not-offered" | "full" };

/**
 * Takes a place for the seeker; the one held before is given back. The database draws the place and lets nobody take it
 * twice. Which application holds it is sealed to the centre in the place, and for the seeker beside the application.
 */
export async function chooseVisit(db: Db<"seeker">, own: Own, choice: { opening: string; needs: VisitNeed[] }, today: Day): Promise<Chosen> {
  const row = await db.selectFrom("application").select(["centre", "case_number", "status", "version", "expires_on"]).where("id", "=", own.application).forUpdate().executeTakeFirstOrThrow();
  if (row.version !== own.version) return { ok: false, because: "changed" };
  if (row.status !== "time_offered" && row.status !== "time_set") return { ok: false, because: "not-offered" };
  const time = (await listFreeTimes(db, row.centre, { today, until: row.expires_on })).find(({ id }) => id === choice.opening);
  const key = await db.selectFrom("centre_key").select("public_key").where("centre", "=", row.centre).orderBy("epoch", "desc").executeTakeFirst();
  if (!time || !key) return { ok: false, because: "full" };
  const secret = randomBytes(32);
  const holder = sealHolder(key.public_key, time.id, { application: own.application, caseNumber: row.case_number, needs: choice.needs });
  const { rows } = await sql<{ seat: number | null }>`select portal.take_place(${time.id}::uuid, ${holder}::bytea, ${sha256(secret)}::bytea) as seat`.execute(db);
  const seat = rows[0]?.seat;
  if (!seat) return { ok: false, because: "full" };
  await releaseVisit(db, own);
  const { firstDay, lastDay, hours, isExact } = time;
  const held: HeldVisit = { opening: time.id, seat, secret: toBase64Url(secret), firstDay, lastDay, hours, isExact, needs: choice.needs };
  await db.updateTable("application_sealed").set({ visit: sealVisit(own.threadKey, own.application, held) }).where("application", "=", own.application).execute();
  await db.updateTable("application").set({ status: "time_set", version: row.version + 1 }).where("id", "=", own.application).execute();
  return { ok: true };
}

/** The place an application holds; undefined when it holds none. */
export async function readVisit(db: Db<"seeker"> | Db<"staff">, application: string, threadKey: Uint8Array): Promise<HeldVisit | undefined> {
  const row = await (db as Db).selectFrom("application_sealed").select("visit").where("application", "=", application).executeTakeFirst();
  return row?.visit ? openVisit(threadKey, application, row.visit) : undefined;
}

/** Gives the place back and forgets it on both sides; nothing happens when none is held. */
export async function releaseVisit(db: Db<"seeker"> | Db<"staff">, { application, threadKey }: Omit<Own, "version">): Promise<void> {
  const held = await readVisit(db, application, threadKey);
  if (!held) return;
  const secret = fromBase64Url(held.secret) ?? new Uint8Array(0);
  await sql`select portal.release_place(${held.opening}::uuid, ${held.seat}::integer, ${secret}::bytea, ${randomBytes(HOLDER_BYTES)}::bytea)`.execute(db as Db);
  await (db as Db).updateTable("application_sealed").set({ visit: null }).where("application", "=", application).execute();
}
