import { readCellNames } from "~/domain/statistics/cell-names.server";
import { readReleases } from "~/domain/statistics/read-releases.server";
import { problem } from "~/web/guard/guarded.server";
import { publicLoader } from "~/web/guard/public.server";
import { csvOf, jsonOf } from "./parts/figures-file.server";

const EVERY_QUARTER = 400;
const KINDS = {
  "all.csv": { write: csvOf, type: "text/csv; charset=utf-8" },
  "all.json": { write: jsonOf, type: "application/json; charset=utf-8" },
};

/** Every released quarter as a file that says of itself what it is. */
export const loader = publicLoader(async ({ language, params, enter }) => {
  const kind = KINDS[params.file as keyof typeof KINDS];
  if (!kind) throw problem("notFound");
  const [{ releases, areInvented }, names] = await enter(async (db) => [await readReleases(db, EVERY_QUARTER), await readCellNames(db, language)] as const);
  const name = `ashyq-esik-figures-${releases[0]?.quarter ?? "none"}-${language}${(params.file as string).slice(3)}`;
  return new Response(kind.write({ language, releases, areInvented, names }), {
    headers: { "Content-Type": kind.type, "Content-Disposition": `attachment; filename="${name}"` },
  });
});
