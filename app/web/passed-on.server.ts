import type { Day } from "~/domain/shared/day";

/** What a member passed on or put aside today, so that "next" does not give it again. In memory only: a row would be a trace of whom somebody knows. */
export interface PassedOn {
  add(member: string, application: string, today: Day): void;
  by(member: string, today: Day): string[];
}

export function createPassedOn(): PassedOn {
  let day: Day | undefined;
  const passed = new Map<string, Set<string>>();
  const of = (member: string, today: Day): Set<string> => {
    if (day !== today) passed.clear();
    day = today;
    const mine = passed.get(member) ?? new Set<string>();
    passed.set(member, mine);
    return mine;
  };
  return {
    add: (member, application, today) => void of(member, today).add(application),
    by: (member, today) => [...of(member, today)],
  };
}
