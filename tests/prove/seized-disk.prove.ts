// Whoever has the disk, the logs and every backup, after a hundred deaths at chance moments, finds nothing anyone typed.
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ready } from "~/domain/confidentiality/sodium.server";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { randomBytes, randomDigits } from "~/domain/confidentiality/random.server";
import { freePort } from "~db/embedded/free-port.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { apply, openByCode } from "../support/apply";
import { placesOf } from "../support/buried-text";
import { type Product, startProduct } from "../support/product";
import { TEST_SECRET } from "../support/test-secret";
import { Visitor } from "../support/visitor";
import { note } from "./evidence";
import { scaled } from "./scale";

const run = promisify(execFile);
const DEATHS = scaled(100, 3);
const QUIET = ["log_error_verbosity=terse", "log_min_error_statement=panic", "log_statement=none", "log_min_duration_statement=-1", "log_parameter_max_length_on_error=0"];

let home = "";
let bin = "";
let port = 0;
let product: Product;
const typed: string[] = [];
const codes: string[] = [];

/** Debian's tools, as the user postgres when we are root: PostgreSQL refuses to run as root. */
const as = (program: string, ...args: string[]) =>
  process.getuid?.() === 0
    ? run("setpriv", ["--reuid", "postgres", "--regid", "postgres", "--clear-groups", join(bin, program), ...args])
    : run(join(bin, program), args);

const startServer = () =>
  as("pg_ctl", "-D", join(home, "pg"), "-w", "-l", join(home, "server.log"), "-o", `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= ${QUIET.map((setting) => `-c ${setting}`).join(" ")}`, "start");
const url = (): string => `postgresql://postgres@127.0.0.1:${port}/portal`;
const startPortal = () => startProduct({ DATABASE_URL: url(), PORTAL_SECRET: TEST_SECRET, SEED: "demo", CONTACT: "call" }, join(home, "data"));

beforeAll(async () => {
  await ready();
  const versions = (await readdir("/usr/lib/postgresql").catch(() => [])).sort((one, other) => Number(other) - Number(one));
  if (!versions[0]) throw new Error("This proof needs PostgreSQL's own tools (initdb, pg_dump, pg_basebackup): apt-get install postgresql");
  bin = `/usr/lib/postgresql/${versions[0]}/bin`;
  home = await mkdtemp(join(tmpdir(), "ashyq-esik-seized-"));
  if (process.getuid?.() === 0) await chown(home, Number(execFileSync("id", ["-u", "postgres"])), Number(execFileSync("id", ["-g", "postgres"])));
  execFileSync("chmod", ["0755", home]);
  execFileSync("mkdir", [join(home, "data")]);
  port = await freePort();
  await as("initdb", "-D", join(home, "pg"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
  await startServer();
  await as("createdb", "-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "portal");
  product = await startPortal();
});
afterAll(async () => {
  await product.stop();
  await as("pg_ctl", "-D", join(home, "pg"), "-m", "immediate", "stop").catch(() => undefined);
  await rm(home, { recursive: true, force: true });
});

/** Words of three alphabets that nothing else contains, new for every journey. */
const marker = (kind: string): string => {
  const word = `${kind}-Қызғалдақ-Зарница-${randomDigits(6)}-quixotry`;
  typed.push(word);
  return word;
};

/** Types a marker wherever words or a number can be typed, as seeker and as staff. */
async function journey(): Promise<void> {
  const phone = new Visitor(product.address);
  const number = `+7747${randomDigits(7)}`;
  typed.push(number, number.slice(2));
  const { code } = await apply(phone, "kk", {
    contact: { contactKind: "call" },
    call: { number, days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" },
  });
  typed.push(code);
  codes.push(code);
  await openByCode(phone, "kk", code);
  await phone.submit(await phone.get("/kk/status/messages?words"), { words: `${marker("seeker")} ${code}` });
  const caseNumber = /\b\d{7}\b/.exec((await phone.get("/kk/status/visit")).text)?.[0] ?? "";
  const desk = new Visitor(product.address);
  const queue = await desk.submit(await desk.get("/staff/sign-in"), { login: "consultant@semey.example", password: DEMONSTRATION_PASSWORD, code: currentTotp(DEMONSTRATION_TOTP_SECRET, new Date()) });
  if (!queue.url.endsWith("/staff")) return;
  let page = await desk.submit(queue, { number: caseNumber });
  page = await desk.submit(page, {}, ["intent", "take"]);
  page = await desk.submit(page, { note: marker("note") }, ["intent", "note"]);
  await desk.submit(page, { text: marker("staff") }, ["intent", "reply"]);
}

/** Kills the portal, every other time PostgreSQL too, at a moment of chance in a journey; then everything starts again by itself. */
async function die(death: number): Promise<void> {
  const living = journey().catch(() => undefined);
  const [chance = 0] = randomBytes(1);
  await new Promise((resolve) => setTimeout(resolve, chance * 12));
  product.child.kill("SIGKILL");
  await once(product.child, "exit");
  await living;
  if (death % 2 === 0) {
    const postmaster = Number((await readFile(join(home, "pg", "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(postmaster, "SIGKILL");
    await startAgain();
  }
  product = await startPortal();
}

/** The children of a killed server take a moment to notice; until then it does not start. */
async function startAgain(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const refused = await startServer().then(() => undefined, (error: unknown) => error);
    if (!refused) return;
    if (attempt >= 40) throw refused;
  }
}

/** Every kind of constraint, broken on purpose with a word of its own in the row: only the log is searched for that one. */
async function breakConstraints(word: string): Promise<number> {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    "select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = 'public' and data_type in ('text', 'bytea', 'jsonb')",
  );
  let refused = 0;
  for (const { table, column, type } of rows) {
    const value = type === "jsonb" ? JSON.stringify(word) : type === "bytea" ? Buffer.from(word) : word;
    for (const statement of [`insert into "${table}" ("${column}") values ($1)`, `update "${table}" set "${column}" = $1`]) {
      await client.query("begin");
      await client.query(statement, [value]).catch(() => (refused += 1));
      await client.query("rollback");
    }
  }
  await client.end();
  return refused;
}

it("after a hundred deaths: heap, TOAST, write-ahead log, server log, our log, a dump and a base backup hold none of it", async (context) => {
  for (let death = 0; death < DEATHS; death += 1) await die(death);
  await journey();
  const word = `broken-Жұпар-${randomDigits(6)}`;
  const refused = await breakConstraints(word);
  await as("pg_dump", "-d", url(), "-f", join(home, "dump.sql"));
  await as("pg_dump", "-d", url(), "-Fd", "-Z0", "-f", join(home, "dump"));
  await as("pg_basebackup", "-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-D", join(home, "backup"), "-X", "stream");
  const outputs = { "the portal's log": product.output() };
  const control = await placesOf(["Career centre: Semey city"], { folders: [home] });
  const found = await placesOf(typed, { folders: [home], outputs });
  const inLog = (await readFile(join(home, "server.log"), "utf8")).includes(word);
  let lost = 0;
  for (const code of codes) {
    const { url: opened } = await openByCode(new Visitor(product.address), "kk", code);
    if (!opened.endsWith("/kk/status/application")) lost += 1;
  }
  note(context, { promise: "P3", what: `${DEATHS} deaths, ${typed.length} markers, files and backups`, demanded: "0 places", found: `${found.length} places (a plain word: ${control.length})` });
  note(context, { promise: "P3", what: `${refused} broken constraints, in PostgreSQL's log`, demanded: "0 rows", found: inLog ? "a row" : "0 rows" });
  note(context, { promise: "case 55", what: `${codes.length} codes shown before a death`, demanded: "all open", found: `${lost} lost` });
  expect(control.length).toBeGreaterThan(2);
  expect(found).toEqual([]);
  expect([refused > 50, inLog, lost]).toEqual([true, false, 0]);
});
