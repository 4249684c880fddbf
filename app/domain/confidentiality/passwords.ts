// What a new password must be (NIST SP 800-63B-4, section 3.1.1: length and a list of common ones, no rules of
// composition), and the one form in which any password is used.

const SHORTEST = 15;
const LONGEST = 200;
/** NFKC can make text longer or shorter; beyond this it is not even normalised. */
const LONGEST_RAW = 4 * LONGEST;
/** Judging takes longer than in step with the length; a good beginning of this many characters is good enough. */
const LONGEST_JUDGED = 64;
/** What must be left of a password without the words anyone would try first: those of the login and of the portal. */
const SHORTEST_OF_ONES_OWN = 8;
const PORTAL_WORDS = ["ashyq", "esik", "portal", "ашық", "есік"];
/** zxcvbn: 3 is "safely unguessable", more than 10^8 guesses. */
const GOOD_ENOUGH = 3;

export type PasswordJudgement = { ok: true } | { ok: false; because: "too-short" | "too-long" | "common" };

/** The same characters typed on another keyboard give the same password (Unicode NFKC); undefined when too long. */
export function normalisedPassword(password: string): string | undefined {
  if (password.length > LONGEST_RAW) return undefined;
  const normalised = password.normalize("NFKC");
  return lengthOf(normalised) > LONGEST ? undefined : normalised;
}

/** Judges a password that is to be set, offline, against common passwords, keyboard walks, repeats and the login. */
export async function judgeNewPassword(password: string, login: string): Promise<PasswordJudgement> {
  const normalised = normalisedPassword(password);
  if (normalised === undefined) return { ok: false, because: "too-long" };
  if (lengthOf(normalised) < SHORTEST) return { ok: false, because: "too-short" };
  if (lengthOf(ownPartOf(normalised, login)) < SHORTEST_OF_ONES_OWN) return { ok: false, because: "common" };
  const estimate = await loadedEstimator();
  return estimate(normalised, login) >= GOOD_ENOUGH ? { ok: true } : { ok: false, because: "common" };
}

function ownPartOf(password: string, login: string): string {
  const without = (rest: string, word: string) => rest.replaceAll(word, "");
  return wordsOf(login).reduce(without, password.toLowerCase());
}

function wordsOf(login: string): string[] {
  const whole = login.toLowerCase();
  const parts = whole.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);
  return [whole, ...parts, ...PORTAL_WORDS].filter((word) => word !== "");
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The keys of the Russian layout and of the Latin one beneath: a walk over the keys is a walk in both. */
const RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

function onLatinKeys(text: string): string {
  return Array.from(text, (letter) => LATIN_KEYS[RUSSIAN_KEYS.indexOf(letter.toLowerCase())] ?? letter).join("");
}

type Estimator = (password: string, login: string) => number;
let estimator: Promise<Estimator> | undefined;

/** The word lists take some megabytes, so they are loaded when the first password is set. */
function loadedEstimator(): Promise<Estimator> {
  estimator ??= loadEstimator();
  return estimator;
}

async function loadEstimator(): Promise<Estimator> {
  const { ZxcvbnFactory } = await import("@zxcvbn-ts/core");
  const { dictionary, adjacencyGraphs } = await import("@zxcvbn-ts/language-common");
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LONGEST });
  return (password, login) => {
    const judged = password.slice(0, LONGEST_JUDGED);
    const ways = [...new Set([judged, onLatinKeys(judged)])];
    return Math.min(...ways.map((way) => zxcvbn.check(way, wordsOf(login)).score));
  };
}
