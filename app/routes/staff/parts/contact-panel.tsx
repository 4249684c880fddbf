import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REVEAL_REASONS } from "~/domain/applications/acts";
import type { CallTimes, Contact } from "~/domain/applications/answers";
import { mayCallNow } from "~/domain/applications/may-call-now";
import { Button, ButtonLink } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { fieldId } from "~/ui/field-id";
import { SummaryList } from "~/ui/summary-list";
import { paths } from "~/web/paths";
import { type DeskProblem, messageAt } from "./field-problems";

interface ContactPanelProps {
  application: string;
  kind: "none" | "call";
  times: CallTimes | undefined;
  revealed: Contact | undefined;
  problems: readonly DeskProblem[];
  now: number;
}

/** The number is hidden until a reason is given, and shown on that one answer. When a call is allowed stands there before. */
export function ContactPanel({ application, kind, times, revealed, problems, now }: ContactPanelProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel" id={fieldId("contact")} tabIndex={-1}>
      <h2>{t("contact.title")}</h2>
      {kind === "none" && <p>{t("contact.none")}</p>}
      {kind === "call" && (revealed?.kind === "call" ? <CallDetails call={revealed} now={now} /> : <RevealForm application={application} times={times} problems={problems} now={now} />)}
    </section>
  );
}

function RevealForm({ application, times, problems, now }: Pick<ContactPanelProps, "application" | "times" | "problems" | "now">) {
  const { t } = useTranslation("staff");
  const when = useCallTimes(times);
  return (
    <Form method="post" action={`${paths.case(application)}#${fieldId("contact")}`} noValidate autoComplete="off" reloadDocument>
      <p>{t("contact.hidden")}</p>
      {times && <SummaryList rows={[{ term: t("contact.when"), value: when }]} />}
      {times && <p>{t(mayCallNow(times, new Date(now)) ? "contact.nowAllowed" : "contact.notNow")}</p>}
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

function useCallTimes(times: CallTimes | undefined): string {
  const { t } = useTranslation("seeker");
  const words = (kind: "day" | "hour", values: readonly string[]) => values.map((value) => t(`call.${kind}.${value}` as "call.day.mon")).join(", ");
  return times ? `${words("day", times.days)}; ${words("hour", times.hours)}` : "";
}

/** The person's rules come before the number: when, which word first, what may be said, and to anyone else nothing. */
function CallDetails({ call, now }: { call: Extract<Contact, { kind: "call" }>; now: number }) {
  const { t } = useTranslation(["staff", "seeker"]);
  const isAllowed = mayCallNow(call, new Date(now));
  const when = useCallTimes(call);
  return (
    <>
      <SummaryList
        rows={[
          { term: t("contact.when"), value: when },
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
