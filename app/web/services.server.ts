import type { ArgonLane } from "~/domain/confidentiality/argon-lane.server";
import type { PortalSecrets } from "~/domain/confidentiality/secrets.server";
import type { Clock } from "~/domain/shared/day";
import type { Door } from "~db/door.server";
import type { ManyJobs } from "./many-job";
import type { KeptContent } from "./kept-content.server";
import type { KeptFigures } from "./kept-figures.server";
import type { PassedOn } from "./passed-on.server";
import type { Presence } from "./presence.server";
import type { Settings } from "./environment.server";
import type { LogEvent } from "./log.server";
import type { AttemptLimits } from "./attempt-limits.server";

/** What the process has once, passed to every loader and action. */
export interface Services {
  settings: Settings;
  /** Whether the deployment holds invented data. */
  demonstration: boolean;
  door: Door;
  secrets: PortalSecrets;
  receiptSalt: Uint8Array;
  lane: ArgonLane;
  limits: AttemptLimits;
  presence: Presence;
  passedOn: PassedOn;
  figures: KeptFigures;
  content(revision: number): KeptContent;
  many: ManyJobs;
  clock: Clock;
  /** Lets this process's kept pages learn at once of a change that it has made itself. */
  contentChanged(): Promise<void>;
  log(event: LogEvent): void;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    services: Services;
    /** A keyed pseudonym of the visitor's address, good for this process only; never stored or logged. */
    visitor: string;
    /** Sets a cookie whatever the answer will be; lines of the answer itself come after it. */
    setCookie?(line: string): void;
    /** On pages of the desk: what their own script lines have to carry. */
    nonce?: string;
  }
}
