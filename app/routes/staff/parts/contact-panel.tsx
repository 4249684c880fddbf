import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REVEAL_REASONS } from "~/domain/applications/acts";
import type { Contact } from "~/domain/applications/answers";
import { mayCallNow } from "~/domain/applications/may-call-now";
import { Button, ButtonLink } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { SummaryList } from "~/ui/summary-list";
import { type DeskProblem, messageAt } from "./field-problems";

interface ContactPanelProps {
  kind: "none" | "call";
  revealed: Contact | undefined;
  problems: readonly DeskProblem[];
  now: number;
}

/** The number is hidden until a reason is given, and shown on that one answer. */
export function ContactPanel({ kind, revealed, problems, now }: ContactPanelProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel">
      <h2>{t("contact.title")}</h2>
      {kind === "none" && <p>{t("contact.none")}</p>}
      {kind === "call" && (revealed?.kind === "call" ? <CallDetails call={revealed} now={now} /> : <RevealForm problems={problems} />)}
    </section>
  );
}

function RevealForm({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" noValidate autoComplete="off" reloadDocument>
      <p>{t("contact.hidden")}</p>
      <Radios
        name="revealReason"
        label={t("contact.reason")}
        error={messageAt(problems, "revealReason")}
        choices={REVEAL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <Button kind="secondary" name="intent" value="reveal">
        {t("contact.reveal")}
      </Button>
    </Form>
  );
}

/** The person's rules come before the number: when, which word first, what may be said, and to anyone else nothing. */
function CallDetails({ call, now }: { call: Extract<Contact, { kind: "call" }>; now: number }) {
  const { t } = useTranslation(["staff", "seeker"]);
  const isAllowed = mayCallNow(call, new Date(now));
  const words = (kind: "day" | "hour", values: readonly string[]) => values.map((value) => t(`seeker:call.${kind}.${value}` as "seeker:call.day.mon")).join(", ");
  return (
    <>
      <SummaryList
        rows={[
          { term: t("contact.when"), value: `${words("day", call.days)}; ${words("hour", call.hours)}` },
          { term: t("contact.wordFirst"), value: <strong>{t(`seeker:call.words.${call.word}`)}</strong> },
          { term: t("contact.mayName"), value: t(call.mayNameCentre ? "contact.mayNameYes" : "contact.mayNameNo") },
          { term: t("contact.other"), value: t("contact.elseAnswers") },
          { term: t("seeker:call.number"), value: <span className="num">{call.number}</span> },
        ]}
      />
      {isAllowed ? (
        <ButtonLink href={`tel:${call.number}`}>{t("contact.call")}</ButtonLink>
      ) : (
        <>
          <Button type="button" isDisabled>
            {t("contact.call")}
          </Button>
          <p>{t("contact.notNow")}</p>
        </>
      )}
      <p className="small">{t("contact.onceShown")}</p>
    </>
  );
}
