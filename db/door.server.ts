import { type Kysely, sql } from "kysely";
import { type Actor, databaseRole, type Db } from "./actor";
import type { Tables } from "./tables";

/** The only way to the tables. */
export interface Door {
  /**
   * Runs `work` in one transaction on behalf of an actor: PostgreSQL's role and the actor's ids are set first,
   * row-level security does the rest. Everything is undone when `work` throws.
   */
  as<Who extends Actor, Answer>(actor: Who, work: (db: Db<Who["role"]>) => Promise<Answer>): Promise<Answer>;
}

export function openDoor(kysely: Kysely<Tables>): Door {
  return {
    as: (actor, work) =>
      kysely.transaction().execute(async (trx) => {
        await enter(trx, actor);
        return work(trx as Db<(typeof actor)["role"]>);
      }),
  };
}

/** Local to the transaction: a connection that goes back to the pool carries nobody's rights. */
async function enter(trx: Kysely<Tables>, actor: Actor): Promise<void> {
  const staff = "staff" in actor ? actor.staff : "";
  const application = ("application" in actor && actor.application) || "";
  const lookup = "receiptLookup" in actor && actor.receiptLookup ? hex(actor.receiptLookup) : "";
  const session = "session" in actor && actor.session ? hex(actor.session) : "";
  await sql`select
    set_config('role', ${databaseRole(actor.role)}, true),
    set_config('portal.staff', ${staff}, true),
    set_config('portal.application', ${application}, true),
    set_config('portal.receipt_lookup', ${lookup}, true),
    set_config('portal.session', ${session}, true)`.execute(trx);
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
