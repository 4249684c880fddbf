import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerLanguage } from "~/domain/applications/answers";
import { LONGEST_ANSWER } from "~/domain/applications/message-length";
import type { Message } from "~/domain/applications/thread";
import { PLAIN_REPLIES } from "~/domain/applications/reply-template";
import { isLanguage, type Language } from "~/domain/shared/language";
import type { AgreedVisit } from "~/domain/visits/agreed-visit";
import { Button, ButtonRow } from "~/ui/button";
import { fieldId, TextArea } from "~/ui/field";
import { paths } from "~/web/paths";
import { useAutosave } from "~/web/use-autosave";
import { visitWords } from "~/web/visit-words";
import { AnswerKey } from "./answer-key";
import { AnswerPreview, previewed } from "./answer-preview";
import { AnywayTick } from "./anyway-tick";
import type { CaseAnswer } from "./case-answer";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";
import { NextFields } from "./next-fields";
import { NEXT_STEPS, stepAtFirst } from "./next-step";
import { NoteField } from "./note-field";
import type { PreparedAnswer } from "./one-touch.server";
import { isReadyText, readyFor } from "./ready-text";
import { SeenFields } from "./seen-fields";
import { useFittedText } from "./use-fitted-text";
import { WhatWasSaid } from "./what-was-said";

export interface AnswerFormProps {
  head: CaseHeadShown;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
  prepared: PreparedAnswer;
  thread: readonly Message[];
  /** The visit that is agreed, if any. */
  visit: AgreedVisit | undefined;
  /** What was being written when the page was last left. */
  draft: { text: string; note: string } | null;
  hasTimes: boolean;
  answerLanguage: AnswerLanguage;
  /** The reader's. */
  language: Language;
  today: string;
}

/** One form: what the seeker will read, what happens next and by when, and a note that stays inside. */
export function AnswerForm({ head, answer, problems, prepared, thread, visit, draft, hasTimes, answerLanguage, language, today }: AnswerFormProps) {
  const { t } = useTranslation("staff");
  const mine = answer && WRITES.includes(answer.intent) ? answer : undefined;
  const agreed = visit && visit.lastDay >= today ? visitWords(language, visit) : undefined;
  const basis = { from: prepared.from, hasTimes, isAgreed: agreed !== undefined };
  const step = NEXT_STEPS.find((known) => known === mine?.typed.next) ?? stepAtFirst(basis);
  const own = draft && !isReadyText(prepared.ready, draft.text) ? draft.text : "";
  const ready = readyFor(prepared.ready, step);
  const text = mine?.typed.text ?? (own || ready);
  const isReady = text !== "" && text === ready && !mine;
  const form = useRef<HTMLFormElement>(null);
  useFittedText(form, prepared.ready);
  const saved = useAutosave(form, paths.keepDraft(head.id), ready);
  return (
    <section className="panel answer" id={fieldId("answer")} tabIndex={-1}>
      <h2>{t("reply.title")}</h2>
      <AnswerKey form={form} />
      <Interpreter language={answerLanguage} />
      <ReadyReplies chosen={prepared.from} />
      {own !== "" && !mine && <p className="small">{t("reply.draft")}</p>}
      <Form method="post" ref={form} noValidate autoComplete="off" reloadDocument>
        <SeenFields head={head} />
        <input type="hidden" name="madeFrom" value={prepared.from} />
        <WhatWasSaid thread={thread} chosen={prepared.from} measure={{ slug: head.measure, name: head.measureName }} seekerLanguage={head.language} language={language} />
        <div className="letter">
          <AnswerPreview key={text} form={form} made={previewed(text, step, mine?.typed)} language={head.language} today={today} />
          <details open={!isReady}>
            <summary>{t("reply.change")}</summary>
            <TextArea
              name="text"
              label={t("reply.text")}
              hint={t("reply.hint")}
              error={messageAt(problems, "text")}
              value={text}
              rows={10}
              maxLength={LONGEST_ANSWER}
              lang={head.language}
            />
            <Button kind="quiet" name="intent" value="preview">
              {t("reply.preview")}
            </Button>
          </details>
        </div>
        <AnywayTick isShown={mine?.isWarned} />
        <NextFields typed={mine?.typed} problems={problems} basis={basis} chosen={step} visit={agreed} />
        <p className="small" role="status">
          {saved !== "none" && t(`autosave.${saved}`)}
        </p>
        <ButtonRow>
          <Button id={fieldId("send")} name="intent" value="reply">
            {t(isReady ? "reply.sendReady" : "reply.send")}
          </Button>
          <Button kind="quiet" name="intent" value="draft">
            {t("reply.keep")}
          </Button>
        </ButtonRow>
        <NoteField value={mine?.typed.note ?? draft?.note} error={messageAt(problems, "note")} />
      </Form>
    </section>
  );
}

const WRITES: readonly string[] = ["reply", "note", "preview", "draft"];

function Interpreter({ language }: { language: AnswerLanguage }) {
  const { t } = useTranslation(["staff", "seeker"]);
  if (isLanguage(language)) return null;
  return <p className="says">{t("reply.interpreter", { language: t(`seeker:check.languages.${language}`) })}</p>;
}

function ReadyReplies({ chosen }: { chosen: string }) {
  const { t } = useTranslation("staff");
  return (
    <nav aria-label={t("reply.ready")} className="chips">
      {PLAIN_REPLIES.map((name) => (
        <a key={name} href={`?answer=${name}#${fieldId("answer")}`} aria-current={name === chosen ? "true" : undefined}>
          {t(`kind.${name}`)}
        </a>
      ))}
    </nav>
  );
}

