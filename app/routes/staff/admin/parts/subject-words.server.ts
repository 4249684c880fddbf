import type { CentreDescription } from "~/domain/centres/description-mark.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { isParameterName, isTenge } from "~/domain/measures/parameters";
import { type Day, parseDay } from "~/domain/shared/day";
import type { InEveryLanguage, Language } from "~/domain/shared/language";
import type { AdministrationLine } from "~/domain/staff/administration-record.server";
import { COUNTRY } from "~/domain/staff/administrator";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { formatDay, formatTenge } from "~/web/format";
import { i18nIn } from "~/web/i18n";
import type { Db } from "~db/actor";

const NUMBER = /^\d{1,8}$/;
/** The days of an intake: when it opens, and its last. */
const EDGE = /^(opens|closes):(\d{4}-\d{2}-\d{2})$/;
const CODE = /^\d{9}$/;

/** The record keeps short names that last; people read what they stand for. Logins stay as they are. */
export async function inWords(db: Db<"administrator">, lines: readonly AdministrationLine[], language: Language): Promise<AdministrationLine[]> {
  const { t } = i18nIn(language);
  const measures: ReadonlyMap<string, InEveryLanguage<string>> = await readMeasureNames(db);
  const codes = [...new Set(lines.flatMap(({ subject }) => subject.split(" ").filter((word) => CODE.test(word))))];
  const places = new Map([...(await readCentreNames(db, codes)), ...(await listRegions(db)).map(({ code, names }) => [code, names] as const)]);
  const said = (word: string, act: string, about: string): string => {
    const day = parseDay(word);
    const [, edge, edgeDay] = EDGE.exec(word) ?? [];
    if (edge && edgeDay) return `${t(`admin:record.${edge as "opens"}`)} ${formatDay(language, edgeDay as Day)}`;
    if (word === COUNTRY) return t("admin:intakes.country");
    if (isParameterName(word)) return t(`admin:parameter.${word}`);
    if (act.startsWith("right-") && KINDS.has(word)) return t(`admin:accounts.kind.${word as "invite"}`);
    if (act === "day-entered" && (word === "holiday" || word === "working")) return t(`admin:calendar.${word}`);
    if (act === "parameter-entered" && isParameterName(about) && NUMBER.test(word)) {
      return isTenge(about) ? formatTenge(language, Number(word)) : t("admin:parameters.days", { count: Number(word) });
    }
    if (act === "centre-described" && FIELDS.has(word)) return t(`admin:centres.${word as "address"}`);
    if (act === "intake-changed" && STATES.has(word)) return t(`public:intake.${word as "open"}`);
    return measures.get(word)?.[language] ?? places.get(word)?.[language] ?? (day ? formatDay(language, day) : word);
  };
  const inLine = ({ act, subject }: AdministrationLine): string => {
    const [about = "", ...more] = subject.split(" ");
    return [about, ...more].map((word) => said(word, act, about)).join(", ");
  };
  return lines.map((line) => ({ ...line, subject: inLine(line) }));
}

const KINDS = new Set(["invite", "remit", "lead", "lift", "centre-lead"]);
const STATES = new Set(["open", "paused", "seasonal", "closed"]);
const FIELDS = new Set(["address", "hours", "askFor", "withoutDocument", "languages", "stepFree", "partnerContact"] satisfies (keyof CentreDescription)[] as string[]);
