import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Draft, type DraftState, stateOf } from "~/domain/applications/draft";
import { findOwnApplication, type OwnApplication } from "~/domain/applications/own-application.server";
import { applicationIdOf } from "~/domain/confidentiality/draft-id.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import type { Db } from "~db/actor";
import { equalBytes } from "~/domain/confidentiality/bytes.server";
import { dropDraft, isFormId, keepDraft, readDraft } from "../draft-cookie.server";
import { type FormValues, one } from "../form.server";
import { isLeft } from "../left-marker.server";
import { paths } from "../paths";
import { dropSeekerSession, keepSeekerSession, readSeekerSession } from "../seeker-session.server";
import { guarded, guardedForm } from "./guarded.server";
import { publicVisit, type PublicVisit } from "./public.server";

/** What a page of the application form starts from. */
export interface DraftVisit extends PublicVisit {
  request: Request;
  form: string;
  draft: Draft;
  state: DraftState;
  /** The id of the one application that this draft may become. */
  application: string;
  /** Headers that keep a changed draft in the browser. */
  keep(draft: Draft): Headers;
}

async function draftVisit(args: LoaderFunctionArgs): Promise<DraftVisit> {
  const visit = publicVisit(args);
  const { services } = visit;
  const form = args.params.form;
  const draft = isFormId(form) ? readDraft(args.request, services, form) : undefined;
  const state = draft ? stateOf(draft, services.clock.now().getTime()) : "gone";
  const named = draft && state !== "gone" ? applicationIdOf(draft.id, services.secrets) : undefined;
  if (!draft || !form || !named?.ok) {
    const startAnew = isLeft(args.request) ? paths.home(visit.language) : `${paths.apply(visit.language)}?gone=1`;
    throw redirect(startAnew, { headers: cookies(isFormId(form) ? [dropDraft(form)] : []) });
  }
  const { application } = named;
  return {
    ...visit,
    request: args.request,
    form,
    draft,
    state,
    application,
    enter: (work) => services.door.as({ role: "visitor", application }, work),
    keep: (changed) => cookies(keepDraft(args.request, services, form, changed)),
  };
}

export const cookies = (lines: readonly string[]): Headers => new Headers(lines.map((line): [string, string] => ["Set-Cookie", line]));

/** A page of the form: its draft is opened first; without one the person starts anew and is told why. */
export function draftLoader<Answer>(work: (visit: DraftVisit) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work(await draftVisit(args)));
}

/** What a form that needs no draft or session any more is answered with; undefined when it does need one. */
export type Beforehand = (visit: PublicVisit & { request: Request; values: FormValues }) => Promise<Response | undefined>;

export function draftAction<Answer>(work: (visit: DraftVisit & { values: FormValues }) => Promise<Answer> | Answer, beforehand?: Beforehand) {
  return (args: ActionFunctionArgs): Promise<Answer | Response> =>
    guardedForm(args, async (values) => {
      const settled = await beforehand?.({ ...publicVisit(args), request: args.request, values });
      return settled ?? work({ ...(await draftVisit(args)), values });
    });
}

/** What a page behind the receipt code starts from. */
export interface SeekerVisit extends Omit<PublicVisit, "enter"> {
  request: Request;
  own: OwnApplication;
  threadKey: Uint8Array;
  /** A new code that this session was shown and that does not count yet. */
  offered: ReceiptCode | undefined;
  /** The `Set-Cookie` line that keeps this session: with a code that is offered, or under the one that counts from now on. */
  keepSession(changed: { offered: ReceiptCode } | { seekerKey: Uint8Array }): string;
  enter<Answer>(work: (db: Db<"seeker">) => Promise<Answer>): Promise<Answer>;
  /** Answers data, with what tells the page's forms apart from those of another application, and keeps the session alive. */
  show<Shown>(shown: Shown, status?: number, lines?: readonly string[]): ReturnType<typeof data<Shown & { of: string }>>;
}

async function seekerVisit(args: LoaderFunctionArgs): Promise<SeekerVisit> {
  const visit = publicVisit(args);
  const { services, language } = visit;
  const session = await readSeekerSession(args.request, services);
  const enter: SeekerVisit["enter"] = (work) =>
    services.door.as({ role: "seeker", ...(session ? { application: session.application } : {}) }, work);
  const own = session && (await enter((db) => findOwnApplication(db, session.application)));
  if (!session || !own || !equalBytes(own.seekerKey, session.seekerKey)) {
    // why: after the exit Back asks for this page, and a field for a code would tell whoever looks that there was an application.
    throw redirect(isLeft(args.request) ? paths.home(language) : paths.status(language), { headers: cookies([dropSeekerSession()]) });
  }
  return {
    ...visit,
    request: args.request,
    own,
    threadKey: session.threadKey,
    offered: session.offered,
    enter,
    keepSession: (changed) => keepSeekerSession(services, { ...session, offered: undefined, ...changed }),
    show: (shown, status = 200, lines = []) => data({ ...shown, of: formsOf(own) }, { status, headers: cookies([keepSeekerSession(services, session), ...lines]) }),
  };
}

/** Enough of the application's random id to tell two apart that one browser opened. */
const formsOf = ({ id }: OwnApplication): string => id.slice(0, 8);

/** A form of one application must not act on another, whose code was entered in a second tab since. */
function refuseForeignForm({ own, language }: SeekerVisit, values: FormValues): void {
  const of = one(values, "of");
  if (of !== "" && of !== formsOf(own)) throw redirect(`${paths.application(language)}?done=other`, { status: 303 });
}

/** A page behind the receipt code; without a session the code is asked for. */
export function seekerLoader<Answer>(work: (visit: SeekerVisit) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work(await seekerVisit(args)));
}

export function seekerAction<Answer>(work: (visit: SeekerVisit & { values: FormValues }) => Promise<Answer> | Answer, beforehand?: Beforehand) {
  return (args: ActionFunctionArgs): Promise<Answer | Response> =>
    guardedForm(args, async (values) => {
      const settled = await beforehand?.({ ...publicVisit(args), request: args.request, values });
      if (settled) return settled;
      const visit = await seekerVisit(args);
      refuseForeignForm(visit, values);
      return work({ ...visit, values });
    });
}
