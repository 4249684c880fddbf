import type { MeasureInBrief } from "~/domain/measures/measure-in-force";
import type { Language } from "~/domain/shared/language";
import type { Way } from "~/ui/way-list";
import { paths } from "~/web/paths";

/** Links to measures, each with its sentence and drawing. */
export function measureWays(language: Language, measures: readonly MeasureInBrief[], region?: string): Way[] {
  return measures.map(({ slug, names, shorts }) => ({
    href: paths.measure(language, slug, { region }),
    title: names[language],
    text: shorts[language],
    pictogram: slug,
  }));
}
