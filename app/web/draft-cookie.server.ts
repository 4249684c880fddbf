import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";
import { newDraftId } from "~/domain/confidentiality/draft-id.server";
import { randomCharacters } from "~/domain/confidentiality/random.server";
import type { Answers } from "~/domain/applications/answers";
import type { Draft } from "~/domain/applications/draft";
import type { Language } from "~/domain/shared/language";
import { clearCookie, type CookieName, readCookies, setCookie } from "./cookies";
import { dropCarried } from "./carried-form.server";
import type { Services } from "./services.server";

const PREFIX = "__Host-d-";
const FORM = /^[a-z0-9]{8}$/;
const FORM_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
/** Each open tab may hold its own; older ones go, since a browser sends them all with every request. */
const MOST_DRAFTS = 3;

export const isFormId = (value: unknown): value is string => typeof value === "string" && FORM.test(value);
const nameOf = (form: string): CookieName => `${PREFIX}${form}` as CookieName;

export function beginDraft(services: Services, language: Language, answers: Answers): { form: string; draft: Draft } {
  const now = services.clock.now().getTime();
  return {
    form: randomCharacters(FORM_LETTERS, 8),
    draft: { id: newDraftId(services.secrets), code: drawReceiptCode(), language, answers, hidden: [], startedAt: now, seenAt: now },
  };
}

export function readDraft(request: Request, services: Services, form: string): Draft | undefined {
  const sealed = readCookies(request.headers.get("Cookie")).get(nameOf(form));
  return sealed === undefined ? undefined : (openCookie(services.secrets.cookieKeys, purposeOf(form), sealed) as Draft | undefined);
}

/** The `Set-Cookie` lines that keep a draft, and let the oldest go when there are too many. */
export function keepDraft(request: Request, services: Services, form: string, draft: Draft): string[] {
  const seen: Draft = { ...draft, seenAt: services.clock.now().getTime() };
  const others = draftNames(request).filter((name) => name !== nameOf(form));
  const surplus = others.slice(0, Math.max(0, others.length + 1 - MOST_DRAFTS));
  return [setCookie(nameOf(form), sealCookie(services.secrets.cookieKeys, purposeOf(form), seen)), ...surplus.map(clearCookie)];
}

/**
 * The lines that begin a new application in this browser. One that is sent already goes with its receipt, written down or not:
 * whoever begins may be the next person.
 */
export function keepNewDraft(request: Request, services: Services, { form, draft }: { form: string; draft: Draft }): string[] {
  const isSent = (name: CookieName): boolean => readDraft(request, services, name.slice(PREFIX.length))?.sentAt !== undefined;
  return [...keepDraft(request, services, form, draft), ...draftNames(request).filter(isSent).map(clearCookie)];
}

export const dropDraft = (form: string): string => clearCookie(nameOf(form));

/** Lines that end every draft of this browser, and a form that was refused. */
export const dropAllDrafts = (request: Request): string[] => [...draftNames(request).map(clearCookie), ...dropCarried(request)];

const purposeOf = (form: string): string => `draft ${form}`;

const draftNames = (request: Request): CookieName[] =>
  [...readCookies(request.headers.get("Cookie")).keys()].filter((name): name is CookieName => name.startsWith(PREFIX));
