import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import * as productionBuild from "virtual:remix/server-build";
import type { ViteDevServer } from "vite";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { type Clock, systemClock } from "~/domain/shared/day";
import { startJobs } from "~/jobs/daily.server";
import { announce } from "~/web/announcement.server";
import { assemble, isReady } from "~/web/assembly.server";
import { makerOfAllPages } from "~/web/page-cache.server";
import { createAttemptLimits } from "~/web/attempt-limits.server";
import { createKeptContent } from "~/web/kept-content.server";
import { createKeptFigures } from "~/web/kept-figures.server";
import { createPassedOn } from "~/web/passed-on.server";
import { createPresence } from "~/web/presence.server";
import { watchContent } from "~/web/content-revision.server";
import { readSettings, type Settings } from "~/web/environment.server";
import { logEvent, type LogEvent } from "~/web/log.server";
import { createMetrics, type Metrics } from "~/web/metrics.server";
import type { Services } from "~/web/services.server";
import { openStore } from "~/web/store.server";

export { reportAudit } from "~/web/audit-report.server";
export { keep } from "~/web/backup.server";
export { foundAdministration } from "~/web/first-administrators.server";

export interface Portal {
  address: string;
  services: Services;
  /** Renders every page that is equal for everyone, unless that is done for the content as it is. */
  makePages(): Promise<void>;
  close(): Promise<void>;
}

interface PortalOptions {
  clock?: Clock;
  log?: (event: LogEvent) => void;
  /** While developing: serves and rebuilds the pages. */
  vite?: ViteDevServer;
}

type Opened = { ok: true; portal: Portal } | { ok: false; sentence: string };

const LANE = { atOnce: 2, waiting: 64 };
const LAST_ANSWERS_MILLISECONDS = 5_000;
/** Soon after the start, after a change of content and after midnight all pages that are equal for everyone are there again. */
const PAGES_MILLISECONDS = 2_000;

/** Opens the whole portal: database, services, jobs and the HTTP server. One sentence says what stopped it. */
export async function openPortal(settings: Settings, options: PortalOptions = {}): Promise<Opened> {
  await ready();
  const { clock = systemClock, vite } = options;
  let metrics: Metrics | undefined;
  const log = (event: LogEvent): void => {
    metrics?.count(event);
    (options.log ?? logEvent)(event);
  };
  const store = await openStore(settings, { clock, log });
  if (!store.ok) return store;
  const { door, secrets, receiptSalt, demonstration } = store;
  const lane = createArgonLane(LANE);
  if (settings.metricsPort !== undefined) metrics = createMetrics({ lane, isReady: () => isReady(store) });
  const limits = createAttemptLimits(() => clock.now().getTime());
  const content = await watchContent({ door, clock });
  const presence = createPresence(() => clock.now().getTime());
  const passedOn = createPassedOn();
  const figures = createKeptFigures(() => clock.now().getTime());
  const services: Services = { presence, passedOn, figures, content: createKeptContent(), many: new Map(), settings, demonstration, door, secrets, receiptSalt, lane, limits, clock, contentChanged: content.ask, log };
  const stopJobs = startJobs(services);
  const build = async (): Promise<ServerBuild> =>
    vite ? ((await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild) : productionBuild;
  const { server, pages } = assemble({ services, lane, revision: content.revision, build, vite });
  const close = async (): Promise<void> => {
    content.stop();
    stopJobs();
    metrics?.close();
    await closeServer(server);
    await store.close();
  };
  const refusal = (await listen(server, settings)) ?? (await listenForMetrics(metrics, settings));
  if (refusal !== undefined) {
    await close();
    return { ok: false, sentence: refusal };
  }
  const { port } = server.address() as { port: number };
  return { ok: true, portal: { address: `http://${settings.host}:${port}`, services, makePages: makerOfAllPages(pages, content.revision), close } };
}

async function listenForMetrics(metrics: Metrics | undefined, { metricsPort = 0 }: Settings): Promise<string | undefined> {
  const listening = await metrics?.listen(metricsPort);
  return listening === undefined || listening.ok ? undefined : `The metrics cannot listen on port ${metricsPort} (${listening.code}). Set METRICS_PORT to a free one.`;
}

async function listen(server: Server, { host, port }: Settings): Promise<string | undefined> {
  const failure = await new Promise<string | undefined>((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    server.listen(port, host, () => resolve(undefined));
  });
  if (failure === undefined) return undefined;
  const why = failure === "EADDRINUSE" ? `port ${port} is taken` : `it failed with ${failure}`;
  return `The portal cannot listen on ${host}: ${why}. Set PORT to a free one.`;
}

/** Answers under way are finished, for a while; then the line is cut. */
async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MILLISECONDS).unref();
  await closed;
}

function keepPagesMade({ makePages }: Portal): void {
  const again = (): void => void setTimeout(() => void makePages().then(again, again), PAGES_MILLISECONDS).unref();
  again();
}

/** `npm start`: reads the settings, opens the portal, says where it is, and stops gracefully when asked. */
export async function run(options: PortalOptions = {}): Promise<void> {
  const read = readSettings();
  const opened = read.ok ? await openPortal(read.settings, options) : read;
  if (!opened.ok) {
    console.error(opened.sentence);
    process.exit(1);
  }
  announce(opened.portal);
  keepPagesMade(opened.portal);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void opened.portal.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
