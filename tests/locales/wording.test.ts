// How we speak: no word that tells who looks over a shoulder why someone may have come, no gender, no case ending on a variable.
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "~/domain/shared/language";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";
import { TEXTS } from "./locale-files";

/** What a seeker may see: all of it, and of the staff's words those that are sent to a seeker. */
const seenBySeekers = (key: string): boolean => (!key.startsWith("staff:") && !key.startsWith("admin:")) || key.startsWith("staff:template.");
const onHelp = (key: string): boolean => key.startsWith("public:help.");
const onHomeOrPrivacy = (key: string): boolean => key.startsWith("public:home.") || key.startsWith("public:privacy.");

const breaking = (language: Language, which: (key: string) => boolean, stems: readonly RegExp[]): string[] =>
  [...TEXTS[language]].filter(([key]) => which(key)).flatMap(([key, text]) => stems.filter((stem) => stem.test(text)).map((stem) => `${key}: ${stem.exec(text)?.[0]} in «${text}»`));

describe.each(LANGUAGES)("%s", (language) => {
  it("says nothing of danger, victims or violence outside the help page", () => {
    expect(breaking(language, (key) => seenBySeekers(key) && !onHelp(key), FORBIDDEN_STEMS[language])).toEqual([]);
  });

  it("also not in the two other languages' words", () => {
    for (const other of LANGUAGES) {
      expect(breaking(language, (key) => seenBySeekers(key) && !onHelp(key), FORBIDDEN_STEMS[other])).toEqual([]);
    }
  });

  it("promises confidentiality on home and privacy alone", () => {
    expect(breaking(language, (key) => seenBySeekers(key) && !onHomeOrPrivacy(key), CONFIDENTIAL_STEMS[language])).toEqual([]);
  });

  it("never calls a person's status, title or quick reply by what they came for", () => {
    const titles = [...TEXTS[language]].filter(([key]) => /^seeker:(title|status|messages\.quicks)\./.test(key));
    expect(titles.length).toBeGreaterThan(10);
    for (const [key, text] of titles) expect([key, text.length < 60]).toEqual([key, true]);
  });
});

/** Words with a narrower meaning than ours; the decided texts use two of them on purpose. */
const UNWANTED: Record<Language, [RegExp, string[]][]> = {
  kk: [
    [/жолданым/iu, ["seeker:start.text"]],
    [/жолдама/iu, []],
    [/кездесу/iu, []],
  ],
  ru: [
    [/обращени[еяюй]/iu, ["seeker:start.text", "public:help."]],
    [/встреч/iu, []],
  ],
  en: [[/\bappeal\b/iu, ["seeker:start.text"]]],
};

describe.each(LANGUAGES)("%s, words with a legal or a private meaning", (language) => {
  it.each(UNWANTED[language])("%s stands only where it was decided", (word, allowed) => {
    const found = [...TEXTS[language]].filter(([key, text]) => word.test(text) && seenBySeekers(key)).map(([key]) => key);
    expect(found.filter((key) => !allowed.some((start) => key.startsWith(start)))).toEqual([]);
  });
});

describe("Russian has no gender for the person", () => {
  const texts = [...TEXTS.ru];

  it("no form in brackets or with a slash", () => {
    expect(texts.filter(([, text]) => /\p{L}\((а|ла|на|ая|ый|ой|ся|лась)\)|\p{L}\/(а|ла|на|ая)(?!\p{L})/iu.test(text)).map(([key]) => key)).toEqual([]);
  });

  it("no past tense beside «я» or «ты», no «сам» or «сама» of the person, no short forms of one gender", () => {
    const gendered = [
      /(?<!\p{L})(я|ты)\s+(не\s+)?(уже\s+)?\p{L}+(л|ла|лся|лась)(?!\p{L})/iu,
      /(?<!\p{L})(вы|я)\s+(сам|сама)(?!\p{L})/iu,
      /(?<!\p{L})(должен|должна|согласен|согласна|готов|готова|рад|рада|уверен|уверена|один|одна)\s+(ли\s+)?(я|вы)(?!\p{L})/iu,
      /(?<!\p{L})(я|вы)\s+(должен|должна|согласен|согласна|готов|готова|рад|рада|уверен|уверена)(?!\p{L})/iu,
      /(?<!\p{L})(согласен|согласна)(?!\p{L})/iu,
    ];
    expect(texts.filter(([, text]) => gendered.some((form) => form.test(text))).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it("buttons that a person presses speak in the infinitive or of the thing, not of what one did", () => {
    const own = texts.filter(([key]) => /\.(finish|confirm|tick|keep|send|submit)$|quicks\./.test(key));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(([, text]) => /(?<!\p{L})\p{L}{3,}(ал|ил|ел|ала|ила|ела|ался|ался|илась|алась)(?!\p{L})/iu.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe("Kazakh glues no case ending to a variable", () => {
  /** Endings of case, plural and person, as they follow a hyphen. An ordinal («5-сұрақ») is another thing. */
  const ENDING =
    /\}(?=\p{L})|\}[-–'’](ға|ге|қа|ке|на|не|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ны|ні|ды|ді|ты|ті|мен|бен|пен|лар|лер|дар|дер|тар|тер|сы|сі)(?!\p{L})/iu;

  it("finds such endings", () => {
    for (const glued of ["{centre}ға", "{date}-да", "{name}-нің келісімі", "{day}–дан", "{x}лар"]) expect(glued).toMatch(ENDING);
    for (const right of ["Мерзімі: {date}", "{number}-сұрақ, барлығы 9", "{from} – {to}", "{amount}.", "({year})"]) expect(right).not.toMatch(ENDING);
  });

  it("anywhere", () => {
    expect([...TEXTS.kk].filter(([, text]) => ENDING.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe("letters", () => {
  it("Kazakh and Russian words hold no Latin letter that only looks right", () => {
    const mixed = /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u;
    for (const language of ["kk", "ru"] as const) {
      expect([...TEXTS[language]].filter(([, text]) => mixed.test(text)).map(([key, text]) => `${language} ${key}: ${text}`)).toEqual([]);
    }
  });

  it("English holds no Cyrillic letter, save in names that are shown as they are", () => {
    const found = [...TEXTS.en].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text)).map(([key]) => key);
    expect(found.filter((key) => !/^seeker:check\.languages\.|^staff:contact\.elseAnswers$|^public:(site\.name|help\.)|^staff:/.test(key))).toEqual([]);
  });

  it("Russian holds no letter that only Kazakh has, save in names", () => {
    const found = [...TEXTS.ru].filter(([, text]) => /[әғқңөұүһі]/iu.test(text)).map(([key]) => key);
    expect(found.filter((key) => !/^seeker:check\.languages\.|^staff:contact\.elseAnswers$|^public:(site\.name|shell\.about)$|^public:help\.where\./.test(key))).toEqual([]);
  });
});
