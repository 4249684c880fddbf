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
  const key = await findOpenKey(db, centre);
  if (!key) return { ok: false, because: "centre-closed" };
  const measure = await db
    .selectFrom("measure as m")
    .innerJoin("intake as i", "i.slug", "m.slug")
    .select(["m.retired", "i.state"])
    .where("m.slug", "=", slug)
    .where("i.scope", "in", ["*", key.regionCode])
    .orderBy("i.scope", "desc")
    .executeTakeFirst();
  if (!measure || measure.retired || measure.state === "closed") return { ok: false, because: "measure-closed" };
  return { ok: true, epoch: key.epoch, publicKey: key.publicKey, answerDueOn: await promiseFor(db, today) };
}

/** The newest key of a centre that takes applications; undefined when its intake is shut. */
export async function findOpenKey(db: Db, centre: string): Promise<{ epoch: string; publicKey: Uint8Array; regionCode: string } | undefined> {
  const row = await db
    .selectFrom("centre_key as k")
    .innerJoin("centre as c", "c.code", "k.centre")
    .select(["k.epoch", "k.public_key", "c.region_code"])
    .where("k.centre", "=", centre)
    .where("c.intake_stopped", "=", false)
    .where("c.is_described", "=", true)
    .orderBy("k.epoch", "desc")
    .executeTakeFirst();
  return row && { epoch: row.epoch, publicKey: row.public_key, regionCode: row.region_code };
}
