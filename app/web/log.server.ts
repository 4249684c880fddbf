/**
 * What the process says while it runs: one JSON line per event, made of the fields below and no other. Deliberately
 * absent: the time (the supervisor stamps lines if the operator wants it), addresses, words, messages, ids.
 */

const EVENTS = ["started", "stopped", "request-failed", "database-away", "database-busy", "sweep-done", "sweep-failed", "audit-broken", "setting-warning"] as const;
const LEVELS = ["info", "warn", "error"] as const;
const COUNTS = ["erased", "expired", "closed", "drafts", "sessions", "grants", "figures"] as const;

export type LogCount = (typeof COUNTS)[number];

export interface LogEvent {
  level: (typeof LEVELS)[number];
  event: (typeof EVENTS)[number];
  /** The short code a failed page shows, or the name of a setting. */
  code?: string;
  /** Remix's name of the route's file, never an address. */
  routeId?: string;
  /** The class of an error, never its message. */
  errorName?: string;
  /** SQLSTATE, or the name of a system error such as ECONNREFUSED. */
  sqlState?: string;
  counts?: Partial<Record<LogCount, number>>;
}

/** Writes the event to standard output; a value that does not look like its field is left out. */
export function logEvent(event: LogEvent, write: (line: string) => void = (line) => void process.stdout.write(line)): void {
  write(`${JSON.stringify(allowed(event))}\n`);
}

/** Six characters that no one mistakes on the phone: enough to find one line in the log. */
export function newFailureCode(bytes: Uint8Array): string {
  if (bytes.length < CODE_LENGTH) throw new RangeError(`a failure code needs ${CODE_LENGTH} random bytes`);
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join("");
}

const CODE_LENGTH = 6;
/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const CODE_ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

/** None of these patterns fits a phone number, a case number, a receipt code or an address with an id in it. */
const PATTERNS = {
  code: new RegExp(`^([${CODE_ALPHABET}]{${CODE_LENGTH}}|[a-z_]{1,60}|[A-Z_]{1,60})$`),
  routeId: /^(root|routes\/[A-Za-z_./$-]{1,120})$/,
  errorName: /^[A-Za-z]{1,60}$/,
  sqlState: /^([0-9A-Z]{5}|[A-Z_]{2,20})$/,
} as const;

function allowed(event: LogEvent): Record<string, unknown> {
  const line: Record<string, unknown> = {
    level: LEVELS.includes(event.level) ? event.level : "error",
    event: EVENTS.includes(event.event) ? event.event : "unknown",
  };
  for (const [field, pattern] of Object.entries(PATTERNS)) {
    const value: unknown = event[field as keyof typeof PATTERNS];
    if (typeof value === "string" && pattern.test(value)) line[field] = value;
  }
  if (event.counts) line.counts = Object.fromEntries(COUNTS.filter((name) => Number.isFinite(event.counts?.[name])).map((name) => [name, coarse(event.counts?.[name] ?? 0)]));
  return line;
}

/** Logs leave the machine, and no count under ten may: tens only. */
function coarse(count: number): string {
  return count < 10 ? "<10" : `${Math.floor(count / 10) * 10}+`;
}
