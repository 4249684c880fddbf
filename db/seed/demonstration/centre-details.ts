import type { AnswerLanguage } from "~/domain/applications/answers";
import type { InEveryLanguage } from "~/domain/shared/language";
import { CENTRES } from "../places";

/** Invented and marked so in every language: nobody may take it for an address to go to. */
interface CentreDetails {
  code: string;
  address: InEveryLanguage<string>;
  hours: InEveryLanguage<string>;
  ask_for: InEveryLanguage<string>;
  without_document: boolean;
  languages: AnswerLanguage[];
  step_free: boolean;
  partner_contact: InEveryLanguage<string> | null;
}

export const CENTRE_DETAILS: CentreDetails[] = CENTRES.map(({ code }, position) => ({
  code,
  address: numbered({ kk: "мекенжай", ru: "адрес", en: "address" }, position + 1),
  hours: {
    kk: "DEMO: дүйсенбі – жұма, 9:00–18:00",
    ru: "DEMO: понедельник – пятница, 9:00–18:00",
    en: "DEMO: Monday to Friday, 9:00–18:00",
  },
  ask_for: numbered({ kk: "консультант", ru: "консультант", en: "consultant" }, position + 1),
  without_document: true,
  languages: position % 3 === 0 ? ["kk", "ru", "en"] : ["kk", "ru"],
  step_free: position % 4 !== 0,
  // Some centres want to be asked by helpers, others have not said so.
  partner_contact: position % 2 === 0 ? numbered({ kk: "ұйымдармен жұмыс жөніндегі маман", ru: "специалист по работе с организациями", en: "contact for organisations" }, position + 1) : null,
}));

function numbered({ kk, ru, en }: InEveryLanguage<string>, number: number): InEveryLanguage<string> {
  return { kk: `DEMO: ${kk} ${number}`, ru: `DEMO: ${ru} ${number}`, en: `DEMO: ${en} ${number}` };
}
