import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import type { AdministratorAccount } from "~/domain/staff/administrators.server";
import type { RightProposal } from "~/domain/staff/right-proposals.server";
import { Button, ButtonRow } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { DataTable } from "~/ui/data-table";
import { Select, TextField } from "~/ui/field";
import { formatDay } from "~/web/format";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { useAdminForm } from "./admin-form";

type Options = readonly { value: string; label: string }[];
const asOptions = (accounts: readonly AdministratorAccount[]): Options => accounts.map(({ id, login }) => ({ value: id, label: login }));

/** What waits for a second person. Who proposed it sees that somebody else has to confirm. */
export function Proposals({ proposals, language, nameOf }: { proposals: readonly RightProposal[]; language: Language; nameOf(scope: string): string }) {
  const { t } = useTranslation("admin");
  const columns = [
    { key: "what", label: t("record.what") },
    { key: "who", label: t("accounts.login") },
    { key: "by", label: t("accounts.proposedBy") },
    { key: "act", label: t("intakes.act"), isHidden: true },
  ];
  const rows = proposals.map((proposal) => {
    const what = [t(`accounts.kind.${proposal.kind}`), ...proposal.scopes.map(nameOf)].join(": ");
    return {
      key: proposal.id,
      cells: { what, who: proposal.login, by: `${proposal.proposedBy}, ${formatDay(language, proposal.proposedOn)}`, act: <ActOnProposal proposal={proposal} what={what} /> },
    };
  });
  return (
    <section id="f-proposals">
      <DataTable caption={t("accounts.proposals")} columns={columns} rows={rows} empty={t("accounts.noProposals")} />
    </section>
  );
}

/** Login and remit are said with each button: there may be several proposals for one person. */
function ActOnProposal({ proposal: { id, login, isOwn, mayConfirm, mayWithdraw }, what }: { proposal: RightProposal; what: string }) {
  const { t } = useTranslation("admin");
  const which = <span className="vh">{`: ${login}, ${what}`}</span>;
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="proposal" value={id} />
      {isOwn && <p>{t("accounts.otherConfirms")}</p>}
      {mayConfirm && <Button name="intent" value="confirm">{t("accounts.confirm")}{which}</Button>}
      {mayWithdraw && <Button kind="quiet" name="intent" value="withdraw">{t("accounts.withdraw")}{which}</Button>}
    </Form>
  );
}

export function InviteAdministrator({ scopes }: { scopes: Options }) {
  const { t } = useTranslation("admin");
  const { errorAt, value, values } = useAdminForm();
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("accounts.invite")}</h2>
      <p>{t("accounts.inviteText")}</p>
      <input type="hidden" name="intent" value="invite" />
      <TextField name="login" label={t("accounts.login")} width="l" error={errorAt("login")} value={value("login")} />
      <Radios name="language" label={t("accounts.language")} isInline value={value("language", "kk")} choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))} />
      <Checkboxes name="scopes" label={t("accounts.remit")} error={errorAt("scopes")} isInline values={values("scopes")} choices={scopes} />
      <ButtonRow>
        <Button>{t("accounts.propose")}</Button>
      </ButtonRow>
    </Form>
  );
}

export function ChangeRemit({ others, scopes }: { others: readonly AdministratorAccount[]; scopes: Options }) {
  const { t } = useTranslation("admin");
  const { errorAt, value, values } = useAdminForm();
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("accounts.changeRemit")}</h2>
      <input type="hidden" name="intent" value="remit" />
      <Select name="target" label={t("accounts.administrator")} error={errorAt("target")} value={value("target")} placeholder={t("parameters.choose")} options={asOptions(others)} />
      <Checkboxes name="newScopes" label={t("accounts.newRemit")} error={errorAt("newScopes")} isInline values={values("newScopes")} choices={scopes} />
      <ButtonRow>
        <Button>{t("accounts.propose")}</Button>
      </ButtonRow>
    </Form>
  );
}

export function EndAdministrator({ others }: { others: readonly AdministratorAccount[] }) {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const successor = <Select name="successor" label={t("accounts.successor")} error={errorAt("successor")} value={value("successor")} placeholder={t("parameters.choose")} options={asOptions(others.filter(({ state }) => state === "active"))} />;
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("accounts.end")}</h2>
      <input type="hidden" name="intent" value="member" />
      <Select name="member" label={t("accounts.administrator")} error={errorAt("member")} value={value("member")} placeholder={t("parameters.choose")} options={asOptions(others)} />
      <Radios
        name="act"
        label={t("accounts.actLabel")}
        error={errorAt("act")}
        value={value("act")}
        choices={[
          { value: "suspend", label: t("accounts.suspend"), hint: t("accounts.suspendHint") },
          { value: "lift", label: t("accounts.lift"), hint: t("accounts.liftHint") },
          { value: "left", label: t("accounts.left"), hint: t("accounts.leftHint"), reveals: successor },
        ]}
      />
      <ButtonRow>
        <Button kind="danger">{t("accounts.do")}</Button>
      </ButtonRow>
    </Form>
  );
}
