import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import { checkTemplate, type ReplyTemplate, type TemplateKind, type TemplateProblem } from "./reply-template";

/** The country's templates and those of the member's centres. */
export async function readTemplates(db: Db<"staff">): Promise<ReplyTemplate[]> {
  return db.selectFrom("reply_template").select(["scope", "measure", "kind", "texts"]).orderBy("scope").orderBy("measure").execute();
}

export type KeptTemplate = { ok: true } | { ok: false; because: "not-lead" } | { ok: false; because: "wrong"; problems: TemplateProblem[] };

interface Asked {
  centre: string;
  measure: string;
  kind: TemplateKind;
}

/** A lead writes the centre's own text, in three languages that name the same places; the country's stays as it is. */
export async function keepTemplate(db: Db<"staff">, member: StaffMember, asked: Asked, texts: InEveryLanguage<string>, today: Day): Promise<KeptTemplate> {
  if (!isLeadOf(member, asked.centre)) return { ok: false, because: "not-lead" };
  const problems = checkTemplate(texts);
  if (problems.length > 0) return { ok: false, because: "wrong", problems };
  const row = { scope: asked.centre, measure: asked.measure, kind: asked.kind, texts: JSON.stringify(texts), changed_on: today };
  await db
    .insertInto("reply_template")
    .values(row)
    .onConflict((conflict) => conflict.columns(["scope", "measure", "kind"]).doUpdateSet({ texts: row.texts, changed_on: today }))
    .execute();
  return { ok: true };
}

/** Takes the centre's own text away: the country's counts again. */
export async function dropTemplate(db: Db<"staff">, member: StaffMember, { centre, measure, kind }: Asked): Promise<KeptTemplate> {
  if (!isLeadOf(member, centre)) return { ok: false, because: "not-lead" };
  await db.deleteFrom("reply_template").where("scope", "=", centre).where("measure", "=", measure).where("kind", "=", kind).execute();
  return { ok: true };
}

const isLeadOf = (member: StaffMember, centre: string): boolean => member.role === "lead" && member.centres.includes(centre);
