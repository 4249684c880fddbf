import { listRegions } from "~/domain/centres/list-regions.server";
import { regionNamed } from "~/domain/centres/place";
import { COUNTRY, type Remit } from "~/domain/staff/administrator";
import type { Language } from "~/domain/shared/language";
import { problem } from "~/web/guard/guarded.server";
import { i18nIn } from "~/web/i18n";
import type { Db } from "~db/actor";

/** The places an administrator may look at, and the one the address names; without a name the first of their own. */
export async function chosenScope(db: Db<"administrator">, asked: string | null, { remit, language }: { remit: Remit; language: Language }) {
  const regions = await listRegions(db);
  const country = { value: COUNTRY, label: i18nIn(language).t("admin:intakes.country") };
  const options = [country, ...regions.map(({ code, names }) => ({ value: code, label: names[language] }))];
  const [first] = remit.isNational ? [COUNTRY] : remit.regions;
  const named = asked === COUNTRY ? COUNTRY : regionNamed(regions, asked)?.code;
  if (asked && !named) throw problem("notFound");
  const scope = named ?? first ?? COUNTRY;
  return { scope, label: options.find(({ value }) => value === scope)?.label ?? scope, options };
}
