import { type PortalSecrets, newPortalSecret, readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { type Clock, dayOf } from "~/domain/shared/day";
import { connect, type Database } from "~db/connection.server";
import { forLogin } from "~db/database-address";
import { type Door, openDoor } from "~db/door.server";
import { embeddedSecret, openEmbeddedPostgres } from "~db/embedded/embedded-postgres.server";
import { migrate } from "~db/migrate.server";
import { ensureRoles } from "~db/roles.server";
import { seedContent } from "~db/seed/content.server";
import { seedDemonstration } from "~db/seed/demonstration.server";
import { leakySettings } from "~db/leaky-settings.server";
import type { Settings } from "./environment.server";
import type { LogEvent } from "./log.server";

const OWNER_QUERY_MILLISECONDS = 120_000;
/** More would only make the server's processors change between them. */
const CONNECTIONS = 10;

interface Store {
  ok: true;
  door: Door;
  secrets: PortalSecrets;
  receiptSalt: Uint8Array;
  demonstration: boolean;
  close(): Promise<void>;
}

type Refused = { ok: false; sentence: string };

interface Tools {
  clock: Clock;
  log(event: LogEvent): void;
}

/** Opens the database, embedded or given, and brings it up to date; then hands out only the door. */
export async function openStore(settings: Settings, tools: Tools): Promise<Store | Refused> {
  const opened = await openAsOwner(settings, tools, (_owner, prepared) => Promise.resolve(prepared));
  if (!opened.ok) return opened;
  const { place, secrets, answer } = opened;
  const database = connect(forLogin(place.ownerUrl, appLogin(secrets)), { connections: CONNECTIONS });
  return {
    ok: true,
    door: openDoor(database.kysely),
    secrets,
    receiptSalt: answer.receiptSalt,
    demonstration: answer.demonstration,
    close: async () => {
      await database.close();
      await place.stop();
    },
  };
}

/** Brings the database up to date and lets its owner do one thing more, which nobody inside the portal may. */
export async function actAsOwner<Answer>(settings: Settings, tools: Tools, work: (owner: Database["kysely"]) => Promise<Answer>): Promise<{ ok: true; answer: Answer } | Refused> {
  const opened = await openAsOwner(settings, tools, work);
  if (opened.ok) await opened.place.stop();
  return opened;
}

type Opened<Answer> = { ok: true; place: Server; secrets: PortalSecrets; answer: Answer };

async function openAsOwner<Answer>(
  settings: Settings,
  tools: Tools,
  work: (owner: Database["kysely"], prepared: Prepared) => Promise<Answer>,
): Promise<Opened<Answer> | Refused> {
  const place = await findServer(settings);
  if (!place.ok) return place;
  const read = readPortalSecret(place.secret);
  if (!read.ok) return { ok: false, sentence: "PORTAL_SECRET must be a list of secrets of at least 32 characters each, separated by commas." };
  const { secrets } = read;
  const owner = connect(place.ownerUrl, { connections: 2, queryMilliseconds: OWNER_QUERY_MILLISECONDS });
  const done = await prepare(owner, secrets, settings, tools)
    .then(async (prepared): Promise<Opened<Answer> | Refused> => (prepared.ok ? { ok: true, place, secrets, answer: await work(owner.kysely, prepared) } : prepared))
    .catch((error: unknown) => refusalOf(error));
  await owner.close();
  if (!done.ok) await place.stop();
  return done;
}

type Server = { ok: true; ownerUrl: string; secret: string; stop(): Promise<void> };

async function findServer(settings: Settings): Promise<Server | Refused> {
  if (settings.databaseUrl !== undefined) {
    return { ok: true, ownerUrl: settings.databaseUrl, secret: settings.portalSecret ?? "", stop: () => Promise.resolve() };
  }
  const opened = await openEmbeddedPostgres({ dataDir: settings.dataDir, log: (line) => void process.stderr.write(`${line}\n`) });
  if (!opened.ok) return opened;
  const secret = settings.portalSecret ?? (await embeddedSecret(settings.dataDir, newPortalSecret));
  return { ok: true, ownerUrl: opened.cluster.ownerUrl, secret, stop: () => opened.cluster.stop() };
}

type Prepared = { ok: true; receiptSalt: Uint8Array; demonstration: boolean };

async function prepare(
  owner: Database,
  secrets: PortalSecrets,
  settings: Settings,
  { clock, log }: Tools,
): Promise<Prepared | Refused> {
  await ensureRoles(owner.kysely, appLogin(secrets));
  const migrated = await migrate(owner.kysely);
  if (!migrated.ok) {
    if (migrated.because === "failed") throw migrated.error;
    return { ok: false, sentence: "The database is older than PostgreSQL 15. Set DATABASE_URL to a server of version 15 or later." };
  }
  for (const name of await leakySettings(owner.kysely)) log({ level: "warn", event: "setting-warning", code: name });
  const today = dayOf(clock.now());
  await seedContent(owner.kysely, today);
  if (settings.seed === "demo") {
    const seeded = await seedDemonstration(owner.kysely, { secrets, today });
    if (!seeded.ok) {
      return { ok: false, sentence: "SEED=demo needs an empty database, and this one already holds applications or accounts. Remove SEED, or set DATABASE_URL to an empty database." };
    }
  }
  const deployment = await owner.kysely.selectFrom("deployment").select(["receipt_salt", "seeded"]).executeTakeFirstOrThrow();
  return { ok: true, receiptSalt: deployment.receipt_salt, demonstration: deployment.seeded === "demonstration" };
}

/** Named after the secret, so that two portals on one server do not change each other's password. */
export const appLogin = (secrets: PortalSecrets) => ({ name: `ashyq_app_${secrets.appLogins[0].suffix}`, password: secrets.appLogins[0].password });

function refusalOf(error: unknown): Refused {
  const { code, name } = error as { code?: string; name?: string };
  if (code === "42501") {
    return { ok: false, sentence: "The login of DATABASE_URL may not create roles and schemas. Give it CREATEROLE and make it the owner of the database." };
  }
  if (code === "28P01" || code === "28000" || code === "3D000") {
    return { ok: false, sentence: `PostgreSQL refused the login or the database of DATABASE_URL (${code}). Check its name and password.` };
  }
  return { ok: false, sentence: `The database could not be opened (${code ?? name ?? "unknown error"}). Check that PostgreSQL is running and that DATABASE_URL is right.` };
}
