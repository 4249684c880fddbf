import { readFile } from "node:fs/promises";
import argon2 from "argon2";
import pg from "pg";
import { median } from "./order.js";

const ROUNDS = 40;

const ANSWERS = [
  ["wishes", "wishes=job"], ["region", "region=100000000"], ["centre", "centre=101000000"], ["age", "age=18-35"], ["education", "education=school"],
  ["experience", "experience=never"], ["work", "work=not-working"], ["document", "document=with-iin"], ["contact", "contactKind=none"],
];

/** Sending an application (derived, sealed, committed, answered) against one argon2id and one INSERT by themselves. */
export async function submit({ address, dataDir }) {
  const drafts = [];
  for (let round = 0; round < ROUNDS; round += 1) drafts.push(await filledDraft(address));
  const database = await bareTable(dataDir);
  const ours = [];
  const theirs = [];
  for (const draft of drafts) {
    ours.push(await time(async () => {
      const sent = await post(address, `${draft.path}check`, "answerLanguage=kk", draft.cookie);
      if (!sent.location.endsWith("/receipt")) throw new Error(`not sent: ${sent.status}`);
    }));
    theirs.push(await time(async () => {
      await argon2.hash("123456789012345678901234", { raw: true, hashLength: 64, salt: Buffer.alloc(16, 7), memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
      await database.query("insert into bench_row values (gen_random_uuid(), $1, $2)", [Buffer.alloc(1064), Buffer.alloc(900)]);
    }));
  }
  await database.query("drop table bench_row");
  await database.end();
  const ratio = median(ours) / median(theirs);
  return [{ what: `submit ÷ (argon2id + one INSERT) (${median(ours).toFixed(1)} ms ÷ ${median(theirs).toFixed(1)} ms)`, measured: ratio.toFixed(2), budget: "<= 1.3", holds: ratio <= 1.3 }];
}

async function filledDraft(address) {
  const begun = await post(address, "/kk/apply", "", "");
  const path = begun.location.replace(/wishes$/, "");
  let { cookie } = begun;
  for (const [step, body] of ANSWERS) cookie = (await post(address, path + step, body, cookie)).cookie;
  return { path, cookie };
}

export async function post(address, path, body, cookie) {
  const answer = await fetch(address + path, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", ...(cookie ? { Cookie: cookie } : {}) },
    body,
  });
  await answer.arrayBuffer();
  const kept = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { status: answer.status, location: answer.headers.get("Location") ?? "", cookie: kept[0] ?? cookie };
}

async function bareTable(dataDir) {
  const { databasePassword } = JSON.parse(await readFile(`${dataDir}/secrets.json`, "utf8"));
  const { clusterFolder } = JSON.parse(await readFile(`${dataDir}/secrets.json`, "utf8"));
  const folder = clusterFolder.startsWith("/") ? clusterFolder : `${dataDir}/${clusterFolder}`;
  const [, , , port] = (await readFile(`${folder}/postmaster.pid`, "utf8")).split("\n");
  const client = new pg.Client({ host: "127.0.0.1", port: Number(port), user: "portal_owner", password: databasePassword, database: "portal" });
  await client.connect();
  await client.query("create table bench_row (id uuid primary key, one bytea, other bytea)");
  return client;
}

async function time(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
