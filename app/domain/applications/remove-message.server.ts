import type { Db } from "~db/actor";

const MESSAGE_ID = /^[0-9a-f-]{36}$/;

/** Removes one message of the seeker's own application, for both sides. An id that is not there changes nothing. */
export async function removeMessage(db: Db<"seeker">, application: string, message: string): Promise<void> {
  if (!MESSAGE_ID.test(message)) return;
  await db.deleteFrom("message").where("application", "=", application).where("id", "=", message).execute();
}
