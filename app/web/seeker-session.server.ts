import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { newSessionSecret, openUnderSession, sealUnderSession, sessionIdOf } from "~/domain/confidentiality/session.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { addDays, dayOf } from "~/domain/shared/day";
import { clearCookie, readCookies, setCookie } from "./cookies";
import type { Services } from "./services.server";

const NAME = "__Host-a";
const PURPOSE = "seeker session";
const IDLE_MILLISECONDS = 15 * 60_000;

/** What the cookie holds, sealed. The row in the database has no time finer than a day; idleness is counted here. */
interface Carried {
  secret: string;
  application: string;
  /** What the code that opened the session stands for; a new code ends it. */
  seekerKey: string;
  /** A new code that is shown and does not count yet: the same until the person says that it is written down. */
  offered?: ReceiptCode;
  seenAt: number;
}

export interface SeekerSession {
  application: string;
  seekerKey: Uint8Array;
  threadKey: Uint8Array;
  offered?: ReceiptCode | undefined;
  /** The row's id. */
  id: Uint8Array;
  secret: Uint8Array;
}

/** Begins a session for an application that its code has just opened; answers the `Set-Cookie` line. */
export async function beginSeekerSession(
  services: Services,
  { application, threadKey, seekerKey }: Pick<SeekerSession, "application" | "threadKey" | "seekerKey">,
): Promise<string> {
  const secret = newSessionSecret();
  const id = sessionIdOf(secret);
  const sealed = sealUnderSession(secret, threadKey, "seeker");
  const expires_on = addDays(dayOf(services.clock.now()), 1);
  await services.door.as({ role: "seeker", session: id }, (db) =>
    db.insertInto("seeker_session").values({ id, sealed, expires_on }).execute(),
  );
  return keepSeekerSession(services, { application, secret, seekerKey });
}

export function keepSeekerSession(services: Services, session: Pick<SeekerSession, "application" | "secret" | "seekerKey" | "offered">): string {
  const carried: Carried = {
    secret: toBase64Url(session.secret),
    application: session.application,
    seekerKey: toBase64Url(session.seekerKey),
    ...(session.offered === undefined ? {} : { offered: session.offered }),
    seenAt: services.clock.now().getTime(),
  };
  return setCookie(NAME, sealCookie(services.secrets.cookieKeys, PURPOSE, carried));
}

export const dropSeekerSession = (): string => clearCookie(NAME);

/** The session of a request; undefined without one, after 15 idle minutes, and once its row is gone. */
export async function readSeekerSession(request: Request, services: Services): Promise<SeekerSession | undefined> {
  const cookie = readCookies(request.headers.get("Cookie")).get(NAME);
  const carried = cookie === undefined ? undefined : (openCookie(services.secrets.cookieKeys, PURPOSE, cookie) as Carried | undefined);
  if (!carried || services.clock.now().getTime() - carried.seenAt > IDLE_MILLISECONDS) return undefined;
  const secret = fromBase64Url(carried.secret);
  const seekerKey = fromBase64Url(carried.seekerKey ?? "");
  if (!secret || !seekerKey) return undefined;
  const id = sessionIdOf(secret);
  const row = await services.door.as({ role: "seeker", session: id }, (db) =>
    db.selectFrom("seeker_session").select("sealed").where("id", "=", id).executeTakeFirst(),
  );
  const threadKey = row && openUnderSession(secret, row.sealed, "seeker");
  return threadKey && { application: carried.application, seekerKey, threadKey, offered: carried.offered, id, secret };
}

/** Ends the session of a request at once, here and in the browser. */
export async function endSeekerSession(request: Request, services: Services): Promise<string[]> {
  const cookie = readCookies(request.headers.get("Cookie")).get(NAME);
  if (cookie === undefined) return [];
  const carried = (openCookie(services.secrets.cookieKeys, PURPOSE, cookie) as Carried | undefined);
  const secret = carried && fromBase64Url(carried.secret);
  if (secret) {
    const id = sessionIdOf(secret);
    await services.door.as({ role: "seeker", session: id }, (db) => db.deleteFrom("seeker_session").where("id", "=", id).execute());
  }
  return [dropSeekerSession()];
}
