import { useLoaderData } from "@remix-run/react";
import { listRegions } from "~/domain/centres/list-regions.server";
import { answersFor } from "~/domain/staff/administrator";
import chartStyles from "~/ui/charts.css?url";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { RegionFigures } from "../parts/region-figures";
import { regionFigures } from "../parts/region-figures.server";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: chartStyles }];
export const handle: Handle = { title: ({ t }) => t("figures.title", { ns: "public" }) };

/** Of what the administrator answers for, beside the country: nobody is told more than the public page tells. */
export const loader = administratorLoader(async ({ language, desk, by, query, enter }) =>
  enter(async (db) => {
    const own = (await listRegions(db)).filter(({ code }) => answersFor(by.remit, code));
    return { language, desk, ...(await regionFigures(db, own, query.get("region"))) };
  }),
);

export default function Figures() {
  const { desk, language, ...shown } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk} language={language}>
      <RegionFigures language={language} here={paths.adminFigures()} {...shown} />
    </DeskPage>
  );
}
