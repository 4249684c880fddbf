import { equalBytes, fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { type KeyPair, keyPairOf } from "~/domain/confidentiality/key-pair.server";
import { newSessionSecret, openUnderSession, sealUnderSession, sessionIdOf } from "~/domain/confidentiality/session.server";
import type { StaffMember } from "~/domain/staff/staff-member";
import { findAccount, memberOf } from "~/domain/staff/stored-account.server";
import type { Db } from "~db/actor";
import { clearCookie, readCookies, setCookie } from "./cookies";
import type { Services } from "./services.server";

const NAME = "__Host-desk";
const MINUTE_MILLISECONDS = 60_000;
const IDLE_MINUTES = 15;
const LONGEST_MINUTES = 10 * 60;
const SECRET_BYTES = 32;

export interface StaffSession {
  /** The row's id, which opens nothing. */
  id: Uint8Array;
  member: StaffMember;
  /** The member's pair, unlocked by the secret that only the cookie has. */
  keyPair: KeyPair;
}

/** Begins a session under a secret that did not exist before, and ends the one this browser had. Answers the `Set-Cookie` line. */
export async function beginStaffSession(request: Request, services: Services, staff: string, keyPair: KeyPair): Promise<string> {
  const secret = newSessionSecret();
  const now = services.clock.now();
  const before = secretOf(request);
  await services.door.as({ role: "system", reason: "session" }, async (db) => {
    if (before) await forget(db, sessionIdOf(before));
    const sealed_key = sealUnderSession(secret, keyPair.privateKey, "staff");
    await db.insertInto("staff_session").values({ id: sessionIdOf(secret), staff, sealed_key, started_at: now, seen_at: now }).execute();
  });
  return setCookie(NAME, toBase64Url(secret));
}

export const dropStaffSession = (): string => clearCookie(NAME);

/**
 * The session of a request; undefined without one, after 15 idle minutes or 10 hours, and when the account is no longer
 * active or its public key is not the unlocked private one's.
 */
export async function readStaffSession(request: Request, services: Services, { isWork } = { isWork: true }): Promise<StaffSession | undefined> {
  const secret = secretOf(request);
  if (!secret) return undefined;
  const id = sessionIdOf(secret);
  return services.door.as({ role: "system", reason: "session" }, async (db) => {
    const row = await db.selectFrom("staff_session").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) return undefined;
    const now = services.clock.now();
    if (minutesBetween(row.seen_at, now) > IDLE_MINUTES || minutesBetween(row.started_at, now) > LONGEST_MINUTES) {
      await forget(db, id);
      return undefined;
    }
    const privateKey = openUnderSession(secret, row.sealed_key, "staff");
    const member = privateKey && (await activeMember(db, row.staff, keyPairOf(privateKey)));
    if (!privateKey || !member) return undefined;
    if (isWork && minutesBetween(row.seen_at, now) >= 1) await db.updateTable("staff_session").set({ seen_at: now }).where("id", "=", id).execute();
    return { id, member, keyPair: keyPairOf(privateKey) };
  });
}

/** Ends the session of a request at once, here and in the browser. */
export async function endStaffSession(request: Request, services: Services): Promise<string> {
  const secret = secretOf(request);
  if (secret) await services.door.as({ role: "system", reason: "session" }, (db) => forget(db, sessionIdOf(secret)));
  return dropStaffSession();
}

/** A session as its owner sees it: the row's id opens nothing. */
export interface SessionShown {
  id: string;
  startedAt: Date;
  seenAt: Date;
  isThis: boolean;
}

/** Where an account is signed in now, the newest first. */
export async function listStaffSessions(services: Services, staff: string, current: Uint8Array): Promise<SessionShown[]> {
  const now = services.clock.now().getTime();
  const rows = await services.door.as({ role: "system", reason: "session" }, (db) =>
    db
      .selectFrom("staff_session")
      .select(["id", "started_at", "seen_at"])
      .where("staff", "=", staff)
      .where("seen_at", ">=", new Date(now - IDLE_MINUTES * MINUTE_MILLISECONDS))
      .where("started_at", ">=", new Date(now - LONGEST_MINUTES * MINUTE_MILLISECONDS))
      .orderBy("started_at", "desc")
      .execute(),
  );
  return rows.map(({ id, started_at, seen_at }) => ({ id: toBase64Url(id), startedAt: started_at, seenAt: seen_at, isThis: equalBytes(id, current) }));
}

/** Ends one of the account's own sessions; another's is not found among them. */
export async function endOneStaffSession(services: Services, staff: string, id: string): Promise<void> {
  const bytes = fromBase64Url(id);
  if (!bytes) return;
  await services.door.as({ role: "system", reason: "session" }, (db) =>
    db.deleteFrom("staff_session").where("staff", "=", staff).where("id", "=", bytes).execute(),
  );
}

/** On every device: whoever holds one of the cookies has to sign in again. */
export async function endAllStaffSessions(services: Services, staff: string): Promise<string> {
  await services.door.as({ role: "system", reason: "session" }, (db) => db.deleteFrom("staff_session").where("staff", "=", staff).execute());
  return dropStaffSession();
}

function secretOf(request: Request): Uint8Array | undefined {
  const cookie = readCookies(request.headers.get("Cookie")).get(NAME);
  const secret = cookie === undefined ? undefined : fromBase64Url(cookie);
  return secret?.length === SECRET_BYTES ? secret : undefined;
}

const forget = (db: Db<"system">, id: Uint8Array) => db.deleteFrom("staff_session").where("id", "=", id).execute();

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / MINUTE_MILLISECONDS;

async function activeMember(db: Db<"system">, staff: string, { publicKey }: KeyPair): Promise<StaffMember | undefined> {
  const account = await findAccount(db, staff);
  if (account?.state !== "active" || !account.credentials || !equalBytes(account.credentials.publicKey, publicKey)) return undefined;
  return memberOf(db, account);
}
