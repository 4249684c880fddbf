import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { isLanguage } from "~/domain/shared/language";
import { acceptedLanguage } from "./accepted-language.server";
import { NO_STORE } from "./headers";
import { comesFromOurPages } from "./origin-check";
import { paths } from "./paths";
import { makeReady, type PageCache, type ReadyAnswer, sendReady } from "./page-cache.server";
import { PROBLEM_STATUS, type Problem } from "./problem-page";
import { addressMeant } from "./typed-address";

const LONGEST_ADDRESS = 2_000;
const LARGEST_BODY_BYTES = 64 * 1024;
const LARGEST_FILE_BYTES = 1024 * 1024;
const LARGEST_LISTENED_TO_BYTES = 32 * 1024 * 1024;

export interface EntranceOptions {
  headers: Record<string, string>;
  publicOrigin: string;
  assetFolder: string;
  pages: PageCache;
  /** A page that says what is wrong, rendered in the language of the address. */
  problem(because: Problem, language: string): Promise<ReadyAnswer | undefined>;
  router(req: IncomingMessage, res: ServerResponse): void;
  readiness(): Promise<boolean>;
}

/** The process's one HTTP server: headers, cheap refusals, health, assets, kept pages, and only then the router. */
export function openEntrance(options: EntranceOptions): Server {
  const assets = new Map<string, Promise<ReadyAnswer | undefined>>();
  const always = Object.entries(options.headers).flat();
  const server = createServer((req, res) => {
    const kept = req.method === "GET" ? options.pages.kept(req.url ?? "") : undefined;
    if (kept) return sendReady(kept, req, res, always);
    for (const [name, value] of Object.entries(options.headers)) res.setHeader(name, value);
    res.setHeader("Cache-Control", NO_STORE);
    receive(req, res, options, assets).catch(() => {
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.maxHeadersCount = 100;
  return server;
}

async function receive(
  req: IncomingMessage,
  res: ServerResponse,
  options: EntranceOptions,
  assets: Map<string, Promise<ReadyAnswer | undefined>>,
): Promise<void> {
  const refused = refusal(req, options.publicOrigin);
  if (refused === "tooLarge" && isUpload(req)) return void sendBackForSize(req, res);
  if (refused) return sendProblem(refused, req, res, options);
  const path = (req.url ?? "/").split("?", 1)[0] as string;
  if (path === "/healthz") return void res.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end("ok");
  if (path === "/readyz") {
    const ready = await options.readiness();
    return void res.writeHead(ready ? 200 : 503, { "Content-Type": "text/plain; charset=utf-8" }).end(ready ? "ready" : "not ready");
  }
  if (await sendAsset(path, req, res, options.assetFolder, assets)) return;
  const meant = req.method === "POST" ? undefined : await addressMeantBy(req);
  if (meant) return void res.writeHead(302, { Location: meant }).end();
  const page = req.method === "POST" ? undefined : await options.pages.find(req.url ?? "");
  if (page) return sendReady(page, req, res, []);
  // Only pages that are equal for everyone are for search engines.
  res.setHeader("X-Robots-Tag", "noindex");
  options.router(req, res);
}

/** What is refused before any costly work. */
function refusal(req: IncomingMessage, publicOrigin: string): Problem | undefined {
  if ((req.url?.length ?? 0) > LONGEST_ADDRESS || isMalformed(req.url ?? "") || asksForData(req.url ?? "")) return "notFound";
  if (req.method === "GET" || req.method === "HEAD") return undefined;
  if (req.method !== "POST") return "notAllowed";
  if (!comesFromOurPages({ headers: req.headers, port: req.socket.localPort }, publicOrigin)) return "forbidden";
  const length = Number(req.headers["content-length"] ?? Number.NaN);
  const type = req.headers["content-type"] ?? "";
  // why: one form of administration carries a file; nowhere else is one taken.
  if (isUpload(req)) return length <= LARGEST_FILE_BYTES ? undefined : "tooLarge";
  if (Number.isNaN(length) || (length > 0 && !type.startsWith("application/x-www-form-urlencoded"))) return "unreadable";
  return length > LARGEST_BODY_BYTES ? "tooLarge" : undefined;
}

const isUpload = ({ url, headers }: IncomingMessage): boolean => url === paths.adminTexts() && (headers["content-type"] ?? "").startsWith("multipart/form-data");

/** To the page with the form, which knows the member's language. A browser hears nothing before it has sent all: up to a bound it may. */
function sendBackForSize(req: IncomingMessage, res: ServerResponse): void {
  if (!(Number(req.headers["content-length"]) <= LARGEST_LISTENED_TO_BYTES)) res.setHeader("Connection", "close");
  res.writeHead(303, { Location: paths.adminTexts({ file: "too-large" }) }).end();
}

async function addressMeantBy({ url = "", headers }: IncomingMessage): Promise<string | undefined> {
  if (addressMeant(url, "kk") === undefined) return undefined;
  return addressMeant(url, await acceptedLanguage({ headers: { get: () => headers["accept-language"] ?? null } }));
}

/** The frame would print such a path on standard error: what someone typed belongs into no log. */
function isMalformed(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] as string);
    return false;
  } catch {
    return true;
  }
}

/** The frame's former way to a loader's data. No page of ours uses it, and it answers in the frame's words. */
const asksForData = (url: string): boolean => new URLSearchParams(url.split("?")[1] ?? "").has("_data");

async function sendProblem(because: Problem, req: IncomingMessage, res: ServerResponse, options: EntranceOptions): Promise<void> {
  const [, asked] = (req.url ?? "").split("/", 2);
  const page = await options.problem(because, isLanguage(asked) ? asked : "kk");
  if (because === "notAllowed") res.setHeader("Allow", "GET, HEAD, POST");
  // why: what is still on its way is not wanted; an answer that waits for it would hold the line open.
  res.setHeader("Connection", "close");
  if (page) sendReady(page, req, res, [], PROBLEM_STATUS[because]);
  else res.writeHead(PROBLEM_STATUS[because], { "Content-Type": "text/plain; charset=utf-8" }).end(because);
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".ico": "image/x-icon",
};

/** Built files have their fingerprint in their name; the few of `public/` are asked for anew. */
async function sendAsset(
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
  folder: string,
  assets: Map<string, Promise<ReadyAnswer | undefined>>,
): Promise<boolean> {
  const type = TYPES[extname(path)];
  if (!type || req.method === "POST") return false;
  if (!assets.has(path)) assets.set(path, readAsset(path, type, folder));
  const asset = await assets.get(path);
  if (!asset) {
    assets.delete(path);
    return false;
  }
  sendReady(asset, req, res, []);
  return true;
}

async function readAsset(path: string, type: string, folder: string): Promise<ReadyAnswer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return undefined;
  const body = await readFile(file).catch(() => undefined);
  if (!body) return undefined;
  const lasting = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
  return makeReady(body, { "Content-Type": type, "Cache-Control": lasting });
}
