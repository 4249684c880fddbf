import { encodeLink } from "~/domain/links/link-code";
import type { LinkTarget } from "~/domain/links/link-target";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { sweep } from "~/domain/retention/sweep.server";
import { dayOf } from "~/domain/shared/day";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { linkAddress } from "~/web/link-address";
import { type Draw, repeatableDraw } from "~db/seed/demonstration/draw";
import { apply, openByCode } from "./apply";
import type { History, Life } from "./twin-run";
import type { Visitor } from "./visitor";

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

type Step = (life: Life, person: Person, draw: Draw, desk: Visitor) => Promise<void>;

const STEPS: readonly [weight: number, step: Step][] = [
  [4, async (_, { phone, language }, draw) => void (await phone.get(`/${language}${draw.from(["", "/measures", "/centres?region=abai", "/privacy", "/check", "/helpers", `/measures/${draw.from(MEASURE_SLUGS)}`])}`))],
  [1, async (_, { phone, language }) => void (await phone.submit(await phone.get(`/${language}/check`), { age: "18-35", work: "not-working" }))],
  [2, async (_, person, draw) => {
    const asksForCall = draw.between(0, 1) === 1;
    const call = { number: "+77011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" };
    person.code = (await apply(person.phone, person.language, asksForCall ? { contact: { contactKind: "call" }, call } : { age: { age: draw.from(["16-17", "36-49"]) } })).code;
  }],
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
      const desk = await life.desk("consultant@semey.example");
      const person: Person = { phone: life.visitor(`person ${number}`), language: draw.from(LANGUAGES) };
      const length = draw.between(3, steps);
      const secretAt = draw.between(0, Math.floor(length / 2));
      const secret = Object.values(SECRETS)[number % Object.keys(SECRETS).length] as Secret;
      for (let at = 0; at < length; at += 1) {
        if (at === secretAt) await secret(life, person.phone, draw, person.language);
        await chosen(draw)(life, person, draw, desk);
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
