// The door for everyone, also for those whom registration (Social Code 97–99) would turn away.
import { day } from "~/domain/shared/day";
import { SAME } from "./repeated-sentences";
import type { MeasureSeed } from "./seed";
import { REGISTRATION_CARD, socialCode } from "./sources";

export const consultation: MeasureSeed = {
  measure: {
    slug: "consultation",
    position: 1,
    wishes: ["advice"],
    related: ["vacancy", "training-online"],
    retired: false,
    intake: { state: "open", opensOn: null },
  },
  version: {
    slug: "consultation",
    inForceFrom: day("2024-01-01"),
    amounts: [],
    texts: {
      kk: {
        name: "Кеңес беру және кәсіптік бағдарлау",
        short: "Жұмыс, оқу, өз ісіңіз туралы тегін кеңес. Жүгінген әр адамға ашық.",
        forWhom: [
          "Жүгінген әр адамға. Кеңес тегін.",
          "Не сай келетінін білмейсіз бе? Консультант таңдауға көмектеседі.",
          "ЖСН жоқ па, құжат қазір қолыңызда жоқ па? Бәрібір келіңіз: орталық ЖСН алу үшін не қажет екенін және оны қайдан алуға болатынын түсіндіреді.",
          "Қазақстанда уақытша тұрасыз ба? Тіркелу мен оқу ашық емес. Орталық сөйлесіп, бос жұмыс орындарын көрсете алады.",
          "16 жасқа толмадыңыз ба? Әзірге тіркелуге болмайды. Орталық мамандық таңдауға көмектеседі.",
          "16 немесе 17 жастасыз ба? Тіркелуге болады. Субсидияланатын жұмысқа ата-анаңыздың немесе қамқоршыңыздың (заңды өкілдің) келісімі қажет.",
          "Жақында есептен шығарылдыңыз ба? 30 күнтізбелік күннен кейін қайта тіркеле аласыз. Кеңеске қазір келіңіз.",
          "Жұмыс істейсіз, күндізгі бөлімде оқисыз, зейнеткерлік жастасыз немесе атыңызда бизнес бар ма? Тіркелуге болмайды, бірақ кеңес ашық.",
        ],
        youGet: [
          "Тәжірибеңіз бен қалауыңыз туралы әңгіме.",
          "Қолдау шаралары мен олардың шарттарын түсіндіру.",
          "Кәсіп таңдауға көмек.",
          "Бос жұмыс орындары туралы ақпарат.",
        ],
        howLong: "Мерзімі жоқ: кез келген уақытта жүгініңіз.",
        bring: [
          "Әңгімеге құжат қажет емес.",
          SAME.kk.numberFromAnswer,
          "Сол күні тіркелгіңіз келсе: ЖСН бар жеке басты куәландыратын құжат.",
        ],
        whoLearnsYourName:
          "Мұнда аты-жөніңізді сұрамаймыз. Орталықтағы әңгімеге де толық аты-жөн қажет емес. Тіркелуді шешсеңіз ғана, орталық оны біледі.",
        ifYouStop: "Кез келген уақытта тоқтай аласыз. Тіркелгенге дейін бұл ештеңеге әсер етпейді.",
        next: [
          SAME.kk.applyHere,
          SAME.kk.readAnswer,
          SAME.kk.comeAndTalk,
          "Әрі қарай не істейтініңізді өзіңіз шешіңіз: тіркелу, шара таңдау немесе ойлану.",
        ],
        confirmAtCentre: [
          "Менің тілімде сөйлейтін қызметкер немесе аудармашы бар ма?",
          "Босқын немесе пана іздеуші адам жұмыс іздеуші ретінде тіркеле ала ма?",
          "ЖСН алуға менде бар құжат жарай ма?",
          "Шетелдік келгені туралы орталық көші-қон қызметіне хабарлай ма?",
          SAME.kk.registerElsewhere,
          SAME.kk.registerUnpublished,
        ],
      },
      ru: {
        name: "Консультация и профориентация",
        short: "Бесплатный совет о работе, учёбе и своём деле. Открыто каждому, кто обратится.",
        forWhom: [
          "Каждому, кто обратится. Консультация бесплатна.",
          "Не знаете, что подойдёт? Консультант поможет выбрать.",
          "Нет ИИН или документа сейчас нет на руках? Всё равно приходите: центр объяснит, что нужно для получения ИИН и где его выдают.",
          "Живёте в Казахстане временно? Регистрация и обучение закрыты. Центр может поговорить с вами и показать вакансии.",
          "Вам нет 16 лет? Зарегистрироваться пока нельзя. Центр поможет выбрать профессию.",
          "Вам 16 или 17 лет? Зарегистрироваться можно. Для субсидируемой работы нужно согласие родителя или опекуна (законного представителя).",
          "Вас недавно сняли с учёта? Зарегистрироваться снова можно через 30 календарных дней. За советом приходите сейчас.",
          "Работаете, учитесь очно, достигли пенсионного возраста или на вас оформлен бизнес? Регистрация закрыта, но консультация открыта.",
        ],
        youGet: [
          "Разговор о вашем опыте и пожеланиях.",
          "Объяснение мер поддержки и их условий.",
          "Помощь в выборе профессии.",
          "Сведения о вакансиях.",
        ],
        howLong: "Срока нет: обращайтесь в любое время.",
        bring: [
          "Для разговора документ не нужен.",
          SAME.ru.numberFromAnswer,
          "Если хотите зарегистрироваться в тот же день: документ, удостоверяющий личность, с ИИН.",
        ],
        whoLearnsYourName:
          "Здесь мы имя не спрашиваем. Для разговора в центре полное имя тоже не нужно. Центр узнает его, только если вы решите зарегистрироваться.",
        ifYouStop: "Остановиться можно в любой момент. До регистрации это ни на что не влияет.",
        next: [
          SAME.ru.applyHere,
          SAME.ru.readAnswer,
          SAME.ru.comeAndTalk,
          "Решите сами, что дальше: зарегистрироваться, выбрать меру или подумать.",
        ],
        confirmAtCentre: [
          "Есть ли сотрудник, который говорит на моём языке, или переводчик?",
          "Может ли беженец или лицо, ищущее убежище, зарегистрироваться как ищущее работу?",
          "Подойдёт ли мой документ, чтобы получить ИИН?",
          "Сообщает ли центр миграционной службе о приходе иностранца?",
          SAME.ru.registerElsewhere,
          SAME.ru.registerUnpublished,
        ],
      },
      en: {
        name: "Consultation and career guidance",
        short: "Free advice on work, study and your own business. Open to everyone who asks.",
        forWhom: [
          "Everyone who asks. The consultation is free.",
          "Not sure what suits you? The consultant helps you choose.",
          "No IIN, or no document with you now? Come anyway: the centre explains what an IIN needs and where it is given.",
          "Living in Kazakhstan temporarily? Registration and training are closed. The centre can talk with you and show vacancies.",
          "Under 16? You cannot register yet. The centre helps you choose an occupation.",
          "Aged 16 or 17? You can register. For a subsidised job a parent or guardian (legal representative) must agree.",
          "Recently taken off the register? You can register again after 30 calendar days. Come for advice now.",
          "Working, studying full-time, of pension age, or with a business in your name? Registration is closed, but advice is open.",
        ],
        youGet: [
          "A talk about your experience and wishes.",
          "The support measures and their terms, explained.",
          "Help with choosing an occupation.",
          "Information about vacancies.",
        ],
        howLong: "No time limit: ask at any time.",
        bring: [
          "No document is needed for the talk.",
          SAME.en.numberFromAnswer,
          "If you want to register the same day: an identity document with IIN.",
        ],
        whoLearnsYourName:
          "We do not ask your name here. The talk at the centre needs no full name either. The centre learns it only if you decide to register.",
        ifYouStop: "You can stop at any moment. Before registration this changes nothing.",
        next: [
          SAME.en.applyHere,
          SAME.en.readAnswer,
          SAME.en.comeAndTalk,
          "Decide for yourself what comes next: register, choose a measure or think it over.",
        ],
        confirmAtCentre: [
          "Is there someone who speaks my language, or an interpreter?",
          "Can a refugee or asylum seeker register as a job seeker?",
          "Is the document I have enough to get an IIN?",
          "Does the centre tell the migration service that a foreign national has come?",
          SAME.en.registerElsewhere,
          SAME.en.registerUnpublished,
        ],
      },
    },
    sources: [socialCode("97–100, 104, 106, 111(6)"), REGISTRATION_CARD],
  },
};
