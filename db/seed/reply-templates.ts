// The country's prepared answers. A centre's lead writes the centre's own beside them. Places in braces are filled from
// the application, the measure and the centre; a place that turns out empty takes its paragraph with it.
import type { ReplyTemplate, TemplateKind } from "~/domain/applications/reply-template";
import type { InEveryLanguage } from "~/domain/shared/language";

const GREETING: InEveryLanguage<string> = { kk: "Сәлеметсіз бе!", ru: "Здравствуйте!", en: "Hello!" };

const COME: InEveryLanguage<string> = {
  kk: "{where}\n\n{when}\n\nКелгенде тек өтініш нөмірін айтыңыз: {number}. Аты-жөнді айтудың қажеті жоқ. Құжат қолыңызда болмаса да, кеңес аласыз.",
  ru: "{where}\n\n{when}\n\nПри входе назовите только номер заявки: {number}. Имя называть не нужно. Консультацию можно получить и без документа.",
  en: "{where}\n\n{when}\n\nWhen you come, say only the case number: {number}. You need not give your name. You can get advice even without a document.",
};

function letter(kind: TemplateKind, middle: InEveryLanguage<string>, end: Partial<InEveryLanguage<string>> = {}, measure = "*"): ReplyTemplate {
  const whole = (language: "kk" | "ru" | "en"): string => [GREETING[language], middle[language], end[language] ?? ""].filter(Boolean).join("\n\n");
  return { scope: "*", measure, kind, texts: { kk: whole("kk"), ru: whole("ru"), en: whole("en") } };
}

export const REPLY_TEMPLATES: ReplyTemplate[] = [
  letter(
    "may-suit",
    {
      kk: "Сізге мына шара сай келуі мүмкін: {measure}. Бұл шешім емес: шарттарын қабылдауда бірге қараймыз.\n\n{about}\n\n{why}\n\n{intake}\n\n{bring}",
      ru: "Вам может подойти мера: {measure}. Это не решение: условия посмотрим вместе на приёме.\n\n{about}\n\n{why}\n\n{intake}\n\n{bring}",
      en: "This measure may suit you: {measure}. It is not a decision: we will go through the terms together at the visit.\n\n{about}\n\n{why}\n\n{intake}\n\n{bring}",
    },
    COME,
  ),
  letter(
    "ask",
    {
      kk: "Мына шара бірнеше шартқа байланысты: {measure}. Оны қабылдауда бірге анықтаймыз.\n\n{about}\n\n{why}\n\n{others}\n\n{intake}\n\n{bring}",
      ru: "Эта мера зависит от нескольких условий: {measure}. Уточним их вместе на приёме.\n\n{about}\n\n{why}\n\n{others}\n\n{intake}\n\n{bring}",
      en: "This measure depends on a few conditions: {measure}. We will look at them together at the visit.\n\n{about}\n\n{why}\n\n{others}\n\n{intake}\n\n{bring}",
    },
    COME,
  ),
  letter(
    "probably-not",
    {
      kk: "Берілген жауаптар бойынша мына шара сай келмеуі мүмкін: {measure}. Бұл бас тарту емес.\n\n{why}\n\n{others}\n\nҚабылдауда басқа жолдарды айтып береміз.",
      ru: "По вашим ответам эта мера, скорее всего, не подойдёт: {measure}. Это не отказ.\n\n{why}\n\n{others}\n\nНа приёме расскажем о других возможностях.",
      en: "By your answers this measure probably does not suit: {measure}. This is not a refusal.\n\n{why}\n\n{others}\n\nAt the visit we will tell you about other ways.",
    },
    COME,
  ),
  letter(
    "may-suit",
    {
      kk: "Кеңес тегін және барлығына ашық. Өзіңізге сай шараларды бірге таңдаймыз.\n\n{others}\n\n{bring}",
      ru: "Консультация бесплатна и открыта для всех. Вместе подберём подходящие меры.\n\n{others}\n\n{bring}",
      en: "Advice is free and open to everyone. Together we will find the measures that suit you.\n\n{others}\n\n{bring}",
    },
    COME,
    "consultation",
  ),
  letter("visit", COME),
  letter("question", {
    kk: "Қай уақытта келген ыңғайлы: таңертең бе, түстен кейін бе? Осында жазыңыз.",
    ru: "Когда удобнее прийти: утром или после обеда? Напишите здесь.",
    en: "When is it more convenient to come: in the morning or in the afternoon? Write here.",
  }),
  letter(
    "missed",
    {
      kk: "Бұл жолы көрісе алмадық, оқасы жоқ. Қолайлы болса, басқа уақытты таңдаңыз.",
      ru: "В этот раз приём не состоялся, ничего страшного. Если удобно, выберите другое время.",
      en: "The visit did not take place this time, and that is fine. If you like, choose another time.",
    },
    { kk: "{when}\n\n{where}", ru: "{when}\n\n{where}", en: "{when}\n\n{where}" },
  ),
  letter("farewell", {
    kk: "Осымен өтінішті аяқтаймыз. Көмек қайта керек болса, жаңа өтініш беріңіз.",
    ru: "На этом заявка завершена. Если помощь понадобится снова, подайте новую заявку.",
    en: "This completes the application. If you need help again, send a new one.",
  }),
  {
    scope: "*",
    measure: "*",
    kind: "instruction",
    texts: {
      kk: "Толығырақ сұрамаңыз, құпия сақтауға уәде бермеңіз, хабарламаны көшірмеңіз және өзіңіз ешқайда жібермеңіз. Бүгін жетекшіге айтыңыз: бұдан әрі не істеу керегін орталықтың жазбаша тәртібі бойынша жетекші шешеді. Өтінішке әдеттегідей жауап беріңіз.",
      ru: "Не расспрашивайте, не обещайте сохранить это в тайне, не копируйте сообщение и никуда его не пересылайте. Сегодня же скажите руководителю: дальше решает руководитель по письменному порядку центра. На заявку ответьте как обычно.",
      en: "Ask nothing further, make no promise of secrecy, copy the message nowhere and pass it to nobody yourself. Tell the lead today: the lead decides what follows by the centre's written procedure. Answer the application as usual.",
    },
  },
];
