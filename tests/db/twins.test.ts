// Nobody learns who sent you: the same history, lived twice, once with a secret and once without, is the same to every byte.
import { beforeAll, describe, expect, it } from "vitest";
import { generatedHistory } from "../support/generated-history";
import { LEAKED_HISTORY, LEAKS } from "../support/planted-leaks";
import { differenceOfTwins, differingLines, liveOnce } from "../support/twin-run";

describe("twenty people with a secret each, and the same twenty without", () => {
  it.each([1, 2])("leave the same rows in the same order, answers, cookies, statements and log (%i)", async (seed) => {
    expect(await differenceOfTwins(generatedHistory(seed, { people: 10, steps: 8 }), { seed: `twenty ${seed}` })).toEqual([]);
  }, 300_000);
});

describe("a leak put into the running portal is caught:", () => {
  const now = new Date();
  let without: string[];
  beforeAll(async () => {
    without = await liveOnce(LEAKED_HISTORY, { seed: "leak", now, hasSecret: false });
  });

  it("none without one", async () => {
    expect(differingLines(without, await liveOnce(LEAKED_HISTORY, { seed: "leak", now, hasSecret: true }))).toEqual([]);
  });

  it.each(Object.keys(LEAKS))("%s", async (name) => {
    const leak = LEAKS[name];
    // A leak that needs something prepared is compared with a life that has it too: only its use may tell.
    const other = leak?.isPrepared ? await liveOnce(LEAKED_HISTORY, { seed: "leak", now, hasSecret: false, leak }) : without;
    expect(differingLines(other, await liveOnce(LEAKED_HISTORY, { seed: "leak", now, hasSecret: true, leak }))).not.toEqual([]);
  });
});
