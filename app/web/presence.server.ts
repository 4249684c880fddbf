/** Who has which application open at this moment: in memory only, gone soon after they leave. */
export interface Presence {
  /** Says that somebody has it open, and answers who else has. */
  open(application: string, who: { id: string; login: string }, how?: "page" | "poll"): string[];
  /** Logins of those who have these open, without one's own. */
  of(applications: readonly string[], me: string): Record<string, string[]>;
}

/** A page without scripts says it once; with scripts it says so again every few seconds. */
const KEPT_SECONDS = { page: 90, poll: 40 } as const;

export function createPresence(now: () => number): Presence {
  const openBy = new Map<string, Map<string, { login: string; until: number }>>();
  const others = (application: string, me: string): string[] => {
    const readers = openBy.get(application);
    if (!readers) return [];
    for (const [id, { until }] of readers) if (until < now()) readers.delete(id);
    if (readers.size === 0) openBy.delete(application);
    return [...readers].filter(([id]) => id !== me).map(([, { login }]) => login).sort();
  };
  return {
    open(application, { id, login }, how = "page") {
      const readers = openBy.get(application) ?? new Map<string, { login: string; until: number }>();
      openBy.set(application, readers.set(id, { login, until: now() + KEPT_SECONDS[how] * 1_000 }));
      return others(application, id);
    },
    of: (applications, me) =>
      Object.fromEntries(applications.map((application) => [application, others(application, me)] as const).filter(([, logins]) => logins.length > 0)),
  };
}
