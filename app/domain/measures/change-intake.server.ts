import type { Day } from "~/domain/shared/day";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import { answersFor, COUNTRY } from "~/domain/staff/administrator";
import type { Db } from "~db/actor";
import { ALWAYS_OPEN, type Intake, intakeMark } from "./intake";
import type { IntakeState, MeasureSlug } from "./measure";

export interface WantedIntake {
  slug: MeasureSlug;
  /** `*` for the country or a region's code. */
  scope: string;
  state: IntakeState;
  opensOn: Day | null;
  closesOn: Day | null;
  /** The mark of what the page showed for this place. */
  seen: string;
}

/** `isNew` is false when nothing differs from before: then nothing is kept, and nothing recorded. */
export type ChangedIntake = { ok: true; isNew: boolean } | { ok: false; because: "not-yours" | "always-open" | "changed" | "date-passed" | "opening-missing" | "closes-before-it-opens" };

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
  const before = await lockedIntake(db, wanted);
  const isSame = before?.state === state && before.opensOn === opens_on && before.closesOn === closes_on;
  if (isSame) return { ok: true, isNew: false };
  if (intakeMark(before) !== wanted.seen) return { ok: false, because: "changed" };
  const kept = await db
    .insertInto("intake")
    .values({ slug, scope, state, opens_on, closes_on })
    .onConflict((conflict) => (before ? conflict.columns(["slug", "scope"]).doUpdateSet({ state, opens_on, closes_on }) : conflict.doNothing()))
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows !== 1n) return { ok: false, because: "changed" };
  await recordAdministration(db, { by: by.id, act: "intake-changed", subject: [slug, scope, state, ...(opens_on ? [`opens:${opens_on}`] : []), ...(closes_on ? [`closes:${closes_on}`] : [])].join(" "), day: today });
  return { ok: true, isNew: true };
}

/** Two who save at once: the second waits here and sees what the first has kept. */
async function lockedIntake(db: Db<"administrator">, { slug, scope }: Pick<WantedIntake, "slug" | "scope">): Promise<Intake | undefined> {
  const row = await db.selectFrom("intake").select(["state", "opens_on", "closes_on"]).where("slug", "=", slug).where("scope", "=", scope).forUpdate().executeTakeFirst();
  return row && { state: row.state, opensOn: row.opens_on, closesOn: row.closes_on };
}

/** A region gives up its own word: the country's holds there again. */
export async function followCountry(
  db: Db<"administrator">,
  by: Administrator,
  { slug, scope, seen }: Pick<WantedIntake, "slug" | "scope" | "seen">,
  today: Day,
): Promise<{ ok: true; isNew: boolean } | { ok: false; because: "not-yours" | "changed" }> {
  if (scope === COUNTRY || !answersFor(by.remit, scope)) return { ok: false, because: "not-yours" };
  const before = await lockedIntake(db, { slug, scope });
  if (before && intakeMark(before) !== seen) return { ok: false, because: "changed" };
  const gone = await db.deleteFrom("intake").where("slug", "=", slug).where("scope", "=", scope).executeTakeFirst();
  if (gone.numDeletedRows > 0n) await recordAdministration(db, { by: by.id, act: "intake-follows-country", subject: `${slug} ${scope}`, day: today });
  return { ok: true, isNew: gone.numDeletedRows > 0n };
}
