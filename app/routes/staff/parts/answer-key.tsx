import type { MouseEvent, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field-id";
import { pressedBy } from "~/web/shortcuts";

/** What the key for the answer presses: the letter, its preview and the step come into view, and Enter is one press away. */
export function AnswerKey({ form }: { form: RefObject<HTMLFormElement> }) {
  const { t } = useTranslation("staff");
  const show = (event: MouseEvent): void => {
    event.preventDefault();
    form.current?.scrollIntoView({ block: "start" });
    const open = form.current?.querySelector<HTMLElement>("details[open] textarea[name=text]");
    (open ?? document.getElementById(fieldId("send")))?.focus({ preventScroll: true });
  };
  return (
    <a className="vh" href={`#${fieldId("answer")}`} onClick={show} {...pressedBy("answer")}>
      {t("keys.answer")}
    </a>
  );
}
