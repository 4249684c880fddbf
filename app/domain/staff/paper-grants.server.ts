import { recordAct } from "~/domain/applications/record-act.server";
import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { sameCharacters, sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { sealForPaper } from "~/domain/confidentiality/paper-key.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { isVouchedFor, vouchFor } from "./key-vouch.server";
import { type KeyHolder, openCentreKey } from "./open-centre-key.server";

export type PaperAdmitted = { ok: true; centres: string[] } | { ok: false; because: "unknown" | "wrong" | "busy" | "no-key" };

interface AdmitWith {
  lane: ArgonLane;
  admissionKey: Uint8Array;
  today: Day;
  enter<Answer>(work: (db: Db<"staff">) => Promise<Answer>): Promise<Answer>;
}

/**
 * Seals the centre keys the member holds to their region's recovery key, like the admission of a colleague: to the very
 * public key whose six characters, printed on its third sheet, were typed. An older recovery key then opens nothing there.
 */
export async function admitPaperKey(holder: KeyHolder, paperKey: string, typed: string, by: AdmitWith): Promise<PaperAdmitted> {
  const found = await by.enter((db) => db.selectFrom("paper_key").select(["public_key", "region"]).where("id", "=", paperKey).executeTakeFirst());
  if (!found) return { ok: false, because: "unknown" };
  const six = await sixCharacters(found.public_key, { member: paperKey, admissionKey: by.admissionKey, lane: by.lane });
  if (!six.ok) return six;
  if (!sameCharacters(typed, six.characters)) return { ok: false, because: "wrong" };
  return by.enter(async (db) => {
    const centres = await grantAll(db, holder, { id: paperKey, publicKey: found.public_key, region: found.region });
    for (const centre of centres) await recordAct(db, { staff: holder.member, centre, act: "sealed-to-paper", day: by.today });
    return centres.length > 0 ? { ok: true, centres } : { ok: false, because: "no-key" };
  });
}

async function grantAll(db: Db<"staff">, holder: KeyHolder, paper: { id: string; publicKey: Uint8Array; region: string }): Promise<string[]> {
  const held = await db
    .selectFrom("key_grant as g")
    .innerJoin("centre as c", "c.code", "g.centre")
    .select(["g.centre", "g.epoch"])
    .where("g.staff", "=", holder.member)
    .where("c.region_code", "=", paper.region)
    .orderBy("g.centre")
    .execute();
  const centres = new Set<string>();
  for (const { centre, epoch } of held) {
    const opened = await openCentreKey(db, holder, centre, epoch);
    if (!opened.ok) continue;
    if (!centres.has(centre)) await db.deleteFrom("paper_grant").where("centre", "=", centre).execute();
    await db.insertInto("paper_grant").values(paperGrantRow(opened.centreKeyPair, { centre, epoch, paperKey: paper.id }, paper.publicKey)).execute();
    centres.add(centre);
  }
  return [...centres];
}

/** A new quarter's key goes on to the recovery key its last one was sealed to, if that still vouches for the public half. */
export async function carryToPaper(db: Db<"staff">, last: { epoch: string; key: KeyPair }, next: { epoch: string; key: KeyPair }, centre: string): Promise<void> {
  const rows = await db
    .selectFrom("paper_grant as g")
    .innerJoin("paper_key as p", "p.id", "g.paper_key")
    .select(["p.id", "p.public_key", "g.vouch"])
    .where("g.centre", "=", centre)
    .where("g.epoch", "=", last.epoch)
    .execute();
  for (const { id, public_key, vouch } of rows) {
    if (!isVouchedFor(vouch, last.key.privateKey, { centre, epoch: last.epoch, member: id }, public_key)) continue;
    await db.insertInto("paper_grant").values(paperGrantRow(next.key, { centre, epoch: next.epoch, paperKey: id }, public_key)).execute();
  }
}

function paperGrantRow(centreKey: KeyPair, place: { centre: string; epoch: string; paperKey: string }, publicKey: Uint8Array) {
  const { centre, epoch, paperKey } = place;
  return {
    centre,
    epoch,
    paper_key: paperKey,
    sealed_key: sealForPaper(publicKey, centreKey.privateKey, place),
    vouch: vouchFor(centreKey.privateKey, { centre, epoch, member: paperKey }, publicKey),
  };
}
