import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { UndoableImport } from "~/domain/measures/undo-import.server";
import type { Language } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { paths } from "~/web/paths";

/** A file that was taken by mistake, and its one way back. */
export function UndoImport({ of: { id, measures }, language }: { of: UndoableImport; language: Language }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" action={paths.adminTexts()} encType="multipart/form-data" className="q panel" noValidate reloadDocument>
      <h2>{t("texts.undoTitle")}</h2>
      <p>{t("texts.undoText")}</p>
      <p>{measures.map(({ names }) => names[language]).join("; ")}</p>
      <input type="hidden" name="undo" value={id} />
      <ButtonRow>
        <Button kind="secondary">{t("texts.undo")}</Button>
      </ButtonRow>
    </Form>
  );
}
