import type { InEveryLanguage } from "~/domain/shared/language";

/**
 * The most sensitive sentences, as they were decided. A native editor changes them here and in the locale files together;
 * nobody else rewords them in passing. `locales/README.md` lists them for that editor.
 */
export interface Decided {
  what: string;
  /** Where it stands in the locale files, joined as the page joins it: `namespace:key`, or plain text between keys. */
  pieces: string[];
  words: InEveryLanguage<string>;
}

export const DECIDED: Decided[] = [
  {
    what: "1 home",
    pieces: ["public:home.lede"],
    words: {
      kk: "Жұмыс табуға, мамандық алуға, өз ісіңізді бастауға тегін көмек. Өтінішті аты-жөніңізді жазбай, себебін түсіндірмей бере аласыз. Жауаптарыңызды тек өзіңіз таңдаған орталықтың қызметкерлері оқиды. Өтінішті кез келген уақытта жоя аласыз.",
      ru: "Бесплатная помощь: найти работу, получить профессию, начать своё дело. Заявку можно подать без имени и без объяснения причин. Ваши ответы читают только сотрудники центра, который вы выберете. Удалить заявку можно в любой момент.",
      en: "Free help to find work, learn a trade or start a business. You can apply without your name and without explaining why. Only staff of the centre you choose read your answers. You can delete the application at any time.",
    },
  },
  {
    what: "2 start of the application",
    pieces: ["seeker:start.text"],
    words: {
      kk: "Бұл – кеңес алуға арналған өтініш. Ол жұмыссыз ретінде тіркелу де, ресми жолданым да емес. Шараға қатысу үшін кейін орталықта жеке басты куәландыратын құжатты көрсету керек болады. Оған дейін аты-жөніңізді сұрамаймыз.",
      ru: "Это заявка на консультацию. Она не является регистрацией в качестве безработного и официальным обращением. Чтобы участвовать в мере, позже нужно будет показать в центре документ, удостоверяющий личность. До этого имя мы не спрашиваем.",
      en: "This is a request for advice. It is not registration as unemployed and not an official appeal. To take part in a measure you will later need to show an identity document at the centre. Until then we do not ask your name.",
    },
  },
  {
    what: "3 choice of centre, in the form",
    pieces: ["seeker:centre.text"],
    words: {
      kk: "Өзіңізге ыңғайлы кез келген орталықты таңдаңыз. Ол тұрғылықты жеріңіздегі орталық болуы міндетті емес. Кейін тіркелу үшін тұрғылықты жердегі орталық қажет болуы мүмкін: консультант түсіндіреді.",
      ru: "Выберите любой удобный вам центр. Это не обязательно центр по месту жительства. Для регистрации позже может понадобиться центр по месту жительства: консультант объяснит.",
      en: "Choose any centre that suits you. It does not have to be the one where you live. For registration later, the centre where you live may be needed: the consultant will explain.",
    },
  },
  {
    what: "3 choice of centre, in the list of centres",
    pieces: ["public:centres.lede"],
    words: {
      kk: "Өзіңізге ыңғайлы кез келген орталықты таңдаңыз. Ол тұрғылықты жеріңіздегі орталық болуы міндетті емес. Кейін тіркелу үшін тұрғылықты жердегі орталық қажет болуы мүмкін: консультант түсіндіреді.",
      ru: "Выберите любой удобный вам центр. Это не обязательно центр по месту жительства. Для регистрации позже может понадобиться центр по месту жительства: консультант объяснит.",
      en: "Choose any centre that suits you. It does not have to be the one where you live. For registration later, the centre where you live may be needed: the consultant will explain.",
    },
  },
  {
    what: "4 beside free words in the thread",
    pieces: ["seeker:messages.wordsHint"],
    words: {
      kk: "Қабылдау уақытын келісуге қажет нәрсені ғана жазыңыз, мысалы: «түстен кейін келе аламын». Аты-жөнді, құжат нөмірін және жеке жағдайларды жазбаңыз. Көмек оларға байланысты емес, ал кейбір мәліметті қызметкер заң бойынша басқа органға беруге міндетті болуы мүмкін.",
      ru: "Пишите только то, что нужно, чтобы договориться о приёме, например: «могу прийти после обеда». Не пишите имена, номера документов и личные обстоятельства. Помощь от них не зависит, а некоторые сведения сотрудник по закону может быть обязан передать в другой орган.",
      en: "Write only what is needed to arrange the visit, for example \"I can come in the afternoon\". Leave out names, document numbers and personal circumstances. Help does not depend on them, and staff may be required by law to pass some information to another body.",
    },
  },
  {
    what: "5 do not contact me",
    pieces: ["seeker:contact.none"],
    words: {
      kk: "Менімен хабарласпаңыз: жауапты осы сайттан код арқылы өзім қараймын",
      ru: "Не связывайтесь со мной: ответ я проверю на сайте по коду",
      en: "Do not contact me: I will check for the answer on this site with my code",
    },
  },
  {
    what: "6 if a call is chosen",
    pieces: ["seeker:call.text"],
    words: {
      kk: "Біздің нөмір телефонның қоңыраулар тізімінде қалады. Басқа адам жауап берсе, кімге және не үшін қоңырау шалғанымызды айтпаймыз.",
      ru: "Наш номер останется в списке звонков. Если ответит другой человек, мы не скажем, кому и зачем звоним.",
      en: "Our number stays in the phone's call list. If someone else answers, we will not say whom we are calling or why.",
    },
  },
  {
    what: "7 receipt",
    pieces: ["seeker:receipt.sent", " {code}. ", "seeker:receipt.write", " ", "seeker:receipt.answer", " ", "seeker:receipt.lost", " ", "seeker:receipt.expires", " [", "seeker:receipt.finish", "]"],
    words: {
      kk: "Өтініш жіберілді. Кодыңыз: {code}. Оны қазір жазып алыңыз: код тек осы бетте көрсетіледі, оны қалпына келтіре алмаймыз. Жауап осы сайтта шығады. Ең кеш мерзімі: {date}. Кодты жоғалтсаңыз, жаңа өтініш беріңіз. Бұл өтініш өздігінен жойылатын күн: {date2}. [Жазып алдым, аяқтау]",
      ru: "Заявка отправлена. Ваш код: {code}. Запишите его сейчас: код показан только на этой странице, восстановить его мы не сможем. Ответ появится на этом сайте. Крайний срок: {date}. Если код потеряется, подайте новую заявку. Эта заявка удалится автоматически: {date2}. [Код записан, закончить]",
      en: "Your application has been sent. Your code: {code}. Write it down now: it is shown only on this page and we cannot restore it. The answer will appear on this site. Latest date: {date}. If you lose the code, send a new application. Day this one deletes itself: {date2}. [I have written it down, finish]",
    },
  },
  {
    what: "8 exit control",
    pieces: ["public:exit.label"],
    words: {
      kk: "Бетті жабу",
      ru: "Закрыть страницу",
      en: "Close page",
    },
  },
  {
    what: "8 exit control, for screen readers",
    pieces: ["public:exit.hint"],
    words: {
      kk: "ауа райы ашылады",
      ru: "откроется погода",
      en: "opens the weather",
    },
  },
  {
    what: "8 exit control, explained once",
    pieces: ["public:exit.explained"],
    words: {
      kk: "«Бетті жабу» түймесі ауа райы бетін бірден ашады және толтырғаныңызды өшіреді. Браузер тарихында осы сайт пен ашқан беттеріңіз қалады.",
      ru: "Кнопка «Закрыть страницу» сразу открывает страницу погоды и стирает заполненное. В истории браузера останутся этот сайт и открытые страницы.",
      en: "\"Close page\" opens a weather page at once and wipes what you filled in. This site and the pages you opened stay in the browser's history.",
    },
  },
  {
    what: "9 card, poster, messenger text",
    pieces: ["public:helpers.card"],
    words: {
      kk: "Жұмыс табуға, мамандық алуға, өз ісіңізді бастауға тегін көмек. Аты-жөн сұралмайды. {address}",
      ru: "Бесплатная помощь: найти работу, получить профессию, начать своё дело. Имя не спрашивают. {address}",
      en: "Free help to find work, learn a trade or start a business. No name asked. {address}",
    },
  },
  {
    what: "10 before you register",
    pieces: ["seeker:visit.before"],
    words: {
      kk: "Тіркелгенде орталық аты-жөніңіз бен ЖСН-іңізді мемлекеттік жүйеге енгізеді. Содан кейін хабарламалар ЖСН-іңізге тіркелген телефон нөміріне және eGov жеке кабинетіне келуі мүмкін. Ол телефонды, кабинетті немесе ЭЦҚ-ны басқа адам да пайдаланса, тіркелмей тұрып консультантқа айтыңыз. Себебін түсіндірудің қажеті жоқ.",
      ru: "При регистрации центр вносит ваше имя и ИИН в государственную систему. После этого уведомления могут приходить на номер, привязанный к ИИН, и в кабинет eGov. Если этим телефоном, кабинетом или ЭЦП пользуется кто-то ещё, скажите консультанту до регистрации. Причину объяснять не нужно.",
      en: "When you register, the centre enters your name and IIN in the state system. Notices may then go to the phone number linked to your IIN and to your eGov account. If someone else also uses that phone, account or digital signature, tell the consultant before registering. You need not explain why.",
    },
  },
  {
    what: "11 delete",
    pieces: ["seeker:erase.title", " ", "seeker:erase.text"],
    words: {
      kk: "Өтінішті жоясыз ба? Ол порталдан бірден жойылады, орталық оны енді оқи алмайды, код жұмыс істемейді. Белгіленген қабылдау уақыты да күшін жояды. Резервтік көшірмелерде сақталатын соңғы күн: {date}.",
      ru: "Удалить заявку? Она сразу исчезнет с портала, центр больше не сможет её прочитать, код перестанет действовать. Назначенное время приёма отменится. Последний день хранения в резервных копиях: {date}.",
      en: "Delete this application? It disappears from the portal at once, the centre can no longer read it and the code stops working. Any visit time is cancelled. Last day in backup copies: {date}.",
    },
  },
  {
    what: "12 status received",
    pieces: ["seeker:status.received"],
    words: {
      kk: "Қабылданды",
      ru: "Принято",
      en: "Received",
    },
  },
  {
    what: "12 status in_review",
    pieces: ["seeker:status.in_review"],
    words: {
      kk: "Жауап дайындалып жатыр",
      ru: "Готовится ответ",
      en: "Answer in preparation",
    },
  },
  {
    what: "12 status answered",
    pieces: ["seeker:status.answered"],
    words: {
      kk: "Жауап бар",
      ru: "Есть ответ",
      en: "Answer available",
    },
  },
  {
    what: "12 status waiting_for_you",
    pieces: ["seeker:status.waiting_for_you"],
    words: {
      kk: "Жауабыңызды күтеміз",
      ru: "Ждём вашего ответа",
      en: "Waiting for your reply",
    },
  },
  {
    what: "12 status time_offered",
    pieces: ["seeker:status.time_offered"],
    words: {
      kk: "Қабылдау уақыты ұсынылды",
      ru: "Предложено время приёма",
      en: "Visit times offered",
    },
  },
  {
    what: "12 status time_set",
    pieces: ["seeker:status.time_set"],
    words: {
      kk: "Қабылдау уақыты белгіленді",
      ru: "Время приёма выбрано",
      en: "Visit time chosen",
    },
  },
  {
    what: "12 status move_proposed",
    pieces: ["seeker:status.move_proposed"],
    words: {
      kk: "Орталықты ауыстыру ұсынылды",
      ru: "Предложено сменить центр",
      en: "Change of centre proposed",
    },
  },
  {
    what: "12 status closed",
    pieces: ["seeker:status.closed"],
    words: {
      kk: "Аяқталды",
      ru: "Завершено",
      en: "Finished",
    },
  },
  {
    what: "12 status withdrawn",
    pieces: ["seeker:status.withdrawn"],
    words: {
      kk: "Кері қайтарылды",
      ru: "Отозвано",
      en: "Withdrawn",
    },
  },
  {
    what: "12 status expired",
    pieces: ["seeker:status.expired"],
    words: {
      kk: "Мерзімі өтті",
      ru: "Срок истёк",
      en: "Expired",
    },
  },
  {
    what: "question 1",
    pieces: ["seeker:wishes.legend"],
    words: {
      kk: "Қандай көмек керек?",
      ru: "Какая помощь вам нужна?",
      en: "What would you like help with?",
    },
  },
  {
    what: "question 2",
    pieces: ["seeker:centre.legend"],
    words: {
      kk: "Қай орталық жауап берсін?",
      ru: "Какой центр должен вам ответить?",
      en: "Which centre should answer you?",
    },
  },
  {
    what: "question 3",
    pieces: ["seeker:check.language"],
    words: {
      kk: "Қай тілде жауап берейік?",
      ru: "На каком языке вам ответить?",
      en: "Which language should we answer in?",
    },
  },
  {
    what: "question 4",
    pieces: ["seeker:age.legend"],
    words: {
      kk: "Жасыңыз қай аралықта?",
      ru: "Сколько вам лет?",
      en: "How old are you?",
    },
  },
  {
    what: "question 5",
    pieces: ["seeker:education.legend"],
    words: {
      kk: "Біліміңіз қандай, оқуды қашан бітірдіңіз?",
      ru: "Какое у вас образование и когда вы его получили?",
      en: "What education do you have, and when did you finish?",
    },
  },
  {
    what: "question 6",
    pieces: ["seeker:experience.legend"],
    words: {
      kk: "Ресми жұмыс тәжірибеңіз бар ма?",
      ru: "Есть ли у вас официальный опыт работы?",
      en: "Have you worked officially?",
    },
  },
  {
    what: "question 7",
    pieces: ["seeker:work.legend"],
    words: {
      kk: "Қазір жұмыс жағдайыңыз қандай?",
      ru: "Какая у вас сейчас ситуация с работой?",
      en: "What is your work situation now?",
    },
  },
  {
    what: "question 8",
    pieces: ["seeker:document.legend"],
    words: {
      kk: "Қабылдауда жеке басты куәландыратын құжат көрсете аласыз ба?",
      ru: "Сможете ли вы показать на приёме документ, удостоверяющий личность?",
      en: "Can you show an identity document at the visit?",
    },
  },
  {
    what: "question 9",
    pieces: ["seeker:contact.legend"],
    words: {
      kk: "Жауапты қалай аласыз?",
      ru: "Как вы получите ответ?",
      en: "How will you get the answer?",
    },
  },
];

/** What staff say when somebody else answers the call, in both languages at once. */
export const SAID_TO_ANOTHER = "«Кешіріңіз, қате нөмір» / «Извините, не тот номер».";
