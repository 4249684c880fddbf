/** What must not stand in words that one person alone puts on a public page: a way to somebody who is not the centre, or signs nobody sees. */
export type Unfit = "web-address" | "long-number" | "hidden-signs";

/**
 * The first thing that speaks against a line of free words. Where a way to be reached is what is asked for, only hidden signs do.
 * Hours, house numbers, a day, and two years with a dash between them are no telephone numbers.
 */
export function unfitIn(text: string, { mayHoldContact = false } = {}): Unfit | undefined {
  if (HIDDEN.test(text)) return "hidden-signs";
  if (mayHoldContact) return undefined;
  // why: full-width, circled or crossed-out signs are read like the plain ones.
  const plain = text.normalize("NFKC").replace(/\p{M}/gu, "").toLowerCase();
  if (WEB.some((pattern) => pattern.test(plain))) return "web-address";
  return LONG_NUMBER.test([HOURS, YEARS, DAY].reduce((words, pattern) => words.replace(pattern, "…"), plain)) ? "long-number" : undefined;
}

/** Control characters, ends of lines among them, and signs that only steer: of direction, of width nought, of tags. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

const WEB = [
  /@|:\/\/|https?:|\bwww\s*\./u,
  // A word, a dot and an ending of addresses; of other Latin words with a dot, those that go on with a path, port or question.
  /[\p{L}\p{N}]\.(?:kz|ru|su|com|org|net|info|biz|me|io|co|app|dev|link|click|site|online|store|shop|top|xyz|live|page|pro|tel|chat|to|cc|ly|gl|gd|рф|рус|қаз)(?![\p{L}\p{N}])/u,
  /[\p{L}\p{N}]\.[a-z][a-z0-9-]+(?:\/|:\d|\?|#)/u,
  /(?<![\p{N}.])\p{N}{1,3}(?:\.\p{N}{1,3}){3}(?![\p{N}.])/u,
];

const LONG_NUMBER = /\p{Nd}(?:[\s\p{Pd}\p{Ps}\p{Pe}−+.]*\p{Nd}){5,}/u;
const TIME = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const HOURS = new RegExp(String.raw`(?<!\p{N})${TIME}\s*[\p{Pd}−]\s*${TIME}(?!\p{N})`, "gu");
const YEARS = /(?<!\p{N})20\d\d\s*[\p{Pd}−]\s*20\d\d(?!\p{N})/gu;
const DAY = /(?<!\p{N})[0-3]?\d\.[01]?\d\.20\d\d(?!\p{N})/gu;
