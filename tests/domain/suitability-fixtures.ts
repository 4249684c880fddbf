// Invented persons and what the check must tell them, by hand from the domain's facts (measures and registration).
// Beside each value stands the rule that decides it.
import type { MeasureSlug } from "~/domain/measures/measure";
import type { CheckAnswers } from "~/domain/measures/suitability-questions";
import type { Suitability } from "~/domain/measures/suitability-verdict";

export type Expected = Partial<Record<MeasureSlug, readonly [value: Suitability, by: string]>>;

export interface Fixture {
  who: string;
  answers: CheckAnswers;
  expected: Expected;
}

/** Short forms of the answers, in the order of the questions. */
function person(who: string, given: Partial<Record<keyof CheckAnswers, string | readonly string[]>>, expected: Expected): Fixture {
  const answers = Object.fromEntries(Object.entries(given).map(([question, said]) => [question, [said].flat()]));
  return { who, answers, expected };
}

const FREE = { work: "not-working", document: "citizen" } as const;
const ADVICE: Expected = { consultation: ["may-suit", "open-to-all"] };

const YOUTH_MEASURES: Fixture[] = [
  person("24, never worked, nothing else said", { age: "18-35", experience: "never" }, {
    "first-workplace": ["may-suit", "age-35"], "silver-age": ["probably-not", "age-50"], "social-workplace": ["may-suit", "age-16-to-pension"],
    "youth-practice": ["ask", "graduate"], vacancy: ["ask", "job-seeker"], ...ADVICE,
  }),
  person("24, never worked, a citizen without work", { age: "18-35", experience: "never", education: "school", ...FREE }, {
    "first-workplace": ["may-suit", "age-35"], "youth-practice": ["probably-not", "graduate"], "generations-contract": ["probably-not", "graduate"],
    vacancy: ["may-suit", "job-seeker"], "training-college": ["may-suit", "citizen-or-kandas"],
  }),
  person("graduate of two years ago, worked outside the speciality", { age: "18-35", education: "college-under-3", experience: "other-speciality", ...FREE }, {
    "youth-practice": ["may-suit", "age-35"], "generations-contract": ["may-suit", "age-35"], "first-workplace": ["probably-not", "no-experience"],
  }),
  person("graduate of two years ago, never worked", { age: "18-35", education: "college-under-3", experience: "never", ...FREE }, {
    "youth-practice": ["may-suit", "age-35"], "generations-contract": ["may-suit", "age-35"], "first-workplace": ["may-suit", "age-35"],
  }),
  person("graduate of two years ago, worked in the speciality", { age: "18-35", education: "college-under-3", experience: "own-speciality", ...FREE }, {
    "youth-practice": ["probably-not", "no-speciality-experience"], "generations-contract": ["may-suit", "age-35"], "first-workplace": ["probably-not", "no-experience"],
  }),
  person("graduate of four years ago, worked outside the speciality", { age: "18-35", education: "college-3-5", experience: "other-speciality", ...FREE }, {
    "youth-practice": ["may-suit", "age-35"], "generations-contract": ["probably-not", "graduated-within-3-years"],
  }),
  person("graduate of four years ago, never worked", { age: "18-35", education: "college-3-5", experience: "never" }, {
    "youth-practice": ["may-suit", "age-35"], "generations-contract": ["probably-not", "graduated-within-3-years"], "first-workplace": ["may-suit", "age-35"],
  }),
  person("graduate of six years ago, never worked", { age: "18-35", education: "college-over-5", experience: "never", ...FREE }, {
    "youth-practice": ["probably-not", "graduated-within-5-years"], "generations-contract": ["probably-not", "graduated-within-3-years"], "first-workplace": ["may-suit", "age-35"],
  }),
  person("young, not sure about official work", { age: "18-35", education: "college-under-3", experience: "not-sure", ...FREE }, {
    "first-workplace": ["ask", "no-experience"], "youth-practice": ["ask", "no-speciality-experience"], "generations-contract": ["may-suit", "age-35"],
  }),
  person("young, will not say about work before", { age: "18-35", education: "college-under-3", experience: "prefer-not", ...FREE }, {
    "first-workplace": ["ask", "no-experience"], "youth-practice": ["ask", "no-speciality-experience"],
  }),
  person("young with school only and some work", { age: "18-35", education: "school", experience: "other-speciality", ...FREE }, {
    "first-workplace": ["probably-not", "no-experience"], "youth-practice": ["probably-not", "graduate"], "public-works": ["may-suit", "age-16-to-pension"],
  }),
  person("35, will not say the education", { age: "18-35", education: "prefer-not", experience: "never", ...FREE }, {
    "first-workplace": ["may-suit", "age-35"], "youth-practice": ["ask", "graduate"], "generations-contract": ["ask", "graduate"],
  }),
  person("37, never worked", { age: "36-49", experience: "never", ...FREE }, {
    "first-workplace": ["probably-not", "age-35"], "youth-practice": ["probably-not", "age-35"], "generations-contract": ["probably-not", "age-35"],
    "social-workplace": ["may-suit", "age-16-to-pension"], vacancy: ["may-suit", "job-seeker"],
  }),
  person("37, graduate of a year ago", { age: "36-49", education: "college-under-3", experience: "never", ...FREE }, {
    "youth-practice": ["probably-not", "age-35"], "generations-contract": ["probably-not", "age-35"], "training-employer": ["may-suit", "citizen-or-kandas"],
  }),
  person("37, nothing else said", { age: "36-49" }, {
    "first-workplace": ["probably-not", "age-35"], "silver-age": ["probably-not", "age-50"], "social-workplace": ["may-suit", "age-16-to-pension"],
  }),
  person("never worked, will not say the age", { age: "prefer-not", experience: "never", ...FREE }, {
    "first-workplace": ["ask", "age-35"], "silver-age": ["ask", "age-50"], "social-workplace": ["ask", "age-16-to-pension"],
  }),
  person("never worked, passes over the age", { experience: "never" }, {
    "first-workplace": ["ask", "age-35"], "public-works": ["ask", "age-16-to-pension"], ...ADVICE,
  }),
  person("young, registered as unemployed already", { age: "18-35", experience: "never", work: "registered", document: "citizen" }, {
    "first-workplace": ["may-suit", "age-35"], vacancy: ["may-suit", "job-seeker"], "training-online": ["may-suit", "citizen-or-kandas"],
  }),
  person("young with permanent residence, never worked", { age: "18-35", experience: "never", work: "not-working", document: "permanent" }, {
    "first-workplace": ["may-suit", "age-35"], "training-online": ["probably-not", "citizen-or-kandas"], vacancy: ["may-suit", "job-seeker"],
  }),
  person("young, works already", { age: "18-35", education: "college-under-3", experience: "other-speciality", work: "working", document: "citizen" }, {
    "youth-practice": ["probably-not", "register-work"], "generations-contract": ["probably-not", "register-work"], vacancy: ["probably-not", "job-seeker"],
  }),
];

const UNDER_18: Fixture[] = [
  person("15, at school", { age: "under-16", education: "school", experience: "never", ...FREE }, {
    "first-workplace": ["probably-not", "register-age"], "training-college": ["probably-not", "register-age"], "public-works": ["probably-not", "age-16-to-pension"],
    vacancy: ["ask", "register-age"], ...ADVICE,
  }),
  person("15, nothing else said", { age: "under-16" }, {
    "social-workplace": ["probably-not", "age-16-to-pension"], "silver-age": ["probably-not", "age-50"], relocation: ["ask", "wants-to-move"], ...ADVICE,
  }),
  person("15, wants a business", { age: "under-16", wishes: "business" }, {
    "business-grant": ["ask", "grant-category"], "bastau-business": ["ask", "order-272"], ...ADVICE,
  }),
  person("16, left school, never worked", { age: "16-17", education: "school", experience: "never", ...FREE }, {
    "first-workplace": ["may-suit", "age-35"], "social-workplace": ["may-suit", "age-16-to-pension"], "public-works": ["may-suit", "age-16-to-pension"],
    "silver-age": ["probably-not", "age-50"],
  }),
  person("17, finished college, never worked", { age: "16-17", education: "college-under-3", experience: "never", ...FREE }, {
    "youth-practice": ["may-suit", "age-35"], "generations-contract": ["may-suit", "age-35"], "first-workplace": ["may-suit", "age-35"],
  }),
  person("17, studies full-time", { age: "16-17", education: "student", experience: "never", ...FREE }, {
    "first-workplace": ["probably-not", "register-student"], "public-works": ["may-suit", "age-16-to-pension"], "training-college": ["probably-not", "register-student"],
  }),
  person("16, no document yet", { age: "16-17", experience: "never", work: "not-working", document: "without-iin" }, {
    "first-workplace": ["ask", "register-iin"], "social-workplace": ["ask", "register-iin"], "training-college": ["ask", "citizen-or-kandas"], ...ADVICE,
  }),
];

const OVER_50: Fixture[] = [
  person("52, without work", { age: "50-to-pension", experience: "own-speciality", ...FREE }, {
    "silver-age": ["may-suit", "age-50"], "first-workplace": ["probably-not", "age-35"], "social-workplace": ["may-suit", "age-16-to-pension"],
    "public-works": ["may-suit", "age-16-to-pension"], vacancy: ["may-suit", "job-seeker"],
  }),
  person("52, nothing else said", { age: "50-to-pension" }, { "silver-age": ["may-suit", "age-50"], vacancy: ["ask", "job-seeker"] }),
  person("58, works", { age: "50-to-pension", work: "working", document: "citizen" }, {
    "silver-age": ["probably-not", "register-work"], vacancy: ["probably-not", "job-seeker"], "public-works": ["ask", "public-works-status"],
  }),
  person("55, sole trader without turnover", { age: "50-to-pension", work: "own-business", document: "citizen" }, {
    "silver-age": ["probably-not", "register-work"], "social-workplace": ["probably-not", "register-work"], ...ADVICE,
  }),
  person("55, struck off last week", { age: "50-to-pension", work: "struck-off", document: "citizen" }, {
    "silver-age": ["ask", "register-again"], "public-works": ["ask", "register-again"],
  }),
  person("55 with permanent residence", { age: "50-to-pension", work: "not-working", document: "permanent" }, {
    "silver-age": ["may-suit", "age-50"], "training-college": ["probably-not", "citizen-or-kandas"],
  }),
  person("55 with temporary residence", { age: "50-to-pension", work: "not-working", document: "temporary" }, {
    "silver-age": ["probably-not", "register-residence"], ...ADVICE,
  }),
  person("of pension age, without work", { age: "pension", experience: "own-speciality", ...FREE }, {
    "silver-age": ["probably-not", "age-50"], "social-workplace": ["probably-not", "age-16-to-pension"], "public-works": ["probably-not", "age-16-to-pension"],
    "training-college": ["probably-not", "register-pension"], "first-workplace": ["probably-not", "age-35"], vacancy: ["ask", "register-pension"], ...ADVICE,
  }),
  person("of pension age, nothing else said", { age: "pension" }, {
    "training-online": ["probably-not", "register-pension"], relocation: ["ask", "wants-to-move"], ...ADVICE,
  }),
  person("of pension age, wants to move", { age: "pension", wishes: "relocation", ...FREE }, { relocation: ["ask", "register-pension"], ...ADVICE }),
  person("of pension age, with a disability and an idea", { age: "pension", wishes: "business", categories: "disability", ...FREE }, {
    "business-grant": ["ask", "register-pension"], "bastau-business": ["ask", "order-272"],
  }),
];

const REGISTRATION: Fixture[] = [
  person("sole trader, 30, even if idle", { age: "18-35", work: "own-business", document: "citizen" }, {
    "social-workplace": ["probably-not", "register-work"], vacancy: ["probably-not", "job-seeker"], "training-employer": ["probably-not", "register-work"], ...ADVICE,
  }),
  person("sole trader who never worked for others", { age: "18-35", experience: "never", work: "own-business", document: "citizen" }, {
    "first-workplace": ["probably-not", "register-work"], "public-works": ["ask", "public-works-status"],
  }),
  person("working, 40", { age: "36-49", work: "working", document: "citizen" }, {
    vacancy: ["probably-not", "job-seeker"], "training-online": ["probably-not", "register-work"], "public-works": ["ask", "public-works-status"], ...ADVICE,
  }),
  person("working, wants to move", { age: "36-49", wishes: "relocation", work: "working", document: "citizen" }, { relocation: ["ask", "register-work"] }),
  person("struck off last week, 30", { age: "18-35", experience: "never", work: "struck-off", document: "citizen" }, {
    "first-workplace": ["ask", "register-again"], "social-workplace": ["ask", "register-again"], "training-college": ["ask", "register-again"], ...ADVICE,
  }),
  person("struck off and 40", { age: "36-49", experience: "never", work: "struck-off", document: "citizen" }, {
    "first-workplace": ["probably-not", "age-35"], "public-works": ["ask", "register-again"],
  }),
  person("not sure about the work situation", { age: "18-35", experience: "never", work: "not-sure", document: "citizen" }, {
    "first-workplace": ["may-suit", "age-35"], vacancy: ["ask", "job-seeker"],
  }),
  person("will not say the work situation", { age: "36-49", work: "prefer-not", document: "citizen" }, {
    vacancy: ["ask", "job-seeker"], "social-workplace": ["may-suit", "age-16-to-pension"], "training-college": ["may-suit", "citizen-or-kandas"],
  }),
  person("full-time student, 20", { age: "18-35", education: "student", experience: "never", ...FREE }, {
    "first-workplace": ["probably-not", "register-student"], "youth-practice": ["probably-not", "register-student"], "public-works": ["may-suit", "age-16-to-pension"],
    "training-college": ["probably-not", "register-student"], vacancy: ["ask", "register-student"], ...ADVICE,
  }),
  person("full-time student who works", { age: "18-35", education: "student", experience: "other-speciality", work: "working", document: "citizen" }, {
    "public-works": ["ask", "public-works-status"], "social-workplace": ["probably-not", "register-work"],
  }),
  person("full-time student of 40", { age: "36-49", education: "student", ...FREE }, {
    "social-workplace": ["probably-not", "register-student"], "public-works": ["may-suit", "age-16-to-pension"],
  }),
  person("full-time student with an idea", { age: "18-35", education: "student", wishes: "business", categories: "large-family", ...FREE }, {
    "business-grant": ["ask", "register-student"],
  }),
];

const DOCUMENTS: Fixture[] = [
  person("from abroad, temporary residence, 24, never worked", { age: "18-35", experience: "never", work: "not-working", document: "temporary" }, {
    "first-workplace": ["probably-not", "register-residence"], "training-online": ["probably-not", "citizen-or-kandas"], vacancy: ["probably-not", "register-residence"],
    "public-works": ["ask", "register-residence"], ...ADVICE,
  }),
  person("temporary residence, wants to move", { age: "36-49", wishes: "relocation", document: "temporary" }, { relocation: ["ask", "register-residence"], ...ADVICE }),
  person("temporary residence, wants a business", { age: "36-49", wishes: "business", document: "temporary" }, {
    "business-grant": ["ask", "grant-category"], "bastau-business": ["ask", "order-272"],
  }),
  person("temporary residence and working", { age: "36-49", work: "working", document: "temporary" }, {
    vacancy: ["probably-not", "job-seeker"], "social-workplace": ["probably-not", "register-work"],
  }),
  person("temporary residence, nothing else said", { document: "temporary" }, {
    "social-workplace": ["probably-not", "register-residence"], "training-college": ["probably-not", "citizen-or-kandas"], ...ADVICE,
  }),
  person("no IIN, 30, without work", { age: "18-35", experience: "never", work: "not-working", document: "without-iin" }, {
    "first-workplace": ["ask", "register-iin"], vacancy: ["ask", "register-iin"], "training-employer": ["ask", "citizen-or-kandas"], ...ADVICE,
  }),
  person("no IIN, 40", { age: "36-49", document: "without-iin" }, {
    "social-workplace": ["ask", "register-iin"], "first-workplace": ["probably-not", "age-35"], ...ADVICE,
  }),
  person("no document at the moment, 24, never worked", { age: "18-35", experience: "never", work: "not-working", document: "not-now" }, {
    "first-workplace": ["may-suit", "age-35"], "training-online": ["ask", "citizen-or-kandas"], vacancy: ["may-suit", "job-seeker"], ...ADVICE,
  }),
  person("no document at the moment, 52", { age: "50-to-pension", document: "not-now" }, { "silver-age": ["may-suit", "age-50"], ...ADVICE }),
  person("will not say which document", { age: "18-35", experience: "never", work: "not-working", document: "prefer-not" }, {
    "first-workplace": ["may-suit", "age-35"], "training-college": ["ask", "citizen-or-kandas"], vacancy: ["may-suit", "job-seeker"],
  }),
  person("permanent residence, 40, without work", { age: "36-49", work: "not-working", document: "permanent" }, {
    vacancy: ["may-suit", "job-seeker"], "training-employer": ["probably-not", "citizen-or-kandas"], "social-workplace": ["may-suit", "age-16-to-pension"],
  }),
  person("citizen without work, 40", { age: "36-49", ...FREE }, {
    "training-employer": ["may-suit", "citizen-or-kandas"], "training-college": ["may-suit", "citizen-or-kandas"], "training-online": ["may-suit", "citizen-or-kandas"],
  }),
];

const BUSINESS: Fixture[] = [
  ...(["social-assistance", "large-family", "disability", "carer", "survivor", "kandas", "resettler"] as const).map((category) =>
    person(`with an idea, of the group ${category}`, { wishes: "business", age: "36-49", categories: category, ...FREE }, {
      "business-grant": ["may-suit", "grant-category"], "bastau-business": ["ask", "order-272"],
    }),
  ),
  person("with an idea, of none of the groups", { wishes: "business", age: "36-49", categories: "none", ...FREE }, {
    "business-grant": ["ask", "grant-category"], "bastau-business": ["ask", "order-272"],
  }),
  person("with an idea, will not say the group", { wishes: "business", age: "18-35", categories: "prefer-not", ...FREE }, {
    "business-grant": ["ask", "grant-category"],
  }),
  person("with an idea, of two groups", { wishes: "business", age: "36-49", categories: ["large-family", "kandas"], ...FREE }, {
    "business-grant": ["may-suit", "grant-category"],
  }),
  person("of a group, with a business already", { wishes: "business", age: "36-49", categories: "carer", work: "own-business", document: "citizen" }, {
    "business-grant": ["ask", "new-idea"], vacancy: ["probably-not", "job-seeker"],
  }),
  person("of a group, struck off last week", { wishes: "business", age: "36-49", categories: "carer", work: "struck-off", document: "citizen" }, {
    "business-grant": ["ask", "register-again"],
  }),
];

const WISHES_AND_SILENCE: Fixture[] = [
  person("wants to move, a citizen without work", { wishes: "relocation", age: "36-49", ...FREE }, { relocation: ["may-suit", "wants-to-move"] }),
  person("wants to move and says no more", { wishes: "relocation" }, { relocation: ["may-suit", "wants-to-move"], vacancy: ["ask", "job-seeker"] }),
  person("does not speak of moving", { wishes: "job", age: "36-49", ...FREE }, { relocation: ["ask", "wants-to-move"], vacancy: ["may-suit", "job-seeker"] }),
  person("wants advice only", { wishes: "advice" }, { "first-workplace": ["ask", "age-35"], ...ADVICE }),
  person("says nothing at all", {}, {
    vacancy: ["ask", "job-seeker"], "bastau-business": ["ask", "order-272"], "business-grant": ["ask", "grant-category"], "first-workplace": ["ask", "age-35"],
    "youth-practice": ["ask", "age-35"], "generations-contract": ["ask", "age-35"], "training-employer": ["ask", "citizen-or-kandas"],
    "training-college": ["ask", "citizen-or-kandas"], "training-online": ["ask", "citizen-or-kandas"], "silver-age": ["ask", "age-50"],
    "social-workplace": ["ask", "age-16-to-pension"], "public-works": ["ask", "age-16-to-pension"], relocation: ["ask", "wants-to-move"], ...ADVICE,
  }),
  person("prefers not to say anything", {
    wishes: "prefer-not", age: "prefer-not", education: "prefer-not", experience: "prefer-not", work: "prefer-not", document: "prefer-not",
  }, { vacancy: ["ask", "job-seeker"], "silver-age": ["ask", "age-50"], ...ADVICE }),
];

export const FIXTURES: readonly Fixture[] = [
  ...YOUTH_MEASURES, ...UNDER_18, ...OVER_50, ...REGISTRATION, ...DOCUMENTS, ...BUSINESS, ...WISHES_AND_SILENCE,
];
