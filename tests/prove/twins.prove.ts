import { expect, it } from "vitest";
import { generatedHistory } from "../support/generated-history";
import { differenceOfTwins } from "../support/twin-run";
import { note } from "./evidence";

const PEOPLE = 10;
const PAIRS = 30;

it("three hundred histories of up to thirty steps", async (context) => {
  const found: string[] = [];
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    found.push(...(await differenceOfTwins(generatedHistory(100 + seed, { people: PEOPLE, steps: 30 }), { seed: `prove ${seed}` })));
  }
  note(context, { promise: "P4", what: `twins, ${PAIRS * PEOPLE} histories of up to 30 steps`, demanded: "0 differing lines", found: `${found.length} differing lines` });
  expect(found).toEqual([]);
});
