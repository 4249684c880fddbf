import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listParameters } from "~/domain/measures/change-parameter.server";
import { type DatedParameter, isTenge } from "~/domain/measures/parameters";
import { readKeptDays } from "~/domain/retention/kept-days.server";
import { Button } from "~/ui/button";
import { ConfirmFold } from "~/ui/confirm-fold";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { deskLinks } from "~/web/desk-page";
import { formatDay, formatTenge } from "~/web/format";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { actOnParameters, type LookedAt } from "./parts/parameter-acts.server";
import { LookBeforeSaving, ParameterForm } from "./parts/parameter-forms";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("parameters.title", { ns: "admin" }) };

export const loader = administratorLoader(async ({ by, language, desk, today, query, enter }) => {
  const done = query.get("done");
  const { parameters, days } = await enter(async (db) => ({ parameters: await listParameters(db), days: await readKeptDays(db, today) }));
  return {
    language,
    desk,
    today,
    isNational: by.remit.isNational,
    parameters,
    kept: {
      application: days["application-days"], answered: days["answered-days"], closed: days["closed-days"], audit: days["audit-days"], record: days["record-days"],
    },
    done: done === "entered" || done === "taken" ? (done as "entered" | "taken") : null,
  };
});

export const action = administratorAction(actOnParameters);

export default function Parameters() {
  const { t } = useTranslation("admin");
  const { language, desk, today, isNational, parameters, kept, done } = useLoaderData<typeof loader>();
  const answer = useActionData<Partial<LookedAt>>();
  const { errors } = useAdminForm();
  const isNow = ({ name, inForceFrom }: DatedParameter): boolean =>
    inForceFrom <= today && !parameters.some((other) => other.name === name && other.inForceFrom <= today && other.inForceFrom > inForceFrom);
  const columns = [
    { key: "name", label: t("parameters.which") },
    { key: "value", label: t("parameters.value"), isNumber: true },
    { key: "from", label: t("parameters.from") },
    { key: "source", label: t("parameters.source") },
    { key: "state", label: t("parameters.state") },
  ];
  const rows = parameters.map((each) => ({
    key: `${each.name} ${each.inForceFrom}`,
    cells: {
      name: t(`parameter.${each.name}`),
      value: isTenge(each.name) ? formatTenge(language, each.value) : t("parameters.days", { count: each.value }),
      from: formatDay(language, each.inForceFrom),
      source: each.source[language],
      state: each.inForceFrom > today ? <Ahead parameter={each} mayTakeBack={isNational} /> : isNow(each) && <Tag tone="open">{t("parameters.now")}</Tag>,
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("parameters.title")} errors={errors} done={done && t(`parameters.done.${done}`)}>
      {answer?.entered && answer.touched && <LookBeforeSaving answer={answer as LookedAt} language={language} />}
      <DataTable caption={t("parameters.table")} columns={columns} rows={rows} empty={t("parameters.empty")} />
      <p>{t("parameters.kept", kept)}</p>
      {isNational ? <ParameterForm /> : <p>{t("nationalOnly")}</p>}
    </AdminFrame>
  );
}

/** A value that is still to come, and its way back. */
function Ahead({ parameter: { name, inForceFrom }, mayTakeBack }: { parameter: DatedParameter; mayTakeBack: boolean }) {
  const { t } = useTranslation("admin");
  const { language } = useLoaderData<typeof loader>();
  const which = `${t(`parameter.${name}`)}, ${formatDay(language, inForceFrom)}`;
  return (
    <>
      <Tag tone="wait">{t("parameters.ahead")}</Tag>
      {mayTakeBack && (
        <Form method="post" reloadDocument>
          <input type="hidden" name="which" value={`${name} ${inForceFrom}`} />
          <ConfirmFold
            label={<>{t("parameters.takeBack")}<span className="vh">{`: ${which}`}</span></>}
            text={t("parameters.takeBackSure", { which })}
          >
            <Button kind="danger" name="intent" value="take-back">
              {t("parameters.takeBackDo")}
            </Button>
          </ConfirmFold>
        </Form>
      )}
    </>
  );
}
