import { expect, it } from "vitest";
import { filledInTogether, generatedHistory } from "../support/generated-history";
import { differenceInKind, differenceOfTwins, type History } from "../support/twin-run";
import { repeatableDraw } from "~db/seed/demonstration/draw";
import { LANGUAGES } from "~/domain/shared/language";
import { note } from "./evidence";
import { scaled } from "./scale";

const PEOPLE = 10;
const PAIRS = scaled(30);

it("three hundred histories of up to thirty steps: crashes, commits that were cut, Back, sending twice, other languages, two at one screen", async (context) => {
  const found: string[] = [];
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    found.push(...(await differenceOfTwins(generatedHistory(100 + seed, { people: PEOPLE, steps: 30 }), { seed: `prove ${seed}` })));
  }
  note(context, { promise: "P4", what: `twins, ${PAIRS * PEOPLE} histories of up to 30 steps`, demanded: "0 differing lines", found: `${found.length} differing lines` });
  expect(found).toEqual([]);
});

it("thirty people with a helper at the screen, and the same thirty alone", async (context) => {
  const people = PEOPLE * LANGUAGES.length;
  const history: History = async (life) => {
    const draw = repeatableDraw(30);
    for (let number = 0; number < people; number += 1) {
      await filledInTogether(life, life.visitor(`person ${number}`), draw, draw.from(LANGUAGES));
      if (number % PEOPLE === 0) await (await life.desk("consultant@semey.example")).get("/staff");
    }
  };
  const found = await differenceInKind(history, { seed: "prove together" });
  note(context, { promise: "P4", what: `${people} people with a helper at the screen or alone`, demanded: "0 differing rows or lines of the log", found: String(found.length) });
  expect(found).toEqual([]);
});
