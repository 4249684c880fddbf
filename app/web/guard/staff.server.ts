import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from "@remix-run/node";
import { recordAct } from "~/domain/applications/record-act.server";
import { type Day, dayOf } from "~/domain/shared/day";
import { isLanguage, type Language } from "~/domain/shared/language";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import { acceptedLanguage } from "../accepted-language.server";
import type { Desk } from "../desk";
import { type FormValues, type PostedFile, readForm, readPostedFile } from "../form.server";
import type { KeptContent } from "../kept-content.server";
import { keepWords } from "../kept-words.server";
import { paths } from "../paths";
import type { ProblemShown } from "../problem-page";
import type { Services } from "../services.server";
import { dropStaffSession, languageOfSession, readStaffSession } from "../staff-session.server";
import { guarded, inFrame, problem } from "./guarded.server";

/** What a desk page's own lines start from. */
export interface StaffVisit {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  /** The account's language. */
  language: Language;
  services: Services;
  today: Day;
  member: StaffMember;
  /** The member with the unlocked pair: opens the centre keys that were granted to it. */
  holder: KeyHolder;
  session: Uint8Array;
  desk: Desk;
  content: KeptContent;
  /** Opens the door as this member. */
  enter<Answer>(work: (db: Db<"staff">) => Promise<Answer>): Promise<Answer>;
}

type Loader<Answer> = (visit: StaffVisit) => Promise<Answer> | Answer;
type Action<Answer> = (visit: StaffVisit & { values: FormValues }) => Promise<Answer> | Answer;

/** A page for whoever has an account; without a session the way leads to sign-in and back. */
export function staffLoader<Answer>(work: Loader<Answer>) {
  return (args: LoaderFunctionArgs): Promise<Answer> => atDesk(args, async () => [await staffVisit(args), work]);
}

export function staffAction<Answer>(work: Action<Answer>) {
  return async (args: ActionFunctionArgs): Promise<Answer> => {
    const { request, context } = args;
    let posted: FormValues = {};
    const enter = async (): Promise<[StaffVisit & { values: FormValues }, Action<Answer>]> => {
      posted = await formOf(args);
      return [{ ...(await staffVisit(args, { posted })), values: posted }, work];
    };
    // What was typed while the database is away waits sealed in the browser, as when a session has ended.
    return atDesk(args, enter, () => wordsKept(context.services, request, posted));
  };
}

/** The one form that carries a file; undefined when none was chosen. Who asks is known before anything is read. */
export function staffFileAction<Answer>(work: (visit: StaffVisit & PostedFile) => Promise<Answer>) {
  return (args: ActionFunctionArgs): Promise<Answer> =>
    atDesk(args, async () => [await staffVisit(args), async (visit) => work({ ...visit, ...(await readPostedFile(args.request)) })]);
}

/** What a page asks by itself, in the background: it does not count as work, so a session that idles still ends. */
export function pollLoader<Answer>(work: Loader<Answer>) {
  return (args: LoaderFunctionArgs): Promise<Answer> => atDesk(args, async () => [ofCentre(await staffVisit(args, { isWork: false })), work]);
}

/** Whatever goes wrong is said in the frame of the desk: the member's, or before anyone is known that of the sign-in. */
async function atDesk<Visit extends StaffVisit, Answer>(
  { request, context }: LoaderFunctionArgs,
  enter: () => Promise<[Visit, (visit: Visit) => Promise<Answer> | Answer]>,
  kept: () => string[] = () => [],
): Promise<Answer> {
  let frame: Pick<ProblemShown, "desk" | "language"> | undefined;
  try {
    const [visit, work] = await guarded(context.services, enter);
    frame = { desk: visit.desk, language: visit.language };
    return await guarded(context.services, async () => work(visit));
  } catch (thrown) {
    throw inFrame(thrown, frame ?? { language: await acceptedLanguage(request) }, kept);
  }
}

/** A page about a centre's work: for members of a centre. To an administrator it does not exist. */
export function centreLoader<Answer>(work: Loader<Answer>) {
  return staffLoader((visit) => work(ofCentre(visit)));
}

export function centreAction<Answer>(work: Action<Answer>) {
  return staffAction((visit) => work(ofCentre(visit)));
}

/** Another centre's application, an erased one and an invented one are the same: not found, and a line in the asker's own centre. */
export async function caseNotFound(visit: StaffVisit): Promise<never> {
  await recordForeignCase(visit);
  throw problem("notFound");
}

export async function recordForeignCase({ enter, member, today }: StaffVisit): Promise<void> {
  const [centre] = member.centres;
  if (centre) await enter((db) => recordAct(db, { staff: member.id, centre, act: "asked-foreign-case", day: today }));
}

/** Pages before sign-in: their language is in the address, Kazakh if it is not. */
export interface EntryVisit {
  request: Request;
  query: URLSearchParams;
  language: Language;
  services: Services;
  today: Day;
  /** A pseudonym of the visitor's address, for counting wrong attempts. */
  visitor: string;
  /** Opens the door as the process itself: before sign-in nobody is known. */
  enter<Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer>;
}

export function entryLoader<Answer>(work: (visit: EntryVisit) => Promise<Answer> | Answer) {
  return (args: LoaderFunctionArgs): Promise<Answer> => guarded(args.context.services, async () => work(entryVisit(args)));
}

export function entryAction<Answer>(work: (visit: EntryVisit & { values: FormValues }) => Promise<Answer> | Answer) {
  return (args: ActionFunctionArgs): Promise<Answer> =>
    guarded(args.context.services, async () => work({ ...entryVisit(args), values: await formOf(args) }));
}

function entryVisit({ request, context }: LoaderFunctionArgs): EntryVisit {
  const { services, visitor } = context;
  const query = new URL(request.url).searchParams;
  const asked = query.get("lang");
  return {
    request,
    query,
    language: isLanguage(asked) ? asked : "kk",
    services,
    today: dayOf(services.clock.now()),
    visitor,
    enter: (work) => services.door.as({ role: "system", reason: "sign-in" }, work),
  };
}

async function staffVisit({ request, params, context }: LoaderFunctionArgs, { posted, isWork = true }: { posted?: FormValues; isWork?: boolean } = {}): Promise<StaffVisit> {
  const { services } = context;
  const url = new URL(request.url);
  const here = placeOf(url, request.method);
  const session = await readStaffSession(request, services, { isWork });
  if (!session) {
    // Whoever was typing when the session ended finds the text again after signing in.
    const kept = posted ? wordsKept(services, request, posted) : [];
    const asked = url.searchParams.get("lang");
    throw redirectDocument(paths.signIn(here, isLanguage(asked) ? asked : languageOfSession(request, services)), { status: 303, headers: [dropStaffSession(), ...kept].map((line): [string, string] => ["Set-Cookie", line]) });
  }
  const { member, keyPair, kept, revision } = session;
  if (kept) context.setCookie?.(kept);
  return {
    request,
    params,
    query: url.searchParams,
    language: member.language,
    services,
    today: dayOf(services.clock.now()),
    member,
    holder: { member: member.id, keyPair },
    session: session.id,
    desk: { login: member.login, role: member.role, here, shortcuts: member.shortcuts },
    content: services.content(revision),
    enter: (work) => services.door.as({ role: "staff", staff: member.id }, work),
  };
}

/** The page that a request is about: of a posted one what it chooses, not what was done on it. */
function placeOf({ pathname, searchParams }: URL, method: string): string {
  const chosen = new URLSearchParams(searchParams);
  for (const said of method === "GET" ? ["lang"] : ["lang", "done", "index"]) chosen.delete(said);
  return chosen.size > 0 ? `${pathname}?${chosen.toString()}` : pathname;
}

const wordsKept = (services: Services, request: Request, posted: FormValues): string[] =>
  keepWords(services, new URL(request.url).pathname.replace(/\/draft$/, ""), posted);

function ofCentre<Visit extends StaffVisit>(visit: Visit): Visit {
  if (visit.member.role === "administrator" || visit.member.centres.length === 0) throw problem("notFound");
  return visit;
}

async function formOf({ request }: ActionFunctionArgs): Promise<FormValues> {
  const read = await readForm(request);
  if (!read.ok) throw problem(read.because);
  return read.values;
}
