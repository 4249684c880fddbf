import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isLanguage, type Language } from "~/domain/shared/language";
import { type Day, dayOf } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { acceptedLanguage } from "../accepted-language.server";
import { type FormValues, readForm } from "../form.server";
import type { Services } from "../services.server";
import { guarded, problem } from "./guarded.server";

/** What a public page's own lines start from: no cookie and no header of the visitor is among it. */
export interface PublicVisit {
  language: Language;
  params: Readonly<Record<string, string | undefined>>;
  /** The address's query. */
  query: URLSearchParams;
  path: string;
  services: Services;
  today: Day;
  /** Opens the door as a visitor. */
  enter<Answer>(work: (db: Db<"visitor">) => Promise<Answer>): Promise<Answer>;
}

export function publicLoader<Answer>(work: (visit: PublicVisit) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work(publicVisit(args)));
}

/** An address without a language: the one header it may know is the language that the browser asks for. */
export function languageLoader<Answer>(work: (visit: PublicVisit & { accepted: Language }) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> =>
    guarded(args.context.services, async () => work({ ...publicVisit(args), accepted: await acceptedLanguage(args.request) }));
}

/** A page that shows what its own form carried to it a moment ago. */
export function carriedLoader<Answer>(work: (visit: PublicVisit & { request: Request }) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work({ ...publicVisit(args), request: args.request }));
}

export function publicAction<Answer>(
  work: (visit: PublicVisit & { values: FormValues; request: Request; visitor: string }) => Promise<Answer> | Answer,
) {
  return (args: ActionFunctionArgs): Promise<Answer> =>
    guarded(args.context.services, async () => {
      const read = await readForm(args.request);
      if (!read.ok) throw problem(read.because);
      return work({ ...publicVisit(args), values: read.values, request: args.request, visitor: args.context.visitor });
    });
}

export function publicVisit({ request, params, context }: LoaderFunctionArgs): PublicVisit {
  const { services } = context;
  if (params.lang !== undefined && !isLanguage(params.lang)) throw problem("notFound");
  const url = new URL(request.url);
  return {
    language: isLanguage(params.lang) ? params.lang : "kk",
    params,
    query: url.searchParams,
    path: url.pathname,
    services,
    today: dayOf(services.clock.now()),
    enter: (work) => services.door.as({ role: "visitor" }, work),
  };
}
