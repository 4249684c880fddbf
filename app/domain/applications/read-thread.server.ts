import { openSealed } from "~/domain/confidentiality/seal.server";
import type { Db } from "~db/actor";
import type { Message, MessageBody } from "./thread";

/** Where a message's text lies; moved anywhere else, it does not open. */
export const messagePlace = (id: string, application: string) => ({ table: "message", column: "body", row: id, application });

/** The messages of one application, oldest first. One that does not open is left out: it was not written by us. */
export async function readThread(db: Db<"seeker"> | Db<"staff">, application: string, threadKey: Uint8Array): Promise<Message[]> {
  const rows = await (db as Db)
    .selectFrom("message")
    .select(["id", "direction", "day", "body"])
    .where("application", "=", application)
    .execute();
  return openedThread(rows, application, threadKey);
}

/** Messages that were read already, opened and put in order. */
export function openedThread(rows: readonly (Omit<Message, "body"> & { body: Uint8Array })[], application: string, threadKey: Uint8Array): Message[] {
  const messages = rows.flatMap(({ id, direction, day, body }): Message[] => {
    const opened = openSealed(threadKey, body, messagePlace(id, application));
    return opened.ok ? [{ id, direction, day, body: opened.value as MessageBody }] : [];
  });
  return messages.sort((one, other) => one.body.order - other.body.order);
}
