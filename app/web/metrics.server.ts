import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import type { LaneLoad } from "~/domain/confidentiality/argon-lane.server";
import type { LogEvent } from "./log.server";

interface Watched {
  lane: { load(): LaneLoad };
  isReady(): Promise<boolean>;
}

export interface Metrics {
  /** Counts what the log says of the process itself: its faults and its daily work. */
  count(event: LogEvent): void;
  /** Listens on this machine only; resolves with the port, or with the code of what refused it. */
  listen(port: number): Promise<{ ok: true; port: number } | { ok: false; code: string }>;
  close(): void;
}

/**
 * What the operator may watch, in Prometheus' format: the process, the database, the lane of key derivations, faults by kind.
 * Deliberately absent: any page, address, person or application; not even how often a page was asked for.
 */
export function createMetrics({ lane, isReady }: Watched): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const events = new Counter({ name: "portal_events_total", help: "Lines of the log by event.", labelNames: ["event"], registers: [registry] });
  registry.registerMetric(databaseUp(isReady));
  registry.registerMetric(keyDerivations(lane));
  const server = serve(registry);
  return {
    count: ({ event }) => events.inc({ event }),
    listen: (port) => listen(server, port),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const databaseUp = (isReady: Watched["isReady"]) =>
  new Gauge({
    name: "portal_database_up",
    help: "1 while the database answers.",
    registers: [],
    async collect() {
      this.set((await isReady()) ? 1 : 0);
    },
  });

const keyDerivations = (lane: Watched["lane"]) =>
  new Gauge({
    name: "portal_key_derivations",
    help: "Key derivations that run or wait; when the line is full people are asked to try again.",
    labelNames: ["state"],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(lane.load())) this.set({ state }, count);
    },
  });

function serve(registry: Registry): Server {
  return createServer((req, res) => {
    if (req.method !== "GET" || req.url !== "/metrics") return void res.writeHead(404).end();
    registry.metrics().then(
      (text) => res.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => res.writeHead(500).end(),
    );
  });
}

function listen(server: Server, port: number): ReturnType<Metrics["listen"]> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve({ ok: false, code: error.code ?? error.name }));
    server.listen(port, "127.0.0.1", () => resolve({ ok: true, port: (server.address() as { port: number }).port }));
  });
}
