import { type RefObject, useEffect } from "react";
import type { NextStep } from "./next-step";
import { fitted, type ReadyText } from "./ready-text";

/** With scripts a prepared text that nobody has changed follows the step as it is chosen. */
export function useFittedText(form: RefObject<HTMLFormElement>, { withTimes, plain }: ReadyText): void {
  useEffect(() => {
    const { current } = form;
    const fit = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement) || target.name !== "next") return;
      const area = current?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
      if (area) area.value = fitted({ withTimes, plain }, area.value, target.value as NextStep);
    };
    current?.addEventListener("input", fit);
    return () => current?.removeEventListener("input", fit);
  }, [form, withTimes, plain]);
}
