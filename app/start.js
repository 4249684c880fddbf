// Starts the portal on a bare machine: checks Node, builds when the build is older than its sources, runs the process.
// Plain JavaScript, because it runs before anything is built. `--dev` runs from the sources, `--build-only` ends after the build,
// `--verify-audit` only recomputes the audit, `--backup` and `--restore` take the place of a backup, `--first-administrators` takes logins.
import { spawn } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];
const BUILT = "build/server/index.js";
const SOURCES = ["app", "db", "locales", "public", "package-lock.json", "vite.config.ts"];
const BUILDER = "node_modules/@remix-run/dev/dist/cli.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const startedIn = process.cwd();
const wishes = new Set(process.argv.slice(2));
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));

await start();

async function start() {
  const refusal = wrongNode() ?? (process.chdir(root), undefined);
  if (refusal) return refuse(refusal);
  if (wishes.has("--dev")) return runFromSources();
  if (newestChange(SOURCES) > (changedAt(BUILT) ?? 0)) {
    const failure = await build();
    if (failure) return refuse(failure);
  }
  if (wishes.has("--build-only")) return;
  process.env.NODE_ENV = "production";
  const { foundAdministration, keep, reportAudit, run } = await import(pathToFileURL(join(root, BUILT)).href);
  const act = ["backup", "restore"].find((name) => wishes.has(`--${name}`));
  if (act) await keep(act, words[0] && resolve(startedIn, words[0]));
  else if (wishes.has("--first-administrators")) process.exitCode = await foundAdministration(words);
  else if (wishes.has("--verify-audit")) process.exitCode = await reportAudit();
  else await run();
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

function wrongNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return enough ? undefined : `The portal needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`;
}

/** The newest change below these paths. A folder counts too, since it is what changes when a file is removed. */
function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    newest = Math.max(newest, changedAt(path) ?? 0);
    for (const entry of entriesOf(path)) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) newest = Math.max(newest, newestChange([inside]));
      else if (!entry.name.endsWith(".md")) newest = Math.max(newest, changedAt(inside) ?? 0);
    }
  }
  return newest;
}

function entriesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** The build bears the time of its beginning, so that what was edited meanwhile is built next time. */
async function build() {
  if (changedAt(BUILDER) === undefined) return 'The portal is not built and its build tools are not installed: run "npm ci" first.';
  console.log("Building once, this takes half a minute …");
  const began = new Date();
  const { code, output } = await runBuilder();
  if (code === 0 && changedAt(BUILT) !== undefined) return utimesSync(BUILT, began, began);
  return `${output.trim()}\nThe portal could not be built: what went wrong stands above.`;
}

function runBuilder() {
  return new Promise((resolve) => {
    let output = "";
    const env = { ...process.env, NODE_ENV: "production" };
    const child = spawn(process.execPath, [BUILDER, "vite:build"], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

async function runFromSources() {
  process.env.NODE_ENV = "development";
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const { run } = await vite.ssrLoadModule("./app/server.ts");
  await run({ vite });
}
