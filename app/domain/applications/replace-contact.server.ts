import { sealContact } from "~/domain/confidentiality/application-keys.server";
import type { Db } from "~db/actor";
import type { Contact } from "./answers";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";

/**
 * Puts another contact, or none, in the place of the one before, at once. The one before cannot be read by whoever does it:
 * the row's contact key only writes. False when there is nothing to replace any more (withdrawn).
 */
export async function replaceContact(db: Db<"seeker">, application: string, contact: Contact): Promise<boolean> {
  const row = await db.selectFrom("application").select("contact_public_key").where("id", "=", application).executeTakeFirst();
  if (!row) return false;
  const place = { table: "application_sealed", column: "contact", row: application, application };
  const sealed = sealedBytes(sealContact(row.contact_public_key, contact, place, SEALED_SIZE.contact));
  const replaced = await db.updateTable("application_sealed").set({ contact: sealed }).where("application", "=", application).executeTakeFirst();
  return replaced.numUpdatedRows === 1n;
}
