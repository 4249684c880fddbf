import type { Language } from "~/domain/shared/language";
import type { Fields, Page, Visitor } from "./visitor";

export const SEMEY = { region: "100000000", centre: "101000000" };

export type GivenAnswers = Partial<Record<"wishes" | "region" | "centre" | "age" | "education" | "experience" | "work" | "document" | "contact" | "call", Fields>>;

export const PLAIN_ANSWERS: Required<Omit<GivenAnswers, "call">> = {
  wishes: { wishes: ["first-job", "training"] },
  region: { region: SEMEY.region },
  centre: { centre: SEMEY.centre },
  age: { age: "18-35" },
  education: { education: "college-under-3" },
  experience: { experience: "never" },
  work: { work: "not-working" },
  document: { document: "not-now" },
  contact: { contactKind: "none" },
};

/** From the start page to "check your answers", answering each page that comes. */
export async function fillIn(visitor: Visitor, language: Language, given: GivenAnswers = {}, start = `/${language}/apply`): Promise<Page> {
  const answers: GivenAnswers = { ...PLAIN_ANSWERS, ...given };
  let page = await visitor.submit(await visitor.get(start));
  for (let pages = 0; pages < 15; pages += 1) {
    const step = stepOf(page);
    if (step === "check") return page;
    const fields = answers[step as keyof GivenAnswers];
    if (!fields) throw new Error(`no answer given for ${step} at ${page.url}`);
    page = await visitor.submit(page, fields);
    if (page.status !== 200) throw new Error(`${page.status} at ${page.url}: ${page.text.slice(0, 200)}`);
  }
  throw new Error("the form does not end");
}

export const stepOf = (page: Page): string => new URL(page.url).pathname.split("/").at(-1) ?? "";

/** Applies and answers the receipt page with its code. */
export async function apply(visitor: Visitor, language: Language, given: GivenAnswers = {}): Promise<{ page: Page; code: string }> {
  const page = await visitor.submit(await fillIn(visitor, language, given), { answerLanguage: language });
  return { page, code: codeOn(page) };
}

export function codeOn(page: Page): string {
  const shown = page.document.querySelector(".code [aria-hidden]")?.textContent?.replace(/\D/g, "") ?? "";
  if (shown.length !== 24) throw new Error(`no code on ${page.url} (${page.status}): ${page.text.slice(0, 200)}`);
  return shown;
}

/** Opens an application by its code; answers its first screen. */
export async function openByCode(visitor: Visitor, language: Language, code: string): Promise<Page> {
  return visitor.submit(await visitor.get(`/${language}/status`), { code });
}
