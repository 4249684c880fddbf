import { listRegions } from "~/domain/centres/list-regions.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { isParameterName } from "~/domain/measures/parameters";
import { parseDay } from "~/domain/shared/day";
import type { InEveryLanguage, Language } from "~/domain/shared/language";
import type { AdministrationLine } from "~/domain/staff/administration-record.server";
import { COUNTRY } from "~/domain/staff/administrator";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { formatDay } from "~/web/format";
import { i18nIn } from "~/web/i18n";
import type { Db } from "~db/actor";

const CODE = /^\d{9}$/;

/** The record keeps short names that last; people read what they stand for. Logins stay as they are. */
export async function inWords(db: Db<"administrator">, lines: readonly AdministrationLine[], language: Language): Promise<AdministrationLine[]> {
  const { t } = i18nIn(language);
  const measures: ReadonlyMap<string, InEveryLanguage<string>> = await readMeasureNames(db);
  const codes = [...new Set(lines.flatMap(({ subject }) => subject.split(" ").filter((word) => CODE.test(word))))];
  const places = new Map([...(await readCentreNames(db, codes)), ...(await listRegions(db)).map(({ code, names }) => [code, names] as const)]);
  const said = (word: string, act: string): string => {
    const day = parseDay(word);
    if (word === COUNTRY) return t("admin:intakes.country");
    if (isParameterName(word)) return t(`admin:parameter.${word}`);
    if (act.startsWith("right-") && KINDS.has(word)) return t(`admin:accounts.kind.${word as "invite"}`);
    if (act === "intake-changed" && STATES.has(word)) return t(`public:intake.${word as "open"}`);
    return measures.get(word)?.[language] ?? places.get(word)?.[language] ?? (day ? formatDay(language, day) : word);
  };
  return lines.map((line) => ({ ...line, subject: line.subject.split(" ").map((word) => said(word, line.act)).join(", ") }));
}

const KINDS = new Set(["invite", "remit", "lead", "lift", "centre-lead"]);
const STATES = new Set(["open", "paused", "seasonal", "closed"]);
