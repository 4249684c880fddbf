import { useLoaderData } from "@remix-run/react";
import { regionsOfCentres } from "~/domain/centres/regions-of-centres.server";
import chartStyles from "~/ui/charts.css?url";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { RegionFigures } from "./parts/region-figures";
import { regionFigures } from "./parts/region-figures.server";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: chartStyles }];
export const handle: Handle = { title: ({ t }) => t("figures.title", { ns: "public" }) };

/** Of the regions of one's own centres, beside the country: released numbers alone, the same for consultants and leads. */
export const loader = centreLoader(async ({ language, desk, member, query, enter }) =>
  enter(async (db) => ({ language, desk, ...(await regionFigures(db, await regionsOfCentres(db, member.centres), query.get("region"))) })),
);

export default function Figures() {
  const { desk, language, ...shown } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk} language={language}>
      <RegionFigures language={language} here={paths.deskFigures()} {...shown} />
    </DeskPage>
  );
}
