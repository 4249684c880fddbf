import { openSealed } from "~/domain/confidentiality/seal.server";
import type { Db } from "~db/actor";
import type { Note } from "./case";

/** What a note holds, sealed. */
export interface NoteBody {
  text: string;
  author?: string;
  order?: number;
}

/** Where a note's text lies; moved anywhere else, it does not open. */
export const notePlace = (id: string, application: string) => ({ table: "note", column: "body", row: id, application });

/** Staff's notes, oldest first. */
export async function readNotes(db: Db<"staff">, application: string, answerKey: Uint8Array): Promise<Note[]> {
  const rows = await db.selectFrom("note").select(["id", "day", "body"]).where("application", "=", application).execute();
  const notes = rows.flatMap(({ id, day, body }): Note[] => {
    const opened = openSealed(answerKey, body, notePlace(id, application));
    if (!opened.ok) return [];
    const { text, author, order = 0 } = opened.value as NoteBody;
    return [{ id, day, text, author, order }];
  });
  return notes.sort((one, other) => (one.day === other.day ? one.order - other.order : one.day < other.day ? -1 : 1));
}
