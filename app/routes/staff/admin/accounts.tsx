import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { listAdministrators } from "~/domain/staff/administrators.server";
import { answersFor, COUNTRY } from "~/domain/staff/administrator";
import { isOfCentre } from "~/domain/staff/right-kinds";
import { listProposals } from "~/domain/staff/right-proposals.server";
import { DataTable } from "~/ui/data-table";
import { deskLinks } from "~/web/desk-page";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { actOnAccounts } from "./parts/account-acts.server";
import { ChangeRemit, EndAdministrator, InviteAdministrator, Proposals } from "./parts/account-forms";
import { useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { HalfShown } from "./parts/half-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("accounts.title", { ns: "admin" }) };

const DONE = ["proposed", "confirmed", "withdrawn", "suspended", "left"] as const;

export const loader = administratorLoader(({ by, language, desk, query, enter }) =>
  enter(async (db) => {
    const regions = (await listRegions(db)).map(({ code, names }) => ({ value: code, label: names[language] }));
    const proposals = await listProposals(db, by);
    const centres = await readCentreNames(db, proposals.flatMap(({ kind, scopes }) => (isOfCentre(kind) ? scopes : [])));
    return {
      language,
      desk,
      me: by.id,
      isNational: by.remit.isNational,
      regions,
      mine: regions.filter(({ value }) => answersFor(by.remit, value)),
      accounts: await listAdministrators(db),
      proposals,
      centres: [...centres].map(([value, names]) => ({ value, label: names[language] })),
      done: DONE.find((each) => each === query.get("done")) ?? null,
    };
  }),
);

export const action = administratorAction(actOnAccounts);

export default function Accounts() {
  const { t } = useTranslation(["admin", "staff"]);
  const { language, desk, me, isNational, regions, centres, mine, accounts, proposals, done } = useLoaderData<typeof loader>();
  const { errors, half } = useAdminForm();
  const country = { value: COUNTRY, label: t("intakes.country") };
  const nameOf = (scope: string): string => [country, ...centres, ...regions].find(({ value }) => value === scope)?.label ?? scope;
  const scopes = isNational ? [country, ...mine] : mine;
  const others = accounts.filter(({ id }) => id !== me);
  const columns = [
    { key: "login", label: t("accounts.login") },
    { key: "remit", label: t("accounts.remit") },
    { key: "state", label: t("accounts.state") },
  ];
  const rows = accounts.map((account) => ({
    key: account.id,
    isCurrent: account.id === me,
    cells: { login: account.login, remit: account.scopes.map(nameOf).join("; "), state: t(`staff:state.${account.state}`) },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("accounts.title")} errors={errors} done={done && t(`accounts.done.${done}`)}>
      {half && <HalfShown half={half} language={language} />}
      <p>{t("accounts.text")}</p>
      <DataTable caption={t("accounts.list")} columns={columns} rows={rows} empty={t("centres.nobody")} />
      <Proposals proposals={proposals} language={language} nameOf={nameOf} />
      <InviteAdministrator scopes={scopes} />
      {isNational && <ChangeRemit others={others} scopes={scopes} />}
      {isNational && <EndAdministrator others={others} />}
    </AdminFrame>
  );
}
