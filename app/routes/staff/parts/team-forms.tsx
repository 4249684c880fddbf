import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import type { TeamMember } from "~/domain/staff/list-team.server";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { formatDay } from "~/web/format";
import { paths } from "~/web/paths";
import { type DeskProblem, messageAt } from "./field-problems";
import { OwnPassword } from "./own-password";

interface FormState {
  problems: readonly DeskProblem[];
  typed: Record<string, string> | undefined;
}

const asOptions = (team: readonly TeamMember[]) => team.map(({ id, login }) => ({ value: id, label: login }));

/** The code of an invitation, on the one page that shows it. */
export function InvitationShown({ login, code, expiresOn, language }: { login: string; code: string; expiresOn: Day; language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <Notice kind="success" title={t("team.invited", { login })}>
      <p className="spelled" translate="no">
        {code}
      </p>
      <p>{t("team.invitedText", { date: formatDay(language, expiresOn), path: paths.join() })}</p>
    </Notice>
  );
}

export function AdmitForm({ newcomers, problems, typed }: FormState & { newcomers: readonly TeamMember[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("team.admit")}</h2>
      <p>{t("team.admitText")}</p>
      <Select name="newcomer" label={t("team.newcomer")} options={asOptions(newcomers)} value={typed?.newcomer || newcomers[0]?.id} error={messageAt(problems, "newcomer")} />
      <TextField name="six" label={t("team.six")} error={messageAt(problems, "six")} maxLength={20} width="s" />
      <OwnPassword name="ownAdmit" problems={problems} />
      <Button name="intent" value="admit">
        {t("team.admitSubmit")}
      </Button>
    </Form>
  );
}

const LANGUAGE_NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

export function InviteForm({ centres, language, problems, typed }: FormState & { centres: { value: string; label: string }[]; language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("team.invite")}</h2>
      <p>{t("team.inviteText")}</p>
      <TextField name="login" label={t("field.login")} value={typed?.login} error={messageAt(problems, "login")} maxLength={120} width="l" />
      <Select name="centre" label={t("column.centre")} options={centres} value={typed?.centre || centres[0]?.value} error={messageAt(problems, "centre")} />
      <Select name="language" label={t("column.language")} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} value={typed?.language || language} />
      <Button name="intent" value="invite">
        {t("team.inviteSubmit")}
      </Button>
    </Form>
  );
}

export function ColleagueForm({ colleagues, problems, typed }: FormState & { colleagues: readonly TeamMember[] }) {
  const { t } = useTranslation("staff");
  const act = (value: "again" | "end") => ({ value, label: t(`team.act.${value}`), hint: t(`team.actHint.${value}`) });
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("team.change")}</h2>
      <Select name="colleague" label={t("team.colleague")} options={asOptions(colleagues)} placeholder={t("team.choose")} value={typed?.colleague} error={messageAt(problems, "colleague")} />
      <Radios name="act" label={t("team.acts")} choices={[act("again"), act("end")]} value={typed?.act} error={messageAt(problems, "act")} />
      <OwnPassword name="ownChange" problems={problems} />
      <Button kind="danger" name="intent" value="colleague">
        {t("team.changeSubmit")}
      </Button>
    </Form>
  );
}
