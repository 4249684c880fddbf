import { sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { authorsOf, type MeasureDraft } from "./draft";
import { isFarAhead } from "./far-ahead";
import { findDraft } from "./find-draft.server";
import type { MeasureSlug } from "./measure";
import { isHard, type PublishFault, publishFaults } from "./publish-gate";
import { findContentInForce } from "./measure-history.server";

type Refusal = "not-yours" | "changed" | "not-ahead";
type Moved = { ok: true } | { ok: false; because: Refusal };

interface Seen {
  slug: MeasureSlug;
  /** The version of the draft that was on the screen. */
  version: number;
}

interface Sent extends Seen {
  inForceFrom: Day;
  /** The sender says of the whole difference, what others wrote included, that it may go public. */
  hasConfirmed: boolean;
}

type Sending = Moved | { ok: false; because: "unconfirmed" | "gate" | "too-far" | "day-taken" };

/**
 * Confirms a draft as a whole and hands it to a second person, with the day from which it shall hold: tomorrow at the earliest, and
 * one from which no published version holds already, since that one would be written over. A measure has one open draft, so the day stays free.
 * @returns `unconfirmed` when others wrote at it too and the sender has not said that all of it may go public; `gate` when it could
 * not be published for any reason.
 */
export async function sendToReview(db: Db<"administrator">, by: Administrator, sent: Sent, today: Day): Promise<Sending> {
  const { inForceFrom, hasConfirmed, version } = sent;
  if (inForceFrom <= today) return { ok: false, because: "not-ahead" };
  if (isFarAhead(inForceFrom, today)) return { ok: false, because: "too-far" };
  if (await isPublishedFor(db, sent.slug, inForceFrom)) return { ok: false, because: "day-taken" };
  const draft = await findDraft(db, sent.slug);
  if (draft && (await faultsOf(db, draft, today)).some(isHard)) return { ok: false, because: "gate" };
  if (!hasConfirmed && draft && authorsOf(draft.writers).some((author) => author !== by.id)) return { ok: false, because: "unconfirmed" };
  return move(db, by, sent, { state: "in_review", submitted_by: by.id, confirmed_version: version, in_force_from: inForceFrom }, { act: "draft-sent", today });
}

/** Gives it back to be written on. */
export async function returnDraft(db: Db<"administrator">, by: Administrator, seen: Seen, today: Day): Promise<Moved> {
  return move(db, by, seen, { state: "draft", submitted_by: null }, { act: "draft-returned", today });
}

/** Drops it: the version in force stays as it is. */
export async function discardDraft(db: Db<"administrator">, by: Administrator, seen: Seen, today: Day): Promise<Moved> {
  return move(db, by, seen, { state: "discarded" }, { act: "draft-discarded", today });
}

async function move(
  db: Db<"administrator">,
  by: Administrator,
  { slug, version }: Seen,
  change: { state: "draft" | "in_review" | "discarded"; submitted_by?: string | null; confirmed_version?: number; in_force_from?: Day },
  { act, today }: { act: "draft-sent" | "draft-returned" | "draft-discarded"; today: Day },
): Promise<Moved> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  const draft = await findDraft(db, slug);
  if (!draft || draft.version !== version) return { ok: false, because: "changed" };
  const moved = await db.updateTable("measure_draft").set(change).where("id", "=", draft.id).where("version", "=", version).executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return { ok: false, because: "changed" };
  await recordAdministration(db, { by: by.id, act, subject: slug, day: today });
  return { ok: true };
}

export type Published = { ok: true } | { ok: false; because: Refusal | "own" | "gate" | "reason-missing" };

/**
 * Publishes what another person has confirmed and sent; whoever sent it cannot. With faults at the gate it asks for a reason, which the record keeps;
 * a text that is missing or an amount that does not exist cannot be published for any reason.
 */
export async function publishDraft(db: Db<"administrator">, by: Administrator, { slug, version, reason }: Seen & { reason: string }, today: Day): Promise<Published> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  const draft = await findDraft(db, slug);
  if (draft?.state !== "in_review" || draft.version !== version) return { ok: false, because: "changed" };
  const faults = await faultsOf(db, draft, today);
  if (faults.some(isHard)) return { ok: false, because: "gate" };
  if (faults.length > 0 && reason === "") return { ok: false, because: "reason-missing" };
  const kept = faults.length > 0 ? reason : null;
  const { rows } = await sql<{ said: "published" | "own" | Refusal }>`
    select portal.publish_measure(${draft.id}::uuid, ${version}::integer, ${today}::date, ${kept}::text) as said`.execute(db);
  const said = rows[0]?.said ?? "changed";
  if (said !== "published") return { ok: false, because: said };
  const act = kept === null ? "measure-published" : "measure-published-anyway";
  await recordAdministration(db, { by: by.id, act, subject: `${slug} ${draft.inForceFrom ?? ""}`, day: today });
  return { ok: true };
}

async function isPublishedFor(db: Db<"administrator">, slug: MeasureSlug, day: Day): Promise<boolean> {
  return (await db.selectFrom("measure_version").select("slug").where("slug", "=", slug).where("in_force_from", "=", day).executeTakeFirst()) !== undefined;
}

/** What stands in the way of a draft, compared with what is in force. */
export async function faultsOf(db: Db<"administrator">, draft: MeasureDraft, today: Day): Promise<PublishFault[]> {
  return publishFaults(draft, await findContentInForce(db, draft.slug, today), today);
}
