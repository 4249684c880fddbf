import { LanguageDetector } from "remix-i18next/server";
import { isLanguage, type Language, LANGUAGES } from "~/domain/shared/language";

const detector = new LanguageDetector({ supportedLanguages: [...LANGUAGES], fallbackLanguage: "kk", order: ["header"] });

/**
 * The first of our languages that a browser asks for; Kazakh when it asks for none of them. English behind a language that is
 * not ours counts for nothing: browsers add it by themselves.
 */
export async function acceptedLanguage(request: { headers: { get(name: string): string | null } }): Promise<Language> {
  // why: the detector knows no weights between countries and languages that are not ours, so it is given ours alone.
  const asked = inOrder(request.headers.get("Accept-Language") ?? "");
  const isEnglishMeant = asked[0] === "en" || asked.every(isLanguage);
  const ours = asked.filter((tag) => isLanguage(tag) && (tag !== "en" || isEnglishMeant));
  const detected = await detector.detect(new Request("http://portal.invalid/", { headers: { "Accept-Language": ours.join(",") } }));
  return isLanguage(detected) ? detected : "kk";
}

/** The languages of the header without their countries, by weight. */
function inOrder(header: string): string[] {
  const tags = header.slice(0, 300).toLowerCase().split(",").map((part) => {
    const [tag = "", weight] = part.trim().split(/\s*;\s*q\s*=\s*/);
    return { tag: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  return tags.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).map(({ tag }) => tag);
}
