import type { MeasureSlug, Wish } from "./measure";
import type { CheckedMeasure } from "./suitability";
import { type CheckAnswers, saidTo } from "./suitability-questions";

export type PathStep = { kind: "talk" } | { kind: "register" } | { kind: "measures"; slugs: MeasureSlug[] };

export interface Pathway {
  /** What the way leads to; undefined as long as the person is not sure. */
  wish?: Exclude<Wish, "advice">;
  steps: PathStep[];
}

/** Measures in the order they are taken after registration; those of one step are alternatives. */
const STAGES: Record<Exclude<Wish, "advice">, MeasureSlug[][]> = {
  job: [["vacancy", "silver-age", "social-workplace", "public-works"]],
  "first-job": [["first-workplace", "youth-practice", "generations-contract"], ["vacancy"]],
  training: [["training-employer", "training-college", "training-online"], ["vacancy"]],
  business: [["bastau-business"], ["business-grant"]],
  relocation: [["relocation"], ["vacancy"]],
};

/**
 * The way from here to each wish, step by step. Measures that probably do not suit are left out, and registration
 * where it is closed; talking is open always, so no way is empty.
 * @param canRegister whether no rule of registration speaks against the answers.
 */
export function pathwaysFor(answers: CheckAnswers, checked: readonly CheckedMeasure[], canRegister: boolean): Pathway[] {
  const open = checked.filter(({ value }) => value !== "probably-not").map(({ slug }) => slug);
  const stepsThrough = (stages: readonly MeasureSlug[][]): PathStep[] => {
    const left = stages.map((slugs) => slugs.filter((slug) => open.includes(slug))).filter((slugs) => slugs.length > 0);
    const register: PathStep[] = canRegister ? [{ kind: "register" }] : [];
    return [{ kind: "talk" }, ...register, ...left.map((slugs): PathStep => ({ kind: "measures", slugs }))];
  };
  const wishes = saidTo(answers, "wishes").filter((wish): wish is Exclude<Wish, "advice"> => wish in STAGES);
  if (wishes.length > 0) return wishes.map((wish) => ({ wish, steps: stepsThrough(STAGES[wish]) }));
  const suiting = checked.filter(({ slug, value }) => value === "may-suit" && slug !== "consultation").map(({ slug }) => slug);
  return [{ steps: stepsThrough([suiting]) }];
}
