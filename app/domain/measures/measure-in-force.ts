import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { DatedAmount } from "./amount-in-tenge";
import type { Intake } from "./intake";
import type { MeasureSlug, MeasureSource, MeasureText, Wish } from "./measure";

/** A measure as it holds on one day in one place. */
export interface MeasureInForce {
  slug: MeasureSlug;
  wishes: Wish[];
  related: MeasureSlug[];
  inForceFrom: Day;
  amounts: DatedAmount[];
  texts: InEveryLanguage<MeasureText>;
  sources: MeasureSource[];
  intake: Intake;
  /** For the whole country: codes of the regions where it is otherwise today. */
  otherwiseIn: string[];
}

/** What a link to a measure needs. */
export interface MeasureInBrief {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  shorts: InEveryLanguage<string>;
  intake: Intake;
}

export function inBrief({ slug, texts, intake }: MeasureInForce): MeasureInBrief {
  const { kk, ru, en } = texts;
  return { slug, names: { kk: kk.name, ru: ru.name, en: en.name }, shorts: { kk: kk.short, ru: ru.short, en: en.short }, intake };
}
