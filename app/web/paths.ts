import type { MeasureSlug, Wish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import type { LanguagePair } from "~/domain/shared/language-pair";

/** Every address of the portal as a typed function; they are printed on paper and never change. */
const query = (values: Record<string, string | undefined>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : "";
};

/** What a helper chose for a link, as the address says it. */
export interface LinkChosen {
  page?: string;
  place?: string;
  district?: string;
  in?: string;
}

export const paths = {
  home: (language: Language, done: { finished?: "1" } = {}) => `/${language}${query(done)}`,
  measures: (language: Language, filter: { region?: string; wish?: Wish; q?: string } = {}) =>
    `/${language}/measures${query(filter)}`,
  measure: (language: Language, slug: MeasureSlug, filter: { region?: string } = {}) =>
    `/${language}/measures/${slug}${query(filter)}`,
  check: (language: Language, from: { measure?: MeasureSlug } = {}) => `/${language}/check${query(from)}`,
  centres: (language: Language, filter: { region?: string; district?: string } = {}) => `/${language}/centres${query(filter)}`,
  /** A district's own place in the list of its region. */
  district: (language: Language, region: string, district: string) => `/${language}/centres${query({ region, district })}#d${district}`,
  helpers: (language: Language, choice: LinkChosen = {}) => `/${language}/helpers${query({ ...choice })}`,
  handout: (language: Language, sheet: string, choice: LinkChosen) => `/${language}/helpers/${sheet}${query({ ...choice })}`,
  howToHelp: (language: Language) => `/${language}/helpers/how`,
  figures: (language: Language, choice: { quarter?: string } = {}) => `/${language}/figures${query(choice)}`,
  figuresFile: (language: Language, kind: "csv" | "json") => `/${language}/figures/all.${kind}`,
  help: (language: Language) => `/${language}/help`,
  privacy: (language: Language) => `/${language}/privacy`,
  accessibility: (language: Language) => `/${language}/accessibility`,
  apply: (language: Language, start: { measure?: MeasureSlug; wish?: Wish; region?: string; district?: string } = {}) =>
    `/${language}/apply${query(start)}`,
  together: (language: Language, start: { pair?: LanguagePair; region?: string; cleared?: "yes" } = {}) => `/${language}/apply/together${query(start)}`,
  togetherForm: (language: Language, form: string, pair: LanguagePair, ask: { clear?: "yes" } = {}) =>
    `/${language}/apply/${form}/together${query({ pair, ...ask })}`,
  applyStep: (language: Language, form: string, step: string) => `/${language}/apply/${form}/${step}`,
  status: (language: Language) => `/${language}/status`,
  application: (language: Language) => `/${language}/status/application`,
  messages: (language: Language) => `/${language}/status/messages`,
  visit: (language: Language) => `/${language}/status/visit`,
  move: (language: Language) => `/${language}/status/move`,
  manage: (language: Language) => `/${language}/status/manage`,
  contact: (language: Language) => `/${language}/status/contact`,
  newCode: (language: Language) => `/${language}/status/new-code`,
  elsewhere: (language: Language) => `/${language}/status/elsewhere`,
  withdraw: (language: Language) => `/${language}/status/withdraw`,
  erase: (language: Language) => `/${language}/status/erase`,
  shortLink: (code: string) => `/r/${code}`,
  exit: () => "/exit",
  signIn: (back?: string, lang?: Language) => `/staff/sign-in${query({ back, lang })}`,
  signedOut: (lang?: Language) => `/staff/sign-in${query({ out: "1", lang })}`,
  signOut: () => "/staff/sign-out",
  join: () => "/staff/join",
  recover: () => "/staff/recover",
  queue: (chosen?: URLSearchParams) => `/staff${chosen?.size ? `?${chosen.toString()}` : ""}`,
  next: () => "/staff/next",
  many: (job?: string) => `/staff/many${query({ job })}`,
  news: (chosen: URLSearchParams) => `/staff/news?${chosen.toString()}`,
  case: (id: string, choice: { answer?: string } = {}) => `/staff/cases/${id}${query(choice)}`,
  keepDraft: (id: string) => `/staff/cases/${id}/draft`,
  proposeMove: (id: string) => `/staff/cases/${id}/move`,
  paperKey: () => "/staff/paper-key",
  firstMembers: () => "/staff/first-members",
  visits: (choice: { day?: string } = {}) => `/staff/visits${query(choice)}`,
  templates: (choice: { centre?: string; measure?: string; kind?: string; done?: string } = {}) => `/staff/templates${query(choice)}`,
  team: () => "/staff/team",
  account: () => "/staff/account",
  admin: () => "/staff/admin",
  adminIntakes: (filter: { scope?: string } = {}) => `/staff/admin/intakes${query(filter)}`,
  adminIntake: (slug: string, filter: { scope?: string } = {}) => `/staff/admin/intakes/${slug}${query(filter)}`,
  adminCentres: (filter: { region?: string } = {}) => `/staff/admin/centres${query(filter)}`,
  adminCentre: (code: string) => `/staff/admin/centres/${code}`,
  adminParameters: () => "/staff/admin/parameters",
  adminCalendar: (filter: { year?: string } = {}) => `/staff/admin/calendar${query(filter)}`,
  adminMeasures: () => "/staff/admin/measures",
  adminTexts: (refused: { file?: "too-large" } = {}) => `/staff/admin/texts${query(refused)}`,
  adminTextsFile: () => "/staff/admin/texts/file",
  adminMeasure: (slug: string) => `/staff/admin/measures/${slug}`,
  adminMeasureEdit: (slug: string) => `/staff/admin/measures/${slug}/edit`,
  adminMeasureRules: (slug: string, choice: { rule?: string } = {}) => `/staff/admin/measures/${slug}/rules${query(choice)}`,
  adminMeasureHistory: (slug: string) => `/staff/admin/measures/${slug}/history`,
  adminMeasurePreview: (slug: string, choice: { in?: Language } = {}) => `/staff/admin/measures/${slug}/preview${query(choice)}`,
  adminAccounts: () => "/staff/admin/accounts",
  adminFigures: () => "/staff/admin/figures",
  adminRecord: () => "/staff/admin/record",
  deskFigures: () => "/staff/figures",
  deskSettings: () => "/staff/settings",
} as const;

/** The same page in another language: only the first segment changes. */
export function inLanguage(pathAndQuery: string, language: Language): string {
  return pathAndQuery.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, `/${language}`);
}
