import type { Day } from "~/domain/shared/day";
import { type InEveryLanguage, LANGUAGES } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { type MciRate, rateOn, yearOf } from "./amount-in-tenge";
import { listParameters } from "./change-parameter.server";
import { type Amount, type MeasureSlug, type MeasureText, TEXT_FIELDS } from "./measure";

export interface TouchedAmount {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  amount: Amount;
  /** In tenge: null where no rate of that year was entered. */
  before: number | null;
  after: number;
  /** Sentences and rules, in every language, that name the amount or the index itself. */
  sentences: InEveryLanguage<string[]>;
}

/**
 * What a new rate of the index would change: every amount of every live measure, with each sentence and each rule that
 * names it, as they will be in force on the day the rate begins.
 */
export async function touchedByMci(db: Db, entered: { value: number; inForceFrom: Day }): Promise<TouchedAmount[]> {
  const kept = (await listParameters(db)).filter(({ name }) => name === "mci");
  const before = rateBefore(entered.inForceFrom, kept.map(({ inForceFrom, value, source }) => ({ inForceFrom, tenge: value, source })));
  const rows = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .distinctOn(["m.position", "m.slug"])
    .select(["m.slug", "v.amounts", "v.texts", "v.rules"])
    .where("m.retired", "=", false)
    .where("v.in_force_from", "<=", entered.inForceFrom)
    .orderBy("m.position")
    .orderBy("m.slug")
    .orderBy("v.in_force_from", "desc")
    .execute();
  return rows.flatMap(({ slug, amounts, texts, rules }) =>
    amounts.map((amount) => ({
      slug,
      names: { kk: texts.kk.name, ru: texts.ru.name, en: texts.en.name },
      amount,
      before: before && Math.round(amount.mci * before.tenge),
      after: Math.round(amount.mci * entered.value),
      sentences: Object.fromEntries(
        LANGUAGES.map((language) => [language, [...linesOf(texts[language]), ...rules.map(({ says }) => says[language])].filter((line) => names(line, amount.key))]),
      ) as InEveryLanguage<string[]>,
    })),
  );
}

/** The rate on the eve of a day; on 1 January that is the old year's. */
function rateBefore(from: Day, kept: Parameters<typeof rateOn>[1]): MciRate | null {
  const earlier = kept.filter(({ inForceFrom }) => inForceFrom < from);
  const last = earlier.map(({ inForceFrom }) => inForceFrom).sort().at(-1);
  return last ? rateOn(`${yearOf(last)}-12-31` as Day, earlier) : null;
}

const linesOf = (text: MeasureText): string[] => TEXT_FIELDS.flatMap((field) => text[field]);

const names = (line: string, key: string): boolean => line.includes(`{${key}}`) || /(^|[^\p{L}])(АЕК|МРП|MCI)([^\p{L}]|$)/u.test(line);
