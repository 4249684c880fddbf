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
    // On the way down: whoever listens on the form itself, the preview too, finds the text that fits.
    current?.addEventListener("input", fit, true);
    return () => current?.removeEventListener("input", fit, true);
  }, [form, withTimes, plain]);
}
