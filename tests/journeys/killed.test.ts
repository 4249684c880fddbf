// The process is killed at any moment around sending: every code that was shown opens afterwards, a repeat from the same
// browser ends in the same code, and no half application is left.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { codeOn, fillIn, openByCode, stepOf } from "../support/apply";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { TEST_SECRET } from "../support/test-secret";
import { Visitor } from "../support/visitor";

let database: TestDatabase;
let running: { address: string; child: ChildProcess } | undefined;
beforeAll(async () => {
  database = await cloneDatabase("demo");
});
afterAll(async () => {
  if (running) await kill(running.child);
  await database.drop();
});

async function start(): Promise<NonNullable<typeof running>> {
  const child = spawn(process.execPath, ["app/start.js"], {
    env: { ...process.env, PORT: "0", DATABASE_URL: database.url, PORTAL_SECRET: TEST_SECRET, PUBLIC_URL: "http://127.0.0.1:3000", VITEST: "", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += String(chunk);
      const found = /Ashyq Esik is open: (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  return { address, child };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

const counted = async (table: "application" | "application_sealed"): Promise<number> =>
  Number((await database.owner.selectFrom(table).select(({ fn }) => fn.countAll().as("n")).executeTakeFirstOrThrow()).n);

it.each([0, 30, 90, 250])("killed about %i ms after sending", async (milliseconds) => {
  running ??= await start();
  const before = [await counted("application"), await counted("application_sealed")];
  const phone = new Visitor(running.address);
  const check = await fillIn(phone, "kk");
  const sending = phone.submit(check, { answerLanguage: "kk" }).then(codeOn).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await kill(running.child);
  const shown = await sending;

  running = await start();
  const back = new Visitor(running.address);
  for (const [name, value] of phone.cookies) back.cookies.set(name, value);
  const again = await back.get(new URL(check.url).pathname);
  const receipt = stepOf(again) === "receipt" ? again : await back.submit(again, { answerLanguage: "kk" });
  const code = codeOn(receipt);
  if (shown !== undefined) expect(code).toBe(shown);
  expect(new URL((await openByCode(new Visitor(running.address), "kk", code)).url).pathname).toBe("/kk/status/application");
  expect([await counted("application"), await counted("application_sealed")]).toEqual(before.map((rows) => rows + 1));
});
