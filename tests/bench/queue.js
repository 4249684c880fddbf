import { readFile } from "node:fs/promises";
import pg from "pg";
import { signIn } from "./consultants.js";

const SMALL = 5_000;
const LARGE = 1_000_000;
const LOADS = 120;
/** PostgreSQL writes a session's statistics down when it has idled this long. */
const STATISTICS_MILLISECONDS = 12_000;

/** Database time of the queue page when there are a million applications, against five thousand; spread over all centres alike. */
export async function queue({ address, dataDir }) {
  const owner = await openOwner(dataDir);
  await switchStatistics(owner, "set track_activities = on");
  await fillUpTo(owner, SMALL);
  const small = await timeOfPage(owner, address);
  await fillUpTo(owner, LARGE);
  const large = await timeOfPage(owner, address);
  const rows = [row("queue page, database time at 1 000 000 applications ÷ at 5 000", large, small, 1.5)];
  await owner.query("delete from application where key_epoch = '2000Q1'; delete from centre_key where epoch = '2000Q1'");
  await switchStatistics(owner, "reset track_activities");
  await owner.end();
  return rows;
}

const row = (what, one, other, budget) => ({
  what: `${what} (${one.toFixed(2)} ms ÷ ${other.toFixed(2)} ms)`,
  measured: (one / other).toFixed(2),
  budget: `<= ${budget}`,
  holds: one / other <= budget,
});

async function openOwner(dataDir) {
  const { databasePassword, clusterFolder } = JSON.parse(await readFile(`${dataDir}/secrets.json`, "utf8"));
  const folder = clusterFolder.startsWith("/") ? clusterFolder : `${dataDir}/${clusterFolder}`;
  const [, , , port] = (await readFile(`${folder}/postmaster.pid`, "utf8")).split("\n");
  const client = new pg.Client({ host: "127.0.0.1", port: Number(port), user: "portal_owner", password: databasePassword, database: "portal" });
  await client.connect();
  // Millions of rows of the measurement's own refer to what is there: they need no looking up.
  await client.query("set session_replication_role = replica");
  return client;
}

/** The portal's PostgreSQL notes no session's doings; for the measurement alone it does. Sessions begin anew to take it over. */
async function switchStatistics(owner, how) {
  await owner.query(`alter database portal ${how}`);
  await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
  await pause(1_000);
}

/** Narrow rows of a quarter of their own: half of them finished, a quarter waiting for the seeker, few overdue. */
async function fillUpTo(owner, wanted) {
  await owner.query("insert into centre_key (centre, epoch, public_key, made_on) select code, '2000Q1', decode(repeat('00', 32), 'hex'), current_date from centre on conflict do nothing");
  const { rows: [{ count }] } = await owner.query("select count(*)::int as count from application");
  await owner.query(`
    insert into application (id, centre, case_number, first_measure, language, status, received_on, answer_due_on, waiting_since, closed_on, expires_on,
      assigned_to, key_epoch, receipt_lookup, seeker_public_key, contact_public_key, pseudonym_key)
    select gen_random_uuid(), c.codes[1 + n % 212], 1000000 + (n % 8999999), 'vacancy', (array['kk', 'ru', 'kk', 'en'])[1 + n % 4], s.status, current_date - n % 90,
      case when s.status in ('received', 'in_review') then current_date - 1 + n % 4 end, case when s.status in ('answered', 'time_set') then current_date end,
      case when s.status = 'closed' then current_date - n % 30 end, current_date + 90, case when s.status <> 'received' then c.staffs[1 + n % 212] end, '2000Q1',
      sha256(n::text::bytea), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
    from (select array_agg(code order by code) as codes, array_agg(staff order by code) as staffs
        from (select code, (select staff from staff_membership where centre = code order by staff limit 1) from centre) every_centre) c,
      generate_series(${count}::int, ${wanted - 1}) n
      join lateral (select (array['received', 'closed', 'answered', 'closed', 'in_review', 'closed', 'time_set', 'closed'])[1 + (n / 212) % 8] as status) s on true
    on conflict do nothing`);
  await owner.query("vacuum analyze application");
}

/** From PostgreSQL's own account of how long it was at work for this database. */
async function timeOfPage(owner, address) {
  // why: a session ends after fifteen idle minutes, and filling may take longer on a busy machine.
  const cookie = await signIn(address, "lead@semey.example");
  const open = async (attempts = 3) => {
    const answer = await fetch(`${address}/staff`, { headers: { Cookie: cookie } });
    const html = await answer.text();
    if (html.includes("tiles")) return undefined;
    if (answer.status === 503 && attempts > 1) return open(attempts - 1);
    throw new Error(`not the queue: ${answer.status}`);
  };
  for (let load = 0; load < 20; load += 1) await open();
  const before = await timeAtWork(owner);
  for (let load = 0; load < LOADS; load += 1) await open();
  return ((await timeAtWork(owner)) - before) / LOADS;
}

async function timeAtWork(owner) {
  await new Promise((resolve) => setTimeout(resolve, STATISTICS_MILLISECONDS));
  const { rows: [{ time }] } = await owner.query("select active_time as time from pg_stat_database where datname = current_database()");
  return time;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
