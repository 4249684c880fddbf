import type { PostgresPool } from "kysely";
import pg from "pg";

/**
 * Connections to whichever of several servers takes writes. After a fail-over the old server refuses or is a standby, and the
 * next connection is made to the new one; work that was under way fails and is told so. One server is an ordinary pool.
 */
export function poolOfServers(servers: readonly URL[], config: pg.PoolConfig): PostgresPool {
  const pools = servers.map((server) => poolOn(server, config, servers.length > 1));
  let writable = 0;
  return {
    async connect() {
      let refusal: unknown;
      for (let attempt = 0; attempt < pools.length; attempt += 1) {
        const index = (writable + attempt) % pools.length;
        try {
          const client = await (pools[index] as pg.Pool).connect();
          writable = index;
          return client;
        } catch (error) {
          if (isLineTooLong(error)) throw new TooBusy();
          refusal = error;
        }
      }
      throw refusal;
    },
    async end() {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

/** All connections were in use for as long as one waits: the server is there, and another would be no quicker. */
export class TooBusy extends Error {
  readonly code = "BUSY";
}

const isLineTooLong = (error: unknown): boolean => error instanceof Error && error.message === "timeout exceeded when trying to connect";

function poolOn(server: URL, config: pg.PoolConfig, isOneOfSeveral: boolean): pg.Pool {
  const pool = new pg.Pool({ ...config, connectionString: server.href, ...(isOneOfSeveral ? { verify: refuseStandby } : {}) });
  // why: a connection that dies, idle or between two queries of a transaction, must not end the process: the next query says so.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A standby answers questions of yesterday and takes nothing. */
function refuseStandby(client: pg.PoolClient, done: (error?: Error) => void): void {
  client.query<{ standby: boolean }>("select pg_is_in_recovery() as standby", (error, result) =>
    done(error ?? (result.rows[0]?.standby ? Object.assign(new Error("a standby"), { code: "57P03" }) : undefined)),
  );
}
