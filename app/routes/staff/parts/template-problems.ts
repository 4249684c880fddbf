import { useTranslation } from "react-i18next";
import type { DeskProblem } from "./field-problems";
import type { TemplateRefusal } from "./template-choice.server";

const NAME = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

/** What is wrong with each language's text, in the reader's words. */
export function useTemplateProblems(problems: TemplateRefusal["problems"]): DeskProblem[] {
  const { t } = useTranslation("staff");
  return problems.map(({ field, because, variable }) => ({
    field,
    message: t(`templates.problem.${because}`, { language: NAME[field], place: `{${variable ?? ""}}` }),
  }));
}
