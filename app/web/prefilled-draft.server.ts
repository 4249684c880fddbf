import { type Answers, MOST_WISHES } from "~/domain/applications/answers";
import { takenOver } from "~/domain/applications/journey";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { Wish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { beginDraft } from "./draft-cookie.server";
import type { Services } from "./services.server";

const KATO = /^\d{9}$/;

interface From {
  measure?: MeasureInForce | undefined;
  region?: string | undefined;
  wish?: Wish | undefined;
  district?: string;
  /** What the suitability check was told. */
  answers?: Answers;
}

/** A new draft that starts from what is plain anyway: a measure's page, a region, a wish. Wishes are ticked, not answered. */
export function beginPrefilled(services: Services, language: Language, from: From): ReturnType<typeof beginDraft> {
  const answers: Answers = from.measure ? withMeasure(from.answers, from.measure) : { ...from.answers };
  if (from.region) answers.region = from.region;
  const begun = beginDraft(services, language, answers);
  const wishes = from.wish ? [from.wish] : (from.measure?.wishes.slice(0, 1) ?? []);
  if (wishes.length > 0 && !answers.wishes) begun.draft.typed = { step: "wishes", values: { wishes } };
  if (from.answers) begun.draft.taken = takenOver(answers);
  if (from.region && from.district && KATO.test(from.district)) begun.draft.near = from.district;
  return begun;
}

/** A chosen measure belongs to what is wished for: where it does not yet, its wish is added. */
function withMeasure({ wishes, ...answers }: Answers = {}, measure: MeasureInForce): Answers {
  const chosen: Answers = { ...answers, measure: measure.slug };
  if (!wishes) return chosen;
  const isWished = wishes.some((wish) => measure.wishes.includes(wish));
  return { ...chosen, wishes: isWished ? wishes : [...measure.wishes.slice(0, 1), ...wishes].slice(0, MOST_WISHES) };
}
