import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { Server } from "node:http";
import { sql } from "kysely";
import pg from "pg";
import { signIn } from "./desk";
import { startPortal, type TestPortal } from "./portal";
import { Visitor } from "./visitor";

/**
 * One history, lived twice by the real built server from the same randomness and the same clock, on two clones of one
 * database. Only a secret differs: the promise is that nothing the portal keeps or answers afterwards tells which was which.
 */
export interface Life {
  portal: TestPortal;
  /** Whether this is the twin with the secret. */
  hasSecret: boolean;
  visitor(name: string): Visitor;
  /** A member of staff who has just signed in. */
  desk(login: string): Promise<Visitor>;
  /** The process dies and comes back: nothing it held in memory is left. */
  crash(): Promise<void>;
  /** The next transaction of a request that writes loses its connection before it commits: the database takes all of it back. */
  cutNextCommit(): void;
  /** What is asked inside is not compared, save (`keepLast`) the page it ended on. Whatever comes later is. */
  secretly(work: () => Promise<unknown>, options?: { keepLast?: boolean }): Promise<void>;
}

export type History = (life: Life) => Promise<void>;

/** A leak put into the running server, to see that the comparison catches it. */
export interface Leak {
  /** Whether `prepare` changes what is compared. */
  isPrepared?: boolean;
  /** Before the history begins. */
  prepare?(portal: TestPortal): Promise<void>;
  /** At every request, before the portal sees it. */
  onRequest?(request: LeakyRequest, portal: TestPortal): Promise<void> | void;
}
export interface LeakyRequest {
  path: string;
  setHeader(name: string, value: string): void;
  appendHeader(name: string, value: string): void;
}

/** All that is compared, line by line; each line begins with where it was seen. */
type Seen = string[];

/** What differs between the twins; empty when nothing tells them apart. */
export async function differenceOfTwins(history: History, { seed, leak }: { seed: string; leak?: Leak }): Promise<string[]> {
  const now = new Date();
  const one = await liveOnce(history, { seed, now, hasSecret: true, leak });
  const other = await liveOnce(history, { seed, now, hasSecret: false, leak });
  return differingLines(one, other);
}

/**
 * The same where the secret itself draws chance, as another way of filling in the form does: of what is random or sealed only
 * that it is there and its size are compared; every plain value, the place and rank of every row, and the log, to the byte.
 */
export async function differenceInKind(history: History, { seed }: { seed: string }): Promise<string[]> {
  const now = new Date();
  const kept = async (hasSecret: boolean): Promise<Seen> => (await liveOnce(history, { seed, now, hasSecret, onlyKinds: true })).filter((line) => /^(row|log):/.test(line));
  return differingLines(await kept(true), await kept(false));
}

/** One life and what was seen of it. */
export async function liveOnce(history: History, { seed, now, hasSecret, leak, onlyKinds = false }: { seed: string; now: Date; hasSecret: boolean; leak?: Leak | undefined; onlyKinds?: boolean }): Promise<Seen> {
  const chance = governChance(seed);
  const connections = useOneConnection();
  const portal = await startPortal("demo", {}, { standsStillAt: now, keepRows: true }).catch((error: unknown) => {
    chance.restore();
    connections.restore();
    throw error;
  });
  const requests = watchRequests(portal, leak);
  try {
    await sweepIsDone(portal);
    await leak?.prepare?.(portal);
    const { life, seen } = lifeIn(portal, hasSecret, requests);
    await history(life);
    return [...seen(), ...portal.lines.map((line) => `log: ${JSON.stringify(line)}`), ...(await rowsOf(portal, onlyKinds))];
  } finally {
    requests.restore();
    chance.restore();
    connections.restore();
    await portal.stop();
  }
}

export function differingLines(one: Seen, other: Seen): string[] {
  const most = Math.max(one.length, other.length);
  const found: string[] = [];
  for (let at = 0; at < most; at += 1) {
    if (one[at] !== other[at]) found.push(`${excerpt(one[at], other[at])}  ≠  ${excerpt(other[at], one[at])}`);
  }
  return found;
}

/** Where two lines part, and a little before. */
function excerpt(line = "nothing", than = ""): string {
  let at = 0;
  while (at < line.length && line[at] === than[at]) at += 1;
  return `${line.slice(0, 60)} … ${line.slice(Math.max(60, at - 30), at + 60)}`;
}

function lifeIn(portal: TestPortal, hasSecret: boolean, requests: ReturnType<typeof watchRequests>) {
  const people = new Map<string, Visitor>();
  const lines: Seen = [];
  const drain = (keep: "all" | "last" | "none"): void => {
    const answers = [...people.values()].flatMap((visitor) => visitor.answers.splice(0));
    const served = requests.take();
    const kept = keep === "all" ? answers.keys() : keep === "last" ? [answers.length - 1] : [];
    for (const at of kept) lines.push(...linesOf(answers[at]), ...(served[at] ?? []).map((query) => `query: ${query}`));
  };
  const known = (name: string, visitor: Visitor): Visitor => {
    people.set(name, visitor);
    return visitor;
  };
  const life: Life = {
    portal,
    hasSecret,
    visitor: (name) => people.get(name) ?? known(name, new Visitor(portal.address)),
    desk: async (login) => {
      drain("all");
      const { desk } = await signIn(portal, login);
      return known(`desk ${login} ${people.size}`, desk);
    },
    crash: async () => {
      drain("all");
      const before = portal.lines.length;
      await portal.restart();
      await sweepIsDone(portal, before);
    },
    cutNextCommit: requests.cutNextCommit,
    secretly: async (work, { keepLast = false } = {}) => {
      drain("all");
      await work();
      drain(keepLast ? "last" : "none");
    },
  };
  const seen = (): Seen => {
    drain("all");
    return [...lines, ...[...people].map(([name, { cookies }]) => `cookies of ${name}: ${JSON.stringify([...cookies])}`)];
  };
  return { life, seen };
}

/** Every byte of an answer but the date of the real clock. */
function linesOf(answer: Visitor["answers"][number] | undefined): string[] {
  if (!answer) return ["answer: none"];
  const { pathname, search } = new URL(answer.url);
  const headers = [...answer.headers].filter(([name]) => name !== "date" && name !== "keep-alive");
  return [`answer: ${answer.status} ${pathname}${search}`, `headers of ${pathname}: ${JSON.stringify(headers)}`, `body of ${pathname}: ${answer.body}`];
}

async function sweepIsDone(portal: TestPortal, since = 0): Promise<void> {
  while (!portal.lines.slice(since).some(({ event }) => event.startsWith("sweep-"))) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The nth draw of a length is the same in both lives, whatever else is drawn meanwhile; the driver's own draws too. */
function governChance(seed: string): { restore(): void } {
  const draws = new Map<number, number>();
  const real = globalThis.crypto.getRandomValues;
  const drawn = (length: number): Buffer => {
    const count = (draws.get(length) ?? 0) + 1;
    draws.set(length, count);
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) => createHash("sha256").update(`${seed} ${length} ${count} ${block}`).digest());
    return Buffer.concat(blocks).subarray(0, length);
  };
  // why: everything random in the portal, sealed boxes of libsodium included, comes from here; so do both lives' chances.
  globalThis.crypto.getRandomValues = ((array: Uint8Array) => {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(drawn(array.byteLength));
    return array;
  }) as typeof real;
  return { restore: () => void (globalThis.crypto.getRandomValues = real) };
}

/**
 * A connection of PostgreSQL remembers the page it last wrote a table's row to. Which of several connections a request gets depends
 * on what finished first, so a life has one: where a row lies then follows from what was written before alone.
 */
function useOneConnection(): { restore(): void } {
  const { connect } = pg.Pool.prototype;
  // why: the pool is the real one with one of its own options set.
  pg.Pool.prototype.connect = function one(this: pg.Pool, ...args: unknown[]) {
    (this as unknown as { options: { max: number } }).options.max = 1;
    return Reflect.apply(connect, this, args) as unknown;
  } as typeof connect;
  return { restore: () => void (pg.Pool.prototype.connect = connect) };
}

/** Which statements each request ran, values included, in the order they ran. What the clock runs is not among them. */
function watchRequests(portal: TestPortal, leak: Leak | undefined) {
  const current = new AsyncLocalStorage<string[]>();
  let served: string[][] = [];
  const writing = new WeakSet<pg.Client>();
  let isCut = false;
  const { emit } = Server.prototype;
  const { query } = pg.Client.prototype;
  const port = Number(new URL(portal.address).port);
  // why: both are the real ones, with an ear on them.
  Server.prototype.emit = function listened(this: Server, event: string | symbol, ...args: unknown[]): boolean {
    const address = this.address();
    if (event !== "request" || typeof address !== "object" || address?.port !== port) return Reflect.apply(emit, this, [event, ...args]) as boolean;
    const statements: string[] = [];
    served.push(statements);
    const [req, res] = args as [{ url?: string }, LeakyRequest];
    const go = (): boolean => current.run(statements, () => Reflect.apply(emit, this, [event, ...args]) as boolean);
    const leaking = current.run(statements, () => leak?.onRequest?.({ path: req.url ?? "", setHeader: (name, value) => res.setHeader(name, value), appendHeader: (name, value) => res.appendHeader(name, value) }, portal));
    if (!leaking) return go();
    void leaking.then(go);
    return true;
  };
  pg.Client.prototype.query = function listened(this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [string | { text?: string; values?: unknown[] }, unknown];
    const text = typeof asked === "string" ? asked : (asked.text ?? "");
    if (/^(insert|update|delete) /.test(text)) writing.add(this);
    if (text === "commit" && current.getStore() && isCut && writing.has(this)) {
      isCut = false;
      (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    }
    if (text === "commit" || text === "rollback") writing.delete(this);
    current.getStore()?.push(typeof asked === "string" ? asked : `${asked.text} ${JSON.stringify(asked.values ?? args[1] ?? [], readable)}`);
    return Reflect.apply(query, this, args) as unknown;
  } as typeof query;
  return {
    cutNextCommit: () => void (isCut = true),
    take: () => {
      const taken = served;
      served = [];
      return taken;
    },
    restore: () => {
      Server.prototype.emit = emit;
      pg.Client.prototype.query = query;
    },
  };
}

const readable = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value);

/** Every row where it lies, with the rank (a number says when the server began) of the transactions that made and touched it. */
async function rowsOf({ database }: TestPortal, onlyKinds: boolean): Promise<Seen> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'portal') order by 1, 2`.execute(database.owner);
  const found: { line: string; marks: number[] }[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ place: string; made: string; touched: string; hash: string }>`
      select ctid::text as place, xmin::text as made, xmax::text as touched, md5(${onlyKinds ? await kindsOf(database, schema, name) : sql`t::text`}) as hash from ${sql.table(`${schema}.${name}`)} t order by ctid`.execute(database.owner);
    for (const { place, made, touched, hash } of rows) found.push({ line: `row: ${name} ${place} ${hash}`, marks: [Number(made), Number(touched)] });
  }
  const order = [...new Set(found.flatMap(({ marks }) => marks))].sort((a, b) => a - b);
  const rank = new Map(order.map((mark, at) => [mark, at]));
  return found.map(({ line, marks }) => `${line} ${marks.map((mark) => rank.get(mark)).join(" ")}`);
}

/** A row without what is random or sealed: of that only the size. */
async function kindsOf({ owner }: TestPortal["database"], schema: string, table: string) {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns where table_schema = ${schema} and table_name = ${table} order by ordinal_position`.execute(owner);
  const kinds = rows.map(({ name, type }) => {
    if (type === "bytea") return sql`coalesce(length(${sql.ref(name)}), -1)`;
    return type === "uuid" || name === "case_number" ? sql`(${sql.ref(name)} is null)` : sql`coalesce(${sql.ref(name)}::text, '')`;
  });
  return sql`concat_ws('|', ${sql.join(kinds.length > 0 ? kinds : [sql`''`])})`;
}
