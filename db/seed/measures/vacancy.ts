import { day } from "~/domain/shared/day";
import { SAME } from "./repeated-sentences";
import type { MeasureSeed } from "./seed";
import { REGISTRATION_CARD, socialCode } from "./sources";

export const vacancy: MeasureSeed = {
  measure: {
    slug: "vacancy",
    position: 2,
    wishes: ["job"],
    related: ["consultation", "first-workplace", "training-employer"],
    retired: false,
    intake: { state: "open", opensOn: null },
  },
  version: {
    slug: "vacancy",
    inForceFrom: day("2024-01-01"),
    amounts: [],
    texts: {
      kk: {
        name: "Бос жұмыс орнына орналасу",
        short: "Орталық бос жұмыс орындарын іздеп, сізді жұмыс берушіге жібереді.",
        forWhom: [
          "Қазір жұмысыңыз да, табысыңыз да жоқ, жұмыс іздеп жүрсіз.",
          "Қазақстан азаматысыз, қандас мәртебеңіз бар немесе Қазақстанда тұрақты тұрасыз.",
          "Уақытша тұратын шетелдік тіркеле алмайды. Оған кеңес ашық.",
          "Кейбір адамдарға квота бар: мүгедектігі бар адамдар, ата-анасының қамқорлығынсыз қалған жас түлектер.",
          "Квота пробациядағы және бас бостандығынан айыру орнынан босаған адамдарға да бар.",
        ],
        youGet: [
          "Тегін кеңес және бос жұмыс орындары.",
          "Дайындығыңызға, тәжірибеңізге, денсаулығыңызға, жолға сай келетін ұсыныстар.",
          "Жұмыс берушіге жолдама.",
          "Көшуді талап ететін жұмыс тек келісіміңізбен ұсынылады.",
        ],
        howLong: "Тіркеліп тұрған кезде, жұмыс табылғанша.",
        bring: [
          SAME.kk.numberFromAnswer,
          SAME.kk.identityDocument,
          SAME.kk.educationPapers,
          SAME.kk.workPapers,
          SAME.kk.originalsReturned,
        ],
        whoLearnsYourName: SAME.kk.employerLearnsName,
        ifYouStop:
          "Әр ұсынысқа «иә» немесе «жоқ» деп жауап беріңіз. Орталық хабарлаған соң 3 жұмыс күні ішінде жұмыс берушіге хабарласыңыз. Лайықты жұмыстан үш рет бас тартсаңыз, жұмыссыз ретінде есептен шығарыласыз. Шақырса, орталыққа 3, жұмыс берушіге 5 жұмыс күні ішінде барыңыз. Дәлелсіз себеппен бармасаңыз да, есептен шығарыласыз. 30 күнтізбелік күннен кейін қайта тіркеле аласыз.",
        next: [
          SAME.kk.applyHere,
          SAME.kk.readAnswer,
          SAME.kk.comeAndTalk,
          "Жұмыс іздеуге дайын болсаңыз, құжат көрсетіп, тіркеліңіз.",
          SAME.kk.referralToEmployer,
        ],
        confirmAtCentre: [
          SAME.kk.registerUnpublished,
          SAME.kk.registerElsewhere,
          "Орталыққа қаншалықты жиі келу керек?",
          "Келмей қалудың қандай себептері дәлелді саналады?",
        ],
      },
      ru: {
        name: "Трудоустройство на вакансию",
        short: "Центр ищет вакансии и направляет вас к работодателю.",
        forWhom: [
          "Сейчас у вас нет работы и дохода, вы ищете работу.",
          "У вас гражданство Казахстана, статус кандаса или постоянное проживание в Казахстане.",
          "Иностранец с временным проживанием зарегистрироваться не может. Для него открыта консультация.",
          "Для некоторых людей есть квоты: люди с инвалидностью, молодые выпускники без попечения родителей.",
          "Квоты есть и для людей на пробации и освобождённых из мест лишения свободы.",
        ],
        youGet: [
          "Бесплатная консультация и вакансии.",
          "Предложения с учётом подготовки, опыта, здоровья и дороги.",
          "Направление к работодателю.",
          "Работу с переездом предлагают только с вашего согласия.",
        ],
        howLong: "Пока вы на учёте и работа не найдена.",
        bring: [
          SAME.ru.numberFromAnswer,
          SAME.ru.identityDocument,
          SAME.ru.educationPapers,
          SAME.ru.workPapers,
          SAME.ru.originalsReturned,
        ],
        whoLearnsYourName: SAME.ru.employerLearnsName,
        ifYouStop:
          "Отвечайте «да» или «нет» на каждое предложение. После сообщения центра свяжитесь с работодателем за 3 рабочих дня. После трёх отказов от подходящей работы вас снимут с учёта в качестве безработного. Если вас вызвали, придите в центр за 3 рабочих дня, к работодателю за 5. Неявка без уважительной причины тоже ведёт к снятию с учёта. Зарегистрироваться снова можно через 30 календарных дней.",
        next: [
          SAME.ru.applyHere,
          SAME.ru.readAnswer,
          SAME.ru.comeAndTalk,
          "Если готовы искать работу, покажите документ и зарегистрируйтесь.",
          SAME.ru.referralToEmployer,
        ],
        confirmAtCentre: [
          SAME.ru.registerUnpublished,
          SAME.ru.registerElsewhere,
          "Как часто нужно приходить в центр?",
          "Какие причины неявки считаются уважительными?",
        ],
      },
      en: {
        name: "Job placement in a vacancy",
        short: "The centre looks for vacancies and refers you to an employer.",
        forWhom: [
          "You have no job and no income now and are looking for work.",
          "You are a citizen, a kandas, or live in Kazakhstan permanently.",
          "A foreigner with temporary residence cannot register. The consultation is open to them.",
          "Some people have quotas: people with a disability, young graduates left without parental care.",
          "There are quotas too for people on probation or released from prison.",
        ],
        youGet: [
          "Free consultation and vacancies.",
          "Offers that fit your training, experience, health and travel.",
          "A referral to an employer.",
          "Work that means moving is offered only with your consent.",
        ],
        howLong: "While you are registered, until work is found.",
        bring: [
          SAME.en.numberFromAnswer,
          SAME.en.identityDocument,
          SAME.en.educationPapers,
          SAME.en.workPapers,
          SAME.en.originalsReturned,
        ],
        whoLearnsYourName: SAME.en.employerLearnsName,
        ifYouStop:
          "Say yes or no to each offer. Contact the employer within 3 working days of the centre's notice. After three refusals of suitable work you are taken off the unemployed register. If you are called, come to the centre within 3 working days, to the employer within 5. Not coming without a valid reason also ends the registration. You can register again after 30 calendar days.",
        next: [
          SAME.en.applyHere,
          SAME.en.readAnswer,
          SAME.en.comeAndTalk,
          "If you are ready to look for work, show a document and register.",
          SAME.en.referralToEmployer,
        ],
        confirmAtCentre: [
          SAME.en.registerUnpublished,
          SAME.en.registerElsewhere,
          "How often do I have to come to the centre?",
          "Which reasons for not coming count as valid?",
        ],
      },
    },
    sources: [socialCode("98–101, 104–107"), REGISTRATION_CARD],
  },
};
