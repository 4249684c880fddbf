import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AnswerLanguage } from "~/domain/applications/answers";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { fieldId, TextArea } from "~/ui/field";
import { isLanguage } from "~/domain/shared/language";
import { AnywayTick } from "./anyway-tick";
import type { CaseAnswer } from "./case-answer";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";
import { READY_REPLIES } from "./ready-reply";
import { SeenFields } from "./seen-fields";

interface StaffReplyFormProps {
  head: CaseHeadShown;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
  draft: string;
  answerLanguage: AnswerLanguage;
}

/** One form: what the seeker will read, and what is waited for then. */
export function StaffReplyForm({ head, answer, problems, draft, answerLanguage }: StaffReplyFormProps) {
  const { t } = useTranslation(["staff", "seeker"]);
  const mine = answer?.intent === "reply" ? answer : undefined;
  return (
    <section className="panel">
      <h2>{t("reply.title")}</h2>
      {!isLanguage(answerLanguage) && <p>{t("reply.interpreter", { language: t(`seeker:check.languages.${answerLanguage}`) })}</p>}
      <p>{t("reply.ready")}</p>
      <ul>
        {READY_REPLIES.map((name) => (
          <li key={name}>
            <a href={`?template=${name}#${fieldId("text")}`}>{t(`ready.${name}`)}</a>
          </li>
        ))}
      </ul>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        <SeenFields head={head} />
        <TextArea
          name="text"
          label={t("reply.text")}
          hint={t("reply.hint")}
          error={messageAt(problems, "text")}
          value={mine?.typed.text ?? draft}
          rows={8}
          maxLength={LONGEST_MESSAGE}
          lang={head.language}
        />
        <AnywayTick isShown={mine?.isWarned} />
        <Radios
          name="next"
          label={t("reply.next")}
          error={messageAt(problems, "next")}
          value={mine?.typed.next || "answered"}
          isInline
          choices={[
            { value: "answered", label: t("status.answered") },
            { value: "waiting_for_you", label: t("status.waiting_for_you") },
          ]}
        />
        <Button name="intent" value="reply">
          {t("reply.send")}
        </Button>
      </Form>
    </section>
  );
}
