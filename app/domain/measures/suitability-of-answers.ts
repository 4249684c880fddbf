import { CHOICES, type ChoiceQuestion, type SealedAnswers } from "~/domain/applications/answers";
import type { CheckAnswers } from "./suitability-questions";

/**
 * The answers of an application as the suitability check reads them. What was passed over stays so. A document with an
 * IIN may be a citizen's or a permanent resident's: the consultant sees the condition beside the measure. Nobody is asked
 * for a category, so what depends on one is for the centre to find out.
 */
export function checkAnswersOf(answers: SealedAnswers): CheckAnswers {
  const checked: CheckAnswers = { wishes: answers.wishes };
  for (const question of Object.keys(CHOICES) as ChoiceQuestion[]) {
    const said = answers[question];
    if (!said) continue;
    checked[question] = question === "document" && said === "with-iin" ? ["citizen", "permanent"] : [said];
  }
  return checked;
}
