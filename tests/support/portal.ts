import type { Settings } from "~/web/environment.server";
import { readSettings } from "~/web/environment.server";
import type { LogEvent } from "~/web/log.server";
import type { Portal } from "~/server";
import { cloneDatabase, type TestDatabase } from "./database";
import type { DatabaseLine } from "./database-line";
import { TEST_SECRET } from "./test-secret";

export interface TestPortal extends Portal {
  database: TestDatabase;
  /** Moves the portal's clock. */
  clock: { now(): Date; advance(milliseconds: number): void };
  /** What it logged. */
  lines: LogEvent[];
  stop(): Promise<void>;
}

interface BuiltProcess {
  openPortal(settings: Settings, options: object): Promise<{ ok: true; portal: Portal } | { ok: false; sentence: string }>;
}

/** The built product on a database of its own and a free port. Its clock runs, or stands still until it is moved. */
export async function startPortal(
  template: "content" | "demo" = "demo",
  env: Record<string, string> = {},
  { standsStillAt, line }: { standsStillAt?: Date; line?: DatabaseLine } = {},
): Promise<TestPortal> {
  const database = await cloneDatabase(template);
  const built = (await import(new URL("../../build/server/index.js", import.meta.url).href)) as BuiltProcess;
  const read = readSettings({
    PORT: "0",
    PUBLIC_URL: "http://127.0.0.1:3000",
    DATABASE_URL: line ? line.through(database.url) : database.url,
    PORTAL_SECRET: TEST_SECRET,
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
  return {
    ...opened.portal,
    database,
    clock,
    lines,
    stop: async () => {
      await opened.portal.close();
      await database.drop();
    },
  };
}
