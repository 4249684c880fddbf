import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listCentres } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { regionNamed } from "~/domain/centres/place";
import { answersFor } from "~/domain/staff/administrator";
import { DataTable } from "~/ui/data-table";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Tag } from "~/ui/tag";
import { deskLinks } from "~/web/desk-page";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("centres.title", { ns: "admin" }) };

export const loader = administratorLoader(({ by: { remit }, language, desk, query, enter }) =>
  enter(async (db) => {
    const regions = (await listRegions(db)).filter(({ code }) => answersFor(remit, code));
    const region = regionNamed(regions, query.get("region")) ?? regions[0];
    const centres = region ? await listCentres(db, region.code) : [];
    return {
      language,
      desk,
      region: region?.code ?? "",
      regionName: region?.names[language] ?? "",
      options: regions.map(({ code, names }) => ({ value: code, label: names[language] })),
      centres: centres.map(({ code, names, intake, askFor }) => ({ code, name: names[language], isOpen: intake === "open", askFor: askFor?.[language] ?? "–" })),
    };
  }),
);

export default function Centres() {
  const { t } = useTranslation("admin");
  const { language, desk, region, regionName, options, centres } = useLoaderData<typeof loader>();
  const columns = [
    { key: "name", label: t("centres.centre") },
    { key: "intake", label: t("centres.intake") },
    { key: "askFor", label: t("centres.askFor") },
  ];
  const rows = centres.map(({ code, name, isOpen, askFor }) => ({
    key: code,
    cells: {
      name: <a href={paths.adminCentre(code)}>{name}</a>,
      intake: <Tag tone={isOpen ? "open" : "wait"}>{t(isOpen ? "centres.open" : "centres.shut")}</Tag>,
      askFor,
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("centres.title")}>
      {options.length > 1 && (
        <Filters action={paths.adminCentres()} label={t("centres.region")} submitLabel={t("intakes.show")}>
          <Select name="region" label={t("centres.region")} value={region} options={options} />
        </Filters>
      )}
      <DataTable caption={t("centres.table", { region: regionName })} columns={columns} rows={rows} empty={t("centres.empty")} />
    </AdminFrame>
  );
}
