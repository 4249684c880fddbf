import { openAsHolder, sealForHolder } from "~/domain/confidentiality/seal-for-holder.server";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";

/** What was being written on a case: the answer and the note. */
export interface CaseDraft {
  text: string;
  note: string;
}

/** More than can be sent, so that a text that was refused as too long is not cut. */
const LONGEST = { text: 2_000, note: 500 } as const;

/** Sealed to the member's own key: no colleague reads what was not sent. */
const placeOf = (application: string, member: string) => ({ table: "case_draft", column: "body", row: member, application });

/** Keeps what a member is writing on an application, one draft each; an empty one is forgotten. */
export async function keepCaseDraft(db: Db<"staff">, { member, keyPair }: KeyHolder, application: string, { text, note }: CaseDraft): Promise<void> {
  if (text === "" && note === "") return dropCaseDraft(db, member, application);
  const draft: CaseDraft = { text: text.slice(0, LONGEST.text), note: note.slice(0, LONGEST.note) };
  const body = sealedBytes(sealForHolder(keyPair.publicKey, draft, placeOf(application, member), SEALED_SIZE.draft));
  await db
    .insertInto("case_draft")
    .values({ application, staff: member, body })
    .onConflict((conflict) => conflict.columns(["application", "staff"]).doUpdateSet({ body }))
    .execute();
}

/** The member's own draft; undefined when there is none, or when it was sealed to a key the member no longer has. */
export async function readCaseDraft(db: Db<"staff">, { member, keyPair }: KeyHolder, application: string): Promise<CaseDraft | undefined> {
  const row = await db.selectFrom("case_draft").select("body").where("application", "=", application).where("staff", "=", member).executeTakeFirst();
  const opened = row && openAsHolder(keyPair, row.body, placeOf(application, member));
  return opened?.ok ? (opened.value as CaseDraft) : undefined;
}

export async function dropCaseDraft(db: Db<"staff">, member: string, application: string): Promise<void> {
  await db.deleteFrom("case_draft").where("application", "=", application).where("staff", "=", member).execute();
}
