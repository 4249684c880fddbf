import type { Settings } from "~/web/environment.server";
import { readSettings } from "~/web/environment.server";
import type { LogEvent } from "~/web/log.server";
import type { Portal } from "~/server";
import { cloneDatabase, keepRowsInPlace, type TestDatabase } from "./database";
import type { DatabaseLine } from "./database-line";
import { TEST_SECRET } from "./test-secret";

/** The built product on some database, on a free port. */
export interface OpenPortal extends Portal {
  /** Moves the portal's clock. */
  clock: { now(): Date; advance(milliseconds: number): void };
  /** What it logged. */
  lines: LogEvent[];
}

export interface TestPortal extends OpenPortal {
  database: TestDatabase;
  /** The process ends and begins anew at the same address: all it held in memory is gone. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface BuiltProcess {
  openPortal(settings: Settings, options: object): Promise<{ ok: true; portal: Portal } | { ok: false; sentence: string }>;
}

type Standing = { standsStillAt?: Date; goesOnFrom?: Pick<OpenPortal, "clock" | "lines"> };

/** The built product on a database of its own. Its clock runs, or stands still until it is moved; its rows, too, may stay where they lie. */
export async function startPortal(template: "content" | "demo" = "demo", env: Record<string, string> = {}, standing: Standing & { line?: DatabaseLine; keepRows?: true } = {}): Promise<TestPortal> {
  const database = await cloneDatabase(template);
  const letRowsGo = standing.keepRows && (await keepRowsInPlace(database));
  const url = standing.line ? standing.line.through(database.url) : database.url;
  const portal: TestPortal = {
    ...(await openBuilt(url, env, standing)),
    database,
    restart: async () => {
      const { port } = new URL(portal.address);
      await portal.close();
      Object.assign(portal, await openBuilt(url, { ...env, PORT: port }, { goesOnFrom: portal }));
    },
    stop: async () => {
      await portal.close();
      await letRowsGo?.();
      await database.drop();
    },
  };
  return portal;
}

/** The built product on a database that is there already, or that it shall fill; without an address on the embedded one of DATA_DIR. */
export async function openBuilt(databaseUrl: string | undefined, env: Record<string, string> = {}, { standsStillAt, goesOnFrom }: Standing = {}): Promise<OpenPortal> {
  const built = (await import(new URL("../../build/server/index.js", import.meta.url).href)) as BuiltProcess;
  const read = readSettings({
    PORT: "0",
    PUBLIC_URL: "http://127.0.0.1:3000",
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, PORTAL_SECRET: TEST_SECRET }),
    EXIT_URL: "https://weather.example/{lang}",
    CONTACT: "call",
    ...env,
  });
  if (!read.ok) throw new Error(read.sentence);
  let shift = 0;
  const clock = goesOnFrom?.clock ?? {
    now: () => new Date((standsStillAt?.getTime() ?? Date.now()) + shift),
    advance: (milliseconds: number) => void (shift += milliseconds),
  };
  const lines: LogEvent[] = goesOnFrom?.lines ?? [];
  const opened = await built.openPortal(read.settings, { clock, log: (event: LogEvent) => void lines.push(event) });
  if (!opened.ok) throw new Error(opened.sentence);
  return { ...opened.portal, clock, lines };
}
