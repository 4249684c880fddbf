import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import { QUICK_REPLIES } from "~/domain/applications/thread";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { TextArea } from "~/ui/field";

interface ReplyFormProps {
  version: number;
  typed: { words: string; quick: string } | undefined;
  inWords: boolean;
  error: string | undefined;
}

/** Ready replies first; own words are one step further, with what not to write beside them. */
export function ReplyForm({ version, typed, inWords, error }: ReplyFormProps) {
  const { t } = useTranslation("seeker");
  return (
    <>
      <h2>{t("messages.reply")}</h2>
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <input type="hidden" name="version" value={version} />
        {inWords ? (
          <TextArea name="words" label={t("messages.words")} hint={t("messages.wordsHint")} error={error} value={typed?.words} maxLength={LONGEST_MESSAGE} />
        ) : (
          <Radios
            name="quick"
            label={t("messages.quick")}
            error={error}
            value={typed?.quick}
            choices={QUICK_REPLIES.map((value) => ({ value, label: t(`messages.quicks.${value}`) }))}
          />
        )}
        <Button>{t("messages.send")}</Button>
      </Form>
      <p>
        <a href={inWords ? "?" : "?words"}>{t(inWords ? "messages.quick" : "messages.openWords")}</a>
      </p>
    </>
  );
}
