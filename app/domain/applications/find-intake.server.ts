import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { promiseFor } from "./working-calendar.server";

export type Intake =
  | { ok: true; epoch: string; publicKey: Uint8Array; answerDueOn: Day }
  | { ok: false; because: "centre-closed" | "measure-closed" };

/**
 * Whether a centre takes an application for a measure today, to which key it is sealed and what is promised.
 * A centre's intake is open when it has a key, all that a visitor has to know is said, and nobody stopped it;
 * a paused or seasonal measure takes requests for advice all the same.
 */
export async function findIntake(db: Db<"visitor">, centre: string, slug: MeasureSlug, today: Day): Promise<Intake> {
  const [row, answerDueOn] = await Promise.all([
    openKeyOf(db, centre)
      .leftJoin("measure as m", (join) => join.on("m.slug", "=", slug))
      .leftJoin("intake as i", (join) => join.onRef("i.slug", "=", "m.slug").on((on) => on.or([on("i.scope", "=", "*"), on("i.scope", "=", on.ref("c.region_code"))])))
      .select(["k.epoch", "k.public_key", "m.retired", "i.state"])
      .orderBy("i.scope", (by) => by.desc().nullsLast())
      .executeTakeFirst(),
    promiseFor(db, today),
  ]);
  if (!row) return { ok: false, because: "centre-closed" };
  if (row.state === null || row.retired || row.state === "closed") return { ok: false, because: "measure-closed" };
  return { ok: true, epoch: row.epoch, publicKey: row.public_key, answerDueOn };
}

/** The newest key of a centre that takes applications; undefined when its intake is shut. */
export async function findOpenKey(db: Db, centre: string): Promise<{ epoch: string; publicKey: Uint8Array } | undefined> {
  const row = await openKeyOf(db, centre).select(["k.epoch", "k.public_key"]).executeTakeFirst();
  return row && { epoch: row.epoch, publicKey: row.public_key };
}

const openKeyOf = (db: Db, centre: string) =>
  db
    .selectFrom("centre_key as k")
    .innerJoin("centre as c", "c.code", "k.centre")
    .where("k.centre", "=", centre)
    .where("c.intake_stopped", "=", false)
    .where("c.is_described", "=", true)
    .orderBy("k.epoch", "desc");
