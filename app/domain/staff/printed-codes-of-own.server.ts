import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { drawPrintedCodes, printedCodeHash } from "~/domain/confidentiality/printed-codes.server";
import type { Db } from "~db/actor";

/** A new sheet of one-time codes; those of an older sheet are good for nothing from then on. */
export async function printCodes(db: Db<"system">, staff: string, keyPair: KeyPair): Promise<string[]> {
  const codes = drawPrintedCodes();
  await db.deleteFrom("printed_code").where("staff", "=", staff).execute();
  await storePrintedCodes(db, staff, keyPair, codes);
  return codes;
}

export async function storePrintedCodes(db: Db<"system">, staff: string, keyPair: KeyPair, codes: readonly string[]): Promise<void> {
  const rows = codes.map((code) => ({ staff, code_hash: printedCodeHash(keyPair, code) }));
  if (rows.length > 0) await db.insertInto("printed_code").values(rows).execute();
}

/** How many codes of the newest sheet are still good. */
export async function countPrintedCodes(db: Db<"system">, staff: string): Promise<number> {
  const { count } = await db.selectFrom("printed_code").select(({ fn }) => fn.countAll<number>().as("count")).where("staff", "=", staff).executeTakeFirstOrThrow();
  return count;
}
