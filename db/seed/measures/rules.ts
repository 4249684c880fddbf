// The rules of the suitability check, each with where it was read. `probably-not` stands only where the law or the
// resolution says so in so many words; what the press says, or what was not readable, sends to the centre.
import type { MeasureSlug } from "~/domain/measures/measure";
import type { MeasureRule } from "~/domain/measures/rules";
import type { InEveryLanguage } from "~/domain/shared/language";
import { GRANT_COMMISSION_PRESS, GRANT_ROUNDS_PRESS, MINISTRY_NEWS, REGISTRATION_CARD, SUBSIDISED_JOBS_LIST as R476, socialCode } from "./sources";

type Condition = Pick<MeasureRule, "criterion" | "question" | "source"> & Partial<MeasureRule>;

/** In force from the day of the edition that was read, unless said otherwise. */
function rule(condition: Condition, says: InEveryLanguage<string>): MeasureRule {
  return {
    about: "measure",
    accepts: [],
    contradicts: [],
    otherwise: "probably-not",
    unsaid: "ask",
    certainty: "sourced",
    inForceFrom: condition.source.readOn,
    says,
    ...condition,
  };
}

// Resolution № 476: subsidised jobs.

const upTo35 = rule(
  {
    criterion: "age-35",
    question: "age",
    accepts: ["16-17", "18-35"],
    contradicts: ["36-49", "50-to-pension", "pension"],
    source: R476,
  },
  {
    kk: "35 жастан аспағандарға арналған.",
    ru: "Для тех, кому не больше 35 лет.",
    en: "For people of 35 or younger.",
  },
);

const noExperience = rule(
  {
    criterion: "no-experience",
    question: "experience",
    accepts: ["never"],
    contradicts: ["other-speciality", "own-speciality"],
    source: R476,
  },
  {
    kk: "Жұмыс тәжірибесі мүлде жоқтарға арналған.",
    ru: "Для тех, у кого совсем нет опыта работы.",
    en: "For people with no work experience at all.",
  },
);

const graduate = rule(
  {
    criterion: "graduate",
    question: "education",
    accepts: ["college-under-3", "college-3-5", "college-over-5"],
    contradicts: ["school"],
    source: R476,
  },
  {
    kk: "Колледж, университет немесе одан кейінгі оқу түлектеріне арналған.",
    ru: "Для выпускников колледжа, вуза или послевузовского обучения.",
    en: "For graduates of college, university or postgraduate study.",
  },
);

const graduatedWithin5 = rule(
  {
    criterion: "graduated-within-5-years",
    question: "education",
    accepts: ["college-under-3", "college-3-5"],
    contradicts: ["college-over-5"],
    source: R476,
  },
  {
    kk: "Оқу біткеннен бері 5 жылдан аспауы керек.",
    ru: "После окончания учёбы прошло не больше 5 лет.",
    en: "No more than 5 years have passed since the end of study.",
  },
);

const graduatedWithin3 = rule(
  {
    criterion: "graduated-within-3-years",
    question: "education",
    accepts: ["college-under-3"],
    contradicts: ["college-3-5", "college-over-5"],
    source: R476,
  },
  {
    kk: "Оқу біткеннен бері 3 жылдан аспауы керек.",
    ru: "После окончания учёбы прошло не больше 3 лет.",
    en: "No more than 3 years have passed since the end of study.",
  },
);

const noSpecialityExperience = rule(
  {
    criterion: "no-speciality-experience",
    question: "experience",
    accepts: ["never", "other-speciality"],
    contradicts: ["own-speciality"],
    source: R476,
  },
  {
    kk: "Мамандығы бойынша жұмыс тәжірибесі жоқтарға арналған.",
    ru: "Для тех, у кого нет опыта работы по специальности.",
    en: "For people without work experience in their speciality.",
  },
);

const takesOver = rule(
  { criterion: "takes-over", question: null, unsaid: "may-suit", source: R476 },
  {
    kk: "Жұмыс өз немесе жақын мамандық бойынша: зейнеткерлік жасқа жететін қызметкердің орнына.",
    ru: "Работа по своей или близкой специальности: на смену работнику, который достигает пенсионного возраста.",
    en: "The work is in your own or a related occupation: you take over from a worker reaching pension age.",
  },
);

const from50 = rule(
  {
    criterion: "age-50",
    question: "age",
    accepts: ["50-to-pension"],
    contradicts: ["under-16", "16-17", "18-35", "36-49", "pension"],
    source: R476,
  },
  {
    kk: "50 жастан зейнеткерлік жасқа дейінгілерге арналған.",
    ru: "Для людей от 50 лет до пенсионного возраста.",
    en: "For people from 50 to pension age.",
  },
);

const from16ToPension = rule(
  {
    criterion: "age-16-to-pension",
    question: "age",
    accepts: ["16-17", "18-35", "36-49", "50-to-pension"],
    contradicts: ["under-16", "pension"],
    source: R476,
  },
  {
    kk: "16 жастан зейнеткерлік жасқа дейінгілерге арналған.",
    ru: "Для людей от 16 лет до пенсионного возраста.",
    en: "For people from 16 to pension age.",
  },
);

// why: a student, or someone whose workplace stands idle, needs no registration; one question cannot tell them apart.
const publicWorksStatus = rule(
  {
    criterion: "public-works-status",
    question: "work",
    accepts: ["not-working", "registered"],
    contradicts: ["working", "own-business"],
    otherwise: "ask",
    unsaid: "may-suit",
    source: R476,
  },
  {
    kk: "Тіркелген жұмыссыздарға, оқудан тыс уақытта студенттер мен жоғары сынып оқушыларына және жұмыс орны уақытша тоқтап тұрғандарға арналған.",
    ru: "Для зарегистрированных безработных, для студентов и старшеклассников вне учёбы и для тех, у кого на работе простой.",
    en: "For the registered unemployed, for students and senior pupils outside study hours, and for people whose workplace stands idle.",
  },
);

// Social Code: registration as job seeker and as unemployed.

type Strength = MeasureRule["otherwise"];
const ABOUT_REGISTRATION = { about: "registration", unsaid: "may-suit" } as const;

const registerFrom16 = (otherwise: Strength): MeasureRule =>
  rule(
    {
      criterion: "register-age",
      question: "age",
      accepts: ["16-17", "18-35", "36-49", "50-to-pension"],
      contradicts: ["under-16"],
      ...ABOUT_REGISTRATION,
      otherwise,
      source: socialCode("97, 99(3)"),
    },
    {
      kk: "Жұмыссыз ретінде 16 жастан бастап тіркейді.",
      ru: "В качестве безработного регистрируют с 16 лет.",
      en: "Registration as unemployed is open from the age of 16.",
    },
  );

const registerBelowPension = (otherwise: Strength): MeasureRule =>
  rule(
    {
      criterion: "register-pension",
      question: "age",
      accepts: ["16-17", "18-35", "36-49", "50-to-pension"],
      contradicts: ["pension"],
      ...ABOUT_REGISTRATION,
      otherwise,
      source: socialCode("97, 99(3)"),
    },
    {
      kk: "Зейнеткерлік жастағы адамды жұмыссыз ретінде тіркемейді.",
      ru: "Людей пенсионного возраста в качестве безработных не регистрируют.",
      en: "People of pension age are not registered as unemployed.",
    },
  );

const registerWithoutWork = (otherwise: Strength): MeasureRule =>
  rule(
    {
      criterion: "register-work",
      question: "work",
      accepts: ["not-working", "registered"],
      contradicts: ["working", "own-business"],
      ...ABOUT_REGISTRATION,
      otherwise,
      source: socialCode("97, 99(3)"),
    },
    {
      kk: "Жұмыс істейтіндерді, жеке кәсіпкерлерді және компания құрылтайшыларын жұмыссыз ретінде тіркемейді.",
      ru: "Тех, кто работает, индивидуальных предпринимателей и учредителей компаний в качестве безработных не регистрируют.",
      en: "People who work, sole traders and company founders are not registered as unemployed.",
    },
  );

const registerNoStudent = (otherwise: Strength): MeasureRule =>
  rule(
    {
      criterion: "register-student",
      question: "education",
      accepts: ["school", "college-under-3", "college-3-5", "college-over-5"],
      contradicts: ["student"],
      ...ABOUT_REGISTRATION,
      otherwise,
      source: socialCode("97, 99(3)"),
    },
    {
      kk: "Күндізгі бөлімде оқитындарды жұмыссыз ретінде тіркемейді.",
      ru: "Тех, кто учится очно, в качестве безработных не регистрируют.",
      en: "Full-time students and pupils are not registered as unemployed.",
    },
  );

const registerResidence = rule(
  {
    criterion: "register-residence",
    question: "document",
    accepts: ["citizen", "permanent"],
    contradicts: ["temporary"],
    ...ABOUT_REGISTRATION,
    source: socialCode("98"),
  },
  {
    kk: "Азаматтар, қандастар және Қазақстанда тұрақты тұратындар тіркеле алады.",
    ru: "Зарегистрироваться могут граждане, кандасы и те, кто живёт в Казахстане постоянно.",
    en: "Citizens, kandas and people who live in Kazakhstan permanently can register.",
  },
);

const registerAgain = rule(
  {
    criterion: "register-again",
    question: "work",
    accepts: ["not-working", "registered"],
    contradicts: ["struck-off"],
    ...ABOUT_REGISTRATION,
    otherwise: "ask",
    source: socialCode("100"),
  },
  {
    kk: "Есептен шығарылғаннан кейін 30 күнтізбелік күн өткен соң қайта тіркеле аласыз.",
    ru: "После снятия с учёта снова регистрируют через 30 календарных дней.",
    en: "After being struck off, registration is open again after 30 calendar days.",
  },
);

const registerWithIin = rule(
  {
    criterion: "register-iin",
    question: "document",
    accepts: ["citizen", "permanent", "temporary"],
    contradicts: ["without-iin", "not-now"],
    ...ABOUT_REGISTRATION,
    otherwise: "ask",
    source: REGISTRATION_CARD,
  },
  {
    kk: "Тіркелу үшін ЖСН бар құжат қажет.",
    ru: "Для регистрации нужен документ с ИИН.",
    en: "Registration needs a document with IIN.",
  },
);

/**
 * Who is registered as unemployed. `ask` where registration may be no condition of the measure, or not this one; with a
 * temporary residence no active measure is open (Social Code, Articles 96, 98 and 109), so there is nothing to ask.
 */
const registration = (otherwise: Strength): MeasureRule[] => [
  registerFrom16(otherwise),
  registerBelowPension(otherwise),
  registerWithoutWork(otherwise),
  registerNoStudent(otherwise),
  registerResidence,
  registerAgain,
  registerWithIin,
];

// The other measures.

const openToAll = rule(
  { criterion: "open-to-all", question: null, unsaid: "may-suit", source: socialCode("104") },
  {
    kk: "Жүгінген әр адамға тегін.",
    ru: "Бесплатно для каждого, кто обратится.",
    en: "Free for everyone who asks.",
  },
);

const withoutWorkOrIncome = rule(
  {
    criterion: "job-seeker",
    question: "work",
    accepts: ["not-working", "registered"],
    contradicts: ["working", "own-business"],
    source: socialCode("98, 106"),
  },
  {
    kk: "Қазір жұмысы да, табысы да жоқтарға арналған.",
    ru: "Для тех, у кого сейчас нет работы и дохода.",
    en: "For people who have no work and no income now.",
  },
);

const citizenOrKandas = rule(
  {
    criterion: "citizen-or-kandas",
    question: "document",
    accepts: ["citizen"],
    contradicts: ["permanent", "temporary"],
    source: socialCode("109"),
  },
  {
    kk: "Қазақстан азаматтары мен қандастарға арналған.",
    ru: "Для граждан Казахстана и кандасов.",
    en: "For citizens of Kazakhstan and kandas.",
  },
);

const onceInTwoYears = rule(
  { criterion: "once-in-two-years", question: null, unsaid: "may-suit", source: socialCode("109") },
  {
    kk: "Мұндай оқуға екі жылда бір рет қана жіберіледі.",
    ru: "На такое обучение направляют один раз в два года.",
    en: "Such training is open once in two years.",
  },
);

const reasonToTrain = rule(
  { criterion: "reason-to-train", question: null, unsaid: "may-suit", source: socialCode("109(3)") },
  {
    kk: "Мыналардың бірі болуы керек: мамандық болмағандықтан лайықты жұмыс жоқ, кәсіпті ауыстыру керек немесе бұрынғы жұмысты істеу мүмкін емес.",
    ru: "Нужна одна из причин: без квалификации нет подходящей работы, нужно сменить профессию или прежняя работа не по силам.",
    en: "One of these must be so: no work fits without a qualification, the occupation must change, or the old work is no longer possible.",
  },
);

const order272 = rule(
  { criterion: "order-272", question: null, unsaid: "ask", otherwise: "ask", certainty: "to-confirm", source: socialCode("110") },
  {
    kk: "Кім қатыса алатынын министрліктің 30.06.2023 № 272 бұйрығы белгілейді.",
    ru: "Кто может участвовать, определяет приказ министерства № 272 от 30.06.2023.",
    en: "Ministry order № 272 of 30.06.2023 sets who can take part.",
  },
);

const grantCategory = rule(
  {
    criterion: "grant-category",
    question: "categories",
    accepts: ["social-assistance", "large-family", "disability", "carer", "survivor", "kandas", "resettler"],
    contradicts: ["none"],
    otherwise: "ask",
    certainty: "to-confirm",
    source: GRANT_COMMISSION_PRESS,
  },
  {
    kk: "Баспасөз 2022–2024 жылдары атаған топтарға арналған. Биылғы тізімді орталық біледі.",
    ru: "Для групп, которые пресса называла в 2022–2024 годах. Список этого года знает центр.",
    en: "For groups that the press named in 2022–2024. The centre knows this year's list.",
  },
);

const newIdea = rule(
  {
    criterion: "new-idea",
    question: "work",
    accepts: ["not-working", "registered"],
    contradicts: ["own-business"],
    otherwise: "ask",
    unsaid: "may-suit",
    source: MINISTRY_NEWS,
  },
  {
    kk: "Грант жаңа бизнес-идеяға арналған.",
    ru: "Грант даётся на новую бизнес-идею.",
    en: "The grant is for a new business idea.",
  },
);

const bastauFirst = rule(
  { criterion: "bastau-first", question: null, otherwise: "ask", unsaid: "may-suit", certainty: "to-confirm", source: GRANT_ROUNDS_PRESS },
  {
    kk: "«Бастау Бизнес» сертификаты керек болуы мүмкін. Конкурс кезең-кезеңімен өтеді.",
    ru: "Может понадобиться сертификат «Бастау Бизнес». Конкурс проходит раундами.",
    en: "The Bastau Business certificate may be needed. The competition is held in rounds.",
  },
);

const wantsToMove = rule(
  { criterion: "wants-to-move", question: "wishes", accepts: ["relocation"], source: socialCode("101, 112") },
  {
    kk: "Жұмыс үшін басқа өңірге өз еркімен көшкісі келетіндерге арналған.",
    ru: "Для тех, кто сам хочет переехать ради работы в другой регион.",
    en: "For people who themselves want to move to another region for work.",
  },
);

const TRAINING: MeasureRule[] = [citizenOrKandas, ...registration("probably-not"), onceInTwoYears, reasonToTrain];
const withoutAges = (rules: MeasureRule[]): MeasureRule[] => rules.filter(({ question }) => question !== "age");

/** By measure: its own rules first, then those of registration, then what no question asks. */
export const RULES: Record<MeasureSlug, MeasureRule[]> = {
  consultation: [openToAll],
  // Refusals of Article 99 are written for the unemployed; a job seeker who is a student or of pension age is to ask.
  vacancy: [
    withoutWorkOrIncome,
    registerResidence,
    registerFrom16("ask"),
    registerBelowPension("ask"),
    registerNoStudent("ask"),
    registerAgain,
    registerWithIin,
  ],
  "bastau-business": [order272],
  "business-grant": [grantCategory, newIdea, ...registration("ask"), bastauFirst],
  "first-workplace": [upTo35, noExperience, ...registration("probably-not")],
  "youth-practice": [upTo35, graduate, graduatedWithin5, noSpecialityExperience, ...registration("probably-not")],
  "generations-contract": [upTo35, graduate, graduatedWithin3, ...registration("probably-not"), takesOver],
  "training-employer": TRAINING,
  "training-college": TRAINING,
  "training-online": TRAINING,
  "silver-age": [from50, ...registration("probably-not")],
  "social-workplace": [from16ToPension, ...withoutAges(registration("probably-not"))],
  "public-works": [from16ToPension, publicWorksStatus, registerResidence, registerAgain, registerWithIin],
  relocation: [wantsToMove, ...registration("ask")],
};
