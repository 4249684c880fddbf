import type { FieldError } from "~/web/form.server";
import { useWords } from "./words";

/** What is wrong with a field, in the words of the page's language or languages. */
export function useProblemText(): (errors: readonly FieldError[]) => { field: string; message: string }[] {
  const { line } = useWords();
  return (errors) => errors.map(({ field, problem }) => ({ field, message: line.t(`problem.${problem}` as "problem.chooseOne") }));
}
