/**
 * How often someone may be wrong. In memory of the process only, keyed by a pseudonym that dies with it;
 * only wrong attempts count, so a right code or password is never refused for others' mistakes.
 */
export interface AttemptLimits {
  /** Notes a wrong attempt and says how long to wait before answering it, in milliseconds. */
  wrong(kind: "receipt-code" | "sign-in", key: string): number;
  right(kind: "receipt-code" | "sign-in", key: string): void;
}

const FORGOTTEN_AFTER_MILLISECONDS = 15 * 60_000;
const FREE_ATTEMPTS = 4;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 8_000;
const MOST_KEYS = 20_000;

export function createAttemptLimits(now: () => number): AttemptLimits {
  const kept = new Map<string, { count: number; last: number }>();
  return {
    wrong(kind, key) {
      const name = `${kind} ${key}`;
      const before = kept.get(name);
      const fresh = before && now() - before.last < FORGOTTEN_AFTER_MILLISECONDS ? before.count : 0;
      kept.delete(name);
      if (kept.size >= MOST_KEYS) kept.delete(kept.keys().next().value as string);
      kept.set(name, { count: fresh + 1, last: now() });
      const over = fresh + 1 - FREE_ATTEMPTS;
      return over <= 0 ? 0 : Math.min(FIRST_DELAY_MILLISECONDS * 2 ** (over - 1), LONGEST_DELAY_MILLISECONDS);
    },
    right: (kind, key) => void kept.delete(`${kind} ${key}`),
  };
}
