import { equalBytes, fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { type KeyPair, keyPairOf } from "~/domain/confidentiality/key-pair.server";
import { openMoment, sealMoment } from "~/domain/confidentiality/moment-seal.server";
import { newSessionSecret, openUnderSession, sealUnderSession, sessionIdOf } from "~/domain/confidentiality/session.server";
import { SCHEDULE } from "~/domain/retention/schedule";
import { addDays, dayOf } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { StaffMember } from "~/domain/staff/staff-member";
import { findSession, type FoundSession } from "~/domain/staff/stored-account.server";
import type { Db } from "~db/actor";
import { clearCookie, readCookies, setCookie } from "./cookies";
import type { Services } from "./services.server";

const NAME = "__Host-desk";
const PURPOSE = "staff session";
const MINUTE_MILLISECONDS = 60_000;
const IDLE_MILLISECONDS = 15 * MINUTE_MILLISECONDS;
const LONGEST_MILLISECONDS = 10 * 60 * MINUTE_MILLISECONDS;

/** What the cookie holds, sealed. The row in the database has no time finer than a day; idleness is counted here. */
interface Carried {
  secret: string;
  startedAt: number;
  seenAt: number;
  /** The account's, so that whoever is shut out reads why in it: the row may be gone. */
  language?: Language;
}

export interface StaffSession {
  /** The row's id, which opens nothing. */
  id: Uint8Array;
  member: StaffMember;
  /** The member's pair, unlocked by the secret that only the cookie has. */
  keyPair: KeyPair;
  /** The `Set-Cookie` line that keeps the session from idling. */
  kept: string | undefined;
  /** Of the content at this moment. */
  revision: number;
}

/** Begins a session under a secret that did not exist before, and ends the one this browser had. Answers the `Set-Cookie` line. */
export async function beginStaffSession(request: Request, services: Services, { id: staff, language }: Pick<StaffMember, "id" | "language">, keyPair: KeyPair): Promise<string> {
  const secret = newSessionSecret();
  const now = services.clock.now();
  const before = carriedBy(request, services);
  const row = {
    id: sessionIdOf(secret),
    staff,
    sealed_key: sealUnderSession(secret, keyPair.privateKey, "staff"),
    sealed_start: sealMoment(keyPair, "sign-in", now.getTime()),
    expires_on: addDays(dayOf(now), SCHEDULE.staff_session.days),
  };
  await asSystem(services, async (db) => {
    if (before) await forget(db, before.id);
    await db.insertInto("staff_session").values(row).execute();
  });
  return cookieOf(services, { secret: toBase64Url(secret), startedAt: now.getTime(), seenAt: now.getTime(), language });
}

export const dropStaffSession = (): string => clearCookie(NAME);

/**
 * The session of a request; undefined without one, after 15 idle minutes or 10 hours, and when the account is no longer
 * active or its public key is not the unlocked private one's. `kept` only for work: what a page asks by itself keeps nothing.
 */
export async function readStaffSession(request: Request, services: Services, { isWork } = { isWork: true }): Promise<StaffSession | undefined> {
  const carried = carriedBy(request, services);
  if (!carried) return undefined;
  const { id, secret, startedAt, seenAt } = carried;
  const now = services.clock.now().getTime();
  return asSystem(services, async (db) => {
    if (now - seenAt > IDLE_MILLISECONDS || now - startedAt > LONGEST_MILLISECONDS) {
      await forget(db, id);
      return undefined;
    }
    const found = await findSession(db, id);
    const privateKey = found && openUnderSession(secret, found.sealedKey, "staff");
    const keyPair = privateKey && keyPairOf(privateKey);
    if (!keyPair || !isOpenedBy(found, keyPair)) return undefined;
    const kept = isWork && now - seenAt >= MINUTE_MILLISECONDS ? cookieOf(services, { secret: toBase64Url(secret), startedAt, seenAt: now, language: found.member.language }) : undefined;
    return { id, member: found.member, keyPair, kept, revision: found.revision };
  });
}

/** Whether a session was neither ended nor its account: for work that goes on after the request that began it. */
export async function isStaffSession(services: Services, id: Uint8Array): Promise<boolean> {
  return (await asSystem(services, (db) => db.selectFrom("staff_session").select("id").where("id", "=", id).executeTakeFirst())) !== undefined;
}

/** The language of whoever this browser's session belonged to, whether or not it has ended. */
export const languageOfSession = (request: Request, services: Services): Language | undefined => carriedBy(request, services)?.language;

/** Ends the session of a request at once, here and in the browser. */
export async function endStaffSession(request: Request, services: Services): Promise<string> {
  const carried = carriedBy(request, services);
  if (carried) await asSystem(services, (db) => forget(db, carried.id));
  return dropStaffSession();
}

/** A session as its owner sees it: the row's id opens nothing. */
export interface SessionShown {
  id: string;
  startedAt: Date;
  isThis: boolean;
}

/** Where an account was signed in within ten hours and not out again, the newest first; only its owner's key tells when. */
export async function listStaffSessions(services: Services, { staff, keyPair, session }: { staff: string; keyPair: KeyPair; session: Uint8Array }): Promise<SessionShown[]> {
  const now = services.clock.now().getTime();
  const rows = await asSystem(services, (db) => db.selectFrom("staff_session").select(["id", "sealed_start"]).where("staff", "=", staff).execute());
  return rows
    .map(({ id, sealed_start }) => ({ id, startedAt: openMoment(keyPair, "sign-in", sealed_start) ?? 0 }))
    .filter(({ startedAt }) => now - startedAt <= LONGEST_MILLISECONDS)
    .sort((one, other) => other.startedAt - one.startedAt)
    .map(({ id, startedAt }) => ({ id: toBase64Url(id), startedAt: new Date(startedAt), isThis: equalBytes(id, session) }));
}

/** Ends one of the account's own sessions; another's is not found among them. */
export async function endOneStaffSession(services: Services, staff: string, id: string): Promise<void> {
  const bytes = fromBase64Url(id);
  if (bytes) await asSystem(services, (db) => db.deleteFrom("staff_session").where("staff", "=", staff).where("id", "=", bytes).execute());
}

/** On every device: whoever holds one of the cookies has to sign in again. */
export async function endAllStaffSessions(services: Services, staff: string): Promise<string> {
  await asSystem(services, (db) => db.deleteFrom("staff_session").where("staff", "=", staff).execute());
  return dropStaffSession();
}

const asSystem = <Answer>({ door }: Services, work: (db: Db<"system">) => Promise<Answer>): Promise<Answer> => door.as({ role: "system", reason: "session" }, work);

const cookieOf = ({ secrets }: Services, carried: Carried): string => setCookie(NAME, sealCookie(secrets.cookieKeys, PURPOSE, carried));

function carriedBy(request: Request, { secrets }: Services): { id: Uint8Array; secret: Uint8Array; startedAt: number; seenAt: number; language: Language | undefined } | undefined {
  const cookie = readCookies(request.headers.get("Cookie")).get(NAME);
  const carried = cookie === undefined ? undefined : (openCookie(secrets.cookieKeys, PURPOSE, cookie) as Carried | undefined);
  const secret = carried && fromBase64Url(carried.secret);
  return secret && { id: sessionIdOf(secret), secret, startedAt: carried.startedAt, seenAt: carried.seenAt, language: carried.language };
}

const forget = (db: Db<"system">, id: Uint8Array) => db.deleteFrom("staff_session").where("id", "=", id).execute();

const isOpenedBy = ({ account }: FoundSession, { publicKey }: KeyPair): boolean =>
  account.state === "active" && account.credentials !== undefined && equalBytes(account.credentials.publicKey, publicKey);
