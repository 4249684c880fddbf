// What is written in the invented threads. No name, no circumstance, nothing that a person could be known by.
import type { QuickReply } from "~/domain/applications/thread";
import type { InEveryLanguage } from "~/domain/shared/language";

/** A step of a thread: what the centre writes, then what the seeker answers. */
export type CentreLetter = "answer" | "question" | "offer" | "proposal";
export type SeekerLetter = "reply" | Extract<QuickReply, "will-come" | "thank-you">;
export type Letter = CentreLetter | SeekerLetter;

export const fromCentre = (letter: Letter): letter is CentreLetter =>
  letter === "answer" || letter === "question" || letter === "offer" || letter === "proposal";

export const WINDOW_HOURS = ["9:00–13:00", "14:00–17:30", "9:00–17:30"] as const;

type Words = InEveryLanguage<string>[];

export const WORDS: Record<CentreLetter | "reply", Words> = {
  answer: [
    {
      kk: "Сәлеметсіз бе! Бұл шара сізге сай келуі мүмкін. Шарттарын қабылдауда түсіндіреміз. Құжат қолыңызда болмаса да, кеңес аласыз.",
      ru: "Здравствуйте! Эта мера может вам подойти. Условия объясним на приёме. Консультацию можно получить и без документа.",
      en: "Hello! This measure may suit you. We will explain the terms at the visit. You can get advice even without a document.",
    },
    {
      kk: "Сәлеметсіз бе! Орталықта қазіргі ұсыныстар тізімін көрсетеміз. Өзіңізге ыңғайлысын таңдайсыз. Сұрағыңыз болса, осында жазыңыз.",
      ru: "Здравствуйте! В центре покажем список нынешних предложений. Выбрать можно то, что удобно вам. Если есть вопрос, напишите здесь.",
      en: "Hello! At the centre we will show you the list of current offers. You choose what suits you. If you have a question, write here.",
    },
    {
      kk: "Сәлеметсіз бе! Алдымен кеңес алыңыз: ол тегін. Содан кейін қай шара ыңғайлы екенін бірге қараймыз.",
      ru: "Здравствуйте! Начните с консультации: она бесплатная. После неё вместе посмотрим, какая мера удобнее.",
      en: "Hello! Start with a consultation: it is free. After it we will look together at which measure suits you best.",
    },
  ],
  question: [
    {
      kk: "Сәлеметсіз бе! Қай уақытта келген ыңғайлы: таңертең бе, түстен кейін бе?",
      ru: "Здравствуйте! Когда удобнее прийти: утром или после обеда?",
      en: "Hello! When is it more convenient to come: in the morning or in the afternoon?",
    },
    {
      kk: "Сәлеметсіз бе! Қалай оқыған ыңғайлы: орталықта ма, қашықтан ба?",
      ru: "Здравствуйте! Как удобнее учиться: очно или дистанционно?",
      en: "Hello! Which way of learning suits you: in person or online?",
    },
  ],
  offer: [
    {
      kk: "Осы күндердің кез келгенінде келіңіз. Кіргенде тек өтініш нөмірін айтыңыз.",
      ru: "Приходите в любой из этих дней. При входе назовите только номер заявки.",
      en: "Come on any of these days. At the entrance, say only your case number.",
    },
  ],
  proposal: [
    {
      kk: "Сәлеметсіз бе! Бұл сұрақ бойынша басқа орталық ыңғайлырақ болуы мүмкін. Ауысу-ауыспауды өзіңіз шешесіз.",
      ru: "Здравствуйте! По этому вопросу удобнее может быть другой центр. Менять ли центр, решаете вы.",
      en: "Hello! Another centre may be more convenient for this question. Whether to change is for you to decide.",
    },
  ],
  reply: [
    { kk: "Түстен кейін келе аламын.", ru: "Могу прийти после обеда.", en: "I can come in the afternoon." },
    { kk: "Таңертең келе аламын.", ru: "Могу прийти утром.", en: "I can come in the morning." },
    { kk: "Келесі аптада келген ыңғайлы.", ru: "Удобнее прийти на следующей неделе.", en: "Next week is more convenient." },
  ],
};

/** Staff's own reminders. */
export const NOTES: Words = [
  { kk: "Курстың басталатын күнін нақтылау.", ru: "Уточнить дату начала курса.", en: "Check the start date of the course." },
  { kk: "Ұсыныстар тізімін дайындау.", ru: "Подготовить список предложений.", en: "Prepare the list of offers." },
  { kk: "Алдымен кеңес, содан кейін шара.", ru: "Сначала консультация, затем мера.", en: "Advice first, then the measure." },
];
