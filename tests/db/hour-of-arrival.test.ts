// A day is the finest time that is kept: the same application, sent in the morning and in the evening, leaves the same rows.
import { expect, it } from "vitest";
import { dayOf } from "~/domain/shared/day";
import { apply, openByCode } from "../support/apply";
import { type History, liveOnce } from "../support/twin-run";

const HISTORY: History = async (life) => {
  for (const name of ["one", "other"]) {
    const phone = life.visitor(name);
    const { code } = await apply(phone, "kk", { contact: { contactKind: "call" }, call: { number: "+77011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" } });
    await openByCode(phone, "kk", code);
    await phone.submit(await phone.get("/kk/status/messages?words"), { words: "Түстен кейін келе аламын" });
    life.portal.clock.advance(37 * 60_000);
  }
};

it("no row, no order of rows and no line of the log tells the hour at which someone applied and wrote", async () => {
  const morning = new Date(`${dayOf(new Date())}T02:00:00Z`);
  const evening = new Date(morning.getTime() + 13 * 3_600_000);
  expect(dayOf(evening)).toBe(dayOf(morning));
  const kept = async (now: Date) => (await liveOnce(HISTORY, { seed: "hour", now, hasSecret: false })).filter((line) => /^(row|log):/.test(line));
  const rows = await kept(morning);
  expect(rows.filter((line) => line.startsWith("row: message ")).length).toBeGreaterThan(1);
  expect(await kept(evening)).toEqual(rows);
});
