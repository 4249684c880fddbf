import { encodeLink } from "~/domain/links/link-code";
import type { LinkTarget } from "~/domain/links/link-target";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { sweep } from "~/domain/retention/sweep.server";
import { dayOf } from "~/domain/shared/day";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { linkAddress } from "~/web/link-address";
import { type Draw, repeatableDraw } from "~db/seed/demonstration/draw";
import { apply, codeOn, fillIn, openByCode, PLAIN_ANSWERS, SEMEY } from "./apply";
import type { History, Life } from "./twin-run";
import type { Fields, Visitor } from "./visitor";

/** A thing one person may have done and another not, that nobody may learn. */
export type Secret = (life: Life, phone: Visitor, draw: Draw, language: Language) => Promise<void>;

/** Came by a short link that someone passed on, or found the page alone. */
const cameByLink: Secret = async (life, phone, draw, language) => {
  const views: LinkTarget[] = [{ page: "home" }, { page: "measures", place: "100000000" }, { page: "check" }, { page: "measure", measure: draw.from(MEASURE_SLUGS) }, { page: "apply", measure: draw.from(MEASURE_SLUGS) }];
  const target = { ...draw.from(views), language };
  const address = life.hasSecret ? `/r/${encodeLink(target)}` : linkAddress(target, language);
  await life.secretly(() => phone.get(address), { keepLast: true });
};

/** Has read "Rights and free services", or has not. */
const openedHelp: Secret = (life, phone, _, language) =>
  life.secretly(async () => {
    if (life.hasSecret) await phone.get(`/${language}/help`);
  });

/** Has mistyped a link, or has not. */
const mistypedLink: Secret = (life, phone) =>
  life.secretly(async () => {
    if (life.hasSecret) await phone.get("/r/zzzzz");
  });

export const SECRETS: Record<string, Secret> = { cameByLink, openedHelp, mistypedLink };

interface Person {
  phone: Visitor;
  language: Language;
  code?: string;
}

const CALL = { number: "+77011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" };

/** All questions on one page, in two languages, with somebody at the same screen. */
async function applyTogether({ phone, language }: Pick<Person, "phone" | "language">, fields: Fields = {}): Promise<string> {
  const form = await phone.submit(await phone.get(`/${language}/apply/together`), { region: "abai" });
  const answers: Fields = Object.assign({}, ...Object.values(PLAIN_ANSWERS)) as Fields;
  return codeOn(await phone.submit(form, { ...answers, ...fields }, ["intent", "send"]));
}

/** Filled in with somebody at the same screen, or question by question alone. It draws chance: compared in kind. */
export const filledInTogether: Secret = async (life, phone, _, language) => {
  const call = { contact: { contactKind: "call" }, call: CALL };
  await life.secretly(async () => {
    if (life.hasSecret) await applyTogether({ phone, language }, { contactKind: "call", ...CALL, answerLanguage: language });
    else await apply(phone, language, call);
  });
};

const DESK_ALONE_MILLISECONDS = 10 * 60_000;

type Step = (life: Life, person: Person, draw: Draw, desk: Visitor) => Promise<void>;

const STEPS: readonly [weight: number, step: Step][] = [
  [4, async (_, { phone, language }, draw) => void (await phone.get(`/${language}${draw.from(["", "/measures", "/centres?region=abai", "/privacy", "/check", "/helpers", `/measures/${draw.from(MEASURE_SLUGS)}`])}`))],
  [1, async (_, { phone, language }) => void (await phone.submit(await phone.get(`/${language}/check`), { age: "18-35", work: "not-working" }))],
  [2, async (_, person, draw) => {
    const asksForCall = draw.between(0, 1) === 1;
    person.code = (await apply(person.phone, person.language, asksForCall ? { contact: { contactKind: "call" }, call: CALL } : { age: { age: draw.from(["16-17", "36-49"]) } })).code;
  }],
  [1, async (_, person) => void (person.code = await applyTogether(person))],
  [1, goesBack],
  [1, sendsTwice],
  [1, sendsWhileTheDatabaseDies],
  [1, changesLanguage],
  [1, (life) => life.crash()],
  [2, (_, person) => behindCode(person, "application")],
  [2, (_, person) => behindCode(person, "visit")],
  [2, async (_, person) => {
    await behindCode(person, "messages?words");
    const form = await person.phone.get(`/${person.language}/status/messages?words`);
    if (form.document.querySelector("[name=words]")) await person.phone.submit(form, { words: "Түстен кейін келе аламын" });
  }],
  [1, (_, person) => pressed(person, "withdraw")],
  [1, (_, person) => pressed(person, "erase")],
  [1, async (_, { phone, language }) => void (await phone.post("/exit", { lang: language }))],
  [2, async (_life, _person, draw, desk) => void (await desk.get(draw.from(["/staff", "/staff?view=mine", "/staff?view=waiting"])))],
  [2, async (_life, _person, _draw, desk) => void (await desk.submit(await desk.get("/staff"), {}, ["intent", "next"]))],
  [3, workOnCase],
  [1, async ({ portal }, _, draw) => portal.clock.advance(draw.between(1, 14) * 60_000)],
  [1, async ({ portal }) => {
    portal.clock.advance(60 * 60_000);
    const now = portal.clock.now();
    await portal.services.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, dayOf(now)));
  }],
];

/** Back to the first question after the last, another answer, forward again; then the form is left as it is. */
async function goesBack(_life: Life, { phone, language }: Person): Promise<void> {
  const first = await phone.submit(await phone.get(`/${language}/apply`));
  const second = await phone.submit(first, { wishes: ["job"] });
  await phone.submit(second, { region: SEMEY.region });
  await phone.submit(first, { wishes: ["training", "job"] });
  await phone.get(second.url.slice(new URL(second.url).origin.length));
}

/** The same page sent twice, and once more after the receipt: one application, one code. */
async function sendsTwice(_life: Life, person: Person): Promise<void> {
  const check = await fillIn(person.phone, person.language);
  person.code = codeOn(await person.phone.submit(check, { answerLanguage: person.language }));
  for (const _again of [1, 2]) if (codeOn(await person.phone.submit(check, { answerLanguage: person.language })) !== person.code) throw new Error("sent twice, received twice");
}

/** The connection dies before the commit: nothing is there, nothing typed is lost, one press sends it again. */
async function sendsWhileTheDatabaseDies(life: Life, person: Person): Promise<void> {
  const check = await fillIn(person.phone, person.language);
  life.cutNextCommit();
  const refused = await person.phone.submit(check, { answerLanguage: person.language });
  if (refused.status !== 503) throw new Error(`a commit that was cut answered ${refused.status}`);
  person.code = codeOn(await person.phone.submit(refused));
}

/** In the middle of the form, with what was chosen. */
async function changesLanguage(_life: Life, person: Person, draw: Draw): Promise<void> {
  const { phone } = person;
  const page = await phone.submit(await phone.submit(await phone.get(`/${person.language}/apply`)), { wishes: ["job"] });
  person.language = draw.from(LANGUAGES);
  await phone.get(new URL(page.url).pathname.replace(/^\/(kk|ru|en)\//, `/${person.language}/`));
}

async function behindCode({ phone, language, code }: Person, page: string): Promise<void> {
  if (code && (await phone.get(`/${language}/status/${page}`)).url.endsWith("/status")) {
    await openByCode(phone, language, code);
    await phone.get(`/${language}/status/${page}`);
  }
}

async function pressed(person: Person, act: "withdraw" | "erase"): Promise<void> {
  await behindCode(person, act);
  const page = await person.phone.get(`/${person.language}/status/${act}`);
  if (person.code && page.url.endsWith(act)) await person.phone.submit(page);
}

/** The newest open case of the queue: taken, then answered, noted or closed. */
async function workOnCase(_life: Life, _person: Person, draw: Draw, desk: Visitor): Promise<void> {
  const queue = await desk.get("/staff");
  const address = [...queue.document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").filter((href) => href.startsWith("/staff/cases/")).at(draw.between(0, 3));
  if (!address) return;
  let page = await desk.get(address);
  if (page.document.querySelector("[value=take]")) page = await desk.submit(page, {}, ["intent", "take"]);
  const act = draw.from(["reply", "note", "close"]);
  if (!page.document.querySelector(`[value=${act}]`)) return;
  if (act === "reply") await desk.submit(page, { text: "Келіңіз, күтеміз." }, ["intent", act]);
  if (act === "note") await desk.submit(page, { note: "Бірінші кеңес" }, ["intent", act]);
  if (act === "close") await desk.submit(page, { deskOutcome: "advised" }, ["intent", act]);
}

/**
 * Several people, one after another, in one life of the portal: each with a history of their own and a secret
 * somewhere in it. Everything of one person lies in the database while the next ones go on.
 */
export function generatedHistory(seed: number, { people, steps }: { people: number; steps: number }): History {
  return async (life) => {
    const draw = repeatableDraw(seed * 7_919 + 13);
    for (let number = 0; number < people; number += 1) {
      let desk = await life.desk("consultant@semey.example");
      let signedInAt = life.portal.clock.now().getTime();
      const person: Person = { phone: life.visitor(`person ${number}`), language: draw.from(LANGUAGES) };
      // Every fifth history is long: what has to differ differs early, and the long ones cost most.
      const length = number % 5 === 0 ? draw.between(Math.floor(steps / 2), steps) : draw.between(3, Math.min(steps, 8));
      const secretAt = draw.between(0, Math.floor(length / 2));
      const secret = Object.values(SECRETS)[number % Object.keys(SECRETS).length] as Secret;
      for (let at = 0; at < length; at += 1) {
        if (at === secretAt) await secret(life, person.phone, draw, person.language);
        await chosen(draw)(life, person, draw, desk);
        // A desk that was left alone for long is signed out: its consultant comes back.
        if (life.portal.clock.now().getTime() - signedInAt < DESK_ALONE_MILLISECONDS) continue;
        desk = await life.desk("consultant@semey.example");
        signedInAt = life.portal.clock.now().getTime();
      }
    }
  };
}

function chosen(draw: Draw): Step {
  let left = draw.between(1, STEPS.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, step] of STEPS) {
    left -= weight;
    if (left <= 0) return step;
  }
  throw new RangeError("no step drawn");
}
