import { dayOf } from "~/domain/shared/day";
import type { Services } from "./services.server";

const ASK_EVERY_MILLISECONDS = 2_000;

interface WatchedContent {
  revision(): string;
  /** Asks at once, after a change of our own. */
  ask(): Promise<void>;
  stop(): void;
}

/**
 * What pages rendered for everyone depend on: the content's revision and the day, since rates and intakes are dated.
 * While the database is away the last answer holds.
 */
export async function watchContent(services: Pick<Services, "door" | "clock">): Promise<WatchedContent> {
  let revision = 0;
  const ask = async (): Promise<void> => {
    revision = await services.door.as({ role: "visitor" }, async (db) => {
      const row = await db.selectFrom("deployment").select("content_revision").executeTakeFirstOrThrow();
      return row.content_revision;
    });
  };
  await ask();
  const timer = setInterval(() => void ask().catch(() => undefined), ASK_EVERY_MILLISECONDS);
  timer.unref();
  return {
    revision: () => `${revision} ${dayOf(services.clock.now())}`,
    ask,
    stop: () => clearInterval(timer),
  };
}
