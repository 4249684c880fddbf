import { useTranslation } from "react-i18next";
import type { FieldError } from "~/web/form.server";

/** What is wrong with a field, in the words of the page's language. */
export function useProblemText(): (errors: readonly FieldError[]) => { field: string; message: string }[] {
  const { t } = useTranslation("seeker");
  return (errors) => errors.map(({ field, problem }) => ({ field, message: t(`problem.${problem}` as "problem.chooseOne") }));
}
