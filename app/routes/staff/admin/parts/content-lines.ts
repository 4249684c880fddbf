import { useTranslation } from "react-i18next";
import type { Amount, MeasureSource } from "~/domain/measures/measure";
import type { MeasureRule } from "~/domain/measures/rules";
import { LANGUAGES } from "~/domain/shared/language";
import { useCheckWords } from "~/web/check-words";
import { LANGUAGE_NAMES } from "~/web/language-names";

/** Amounts, sources and rules as an editor reads them: everything that is kept of them, a line each. */
export function useContentLines() {
  const { t } = useTranslation("admin");
  const words = useCheckWords();
  const amounts = (all: readonly Amount[]): string => all.map(({ key, mci, per, bound }) => `{${key}} ${t("amount.mci")}: ${mci}. ${t(`amount.${per}`)}. ${t(`amount.${bound}`)}`).join("\n");
  const source = ({ title, reference, readOn }: MeasureSource): string[] => [...LANGUAGES.map((each) => `${LANGUAGE_NAMES[each]}: ${title[each]}`), `${reference}. ${t("source.readOn")}: ${readOn}`];
  const rule = (kept: MeasureRule | null): string => {
    if (!kept) return "";
    const { question, says, accepts, contradicts, otherwise, unsaid, certainty, about, inForceFrom } = kept;
    const answers = (all: readonly string[]): string => (question ? all.map((answer) => words.answer(question, answer)).join("; ") : "");
    return [
      ...LANGUAGES.map((each) => `${LANGUAGE_NAMES[each]}: ${says[each]}`),
      `${t("rules.question")}: ${question ? words.question(question) : t("rules.noQuestion")}`,
      `${t("rules.accepts")}: ${answers(accepts)}`,
      `${t("rules.contradicts")}: ${answers(contradicts)}`,
      ...(["otherwise", "unsaid", "certainty", "about"] as const).map((name) => `${t(`rules.${name}`)}: ${t(`rules.option.${{ otherwise, unsaid, certainty, about }[name]}`)}`),
      ...source(kept.source),
      `${t("parameters.from")}: ${inForceFrom}`,
    ].join("\n");
  };
  return { amounts, sources: (all: readonly MeasureSource[]): string => all.flatMap(source).join("\n"), rule };
}
