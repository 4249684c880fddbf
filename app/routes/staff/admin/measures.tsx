import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listAdministeredMeasures } from "~/domain/measures/list-measures-for-administration.server";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { deskLinks } from "~/web/desk-page";
import { formatDay } from "~/web/format";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("measures.title", { ns: "admin" }) };

export const loader = administratorLoader(async ({ language, desk, today, enter }) => ({
  language,
  desk,
  measures: await enter((db) => listAdministeredMeasures(db, today)),
}));

export default function Measures() {
  const { t } = useTranslation("admin");
  const { language, desk, measures } = useLoaderData<typeof loader>();
  const columns = [
    { key: "name", label: t("intakes.measure") },
    { key: "now", label: t("measures.inForce") },
    { key: "next", label: t("measures.next") },
    { key: "draft", label: t("measures.draft") },
  ];
  const rows = measures.map(({ slug, names, inForceFrom, nextFrom, draft, isRetired }) => ({
    key: slug,
    cells: {
      name: <a href={paths.adminMeasure(slug)}>{names[language]}</a>,
      now: isRetired ? <Tag tone="done">{t("retire.state")}</Tag> : inForceFrom ? formatDay(language, inForceFrom) : "–",
      next: nextFrom ? formatDay(language, nextFrom) : "–",
      draft: draft ? <Tag tone={draft.state === "in_review" ? "wait" : "plain"}>{t(`measures.state.${draft.state}`)}</Tag> : "–",
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("measures.title")}>
      <p>{t("measures.text")}</p>
      <p>
        <a href={paths.adminTexts()}>{t("texts.title")}</a>
      </p>
      <DataTable caption={t("measures.table")} columns={columns} rows={rows} empty={t("intakes.empty")} />
    </AdminFrame>
  );
}
