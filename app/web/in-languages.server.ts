import { type InEveryLanguage, LANGUAGES } from "~/domain/shared/language";
import { type FormValues, one } from "./form.server";

const LONGEST_LINE = 500;

/** A field that stands three times in a form, `name.kk`, `name.ru`, `name.en`; lines keep their ends. `tooLong` is for what has one line. */
export function readInLanguages(values: FormValues, name: string): { texts: InEveryLanguage<string>; isEmpty: boolean; missing: string | undefined; tooLong: string | undefined } {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, one(values, `${name}.${language}`).replace(/\r\n?/g, "\n")])) as InEveryLanguage<string>;
  const lacking = LANGUAGES.filter((language) => texts[language] === "");
  const overlong = LANGUAGES.find((language) => texts[language].length > LONGEST_LINE);
  return { texts, isEmpty: lacking.length === LANGUAGES.length, missing: lacking[0] && `${name}.${lacking[0]}`, tooLong: overlong && `${name}.${overlong}` };
}
