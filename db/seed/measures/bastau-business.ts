// Ministry order № 272 of 30.06.2023 sets who may enter; its text could not be read, so no category is stated.
import { day } from "~/domain/shared/day";
import { SAME } from "./repeated-sentences";
import type { MeasureSeed } from "./seed";
import { MINISTRY_NEWS, socialCode } from "./sources";

export const bastauBusiness: MeasureSeed = {
  measure: {
    slug: "bastau-business",
    position: 3,
    wishes: ["business", "training"],
    related: ["business-grant", "training-online"],
    retired: false,
    intake: { state: "open", opensOn: null },
  },
  version: {
    slug: "bastau-business",
    inForceFrom: day("2024-01-01"),
    amounts: [],
    texts: {
      kk: {
        name: "«Бастау Бизнес» жобасы",
        short: "Кәсіпкерлік негіздеріне онлайн оқыту: өз ісіңізді неден бастау керек.",
        forWhom: [
          "Өз ісіңізді бастағыңыз келеді.",
          "Қатысатын санаттарды министрліктің 30.06.2023 № 272 бұйрығы белгілейді.",
          "Санатқа кіретініңізді білмейсіз бе? Өтініш беріңіз: орталық түсіндіреді.",
        ],
        youGet: [
          "Кәсіпкерлік негіздеріне онлайн оқыту.",
          "Оқытуды «Атамекен» кәсіпкерлер палатасымен бірге өткізеді.",
        ],
        howLong: "Ұзақтығын орталықтан нақтылаңыз.",
        bring: [SAME.kk.numberFromAnswer, "Оқуға жазылуға: жеке басты куәландыратын құжат."],
        whoLearnsYourName:
          "Мұнда аты-жөніңізді сұрамаймыз. Оқуға жазылғанда орталықта құжат көрсетесіз, сонда аты-жөніңіз белгілі болады. «Атамекен» палатасында кім көретінін орталықтан сұраңыз.",
        ifYouStop:
          "Оқуды тоқтатпас бұрын орталықпен сөйлесіңіз. Жұмыссыз ретінде тіркелсеңіз, шарадан кету есептен шығаруға әкелуі мүмкін. Онда 30 күнтізбелік күннен кейін қайта тіркеле аласыз.",
        next: [
          SAME.kk.applyHere,
          SAME.kk.readAnswer,
          SAME.kk.comeAndTalk,
          "Қатысуды шешсеңіз, құжат көрсетіңіз: орталық оқуға қалай жазылуды түсіндіреді.",
          "Онлайн оқыңыз.",
        ],
        confirmAtCentre: [
          "Менің санатым қатыса ала ма, алдымен тіркелу керек пе?",
          "Келесі топ қашан басталады, оқу қанша уақыт алады?",
          "Жазылуға ЭЦҚ керек пе?",
          "Сертификат қалай беріледі, қанша уақыт жарамды?",
          "«Атамекен» палатасында менің деректерімді кім көреді?",
        ],
      },
      ru: {
        name: "Проект «Бастау Бизнес»",
        short: "Онлайн-обучение основам предпринимательства: с чего начать своё дело.",
        forWhom: [
          "Вы хотите начать своё дело.",
          "Категории участников устанавливает приказ министерства № 272 от 30.06.2023.",
          "Не знаете, входите ли в категорию? Подайте заявку: центр объяснит.",
        ],
        youGet: [
          "Онлайн-обучение основам предпринимательства.",
          "Обучение проводят вместе с палатой предпринимателей «Атамекен».",
        ],
        howLong: "Продолжительность уточните в центре.",
        bring: [SAME.ru.numberFromAnswer, "Для записи на обучение: документ, удостоверяющий личность."],
        whoLearnsYourName:
          "Здесь мы имя не спрашиваем. При записи на обучение вы покажете в центре документ, тогда имя станет известно. Кто увидит его в палате «Атамекен», спросите в центре.",
        ifYouStop:
          "Прежде чем прервать обучение, поговорите с центром. Если вы на учёте в качестве безработного, уход из меры может привести к снятию с учёта. Тогда зарегистрироваться снова можно через 30 календарных дней.",
        next: [
          SAME.ru.applyHere,
          SAME.ru.readAnswer,
          SAME.ru.comeAndTalk,
          "Если решите участвовать, покажите документ: центр объяснит, как записаться.",
          "Учитесь онлайн.",
        ],
        confirmAtCentre: [
          "Может ли участвовать моя категория и нужно ли сначала зарегистрироваться?",
          "Когда начнётся следующая группа и сколько длится обучение?",
          "Нужна ли ЭЦП для записи?",
          "Как выдают сертификат и сколько он действует?",
          "Кто в палате «Атамекен» увидит мои данные?",
        ],
      },
      en: {
        name: "Bastau Business project",
        short: "Online training in the basics of entrepreneurship: how to begin your own business.",
        forWhom: [
          "You want to start your own business.",
          "The categories of people are set by Ministry order № 272 of 30.06.2023.",
          "Not sure whether you are in a category? Apply: the centre explains.",
        ],
        youGet: [
          "Online training in the basics of entrepreneurship.",
          "The training is run with the Atameken chamber of entrepreneurs.",
        ],
        howLong: "Ask the centre how long it takes.",
        bring: [SAME.en.numberFromAnswer, "To enrol: an identity document."],
        whoLearnsYourName:
          "We do not ask your name here. To enrol you show a document at the centre, and then your name is known. Ask the centre who sees it at the Atameken chamber.",
        ifYouStop:
          "Talk to the centre before you stop the training. If you are registered as unemployed, leaving a measure may end the registration. You can then register again after 30 calendar days.",
        next: [
          SAME.en.applyHere,
          SAME.en.readAnswer,
          SAME.en.comeAndTalk,
          "If you decide to take part, show a document: the centre explains how to enrol.",
          "Study online.",
        ],
        confirmAtCentre: [
          "Can my category take part, and must I register first?",
          "When does the next group begin, and how long does the training take?",
          "Do I need a digital signature to enrol?",
          "How is the certificate given, and how long is it valid?",
          "Who at the Atameken chamber will see my data?",
        ],
      },
    },
    sources: [socialCode("100, 110"), MINISTRY_NEWS],
  },
};
