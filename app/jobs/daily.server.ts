import { sweep } from "~/domain/retention/sweep.server";
import { verifyAudit } from "~/domain/staff/verify-audit.server";
import { dayOf } from "~/domain/shared/day";
import type { Services } from "~/web/services.server";

const LOOK_EVERY_MILLISECONDS = 10 * 60_000;

/** Starts what the clock starts: once a day, and once at the start, expiry and erasure, then the audit's chains. Answers how to stop it. */
export function startJobs(services: Services): () => void {
  let sweptOn: string | undefined;
  const look = async (): Promise<void> => {
    const today = dayOf(services.clock.now());
    if (sweptOn === today) return;
    const counts = await services.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, today));
    if (!counts) return;
    sweptOn = today;
    services.log({ level: "info", event: "sweep-done", counts });
    const chains = await services.door.as({ role: "system", reason: "audit" }, verifyAudit);
    if (chains.some(({ brokenAt }) => brokenAt !== null)) services.log({ level: "error", event: "audit-broken" });
  };
  const tryLook = (): void => void look().catch(() => services.log({ level: "error", event: "sweep-failed" }));
  tryLook();
  const timer = setInterval(tryLook, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
