import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { markOf } from "~/domain/centres/description-mark.server";
import { findCentreInRemit } from "~/domain/centres/find-centre-in-remit.server";
import { DataTable } from "~/ui/data-table";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";
import { deskLinks } from "~/web/desk-page";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { CentreChanged } from "./parts/centre-changed";
import { actOnCentre } from "./parts/centre-acts.server";
import { CentreForm, ChangeLead, InviteLead, StopForm } from "./parts/centre-forms";
import { HalfShown } from "./parts/half-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("centres.title", { ns: "admin" }) };

const DONE = ["describe", "same", "stop", "go-on", "lead", "no-lead"] as const;

export const loader = administratorLoader(async ({ by, language, desk, params, query, enter }) => {
  const found = await enter((db) => findCentreInRemit(db, by.remit, params.code ?? ""));
  if (!found) throw problem("notFound");
  const { address, hours, askFor, withoutDocument, languages, stepFree } = found.centre;
  const said = { address, hours, askFor, withoutDocument, languages, stepFree };
  const missing = (Object.keys(said) as (keyof typeof said)[]).filter((name) => said[name] === null);
  return { language, desk, ...found, mark: markOf(found.centre), missing, done: DONE.find((each) => each === query.get("done")) ?? null };
});

export const action = administratorAction(actOnCentre);

export default function CentreDescribed() {
  const { t } = useTranslation(["admin", "staff"]);
  const { language, desk, centre, isStopped, hasKey, members, mark, missing, done } = useLoaderData<typeof loader>();
  const { errors, half } = useAdminForm();
  const isOpen = centre.intake === "open";
  // The stop is lifted, but something else still shuts the intake: that is no success.
  const staysShut = done === "go-on" && !isOpen;
  const columns = [
    { key: "login", label: t("accounts.login") },
    { key: "role", label: t("accounts.role") },
    { key: "state", label: t("accounts.state") },
    { key: "lead", label: t("intakes.act"), isHidden: true },
  ];
  const rows = members.map((member) => ({
    key: member.id,
    cells: { login: member.login, role: t(`staff:role.${member.role}`), state: t(`staff:state.${member.state}`), lead: <ChangeLead member={member} /> },
  }));
  return (
    <AdminFrame
      desk={desk}
      language={language}
      title={centre.names[language]}
      back={{ href: paths.adminCentres({ region: centre.regionCode }), label: t("centres.back") }}
      errors={errors}
      done={done && !staysShut && (done === "same" ? t("nothingNew") : t(`centres.done.${done}`))}
    >
      <CentreChanged centre={centre} />
      {half && <HalfShown half={half} language={language} />}
      <p>
        <Tag tone={isOpen ? "open" : "wait"}>{t(isOpen ? "centres.open" : "centres.shut")}</Tag>
      </p>
      {!isOpen && (
        <Notice kind="warn" title={t(staysShut ? "centres.whyStill" : "centres.why")}>
          <ul>
            {isStopped && <li>{t("centres.whyStopped")}</li>}
            {!hasKey && <li>{t("centres.whyKey")}</li>}
            {missing.map((name) => (
              <li key={name}>{t(`centres.${name}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CentreForm centre={centre} mark={mark} />
      <StopForm isStopped={isStopped} centre={centre.names[language]} />
      <h2 id="f-members">{t("centres.members")}</h2>
      <DataTable caption={t("centres.membersText")} columns={columns} rows={rows} empty={t("centres.nobody")} />
      <InviteLead />
    </AdminFrame>
  );
}
