import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";

/** What some centres are called, by code. */
export async function readCentreNames(db: Db, codes: readonly string[]): Promise<Map<string, InEveryLanguage<string>>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom("centre").select(["code", "names"]).where("code", "in", codes).execute();
  return new Map(rows.map(({ code, names }) => [code, names]));
}
