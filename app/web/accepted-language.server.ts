import { LanguageDetector } from "remix-i18next/server";
import { isLanguage, type Language, LANGUAGES } from "~/domain/shared/language";

const detector = new LanguageDetector({ supportedLanguages: [...LANGUAGES], fallbackLanguage: "kk", order: ["header"] });

/** The first of our languages that a browser asks for; Kazakh when it asks for none of them. */
export async function acceptedLanguage(request: { headers: { get(name: string): string | null } }): Promise<Language> {
  // why: the detector prefers an exact `en` further back to a `ru-KZ` in front, so countries are left out.
  const asked = (request.headers.get("Accept-Language") ?? "").replace(/-[a-z0-9-]+/gi, "");
  const detected = await detector.detect(new Request("http://portal.invalid/", { headers: { "Accept-Language": asked } }));
  return isLanguage(detected) ? detected : "kk";
}
