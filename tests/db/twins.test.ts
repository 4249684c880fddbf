// Nobody learns who sent you: the same history, lived twice, once with a secret and once without, is the same to every byte.
import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { repeatableDraw } from "~db/seed/demonstration/draw";
import { filledInTogether, generatedHistory } from "../support/generated-history";
import { LEAKED_HISTORY, LEAKS } from "../support/planted-leaks";
import { differenceInKind, differenceOfTwins, differingLines, type History, liveOnce } from "../support/twin-run";

/** While the life with the secret is lived, another database of the same server has work open: that is no difference either. */
function besidesOtherWork(history: History): History {
  return async (life) => {
    const other = new pg.Client({ connectionString: inject("serverUrl") });
    await other.connect();
    if (life.hasSecret) await other.query("begin; select pg_current_xact_id()");
    await history(life).finally(() => other.end());
  };
}

describe("twenty people with a secret each, and the same twenty without", () => {
  it.each([1, 2])("leave the same rows in the same order, answers, cookies, statements and log (%i)", async (seed) => {
    expect(await differenceOfTwins(besidesOtherWork(generatedHistory(seed, { people: 10, steps: 30 })), { seed: `twenty ${seed}` })).toEqual([]);
  }, 300_000);
});

describe("two people with a helper at the screen, and the same two alone", () => {
  const history: History = async (life) => {
    for (const language of ["kk", "ru"] as const) {
      const phone = life.visitor(language);
      await filledInTogether(life, phone, repeatableDraw(7), language);
      await phone.get(`/${language}/measures`);
      const desk = await life.desk("consultant@semey.example");
      await desk.submit(await desk.get("/staff"), {}, ["intent", "next"]);
    }
  };

  it("leave rows of the same kind and size in the same places and ranks, and the same log", async () => {
    expect(await differenceInKind(history, { seed: "helper" })).toEqual([]);
  });

  it("which one more row, or one touched, would break", async () => {
    const touches: History = async (life) => {
      await history(life);
      if (life.hasSecret) await sql`update staff_account set language = language where login = 'admin@portal.example'`.execute(life.portal.database.owner);
    };
    expect(await differenceInKind(touches, { seed: "helper" })).not.toEqual([]);
  });
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
