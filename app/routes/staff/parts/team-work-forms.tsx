import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { TeamMember } from "~/domain/staff/list-team.server";
import { Button } from "~/ui/button";
import { Checkboxes } from "~/ui/choices";
import { ConfirmFold } from "~/ui/confirm-fold";
import { Select } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";

/** The choice that stands for nobody in particular. */
export const TO_QUEUE = "queue";

interface WorkFormProps {
  team: readonly TeamMember[];
  problems: readonly DeskProblem[];
}

/** Before an absence or a leave: all open work of one colleague to another, or back to the queue. */
export function HandOverForm({ team, problems, typed }: WorkFormProps & { typed: Record<string, string> | undefined }) {
  const { t } = useTranslation("staff");
  const busy = team.filter(({ openWork }) => openWork > 0).map(({ id, login, openWork }) => ({ value: id, label: `${login} (${openWork})` }));
  const readers = team.filter(({ state, holds }) => state === "active" && holds.length > 0).map(({ id, login }) => ({ value: id, label: login }));
  if (busy.length === 0) return null;
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("team.handOver")}</h2>
      <p>{t("team.handOverText")}</p>
      <Select name="from" label={t("team.from")} options={busy} placeholder={t("team.choose")} value={typed?.from} error={messageAt(problems, "from")} />
      <Select name="to" label={t("team.to")} options={[{ value: TO_QUEUE, label: t("team.toQueue") }, ...readers]} placeholder={t("team.choose")} value={typed?.to} error={messageAt(problems, "to")} />
      <ConfirmFold label={t("team.handOverSubmit")} text={t("team.handOverSure")}>
        <Button name="intent" value="hand-over">
          {t("team.handOverYes")}
        </Button>
      </ConfirmFold>
    </Form>
  );
}

/** What nobody has yet, evenly among those who are at work today. */
export function ShareOutForm({ team, problems, unassigned }: WorkFormProps & { unassigned: number }) {
  const { t } = useTranslation("staff");
  const readers = team.filter(({ state, holds }) => state === "active" && holds.length > 0);
  if (unassigned === 0 || readers.length === 0) return null;
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("team.shareOut")}</h2>
      <p>{t("team.shareOutText", { count: unassigned })}</p>
      <Checkboxes
        name="among"
        label={t("team.among")}
        choices={readers.map(({ id, login, openWork }) => ({ value: id, label: login, hint: t("team.has", { count: openWork }) }))}
        values={readers.map(({ id }) => id)}
        error={messageAt(problems, "among")}
      />
      <Button name="intent" value="share-out">
        {t("team.shareOutSubmit")}
      </Button>
    </Form>
  );
}
