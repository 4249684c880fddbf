// Who may take part, where to and with what money was not readable: questions for the centre. Never ask why.
import { day } from "~/domain/shared/day";
import { SAME } from "./repeated-sentences";
import type { MeasureSeed } from "./seed";
import { REGISTRATION_CARD, socialCode } from "./sources";

export const relocation: MeasureSeed = {
  measure: {
    slug: "relocation",
    position: 14,
    wishes: ["relocation", "job"],
    related: ["vacancy", "training-employer", "consultation"],
    retired: false,
    intake: { state: "open", opensOn: null },
  },
  version: {
    slug: "relocation",
    inForceFrom: day("2024-01-01"),
    amounts: [],
    texts: {
      kk: {
        name: "Ерікті түрде қоныс аудару",
        short: "Басқа өңірге көшіп, жұмыс істеуге көмек: ақша, баспана, оқу, жұмыс.",
        forWhom: [
          "Басқа өңірге көшіп, сонда жұмыс істегіңіз келеді.",
          "Көшу ерікті: жұмыс үшін көшу тек келісіміңізбен болады.",
          "Неліктен көшкіңіз келетінін түсіндірудің қажеті жоқ.",
        ],
        youGet: [
          "Көшуге ақшалай көмек.",
          "Баспанаға қатысты көмек.",
          "Оқыту.",
          "Жұмысқа орналасуға қолдау.",
        ],
        howLong: "Мерзімін келісімшартқа қол қоймас бұрын орталықтан нақтылаңыз.",
        bring: [
          SAME.kk.numberFromAnswer,
          SAME.kk.identityDocument,
          SAME.kk.educationPapers,
          SAME.kk.workPapers,
          SAME.kk.originalsReturned,
        ],
        whoLearnsYourName: "Мұнда аты-жөніңізді сұрамаймыз. Тіркелгенде орталық аты-жөніңіз бен ЖСН-іңізді мемлекеттік жүйеге енгізеді. Келісімшарт жасасқанда аты-жөніңізді еңбек мобильділігі орталығы да біледі.",
        ifYouStop: "Қол қоймас бұрын әлеуметтік келісімшартты оқып шығыңыз. Ерте қайтып кетсеңіз не болатынын сұраңыз.",
        next: [
          "Осы сайтта аты-жөніңізді жазбай өтініш беріңіз. Кез келген өңірдің орталығын таңдай аласыз.",
          SAME.kk.readAnswer,
          SAME.kk.comeAndTalk,
          "Қатысуды шешсеңіз, құжат көрсетіңіз: орталық тіркелу тәртібін түсіндіреді.",
          "Еңбек мобильділігі орталығымен әлеуметтік келісімшарт жасасыңыз.",
        ],
        confirmAtCentre: [
          "Кім қатыса алады, алдымен жұмыссыз ретінде тіркелу керек пе?",
          "Қазір қай өңірлер қабылдайды?",
          "Ақшалай көмек пен баспана көмегі қандай?",
          "Ерте қайтсам, ақшаны қайтарам ба?",
          SAME.kk.registerElsewhere,
          SAME.kk.registerUnpublished,
        ],
      },
      ru: {
        name: "Добровольное переселение",
        short: "Помощь с переездом в другой регион и работой там: деньги, жильё, обучение.",
        forWhom: [
          "Вы хотите переехать в другой регион и там работать.",
          "Переезд добровольный: ради работы переезжают только с вашего согласия.",
          "Объяснять, почему вы хотите переехать, не нужно.",
        ],
        youGet: [
          "Денежная помощь на переезд.",
          "Помощь с жильём.",
          "Обучение.",
          "Поддержка в трудоустройстве.",
        ],
        howLong: "Срок уточните в центре до подписания контракта.",
        bring: [
          SAME.ru.numberFromAnswer,
          SAME.ru.identityDocument,
          SAME.ru.educationPapers,
          SAME.ru.workPapers,
          SAME.ru.originalsReturned,
        ],
        whoLearnsYourName: "Здесь мы имя не спрашиваем. При регистрации центр вносит ваше имя и ИИН в государственную систему. При заключении контракта имя узнает и центр трудовой мобильности.",
        ifYouStop: "Прочитайте социальный контракт до подписания. Спросите, что будет, если вернуться раньше.",
        next: [
          "Подайте заявку на этом сайте, без имени. Можно выбрать центр любого региона.",
          SAME.ru.readAnswer,
          SAME.ru.comeAndTalk,
          "Если решите участвовать, покажите документ: центр объяснит порядок регистрации.",
          "Заключите социальный контракт с центром трудовой мобильности.",
        ],
        confirmAtCentre: [
          "Кто может участвовать и нужно ли сначала стать на учёт в качестве безработного?",
          "Какие регионы сейчас принимают?",
          "Какая помощь деньгами и жильём?",
          "Нужно ли вернуть деньги, если уехать раньше?",
          SAME.ru.registerElsewhere,
          SAME.ru.registerUnpublished,
        ],
      },
      en: {
        name: "Voluntary relocation",
        short: "Help to move to another region and work there: money, housing, training.",
        forWhom: [
          "You want to move to another region and work there.",
          "Moving is voluntary: you move for work only with your consent.",
          "You need not explain why you want to move.",
        ],
        youGet: [
          "Money help for the move.",
          "Help with housing.",
          "Training.",
          "Support in finding work.",
        ],
        howLong: "Ask the centre about the term before you sign the contract.",
        bring: [
          SAME.en.numberFromAnswer,
          SAME.en.identityDocument,
          SAME.en.educationPapers,
          SAME.en.workPapers,
          SAME.en.originalsReturned,
        ],
        whoLearnsYourName: "We do not ask your name here. When you register, the centre enters your name and IIN in the state system. When you sign the contract, the labour mobility centre learns your name too.",
        ifYouStop: "Read the social contract before you sign. Ask what happens if you return early.",
        next: [
          "Apply on this site, without your name. You can choose a centre in any region.",
          SAME.en.readAnswer,
          SAME.en.comeAndTalk,
          "If you decide to take part, show a document: the centre explains how to register.",
          "Sign a social contract with the labour mobility centre.",
        ],
        confirmAtCentre: [
          "Who can take part, and must I first register as unemployed?",
          "Which regions take people now?",
          "What help with money and housing is there?",
          "Do I return money if I leave early?",
          SAME.en.registerElsewhere,
          SAME.en.registerUnpublished,
        ],
      },
    },
    sources: [socialCode("98, 101, 106, 112"), REGISTRATION_CARD],
  },
};
