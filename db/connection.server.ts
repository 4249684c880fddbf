import pg from "pg";
import { Kysely, PostgresDialect } from "kysely";
import { serversOf } from "./database-address";
import { poolOfServers } from "./pool-of-servers.server";
import type { Tables } from "./tables";

const CONNECT_MILLISECONDS = 3_000;
/** In a line that is served in order. Whoever has waited so long is told that it is busy, not that the database is away. */
const LINE_MILLISECONDS = 15_000;
const QUERY_MILLISECONDS = 5_000;

const OID = { date: 1082, bigint: 20, numeric: 1700 } as const;

/** Days stay text (a day has no time zone); counts and rates are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === OID.date) return (value: string) => value;
    if (oid === OID.bigint || oid === OID.numeric) return Number;
    return pg.types.getTypeParser(oid, format as "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

export interface Database {
  kysely: Kysely<Tables>;
  close(): Promise<void>;
}

interface ConnectOptions {
  connections: number;
  queryMilliseconds?: number;
  lineMilliseconds?: number;
}

/**
 * A pool on one login, of one server or of several of which one takes writes. Connections are kept, since a new one costs more than
 * a page. Making one gives up after 3 s, a query after 5 s, so that a page can say so in time.
 */
export function connect(url: string, { connections, queryMilliseconds = QUERY_MILLISECONDS, lineMilliseconds = LINE_MILLISECONDS }: ConnectOptions): Database {
  const servers = serversOf(url);
  if (!servers) throw new Error("not an address of PostgreSQL");
  const pool = poolOfServers(servers, {
    max: connections,
    min: connections,
    Client: PatientClient,
    connectionTimeoutMillis: lineMilliseconds,
    query_timeout: queryMilliseconds,
    statement_timeout: queryMilliseconds,
    idle_in_transaction_session_timeout: 2 * queryMilliseconds,
    application_name: "ashyq-esik",
    types,
  });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, close: () => kysely.destroy() };
}

/** The pool's one time-out is that of its line; making a connection has its own. */
class PatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MILLISECONDS });
  }
}
