import type { Language } from "~/domain/shared/language";

/**
 * Words that may stand on `/help` only: everywhere from the catalogue to the status page they would tell
 * who looks over a shoulder why someone may have come. Stems, so that every case ending is caught.
 * JavaScript's \b knows no Cyrillic letter, hence no word borders there; "осторожно" or "қауым" do not match.
 */
export const FORBIDDEN_STEMS: Record<Language, RegExp[]> = {
  kk: [
    /қауіп/iu,
    /қатер/iu,
    /құрбан/iu,
    /жәбірлен/iu,
    /зорлық/iu,
    /адам\s+саудасы/iu,
    /не\s+бол(ғанын|ды)/iu,
    /басыңыздан\s+не\s+өт/iu,
    /аноним/iu,
    /ешкім\s+біл/iu,
  ],
  ru: [
    /опасн/iu,
    /угро[зж]/iu,
    /жертв/iu,
    /пострадавш/iu,
    /насили/iu,
    /торговл[а-яё]*\s+людьми/iu,
    /что\s+(с\s+вами\s+)?(случилось|произошло)/iu,
    /аноним/iu,
    /никто\s+не\s+узна/iu,
  ],
  en: [
    /\b(un)?safe/iu,
    /\bdanger/iu,
    /\bvictim/iu,
    /\bviolen/iu,
    /\btraffick/iu,
    /\bwhat\s+(has\s+)?happened/iu,
    /\banonym/iu,
    /\b(nobody|no[\s-]one)\s+will\s+(ever\s+)?know/iu,
  ],
};

/** Words for home and `/privacy` only. In Kazakh not the staff's "құпиясөз" (password). */
export const CONFIDENTIAL_STEMS: Record<Language, RegExp[]> = {
  kk: [/құпия(?!сөз)/iu],
  ru: [/конфиденциальн/iu],
  en: [/\bconfidential/iu],
};
