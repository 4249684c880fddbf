import { describe, expect, it } from "vitest";
import { amountInTenge, rateOn } from "~/domain/measures/amount-in-tenge";
import { intakeOn, type KeptIntake } from "~/domain/measures/intake";
import type { Amount } from "~/domain/measures/measure";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import { intakeOf } from "~/domain/centres/centre";
import { regionNamed } from "~/domain/centres/place";
import { day, dayOf } from "~/domain/shared/day";
import { formatAmount, formatDay, formatTenge, formatWholeAmount } from "~/web/format";
import { REGIONS } from "~db/seed/places";

const source = { kk: "заң", ru: "закон", en: "law" };
const RATES = [
  { inForceFrom: day("2025-01-01"), tenge: 3_932, source },
  { inForceFrom: day("2027-01-01"), tenge: 4_700, source },
  { inForceFrom: day("2026-01-01"), tenge: 4_325, source },
];
const monthly: Amount = { key: "monthly", mci: 30, per: "month", bound: "exactly" };
const grant: Amount = { key: "grant", mci: 400, per: "once", bound: "up-to" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("amounts", () => {
  it("are this year's gross tenge with their multiple and the year", () => {
    const dated = amountInTenge(monthly, rateOn(day("2026-11-23"), RATES));
    expect(dated.worth).toEqual({ tenge: 129_750, year: 2026 });
    expect(plain(formatAmount("ru", dated))).toBe("129 750 ₸ (30 МРП, 2026)");
    expect(plain(formatAmount("kk", dated))).toBe("129 750 ₸ (30 АЕК, 2026)");
    expect(plain(formatAmount("en", dated))).toBe("₸129,750 (30 MCI, 2026)");
    expect(plain(formatWholeAmount("ru", amountInTenge(grant, rateOn(day("2026-11-23"), RATES))))).toBe("до 1 730 000 ₸ (400 МРП, 2026)");
    expect(plain(formatWholeAmount("kk", dated))).toBe("айына 129 750 ₸ (30 АЕК, 2026)");
  });

  it("follow next year's rate from midnight of 1 January in Almaty, by themselves", () => {
    const before = dayOf(new Date("2026-12-31T18:59:59.999Z"));
    const after = dayOf(new Date("2026-12-31T19:00:00Z"));
    expect(amountInTenge(monthly, rateOn(before, RATES)).worth).toEqual({ tenge: 129_750, year: 2026 });
    expect(amountInTenge(monthly, rateOn(after, RATES)).worth).toEqual({ tenge: 141_000, year: 2027 });
  });

  it("show the multiple alone while this year's rate is not known", () => {
    const dated = amountInTenge(monthly, rateOn(day("2028-01-01"), RATES));
    expect(dated.worth).toBeNull();
    expect(formatAmount("ru", dated)).toBe("30 МРП");
    expect(plain(formatWholeAmount("en", dated))).toBe("30 MCI a month");
  });

  it("follow the later of two rates in one year", () => {
    const rates = [...RATES, { inForceFrom: day("2026-04-01"), tenge: 4_400, source }];
    expect(rateOn(day("2026-03-31"), rates)?.tenge).toBe(4_325);
    expect(rateOn(day("2026-04-01"), rates)?.tenge).toBe(4_400);
  });

  it("stand in the texts where these name them, and a name without an amount stays to be seen", () => {
    const text = {
      name: "n", short: "{monthly}", forWhom: [], youGet: ["Сумма: {monthly}.", "{unknown}"], howLong: "", bring: [],
      whoLearnsYourName: "", ifYouStop: "", next: [], confirmAtCentre: [],
    };
    const filled = textWithAmounts(text, { monthly: "30 МРП" });
    expect([filled.short, ...filled.youGet]).toEqual(["30 МРП", "Сумма: 30 МРП.", "{unknown}"]);
  });
});

describe("days and money in words", () => {
  it("read as people write them", () => {
    expect(plain(formatDay("kk", day("2026-11-27")))).toBe("27 қараша 2026");
    expect(plain(formatDay("ru", day("2026-11-27")))).toBe("27 ноября 2026");
    expect(plain(formatDay("en", day("2026-11-27")))).toBe("27 November 2026");
    expect(plain(formatDay("ru", day("2026-03-01"), { year: false }))).toBe("1 марта");
  });

  it("do not break apart at the end of a line", () => {
    for (const language of ["kk", "ru", "en"] as const) {
      expect(formatDay(language, day("2026-11-27")) + formatTenge(language, 1_730_000)).not.toMatch(/[ \u202f]/);
    }
  });
});

describe("an intake", () => {
  const country: KeptIntake = { scope: "*", state: "paused", opensOn: day("2026-12-01"), closesOn: null };
  const abai: KeptIntake = { scope: "100000000", state: "closed", opensOn: null, closesOn: null };

  it("is the region's own where there is one, the country's elsewhere", () => {
    expect(intakeOn(day("2026-11-23"), "vacancy", [country, abai], "100000000")).toEqual({ state: "closed", opensOn: null, closesOn: null });
    expect(intakeOn(day("2026-11-23"), "vacancy", [country, abai], "710000000")).toEqual({ state: "paused", opensOn: "2026-12-01", closesOn: null });
    expect(intakeOn(day("2026-11-23"), "vacancy", [country, abai])).toEqual({ state: "paused", opensOn: "2026-12-01", closesOn: null });
  });

  it("opens by itself on the day that was promised", () => {
    expect(intakeOn(day("2026-12-01"), "vacancy", [country])).toEqual({ state: "open", opensOn: null, closesOn: null });
  });

  it("of the consultation is open whatever is kept", () => {
    expect(intakeOn(day("2026-11-23"), "consultation", [{ ...country, state: "closed" }])).toEqual({ state: "open", opensOn: null, closesOn: null });
  });

  it("opens for a season and ends with its last day", () => {
    const season: KeptIntake = { scope: "*", state: "seasonal", opensOn: day("2026-12-01"), closesOn: day("2026-12-20") };
    const on = (today: string) => intakeOn(day(today), "business-grant", [season]);
    expect(on("2026-11-30")).toEqual({ state: "seasonal", opensOn: "2026-12-01", closesOn: "2026-12-20" });
    expect(on("2026-12-01")).toEqual({ state: "open", opensOn: null, closesOn: "2026-12-20" });
    expect(on("2026-12-20")).toEqual({ state: "open", opensOn: null, closesOn: "2026-12-20" });
    expect(on("2026-12-21")).toEqual({ state: "seasonal", opensOn: null, closesOn: null });
  });

  it("that is closed does not open by a day alone", () => {
    expect(intakeOn(day("2026-12-01"), "vacancy", [{ ...country, state: "closed" }])).toEqual({ state: "closed", opensOn: null, closesOn: null });
  });
});

describe("a centre's intake", () => {
  const whole = { hasKey: true, isDescribed: true, intakeStopped: false };

  it("is open only with a key and all that a visitor has to know, unless somebody stopped it", () => {
    expect(intakeOf(whole)).toBe("open");
    for (const missing of [{ hasKey: false }, { isDescribed: false }, { intakeStopped: true }]) {
      expect(intakeOf({ ...whole, ...missing })).toBe("shut");
    }
  });
});

describe("a region in an address", () => {
  it("is named by its word or its code", () => {
    expect(regionNamed(REGIONS, "abai")?.code).toBe("100000000");
    expect(regionNamed(REGIONS, "100000000")?.slug).toBe("abai");
    expect(regionNamed(REGIONS, "atlantis")).toBeUndefined();
    expect(regionNamed(REGIONS, null)).toBeUndefined();
  });
});
