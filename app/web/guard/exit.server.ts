import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Language } from "~/domain/shared/language";
import { type FormValues, readForm } from "../form.server";
import type { Services } from "../services.server";
import { guarded } from "./guarded.server";

/** Leaving asks for nothing: no draft, no session, not even a form that can be read. */
export interface ExitVisit {
  request: Request;
  services: Services;
  language: Language;
}

const visitOf = ({ request, context }: LoaderFunctionArgs): ExitVisit => ({ request, services: context.services, language: "kk" });

export function exitLoader<Answer>(work: (visit: ExitVisit) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work(visitOf(args)));
}

export function exitAction<Answer>(work: (visit: ExitVisit & { values: FormValues }) => Promise<Answer> | Answer) {
  return (args: ActionFunctionArgs): Promise<Answer> =>
    guarded(args.context.services, async () => {
      const read = await readForm(args.request);
      return work({ ...visitOf(args), values: read.ok ? read.values : {} });
    });
}
