import { sql } from "kysely";
import { randomId } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { type Administrator, recordAdministration } from "./administration-record.server";
import { answersFor, COUNTRY } from "./administrator";
import { drawHalf } from "./invitation.server";
import { brings, isOfCentre, type RightKind } from "./right-kinds";
import { readLogin } from "./staff-member";

export interface RightProposal {
  id: string;
  kind: RightKind;
  /** Whose rights. */
  login: string;
  scopes: string[];
  proposedBy: string;
  proposedOn: Day;
  /** The asker proposed it, or it is about them: somebody else has to confirm. */
  isOwn: boolean;
  mayConfirm: boolean;
  mayWithdraw: boolean;
}

/** What waits for a second administrator, as far as the asker can confirm it or take it back; PostgreSQL asks the same again. */
export async function listProposals(db: Db<"administrator">, asker: Administrator): Promise<RightProposal[]> {
  const rows = await db
    .selectFrom("right_proposal as p")
    .innerJoin("staff_account as by", "by.id", "p.proposed_by")
    .leftJoin("staff_account as t", "t.id", "p.target")
    .select(["p.id", "p.kind", "p.login", "p.scopes", "p.proposed_by", "p.proposed_on", "p.target", "by.login as proposer", "t.login as them"])
    .select(sql<boolean>`by.state = 'active' and portal.may_widen(p.kind, p.scopes, p.target)`.as("may_confirm"))
    .where("p.state", "=", "open")
    .orderBy("p.proposed_on")
    .orderBy("p.id")
    .execute();
  const proposals = rows.map((row) => {
    const isOwn = row.proposed_by === asker.id || row.target === asker.id;
    return {
      id: row.id,
      kind: row.kind,
      login: row.login ?? row.them ?? "",
      scopes: row.scopes,
      proposedBy: row.proposer,
      proposedOn: row.proposed_on,
      isOwn,
      mayConfirm: row.may_confirm && !isOwn,
      mayWithdraw: row.proposed_by === asker.id || asker.remit.isNational,
    };
  });
  return proposals.filter(({ mayConfirm, mayWithdraw }) => mayConfirm || mayWithdraw);
}

interface Wanted {
  kind: RightKind;
  /** Of somebody new. */
  login?: string;
  language?: Language;
  scopes?: readonly string[];
  /** Of somebody who is there. */
  target?: string;
}

export type Proposed =
  /** `half` is the proposer's part of a new administrator's invitation, shown once. */
  | { ok: true; half?: { login: string; code: string } }
  | { ok: false; because: "not-yours" | "own" | "not-a-login" | "login-taken" | "scope-missing" | "country-and-region" | "already-proposed" };

/** Proposes a right for somebody else. It gives nothing before another administrator has confirmed it. */
export async function proposeRight(db: Db<"administrator">, by: Administrator, wanted: Wanted, today: Day): Promise<Proposed> {
  const { kind, target, language = "kk" } = wanted;
  const scopes = kind === "lead" ? await centresOf(db, target) : [...(wanted.scopes ?? [])];
  if (target === by.id) return { ok: false, because: "own" };
  if (scopes.includes(COUNTRY) && scopes.length > 1) return { ok: false, because: "country-and-region" };
  if ((kind === "invite" || kind === "remit") && scopes.length === 0) return { ok: false, because: "scope-missing" };
  if (!isOfCentre(kind) && scopes.some((scope) => !answersFor(by.remit, scope))) return { ok: false, because: "not-yours" };
  const login = brings(kind) ? readLogin(wanted.login ?? "") : undefined;
  if (brings(kind) && !login) return { ok: false, because: "not-a-login" };
  if (login && (await isTaken(db, login, kind))) return { ok: false, because: "login-taken" };
  const { rows } = await sql<{ may: boolean }>`select portal.may_widen(${kind}, ${scopes}::text[], ${target ?? null}::uuid) as may`.execute(db);
  if (!rows[0]?.may) return { ok: false, because: "not-yours" };
  if (await isProposed(db, { kind, login: login ?? null, target: target ?? null, scopes })) return { ok: false, because: "already-proposed" };
  const half = login ? drawHalf(login, today) : undefined;
  const row = { id: randomId(), invitation_half: half?.hash ?? null, kind, login: login ?? null, language, scopes, target: target ?? null, state: "open" as const, proposed_by: by.id, proposed_on: today };
  await db.insertInto("right_proposal").values(row).execute();
  await recordAdministration(db, { by: by.id, act: "right-proposed", subject: subjectOf(kind, login ?? (await loginOf(db, target)), scopes), day: today });
  return { ok: true, ...(half && login ? { half: { login, code: half.code } } : {}) };
}

/** A line of the record holds this much: places beyond it are left out. */
const LONGEST_SUBJECT = 300;

function subjectOf(kind: string, login: string, scopes: readonly string[]): string {
  const words = [kind, login, ...scopes].filter((word) => word !== "");
  while (words.join(" ").length > LONGEST_SUBJECT) words.pop();
  return words.join(" ");
}

/** A lead leads every centre they belong to. */
async function centresOf(db: Db<"administrator">, staff: string | undefined): Promise<string[]> {
  if (staff === undefined) return [];
  const rows = await db.selectFrom("staff_membership").select("centre").where("staff", "=", staff).orderBy("centre").execute();
  return rows.map(({ centre }) => centre);
}

/** The same for the same place waits already: a second proposal would only confuse whoever confirms. */
async function isProposed(db: Db<"administrator">, { kind, login, target, scopes }: { kind: RightKind; login: string | null; target: string | null; scopes: readonly string[] }): Promise<boolean> {
  const open = await db.selectFrom("right_proposal").select(["kind", "login", "target", "scopes"]).where("state", "=", "open").where("kind", "=", kind).execute();
  const places = scopes.toSorted().join(" ");
  return open.some((each) => each.login === login && each.target === target && each.scopes.toSorted().join(" ") === places);
}

/** An invitation that nobody has used yet may be proposed again: confirming renews it. */
async function isTaken(db: Db<"administrator">, login: string, kind: RightKind): Promise<boolean> {
  const there = await db.selectFrom("staff_account").select(["role", "state"]).where("login", "=", login).executeTakeFirst();
  return there !== undefined && !(there.state === "invited" && there.role === (kind === "invite" ? "administrator" : "lead"));
}

export type ConfirmedRight =
  /** `code` is the confirmer's half of the invitation of somebody new, shown once. */
  | { ok: true; login: string; code?: string; expiresOn?: Day }
  | { ok: false; because: "gone" | "own" | "not-yours" | "login-taken" };

/** The second administrator's word. The database refuses whoever proposed it and whomever it is about. */
export async function confirmRight(db: Db<"administrator">, by: Administrator, id: string, today: Day): Promise<ConfirmedRight> {
  const proposal = (await listProposals(db, by)).find((each) => each.id === id);
  if (!proposal) return { ok: false, because: "gone" };
  const drawn = brings(proposal.kind) ? drawHalf(proposal.login, today) : undefined;
  const { rows } = await sql<{ said: "confirmed" | Exclude<ConfirmedRight, { ok: true }>["because"] }>`
    select portal.confirm_right(${id}::uuid, ${drawn?.hash ?? null}::bytea, ${drawn?.expiresOn ?? null}::date, ${today}::date) as said`.execute(db);
  const said = rows[0]?.said ?? "gone";
  if (said !== "confirmed") return { ok: false, because: said };
  await recordAdministration(db, { by: by.id, act: "right-confirmed", subject: subjectOf(proposal.kind, proposal.login, proposal.scopes), day: today });
  return { ok: true, login: proposal.login, ...(drawn ? { code: drawn.code, expiresOn: drawn.expiresOn } : {}) };
}

/** Makes a lead a consultant again, at once: it narrows rights, so nobody has to confirm. */
export async function takeLeadBack(db: Db<"administrator">, by: Administrator, member: string, today: Day): Promise<{ ok: boolean }> {
  const { rows } = await sql<{ taken: boolean }>`select portal.take_lead_back(${member}::uuid) as taken`.execute(db);
  if (!rows[0]?.taken) return { ok: false };
  await recordAdministration(db, { by: by.id, act: "lead-taken-back", subject: subjectOf("", await loginOf(db, member), await centresOf(db, member)), day: today });
  return { ok: true };
}

export async function withdrawProposal(db: Db<"administrator">, by: Administrator, id: string, today: Day): Promise<{ ok: boolean }> {
  const proposal = (await listProposals(db, by)).find((each) => each.id === id);
  const done = await db
    .updateTable("right_proposal")
    .set({ state: "withdrawn", decided_by: by.id, decided_on: today })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (!proposal || done.numUpdatedRows !== 1n) return { ok: false };
  await recordAdministration(db, { by: by.id, act: "right-withdrawn", subject: subjectOf(proposal.kind, proposal.login, proposal.scopes), day: today });
  return { ok: true };
}

export async function loginOf(db: Db<"administrator">, id: string | undefined): Promise<string> {
  const row = id === undefined ? undefined : await db.selectFrom("staff_account").select("login").where("id", "=", id).executeTakeFirst();
  return row?.login ?? "";
}
