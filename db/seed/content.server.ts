import { type Kysely, sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import type { Tables } from "../tables";
import { CALENDAR } from "./calendar";
import { MEASURES } from "./measures";
import { PARAMETERS } from "./parameters";
import { CENTRES, DISTRICTS, REGIONS } from "./places";
import { REPLY_TEMPLATES } from "./reply-templates";

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Fills an empty deployment with what every one of them starts from: places, measures, rates, calendar.
 * Runs once; later changes are an administrator's. Several processes may start at the same time.
 */
export async function seedContent(owner: Kysely<Tables>, today: Day): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ashyq.seed', 0))`.execute(trx);
    if (await trx.selectFrom("deployment").select("seeded").executeTakeFirst()) return;
    const salt = await sql<{ salt: Buffer }>`select uuid_send(gen_random_uuid()) as salt`.execute(trx);
    await trx
      .insertInto("deployment")
      .values({ receipt_salt: (salt.rows[0] as { salt: Buffer }).salt, seeded: "content", born_on: today })
      .execute();
    await seedPlaces(trx);
    await seedMeasures(trx);
    await seedReplyTemplates(trx, today);
  });
}

async function seedReplyTemplates(trx: Kysely<Tables>, today: Day): Promise<void> {
  await trx
    .insertInto("reply_template")
    .values(REPLY_TEMPLATES.map(({ texts, ...named }) => ({ ...named, texts: json(texts), changed_on: today })))
    .execute();
}

async function seedPlaces(trx: Kysely<Tables>): Promise<void> {
  await trx
    .insertInto("region")
    .values(REGIONS.map(({ code, slug, type, names }, position) => ({ code, slug, kind: type, names: json(names), position })))
    .execute();
  await trx
    .insertInto("centre")
    .values(CENTRES.map(({ code, regionCode, names }) => ({
      code, region_code: regionCode, names: json(names), address: null, hours: null, ask_for: null, without_document: null, languages: null, step_free: null, demonstration: false, intake_stopped: false,
    })))
    .execute();
  await trx
    .insertInto("district")
    .values(DISTRICTS.map(({ code, regionCode, centreCode, type, names }, position) => ({
      code, region_code: regionCode, centre_code: centreCode, kind: type, names: json(names), position,
    })))
    .execute();
}

async function seedMeasures(trx: Kysely<Tables>): Promise<void> {
  for (const { measure, version } of MEASURES) {
    const { slug, position, wishes, related, retired, intake } = measure;
    await trx.insertInto("measure").values({ slug, position, wishes, related, retired }).execute();
    await trx.insertInto("intake").values({ slug, scope: "*", state: intake.state, opens_on: intake.opensOn, closes_on: null }).execute();
    await trx
      .insertInto("measure_version")
      .values({
        slug,
        in_force_from: version.inForceFrom,
        amounts: json(version.amounts),
        texts: json(version.texts),
        sources: json(version.sources),
        rules: json(version.rules),
      })
      .execute();
  }
  await trx
    .insertInto("parameter")
    .values(PARAMETERS.map(({ name, value, inForceFrom, source }) => ({ name, value, in_force_from: inForceFrom, source: json(source) })))
    .execute();
  await trx.insertInto("calendar_day").values(CALENDAR.map(({ day, kind, name }) => ({ day, kind, names: json(name) }))).execute();
}
