import type { MeasureContent } from "~/domain/measures/draft";
import { type Amount, type MeasureSource, type MeasureText, TEXT_FIELDS } from "~/domain/measures/measure";
import { parseDay } from "~/domain/shared/day";
import { type InEveryLanguage, LANGUAGES } from "~/domain/shared/language";
import { type FormValues, one } from "~/web/form.server";
import { readInLanguages } from "~/web/in-languages.server";
import type { AdminAnswer } from "./admin-form";

type Read = { ok: true; change(content: MeasureContent): MeasureContent } | { ok: false; problems: AdminAnswer["problems"] };

const KEY = /^[a-z][a-z0-9-]{0,30}$/;

/** The editor's form: texts in three languages, amounts and sources; the rules stay as they are. */
export function readEdited(values: FormValues): Read {
  const amounts = readAmounts(values);
  const sources = readSources(values);
  const problems = [...amounts.problems, ...sources.problems];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, change: (content) => ({ ...content, texts: readTexts(values, content.texts), amounts: amounts.read, sources: sources.read }) };
}

/** A list has one sentence a line. A part that the form does not have stays. */
function readTexts(values: FormValues, before: InEveryLanguage<MeasureText>): InEveryLanguage<MeasureText> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const fields = TEXT_FIELDS.map((field) => {
        const kept = before[language][field];
        if (values[`${field}.${language}`] === undefined) return [field, kept];
        const typed = readInLanguages(values, field).texts[language];
        const lines = typed.split("\n").map((line) => line.trim()).filter(Boolean);
        return [field, Array.isArray(kept) ? lines : lines.join(" ")];
      });
      return [language, Object.fromEntries(fields)];
    }),
  ) as unknown as InEveryLanguage<MeasureText>;
}

/** Rows without a name are left out: that is how an amount is taken away. */
function readAmounts(values: FormValues): { read: Amount[]; problems: AdminAnswer["problems"] } {
  const problems: AdminAnswer["problems"] = [];
  const read = rowsOf(values, "amount").flatMap((row): Amount[] => {
    const key = one(values, `amount.${row}.key`);
    if (key === "") return [];
    const mci = Number(one(values, `amount.${row}.mci`).replace(",", ".") || "x");
    const [per, bound] = [one(values, `amount.${row}.per`), one(values, `amount.${row}.bound`)];
    if (!KEY.test(key)) problems.push({ field: `amount.${row}.key`, problem: "amountKey" });
    if (!(mci > 0 && mci < 100_000)) problems.push({ field: `amount.${row}.mci`, problem: "amountNumber" });
    return [{ key, mci, per: per === "month" ? "month" : "once", bound: bound === "up-to" || bound === "at-least" ? bound : "exactly" }];
  });
  return { read, problems };
}

function readSources(values: FormValues): { read: MeasureSource[]; problems: AdminAnswer["problems"] } {
  const problems: AdminAnswer["problems"] = [];
  const read = rowsOf(values, "source").flatMap((row): MeasureSource[] => {
    const reference = one(values, `source.${row}.reference`);
    const { texts: title, isEmpty, missing } = readInLanguages(values, `source.${row}.title`);
    if (isEmpty && reference === "") return [];
    const readOn = parseDay(one(values, `source.${row}.readOn`));
    if (missing) problems.push({ field: missing, problem: "languageMissing" });
    if (reference === "") problems.push({ field: `source.${row}.reference`, problem: "referenceMissing" });
    if (!readOn) problems.push({ field: `source.${row}.readOn`, problem: "dateWrong" });
    return readOn ? [{ title, reference, readOn }] : [];
  });
  return { read, problems };
}

function rowsOf(values: FormValues, what: "amount" | "source"): number[] {
  const rows = Object.keys(values).flatMap((name) => new RegExp(`^${what}\\.(\\d{1,2})\\.`).exec(name)?.[1] ?? []);
  return [...new Set(rows.map(Number))].sort((one_, other) => one_ - other);
}
