import { setTimeout as sleep } from "node:timers/promises";
import { findPostmaster, startPostmaster, type Launch, type Postmaster } from "./postmaster.server";

const LOOK_MILLISECONDS = 500;

/**
 * Starts the server again, on the same port, when someone killed it: nobody else would, and the pool's connections
 * come back by themselves.
 */
export function keepRunning(launch: Launch, first: Postmaster, log: (line: string) => void) {
  let current = first;
  let work: Promise<void> | undefined;
  const look = async () => {
    if (findPostmaster(launch.folder)?.pid === current.pid) return;
    log("The embedded database was ended by someone else and is started again.");
    const started = await startPostmaster(launch, first.port);
    if (started.ok) current = started.postmaster;
    else log(started.sentence);
  };
  const timer = setInterval(() => {
    work ??= look()
      .catch(() => sleep(LOOK_MILLISECONDS))
      .finally(() => (work = undefined));
  }, LOOK_MILLISECONDS);
  timer.unref();
  return {
    postmaster: () => current,
    async end() {
      clearInterval(timer);
      await work;
    },
  };
}
