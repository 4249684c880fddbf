import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import { Button } from "~/ui/button";
import { TextArea, TextField } from "~/ui/field";
import { AnywayTick } from "./anyway-tick";
import type { CaseAnswer } from "./case-answer";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";
import { SeenFields } from "./seen-fields";

interface OfferFormProps {
  head: CaseHeadShown;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
}

/** A window for a visit: any day from – to, in these hours. */
export function OfferForm({ head, answer, problems }: OfferFormProps) {
  const { t } = useTranslation("staff");
  const mine = answer?.intent === "offer" ? answer : undefined;
  return (
    <section className="panel">
      <h2>{t("offer.title")}</h2>
      <p>{t("offer.text")}</p>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        <SeenFields head={head} />
        <div className="toolbar">
          <TextField name="from" type="date" label={t("offer.from")} error={messageAt(problems, "from")} value={mine?.typed.from} width="m" />
          <TextField name="to" type="date" label={t("offer.to")} error={messageAt(problems, "to")} value={mine?.typed.to} width="m" />
          <TextField name="hours" label={t("offer.hours")} error={messageAt(problems, "hours")} value={mine?.typed.hours} maxLength={40} width="m" />
        </div>
        <TextArea name="words" label={t("offer.words")} error={messageAt(problems, "words")} value={mine?.typed.words} rows={3} maxLength={LONGEST_MESSAGE} lang={head.language} />
        <AnywayTick isShown={mine?.isWarned} />
        <Button kind="secondary" name="intent" value="offer">
          {t("offer.send")}
        </Button>
      </Form>
    </section>
  );
}
