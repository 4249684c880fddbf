// Categories, rounds and duties stand in order № 272 and in press of 2022–2024 only: they are questions here, not facts.
import { day } from "~/domain/shared/day";
import { SAME } from "./repeated-sentences";
import type { MeasureSeed } from "./seed";
import { GRANT_COMMISSION_PRESS, GRANT_ROUNDS_PRESS, MINISTRY_NEWS, socialCode } from "./sources";

export const businessGrant: MeasureSeed = {
  measure: {
    slug: "business-grant",
    position: 4,
    wishes: ["business"],
    related: ["bastau-business", "consultation"],
    retired: false,
    intake: { state: "seasonal", opensOn: null },
  },
  version: {
    slug: "business-grant",
    inForceFrom: day("2024-01-01"),
    amounts: [{ key: "grant", mci: 400, per: "once", bound: "up-to" }],
    texts: {
      kk: {
        name: "Жаңа бизнес-идеяға өтеусіз грант",
        short: "Жаңа бизнес-идеяны іске асыруға арналған ақша. Конкурс арқылы беріледі.",
        forWhom: [
          "Жаңа бизнес-идеяңыз бар.",
          "Грант әлеуметтік осал топтарға арналған.",
          "Бұл – жаңа идеяға. Істеп тұрған бизнеске арналған гранттар – басқа бағдарлама.",
        ],
        youGet: [
          "Өтеусіз грант, ең көбі: {grant}.",
          "Грант бір рет беріледі.",
        ],
        howLong: "Өтініштер кезең-кезеңімен қабылданады. Шешімді конкурс комиссиясы шығарады.",
        bring: [
          SAME.kk.numberFromAnswer,
          "Конкурсқа қатысуға: жеке басты куәландыратын құжат.",
          "Бизнес-жобаңыз немесе жоба туралы ойыңыз.",
          "«Бастау Бизнес» сертификаты, болса.",
        ],
        whoLearnsYourName:
          "Мұнда аты-жөніңізді сұрамаймыз. Конкурсқа қатысу үшін құжат көрсетесіз, сонда аты-жөніңіз белгілі болады. Оны тағы кім көретінін орталықтан сұраңыз.",
        ifYouStop:
          "Келісімге қол қоймас бұрын сұраңыз: не туралы есеп бересіз, ақша қандай жағдайда қайтарылады?",
        next: [
          SAME.kk.applyHere,
          SAME.kk.readAnswer,
          SAME.kk.comeAndTalk,
          "«Бастау Бизнес» оқуынан өтпесеңіз, алдымен сол туралы сұраңыз.",
          "Жобаңызды дайындап, конкурс ашылғанда тапсырыңыз және комиссия алдында қорғаңыз.",
        ],
        confirmAtCentre: [
          "Биыл қандай санаттар қатыса алады?",
          "2022–2024 жылдары баспасөз атаған санаттардың біріндемін бе? Атаулы әлеуметтік көмек не көпбалалы отбасы жәрдемақысын алатындар, олардың жұбайлары. Мүгедектігі бар адамдар, мүгедектігі бар баланы күтетіндер, асыраушысынан айырылғандар. Қандастар мен басқа өңірге қоныс аударғандар.",
          "Келесі кезең қашан ашылады? 2024 жылы екеуі болған: сәуірде және маусымда.",
          "«Бастау Бизнес» сертификаты мен ЭЦҚ керек пе?",
          "Бұрын жеңбесем немесе грант алсам, қайта қатыса аламын ба?",
        ],
      },
      ru: {
        name: "Безвозмездный грант на новую бизнес-идею",
        short: "Деньги на новую бизнес-идею. Выдаются по конкурсу.",
        forWhom: [
          "У вас есть новая бизнес-идея.",
          "Грант предназначен социально уязвимым группам.",
          "Он для новой идеи. Гранты действующему бизнесу – другая программа.",
        ],
        youGet: [
          "Безвозмездный грант, самое большее: {grant}.",
          "Грант выдаётся один раз.",
        ],
        howLong: "Заявки принимают раундами. Решает конкурсная комиссия.",
        bring: [
          SAME.ru.numberFromAnswer,
          "Для участия в конкурсе: документ, удостоверяющий личность.",
          "Ваш бизнес-проект или мысли о нём.",
          "Сертификат «Бастау Бизнес», если есть.",
        ],
        whoLearnsYourName:
          "Здесь мы имя не спрашиваем. Для участия в конкурсе вы покажете документ, тогда имя станет известно. Кто ещё его увидит, спросите в центре.",
        ifYouStop:
          "До подписания договора спросите: о чём отчитываться и в каком случае деньги возвращают?",
        next: [
          SAME.ru.applyHere,
          SAME.ru.readAnswer,
          SAME.ru.comeAndTalk,
          "Если обучения «Бастау Бизнес» ещё не было, сначала спросите о нём.",
          "Подготовьте проект, подайте его, когда откроется конкурс, и защитите перед комиссией.",
        ],
        confirmAtCentre: [
          "Какие категории могут участвовать в этом году?",
          "Вхожу ли я в категории, которые пресса называла в 2022–2024 годах? Получатели адресной социальной помощи или пособия многодетным семьям, их супруги. Люди с инвалидностью, ухаживающие за ребёнком с инвалидностью, потерявшие кормильца. Кандасы и переселенцы между регионами.",
          "Когда откроется следующий раунд? В 2024 году их было два: в апреле и в июне.",
          "Нужны ли сертификат «Бастау Бизнес» и ЭЦП?",
          "Можно ли участвовать снова после отказа или после полученного гранта?",
        ],
      },
      en: {
        name: "Non-repayable grant for a new business idea",
        short: "Money for a new business idea. It is given by competition.",
        forWhom: [
          "You have a new business idea.",
          "The grant is meant for socially vulnerable groups.",
          "It is for a new idea. Grants for running businesses are another programme.",
        ],
        youGet: [
          "A non-repayable grant, at most: {grant}.",
          "The grant is given once.",
        ],
        howLong: "Applications are taken in rounds. A competition commission decides.",
        bring: [
          SAME.en.numberFromAnswer,
          "To enter the competition: an identity document.",
          "Your business project, or your thoughts about it.",
          "The Bastau Business certificate, if you have it.",
        ],
        whoLearnsYourName:
          "We do not ask your name here. To enter the competition you show a document, and then your name is known. Ask the centre who else sees it.",
        ifYouStop:
          "Before you sign, ask: what must be reported, and when does money have to be returned?",
        next: [
          SAME.en.applyHere,
          SAME.en.readAnswer,
          SAME.en.comeAndTalk,
          "If you have not done Bastau Business, ask about that first.",
          "Prepare your project, submit it when the competition opens and defend it before the commission.",
        ],
        confirmAtCentre: [
          "Which categories can take part this year?",
          "Am I in a category that the press named in 2022–2024? People with targeted social assistance or large-family allowance, and their spouses. People with a disability, carers of a child with a disability, those who lost a breadwinner. Kandas and people resettled between regions.",
          "When does the next round open? In 2024 there were two: in April and in June.",
          "Are the Bastau Business certificate and a digital signature needed?",
          "Can I take part again after losing, or after an earlier grant?",
        ],
      },
    },
    sources: [socialCode("110"), MINISTRY_NEWS, GRANT_COMMISSION_PRESS, GRANT_ROUNDS_PRESS],
  },
};
