import { randomId } from "~/domain/confidentiality/random.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { isFinished } from "./application";
import { lockCase } from "./find-case.server";
import { LONGEST_NOTE } from "./message-length";
import { openCaseKeys } from "./open-case.server";
import { type NoteBody, notePlace, readNotes } from "./read-notes.server";
import { recordAct } from "./record-act.server";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";

export type Noted = { ok: true } | { ok: false; because: "gone" | "finished" | "empty" | "too-long-note" | "no-key" };

/** Adds a note for colleagues. It does not change the version: nobody's reply has to wait for it. */
export async function addNote(db: Db<"staff">, holder: KeyHolder, application: string, typed: string, today: Day): Promise<Noted> {
  const text = typed.trim();
  if (text === "") return { ok: false, because: "empty" };
  if (text.length > LONGEST_NOTE) return { ok: false, because: "too-long-note" };
  const row = await lockCase(db, application);
  if (!row) return { ok: false, because: "gone" };
  if (isFinished(row.status)) return { ok: false, because: "finished" };
  const opened = await openCaseKeys(db, holder, row);
  if (!opened.ok) return { ok: false, because: "no-key" };
  const before = await readNotes(db, application, opened.keys.answerKey);
  const id = randomId();
  const body: NoteBody = { text, author: holder.member, order: Math.max(0, ...before.map(({ order }) => order)) + 1 };
  const sealed = sealedBytes(sealContent(opened.keys.answerKey, body, notePlace(id, application), SEALED_SIZE.note));
  await db.insertInto("note").values({ id, application, day: today, body: sealed }).execute();
  await recordAct(db, { staff: holder.member, centre: row.centre, act: "noted", day: today, application: row });
  return { ok: true };
}
