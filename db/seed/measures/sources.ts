// The editions the measures were read in. A page that carries no date of its own has the day it was read.
// Press is named only where no official text could be read; what it leaves open stands under `confirmAtCentre`.
import type { MeasureSource } from "~/domain/measures/measure";
import { day } from "~/domain/shared/day";

/** Articles of the Social Code, e.g. `socialCode("98–101, 106")`. */
export function socialCode(articles: string): MeasureSource {
  return {
    title: {
      kk: "Қазақстан Республикасының Әлеуметтік кодексі",
      ru: "Социальный кодекс Республики Казахстан",
      en: "Social Code of the Republic of Kazakhstan",
    },
    reference: `№ 224-VII, 20.04.2023: ${articles}`,
    readOn: day("2024-01-01"),
  };
}

export const SUBSIDISED_JOBS_LIST: MeasureSource = {
  title: {
    kk: "Үкіметтің субсидияланатын жұмыс орындарының тізбесі туралы қаулысы",
    ru: "Постановление Правительства о перечне субсидируемых рабочих мест",
    en: "Government resolution on the list of subsidised jobs",
  },
  reference: "№ 476, 15.06.2023; № 53, 31.01.2024",
  readOn: day("2024-01-31"),
};

export const REGISTRATION_CARD: MeasureSource = {
  title: {
    kk: "gov.kz: «Жұмыс іздеуші адамдарды тіркеу» қызметінің картасы",
    ru: "gov.kz: карточка услуги «Регистрация лиц, ищущих работу»",
    en: "gov.kz: service card “Registration of job seekers”",
  },
  reference: "gov.kz/services/3937",
  readOn: day("2026-11-23"),
};

export const MINISTRY_NEWS: MeasureSource = {
  title: {
    kk: "Еңбек министрлігінің хабары",
    ru: "Сообщение Министерства труда",
    en: "Notice of the Ministry of Labour",
  },
  reference: "25.02.2025",
  readOn: day("2025-02-25"),
};

export const GRANT_COMMISSION_PRESS: MeasureSource = {
  title: {
    kk: "Баспасөз: грант комиссиясы туралы",
    ru: "Пресса: о комиссии по грантам",
    en: "Press: on the grant commission",
  },
  reference: "jjtv.kz, 14.06.2023",
  readOn: day("2023-06-14"),
};

export const GRANT_ROUNDS_PRESS: MeasureSource = {
  title: {
    kk: "Баспасөз: грант конкурсының кезеңдері туралы",
    ru: "Пресса: о раундах конкурса на грант",
    en: "Press: on the rounds of the grant competition",
  },
  reference: "ntime.kz, 2024",
  readOn: day("2026-11-23"),
};
