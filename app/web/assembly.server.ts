import type { Server, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import { createRequestHandler as createHandler, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { ViteDevServer } from "vite";
import type { SharedLane } from "~/domain/confidentiality/argon-lane.server";
import { toBase64Url } from "~/domain/confidentiality/bytes.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { visitorPseudonym } from "~/domain/confidentiality/visitor-pseudonym.server";
import { openEntrance } from "./entrance.server";
import { exitAddress } from "./environment.server";
import { NO_STORE, REVALIDATE, securityHeaders, withNonce } from "./headers";
import { createPageCache, makeReady, type PageCache, type ReadyAnswer } from "./page-cache.server";
import type { Problem } from "./problem-page";
import type { Services } from "./services.server";

interface Parts {
  services: Services;
  /** Each visitor is given a line of their own in it. */
  lane: SharedLane;
  /** What pages rendered for everyone depend on. */
  revision(): string;
  build(): Promise<ServerBuild>;
  vite: ViteDevServer | undefined;
}

/** Puts the HTTP server together: the entrance in front, the kept pages, and Remix behind them. */
export function assemble({ services, lane, revision, build, vite }: Parts): { server: Server; pages: PageCache } {
  const { settings } = services;
  const render = async (address: string): Promise<Response> =>
    createHandler(await build())(new Request(new URL(address, settings.publicUrl)), { services, visitor: "" });
  const router = routerOf({ services, lane, build, vite });
  const pages = createPageCache(render, revision, REVALIDATE);
  const server = openEntrance({
    headers: securityHeaders({ exitOrigin: new URL(exitAddress(settings, "kk")).origin, onTls: settings.publicUrl.startsWith("https:") }),
    publicOrigin: new URL(settings.publicUrl).origin,
    assetFolder: fileURLToPath(new URL("../client", import.meta.url)),
    pages,
    problem: keptProblems(render),
    router: (req, res) => router(req, res),
    readiness: () => isReady(services),
  });
  return { server, pages };
}

function routerOf({ services, lane, build, vite }: Omit<Parts, "revision">): express.Express {
  const pseudonym = visitorPseudonym(randomBytes(32));
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", services.settings.trustedProxies);
  if (vite) app.use(vite.middlewares);
  app.use(compression());
  app.use((req, res, next) => {
    const visitor = pseudonym(req.ip ?? "");
    const nonce = isOfTheDesk(req.path) ? drawNonce(res) : undefined;
    const setCookie = (line: string): void => void res.append("Set-Cookie", line);
    const getLoadContext = () => ({ services: { ...services, lane: lane.of(visitor) }, visitor, nonce, setCookie });
    void build().then((current) => createRequestHandler({ build: current, getLoadContext })(req, res, next));
  });
  return app;
}

const isOfTheDesk = (path: string): boolean => /^\/staff(\/|$)/.test(path);

/** Set on the answer at once: whatever comes of it, its policy names no other nonce. */
function drawNonce(res: ServerResponse): string {
  const nonce = toBase64Url(randomBytes(16));
  res.setHeader("Content-Security-Policy", withNonce(String(res.getHeader("Content-Security-Policy")), nonce));
  return nonce;
}

/** Pages of refusal are equal for everyone too; once made they need neither Remix nor the database. */
function keptProblems(render: (address: string) => Promise<Response>) {
  const kept = new Map<string, ReadyAnswer>();
  return async (because: Problem, language: string): Promise<ReadyAnswer | undefined> => {
    const address = `/${language}/problem/${because}`;
    const known = kept.get(address);
    if (known) return known;
    const body = Buffer.from(await (await render(address)).arrayBuffer());
    const made = await makeReady(body, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": NO_STORE });
    kept.set(address, made);
    return made;
  };
}

/** Whether the database answers a visitor's question. */
export async function isReady({ door }: Pick<Services, "door">): Promise<boolean> {
  try {
    await door.as({ role: "visitor" }, (db) => db.selectFrom("deployment").select("seeded").executeTakeFirstOrThrow());
    return true;
  } catch {
    return false;
  }
}
