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
  stop(): Promise<void>;
}

interface BuiltProcess {
  openPortal(settings: Settings, options: object): Promise<{ ok: true; portal: Portal } | { ok: false; sentence: string }>;
}

type Standing = { standsStillAt?: Date };

/** The built product on a database of its own. Its clock runs, or stands still until it is moved; its rows, too, may stay where they lie. */
export async function startPortal(template: "content" | "demo" = "demo", env: Record<string, string> = {}, standing: Standing & { line?: DatabaseLine; keepRows?: true } = {}): Promise<TestPortal> {
  const database = await cloneDatabase(template);
  const letRowsGo = standing.keepRows && (await keepRowsInPlace(database));
  const opened = await openBuilt(standing.line ? standing.line.through(database.url) : database.url, env, standing);
  return {
    ...opened,
    database,
    stop: async () => {
      await opened.close();
      await letRowsGo?.();
      await database.drop();
    },
  };
}

/** The built product on a database that is there already, or that it shall fill; without an address on the embedded one of DATA_DIR. */
export async function openBuilt(databaseUrl: string | undefined, env: Record<string, string> = {}, { standsStillAt }: Standing = {}): Promise<OpenPortal> {
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
  const clock = {
    now: () => new Date((standsStillAt?.getTime() ?? Date.now()) + shift),
    advance: (milliseconds: number) => void (shift += milliseconds),
  };
  const lines: LogEvent[] = [];
  const opened = await built.openPortal(read.settings, { clock, log: (event: LogEvent) => void lines.push(event) });
  if (!opened.ok) throw new Error(opened.sentence);
  return { ...opened.portal, clock, lines };
}
