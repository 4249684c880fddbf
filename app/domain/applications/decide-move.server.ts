import { sql } from "kysely";
import { fromBase64Url } from "~/domain/confidentiality/bytes.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { findOpenKey } from "./find-intake.server";
import { asBefore, readProposal } from "./move-proposal.server";
import { drawCaseNumber } from "./sealed-rows.server";
import { promiseFor } from "./working-calendar.server";

/** `shut`: the other centre takes nothing any more, the application stays. `changed`: somebody acted since the page was made. */
export type Moved = { ok: true } | { ok: false; because: "changed" | "shut" };

interface Own {
  application: string;
  threadKey: Uint8Array;
  /** Of the page the answer was given on. */
  version: number;
}

const CASE_NUMBER_ATTEMPTS = 8;
const NUMBER_TAKEN = "AE001";

/**
 * The seeker's yes: the wrap made ready takes the place of the old one in the same moment, so the old centre opens nothing
 * from then on. Answers and thread go along; a visit and notes of the old centre's staff do not: it frees the place when it next
 * looks. The new centre's promise begins today.
 */
export async function acceptMove(enter: <Answer>(work: (db: Db<"seeker">) => Promise<Answer>) => Promise<Answer>, own: Own, today: Day): Promise<Moved> {
  for (let attempt = 0; attempt < CASE_NUMBER_ATTEMPTS; attempt += 1) {
    try {
      return await enter((db) => moveOnce(db, own, today));
    } catch (error) {
      if ((error as { code?: string }).code !== NUMBER_TAKEN) throw error;
    }
  }
  throw new Error("no free case number");
}

async function moveOnce(db: Db<"seeker">, own: Own, today: Day): Promise<Moved> {
  const proposal = await readProposal(db, own.application, own.threadKey);
  const wrap = proposal && fromBase64Url(proposal.wrap);
  if (!proposal || !wrap) return { ok: false, because: "changed" };
  if (!(await findOpenKey(db, proposal.toCentre))) return { ok: false, because: "shut" };
  // why anew: the old centre's audit can then no more be joined to the application than after its erasure.
  const pseudonymKey = randomBytes(32);
  const due = await promiseFor(db, today);
  const { rows } = await sql<{ said: "moved" | "changed" | "shut" }>`select portal.accept_move(${own.version}::integer, ${proposal.toCentre}::char(9),
    ${proposal.toEpoch}::text, ${drawCaseNumber()}::integer, ${due}::date, ${wrap}::bytea, ${pseudonymKey}::bytea) as said`.execute(db);
  const said = rows[0]?.said ?? "changed";
  return said === "moved" ? { ok: true } : { ok: false, because: said };
}

/** The seeker's no: everything is as it was before the question. */
export async function declineMove(db: Db<"seeker">, own: Own, today: Day): Promise<Moved> {
  const row = await db.selectFrom("application").select(["status", "version"]).where("id", "=", own.application).forUpdate().executeTakeFirst();
  if (row?.status !== "move_proposed" || row.version !== own.version) return { ok: false, because: "changed" };
  const proposal = await readProposal(db, own.application, own.threadKey);
  if (!proposal) return { ok: false, because: "changed" };
  await db
    .updateTable("application")
    .set({ ...(await asBefore(db, proposal.before, today)), version: row.version + 1 })
    .where("id", "=", own.application)
    .execute();
  return { ok: true };
}
