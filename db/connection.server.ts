import pg from "pg";
import { Kysely, PostgresDialect } from "kysely";
import { serversOf } from "./database-address";
import { poolOfServers } from "./pool-of-servers.server";
import type { Tables } from "./tables";

const CONNECT_MILLISECONDS = 3_000;
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

/** A pool on one login, of one server or of several of which one takes writes. Connections give up after 3 s, queries after 5 s, so that a page can say so in time. */
export function connect(url: string, options: { connections: number; queryMilliseconds?: number }): Database {
  const queryMilliseconds = options.queryMilliseconds ?? QUERY_MILLISECONDS;
  const servers = serversOf(url);
  if (!servers) throw new Error("not an address of PostgreSQL");
  const pool = poolOfServers(servers, {
    max: options.connections,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: queryMilliseconds,
    statement_timeout: queryMilliseconds,
    idle_in_transaction_session_timeout: 2 * queryMilliseconds,
    application_name: "ashyq-esik",
    types,
  });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, close: () => kysely.destroy() };
}
