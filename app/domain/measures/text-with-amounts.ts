import type { MeasureText } from "./measure";

/**
 * The text with `{key}` replaced by what each amount reads like. A key without words stays visible, so that an editor
 * notices it.
 * @param words by the amount's key.
 */
export function textWithAmounts(text: MeasureText, words: Readonly<Record<string, string>>): MeasureText {
  const fill = (sentence: string): string => sentence.replace(/\{([a-z0-9-]+)\}/gi, (whole, key: string) => words[key] ?? whole);
  return {
    name: text.name,
    short: fill(text.short),
    forWhom: text.forWhom.map(fill),
    youGet: text.youGet.map(fill),
    howLong: fill(text.howLong),
    bring: text.bring.map(fill),
    whoLearnsYourName: fill(text.whoLearnsYourName),
    ifYouStop: fill(text.ifYouStop),
    next: text.next.map(fill),
    confirmAtCentre: text.confirmAtCentre.map(fill),
  };
}
