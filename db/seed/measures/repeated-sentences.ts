// Sentences that several measures share, so that a rule reads alike wherever it stands and is corrected once.
// Registration, struck-off rules: Social Code 98–100. Leaving a measure: 109(4), 111(7). Papers: gov.kz/services/3937.
import type { InEveryLanguage } from "~/domain/shared/language";

interface RepeatedSentences {
  registered: string;
  upTo35: string;
  under18: string;
  graduate: string;
  citizenOrKandas: string;
  onceInTwoYears: string;
  reasonToTrain: string;
  gross: string;
  labourLaw: string;
  jobLossPayment: string;
  numberFromAnswer: string;
  identityDocument: string;
  educationPapers: string;
  diploma: string;
  workPapers: string;
  originalsReturned: string;
  employerLearnsName: string;
  courseLearnsName: string;
  leavingJob: string;
  leavingTraining: string;
  applyHere: string;
  readAnswer: string;
  comeAndTalk: string;
  registerWithDocument: string;
  referralToEmployer: string;
  referralToCourse: string;
  isPlaceFree: string;
  isCourseFree: string;
  whatIsPaid: string;
  amountInRegion: string;
  papersForJob: string;
  stipend: string;
  registerElsewhere: string;
  registerUnpublished: string;
  validReasons: string;
}

export const SAME: InEveryLanguage<RepeatedSentences> = {
  kk: {
    registered: "Жұмыссыз ретінде тіркелу керек: мұны орталықта жасауға болады (есептен шығарылған болсаңыз, 30 күнтізбелік күннен кейін).",
    upTo35: "Жасыңыз 35-тен аспауы керек.",
    under18: "18 жасқа толмасаңыз, ата-анаңыздың немесе қамқоршыңыздың (заңды өкілдің) келісімі қажет.",
    graduate: "Колледж, университет немесе одан кейінгі оқу дипломы болуы керек.",
    citizenOrKandas: "Қазақстан азаматтығы немесе қандас мәртебесі болуы керек.",
    onceInTwoYears: "Мұндай оқу соңғы екі жылда болмауы керек.",
    reasonToTrain: "Мамандығыңыз болмағандықтан лайықты жұмыс табылмай жүр, кәсіпті ауыстыру керек немесе бұрынғы жұмысты істеу мүмкін емес.",
    gross: "Бұл – салық пен міндетті жарналар шегерілмеген сома. Қолға одан аз тиеді.",
    labourLaw: "Еңбек заңнамасы толық қолданылады. Жұмыс ауыр немесе зиянды болмайды.",
    jobLossPayment: "Жұмысынан айырылу бойынша төлем алып жүрсеңіз, ол сақталады.",
    numberFromAnswer: "Алғашқы қабылдауға: өтініш нөмірі ғана. Ол код арқылы ашылатын «Қабылдау» бетінде тұр.",
    identityDocument: "Тіркелуге: ЖСН бар жеке басты куәландыратын құжат, қағаз немесе цифрлық.",
    educationPapers: "Білім туралы құжат, болса.",
    diploma: "Диплом.",
    workPapers: "Бұрынғы жұмысыңыз туралы құжаттар, болса.",
    originalsReturned: "Құжаттардың түпнұсқасын орталық өзіңізге қайтарады.",
    employerLearnsName:
      "Мұнда аты-жөніңізді сұрамаймыз. Тіркелгенде орталық аты-жөніңіз бен ЖСН-іңізді мемлекеттік жүйеге енгізеді. Жолдама алсаңыз, аты-жөніңізді жұмыс беруші де біледі.",
    courseLearnsName:
      "Мұнда аты-жөніңізді сұрамаймыз. Тіркелгенде орталық аты-жөніңіз бен ЖСН-іңізді мемлекеттік жүйеге енгізеді. Жолдама алсаңыз, аты-жөніңізді оқу орны мен жұмыс беруші де біледі.",
    leavingJob:
      "Кетпес бұрын орталықпен сөйлесіңіз. Дәлелді себепсіз кетсеңіз, жұмыссыз ретінде есептен шығарыласыз. 30 күнтізбелік күннен кейін қайта тіркеле аласыз. Оқу, субсидияланатын жұмыс, бизнеске қолдау мен қоныс аудару қайта тіркелген күннен үш ай өткен соң ашылады.",
    leavingTraining:
      "Кетпес бұрын орталықпен сөйлесіңіз. Дәлелді себепсіз кетсеңіз, жұмыссыз ретінде есептен шығарыласыз. 30 күнтізбелік күннен кейін қайта тіркеле аласыз. Оқуға күнтізбелік бір жылдан кейін және бір рет қана қайта жіберілесіз.",
    applyHere: "Осы сайтта аты-жөніңізді жазбай өтініш беріңіз.",
    readAnswer: "Жауапты осы сайттан оқыңыз: орталық өтініште көрсетілген күннен кешіктірмей жауап береді.",
    comeAndTalk: "Қабылдауға келіп, сөйлесіңіз: бұл үшін құжат қажет емес.",
    registerWithDocument: "Қатысуды шешсеңіз, құжат көрсетіп, жұмыссыз ретінде тіркеліңіз.",
    referralToEmployer: "Келіссеңіз, орталық жұмыс берушіге жолдама береді.",
    referralToCourse: "Әлеуметтік келісімшарт жасасып, оқуға жолдама алыңыз.",
    isPlaceFree: "Қазір бос орын бар ма, қандай жұмыс?",
    isCourseFree: "Қазір қандай курстарға қабылдайды, олар қашан басталады?",
    whatIsPaid: "Қолға қанша тиеді? Жұмыс беруші қосып төлей ме?",
    amountInRegion: "Біздің өңірде сома өзгерген жоқ па?",
    papersForJob: "Жұмысқа тағы не керек: диплом, банк шоты, медициналық анықтама?",
    stipend: "Шәкіртақы төлене ме? Жолға, жатын орынға, медициналық тексеруге көмек бар ма?",
    registerElsewhere: "Тұрғылықты жерден басқа орталықта тіркелуге бола ма?",
    registerUnpublished: "Деректерімді enbek.kz сайтында жарияламай тіркелуге бола ма?",
    validReasons: "Кетудің қандай себептері дәлелді саналады?",
  },
  ru: {
    registered: "Вы зарегистрированы в качестве безработного или готовы зарегистрироваться (после снятия с учёта: через 30 календарных дней).",
    upTo35: "Вам не больше 35 лет.",
    under18: "Если вам нет 18 лет, нужно согласие родителя или опекуна (законного представителя).",
    graduate: "У вас есть диплом колледжа, вуза или послевузовского обучения.",
    citizenOrKandas: "У вас гражданство Казахстана или статус кандаса.",
    onceInTwoYears: "За последние два года такого обучения у вас не было.",
    reasonToTrain: "Без квалификации подходящей работы нет, нужно сменить профессию или прежняя работа не по силам.",
    gross: "Это сумма до вычета налогов и обязательных взносов. На руки выйдет меньше.",
    labourLaw: "Трудовое законодательство действует полностью. Работа не бывает тяжёлой или вредной.",
    jobLossPayment: "Если вы получаете выплату по потере работы, она сохраняется.",
    numberFromAnswer: "На первый приём: только номер заявки. Он стоит на странице «Приём», которая открывается по коду.",
    identityDocument: "Для регистрации: документ, удостоверяющий личность, с ИИН, бумажный или цифровой.",
    educationPapers: "Документ об образовании, если есть.",
    diploma: "Диплом.",
    workPapers: "Документы о прежней работе, если есть.",
    originalsReturned: "Оригиналы документов центр вернёт вам.",
    employerLearnsName:
      "Здесь мы имя не спрашиваем. При регистрации центр вносит ваше имя и ИИН в государственную систему. Если вы получите направление, имя узнает и работодатель.",
    courseLearnsName:
      "Здесь мы имя не спрашиваем. При регистрации центр вносит ваше имя и ИИН в государственную систему. Если вы получите направление, имя узнают место учёбы и работодатель.",
    leavingJob:
      "Прежде чем уйти, поговорите с центром. При уходе без уважительной причины вас снимут с учёта в качестве безработного. Зарегистрироваться снова можно через 30 календарных дней. Обучение, субсидируемая работа, помощь бизнесу и переселение откроются через три месяца после новой регистрации.",
    leavingTraining:
      "Прежде чем уйти, поговорите с центром. При уходе без уважительной причины вас снимут с учёта в качестве безработного. Зарегистрироваться снова можно через 30 календарных дней. На обучение направят снова только через календарный год и только один раз.",
    applyHere: "Подайте заявку на этом сайте, без имени.",
    readAnswer: "Прочитайте ответ на этом сайте: центр ответит не позже дня, который указан в заявке.",
    comeAndTalk: "Придите на приём и поговорите: документ для этого не нужен.",
    registerWithDocument: "Если решите участвовать, покажите документ и зарегистрируйтесь в качестве безработного.",
    referralToEmployer: "Если вы согласны, центр выдаст направление к работодателю.",
    referralToCourse: "Заключите социальный контракт и получите направление на обучение.",
    isPlaceFree: "Есть ли сейчас свободное место и какая это работа?",
    isCourseFree: "На какие курсы сейчас принимают и когда они начнутся?",
    whatIsPaid: "Сколько выйдет на руки? Доплачивает ли работодатель?",
    amountInRegion: "Не изменилась ли сумма в нашем регионе?",
    papersForJob: "Что ещё нужно для работы: диплом, банковский счёт, медицинская справка?",
    stipend: "Платят ли стипендию? Помогают ли с проездом, жильём и медосмотром?",
    registerElsewhere: "Можно ли зарегистрироваться в центре не по месту жительства?",
    registerUnpublished: "Можно ли зарегистрироваться без публикации моих данных на enbek.kz?",
    validReasons: "Какие причины ухода считаются уважительными?",
  },
  en: {
    registered: "You are registered as unemployed or ready to register (after being struck off: 30 calendar days later).",
    upTo35: "You are 35 or younger.",
    under18: "If you are under 18, a parent or guardian (legal representative) must agree.",
    graduate: "You have finished college, university or postgraduate study.",
    citizenOrKandas: "You are a citizen of Kazakhstan or a kandas.",
    onceInTwoYears: "You have had no such training in the last two years.",
    reasonToTrain: "No work fits without a qualification, you must change occupation, or cannot do your old work.",
    gross: "This is the sum before taxes and compulsory contributions. You receive less in hand.",
    labourLaw: "Labour law applies in full. The work is not heavy or harmful.",
    jobLossPayment: "If you receive the job-loss payment, it continues.",
    numberFromAnswer: "For the first visit: only the case number. You will find it on the page \"Visit\", which opens with the code.",
    identityDocument: "To register: an identity document with IIN, on paper or digital.",
    educationPapers: "Proof of education, if you have any.",
    diploma: "Your diploma.",
    workPapers: "Proof of past work, if you have any.",
    originalsReturned: "The centre gives the original papers back to you.",
    employerLearnsName:
      "We do not ask your name here. When you register, the centre enters your name and IIN in the state system. If you get a referral, the employer learns your name too.",
    courseLearnsName:
      "We do not ask your name here. When you register, the centre enters your name and IIN in the state system. If you get a referral, the place of study and the employer learn your name too.",
    leavingJob:
      "Talk to the centre before you leave. If you leave without a valid reason, you are taken off the unemployed register. You can register again after 30 calendar days. Training, subsidised jobs, business support and relocation open again three months after the new registration.",
    leavingTraining:
      "Talk to the centre before you leave. If you leave without a valid reason, you are taken off the unemployed register. You can register again after 30 calendar days. You can be sent to training again only after one calendar year, and only once.",
    applyHere: "Apply on this site, without your name.",
    readAnswer: "Read the answer on this site: the centre answers by the day that the application shows.",
    comeAndTalk: "Come for a visit and talk: no document is needed for that.",
    registerWithDocument: "If you decide to take part, show a document and register as unemployed.",
    referralToEmployer: "If you agree, the centre gives you a referral to an employer.",
    referralToCourse: "Sign a social contract and get a referral to the training.",
    isPlaceFree: "Is there a free place now, and what work is it?",
    isCourseFree: "Which courses take people now, and when do they begin?",
    whatIsPaid: "How much will I receive in hand? Does the employer add to it?",
    amountInRegion: "Has the amount changed in our region?",
    papersForJob: "What else does the job need: a diploma, a bank account, a medical form?",
    stipend: "Is a stipend paid? Is there help with travel, lodging and the medical check?",
    registerElsewhere: "Can I register at a centre other than the one where I live?",
    registerUnpublished: "Can I register without my data being published on enbek.kz?",
    validReasons: "Which reasons for leaving count as valid?",
  },
};
