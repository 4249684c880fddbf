import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ready } from "~/domain/confidentiality/sodium.server";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { apply, openByCode } from "../support/apply";
import { placesOf as search } from "../support/buried-text";
import { type Product, startProduct } from "../support/product";
import { Visitor } from "../support/visitor";

/** What people type, in letters and digits that nothing else in the portal contains. */
const MARKERS = { seeker: "Қызғалдақ-Зарница-quixotry", staff: "Шұғыла-Смородина-zephyrous", note: "Жұпар-Калитка-obelisk", number: "+77477310958" };

let dataDir = "";
let portal: Product;

beforeAll(async () => {
  await ready();
  dataDir = await mkdtemp(join(tmpdir(), "ashyq-esik-seized-"));
  await chmod(dataDir, 0o711);
  portal = await start();
});
afterAll(async () => {
  portal.child.kill("SIGTERM");
  if (portal.child.exitCode === null) await once(portal.child, "exit");
  await rm(dataDir, { recursive: true, force: true });
});

const start = (): Promise<Product> => startProduct({}, dataDir);

async function serverPid(): Promise<number> {
  for (const folder of await folders()) {
    const file = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => undefined);
    if (file) return Number(file.split("\n")[0]);
  }
  throw new Error("no postmaster.pid");
}

async function folders(): Promise<string[]> {
  const { clusterFolder } = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8")) as { clusterFolder: string };
  return [dataDir, clusterFolder.startsWith("/") ? clusterFolder : join(dataDir, clusterFolder)];
}

/** Types every marker: in the call's number, in messages of both sides, in a note. Answers the code. */
async function typeEverything(): Promise<string> {
  const phone = new Visitor(portal.address);
  const { code } = await apply(phone, "kk", {
    contact: { contactKind: "call" },
    call: { number: MARKERS.number, days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" },
  });
  await openByCode(phone, "kk", code);
  await phone.submit(await phone.get("/kk/status/messages?words"), { words: `${MARKERS.seeker} ${code}` });
  const caseNumber = /\b\d{7}\b/.exec((await phone.get("/kk/status/visit")).text)?.[0] ?? "";
  const desk = new Visitor(portal.address);
  const queue = await desk.submit(await desk.get("/staff/sign-in"), {
    login: "consultant@semey.example",
    password: DEMONSTRATION_PASSWORD,
    code: currentTotp(DEMONSTRATION_TOTP_SECRET, new Date()),
  });
  let page = await desk.submit(queue, { number: caseNumber });
  page = await desk.submit(page, {}, ["intent", "take"]);
  page = await desk.submit(page, { note: MARKERS.note }, ["intent", "note"]);
  page = await desk.submit(page, { text: MARKERS.staff }, ["intent", "reply"]);
  expect((await phone.get("/kk/status/messages")).text).toContain(MARKERS.staff);
  return code;
}

const placesOf = async (texts: readonly string[]): Promise<string[]> => search(texts, { folders: await folders(), outputs: { "the log": portal.output() } });

const kill = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
  portal.child.kill(signal);
  await once(portal.child, "exit");
};

describe("whoever has the whole disk", () => {
  let code = "";

  it("finds a word that is stored in the clear, so the search works", async () => {
    code = await typeEverything();
    expect(await placesOf(["Career centre: Semey city"])).not.toEqual([]);
  });

  it("finds nothing that anybody typed, and no code, while the portal runs", async () => {
    expect(await placesOf([...Object.values(MARKERS), code, MARKERS.number.slice(2)])).toEqual([]);
  });

  it("finds nothing after both were killed, and after they came back by themselves", async () => {
    const pid = await serverPid();
    await kill("SIGKILL");
    process.kill(pid, "SIGKILL");
    expect(await placesOf([...Object.values(MARKERS), code])).toEqual([]);
    portal = await start();
    const phone = new Visitor(portal.address);
    const opened = await openByCode(phone, "kk", code);
    expect(new URL(opened.url).pathname).toBe("/kk/status/application");
    expect((await phone.get("/kk/status/messages")).text).toContain(MARKERS.staff);
    expect(await placesOf([...Object.values(MARKERS), code])).toEqual([]);
  });

  it("finds nothing after only the portal was killed and the next start took over the orphaned server", async () => {
    await kill("SIGKILL");
    portal = await start();
    expect((await openByCode(new Visitor(portal.address), "kk", code)).status).toBe(200);
    expect(await placesOf([...Object.values(MARKERS), code])).toEqual([]);
  });
});
