import type { Day } from "~/domain/shared/day";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import { answersFor, COUNTRY } from "~/domain/staff/administrator";
import type { Db } from "~db/actor";
import { ALWAYS_OPEN } from "./intake";
import type { IntakeState, MeasureSlug } from "./measure";

export interface WantedIntake {
  slug: MeasureSlug;
  /** `*` for the country or a region's code. */
  scope: string;
  state: IntakeState;
  opensOn: Day | null;
  closesOn: Day | null;
}

/** `isNew` is false when nothing differs from before: then nothing is kept, and nothing recorded. */
export type ChangedIntake = { ok: true; isNew: boolean } | { ok: false; because: "not-yours" | "always-open" | "date-passed" | "opening-missing" | "closes-before-it-opens" };

/**
 * Opens, pauses or closes a measure, or names its season, in the country or in one region. Advice is open always
 * (Social Code, Article 104). Pages that anyone sees follow at once.
 */
export async function changeIntake(db: Db<"administrator">, by: Administrator, wanted: WantedIntake, today: Day): Promise<ChangedIntake> {
  const { slug, scope, state } = wanted;
  if (!answersFor(by.remit, scope)) return { ok: false, because: "not-yours" };
  if (slug === ALWAYS_OPEN) return { ok: false, because: "always-open" };
  const opens_on = state === "paused" || state === "seasonal" ? wanted.opensOn : null;
  const closes_on = state === "seasonal" ? wanted.closesOn : null;
  if (opens_on && state === "paused" && opens_on <= today) return { ok: false, because: "date-passed" };
  if (closes_on && !opens_on) return { ok: false, because: "opening-missing" };
  if (closes_on && closes_on < today) return { ok: false, because: "date-passed" };
  if (closes_on && opens_on && closes_on < opens_on) return { ok: false, because: "closes-before-it-opens" };
  const before = await db.selectFrom("intake").select(["state", "opens_on", "closes_on"]).where("slug", "=", slug).where("scope", "=", scope).executeTakeFirst();
  if (before?.state === state && before.opens_on === opens_on && before.closes_on === closes_on) return { ok: true, isNew: false };
  await db
    .insertInto("intake")
    .values({ slug, scope, state, opens_on, closes_on })
    .onConflict((conflict) => conflict.columns(["slug", "scope"]).doUpdateSet({ state, opens_on, closes_on }))
    .execute();
  await recordAdministration(db, { by: by.id, act: "intake-changed", subject: `${slug} ${scope} ${state}`, day: today });
  return { ok: true, isNew: true };
}

/** A region gives up its own word: the country's holds there again. */
export async function followCountry(
  db: Db<"administrator">,
  by: Administrator,
  { slug, scope }: Pick<WantedIntake, "slug" | "scope">,
  today: Day,
): Promise<{ ok: true; isNew: boolean } | { ok: false; because: "not-yours" }> {
  if (scope === COUNTRY || !answersFor(by.remit, scope)) return { ok: false, because: "not-yours" };
  const gone = await db.deleteFrom("intake").where("slug", "=", slug).where("scope", "=", scope).executeTakeFirst();
  if (gone.numDeletedRows > 0n) await recordAdministration(db, { by: by.id, act: "intake-follows-country", subject: `${slug} ${scope}`, day: today });
  return { ok: true, isNew: gone.numDeletedRows > 0n };
}
