import { useTranslation } from "react-i18next";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import type { QuickReply } from "~/domain/applications/thread";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { fieldId } from "~/ui/field-id";
import { OwnForm } from "./own-form";

interface ReplyFormProps {
  version: number;
  words: string | undefined;
  inWords: boolean;
  error: string | undefined;
  /** The text was warned about and may be sent as it is all the same. */
  mayInsist: boolean;
  quick: readonly QuickReply[];
  /** The day by which the centre answers, when one runs already. */
  answerBy: string | undefined;
}

/** Ready replies first, one press each; own words are one step further, with what not to write beside them. */
export function ReplyForm({ version, words, inWords, error, mayInsist, quick, answerBy }: ReplyFormProps) {
  const { t } = useTranslation("seeker");
  const toggle = (
    <p>
      <a href={inWords ? "?" : "?words"}>{t(inWords ? "messages.quick" : "messages.write")}</a>
    </p>
  );
  // Where nothing is asked, nothing is answered: only the way to write.
  if (!inWords && quick.length === 0) return toggle;
  return (
    <>
      <h2 id={fieldId("quick")}>{t(quick.length > 0 ? "messages.reply" : "messages.write")}</h2>
      <OwnForm className="q" noValidate autoComplete="off">
        <input type="hidden" name="version" value={version} />
        {inWords ? (
          <>
            <p>{answerBy ? t("next.due", { date: answerBy }) : t("messages.when")}</p>
            <TextArea name="words" label={t("messages.words")} hint={`${t("messages.wordsHint")} ${t("messages.ask")}`} error={error} value={words} maxLength={LONGEST_MESSAGE} />
            <ButtonRow>
              <Button>{t("messages.send")}</Button>
              {mayInsist && (
                <Button kind="secondary" name="anyway" value="yes">
                  {t("messages.sendAnyway")}
                </Button>
              )}
            </ButtonRow>
          </>
        ) : (
          <ButtonRow>
            {quick.map((reply) => (
              <Button key={reply} kind="secondary" name="quick" value={reply}>
                {t(`messages.quicks.${reply}`)}
              </Button>
            ))}
          </ButtonRow>
        )}
      </OwnForm>
      {quick.length > 0 && toggle}
    </>
  );
}
