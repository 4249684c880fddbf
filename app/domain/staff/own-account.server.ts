import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";

export async function setOwnLanguage(db: Db<"staff">, staff: string, language: Language): Promise<void> {
  await db.updateTable("staff_account").set({ language }).where("id", "=", staff).execute();
}

/** What a member sets for their own desk. */
export async function setDeskSettings(
  db: Db<"staff">,
  staff: string,
  { workingLanguages, shortcuts }: { workingLanguages: readonly Language[]; shortcuts: boolean },
): Promise<void> {
  await db.updateTable("staff_account").set({ working_languages: [...workingLanguages], shortcuts }).where("id", "=", staff).execute();
}

/** Whether a member was given any key yet; until then a colleague has to type the six characters. */
export async function holdsAnyKey(db: Db<"staff">, staff: string): Promise<boolean> {
  return (await db.selectFrom("key_grant").select("epoch").where("staff", "=", staff).limit(1).executeTakeFirst()) !== undefined;
}
