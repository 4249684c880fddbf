import { sql } from "kysely";
import { recordAct } from "~/domain/applications/record-act.server";
import { equalBytes } from "~/domain/confidentiality/bytes.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { openFromPaper, openPaperKey, paperProof, sheetKeyPair } from "~/domain/confidentiality/paper-key.server";
import { parseRecoveryCode } from "~/domain/confidentiality/recovery-code";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { KeyHolder } from "./open-centre-key.server";
import { paperKeysOf } from "./paper-sheets.server";
import { grantRow } from "./renew-centre-key.server";

export type Restored = { ok: true; centres: string[] } | { ok: false; because: "mistyped-one" | "mistyped-two" | "wrong" | "nothing" };

/**
 * Gives a member of a centre its keys back with two of the region's three sheets: for a centre whose only member forgot
 * password and recovery code, or left without admitting anyone. `nothing`: the sheets are right, but no key of the member's
 * centres was sealed to them.
 */
export async function restoreByPaper(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], typed: { one: string; two: string }, today: Day): Promise<Restored> {
  const one = parseRecoveryCode(typed.one);
  const two = parseRecoveryCode(typed.two);
  if (!one) return { ok: false, because: "mistyped-one" };
  if (!two) return { ok: false, because: "mistyped-two" };
  if (centres.length === 0) return { ok: false, because: "nothing" };
  const sheets = [sheetKeyPair(one), sheetKeyPair(two)] as const;
  const regions = await db.selectFrom("centre").select("region_code").distinct().where("code", "in", centres).execute();
  for (const { region_code: region } of regions) {
    for (const stored of await paperKeysOf(db, region)) {
      const paper = openPaperKey(stored, ...sheets);
      if (!paper) continue;
      const restored = await restoreAll(db, holder, centres, { id: stored.id, pair: paper });
      for (const centre of restored) await recordAct(db, { staff: holder.member, centre, act: "restored-by-paper", day: today });
      return restored.length > 0 ? { ok: true, centres: restored } : { ok: false, because: "nothing" };
    }
  }
  return { ok: false, because: "wrong" };
}

async function restoreAll(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], paper: { id: string; pair: KeyPair }): Promise<string[]> {
  const rows = await db
    .selectFrom("paper_grant as g")
    .innerJoin("centre_key as k", (join) => join.onRef("k.centre", "=", "g.centre").onRef("k.epoch", "=", "g.epoch"))
    .select(["g.centre", "g.epoch", "g.sealed_key", "k.public_key"])
    .where("g.paper_key", "=", paper.id)
    .where("g.centre", "in", centres)
    .orderBy("g.centre")
    .execute();
  const restored = new Set<string>();
  for (const { centre, epoch, sealed_key, public_key } of rows) {
    const key = openFromPaper(paper.pair, sealed_key, { centre, epoch, paperKey: paper.id });
    if (!key || !equalBytes(key.publicKey, public_key)) continue;
    const { sealed_key: sealed, vouch } = grantRow(key, { centre, epoch, member: holder.member }, holder.keyPair.publicKey);
    const { rows: said } = await sql<{ given: boolean }>`select portal.restore_by_paper(${paper.id}::uuid, ${paperProof(paper.pair.privateKey)}::bytea,
      ${centre}::char(9), ${epoch}::text, ${sealed}::bytea, ${vouch}::bytea) as given`.execute(db);
    if (said[0]?.given) restored.add(centre);
  }
  return [...restored];
}
