import { useTranslation } from "react-i18next";
import { LONGEST_NOTE } from "~/domain/applications/message-length";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";

/** Inside the same form, below its button and in a dashed frame: it goes along and stays inside. */
export function NoteField({ value, error }: { value: string | undefined; error: string | undefined }) {
  const { t } = useTranslation("staff");
  return (
    <div className="inside">
      <TextArea name="note" label={t("notes.new")} hint={t("notes.hint")} error={error} value={value} rows={2} maxLength={LONGEST_NOTE} />
      <Button kind="secondary" name="intent" value="note">
        {t("notes.add")}
      </Button>
    </div>
  );
}
