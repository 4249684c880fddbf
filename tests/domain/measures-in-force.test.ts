import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCentres, findCentre } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { listMeasures } from "~/domain/measures/list-measures.server";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { cloneDatabase, type TestDatabase } from "../support/database";

const TODAY = day("2026-11-23");
const ABAI = "100000000";
let database: TestDatabase;
const asVisitor = <Answer>(work: (db: Db<"visitor">) => Promise<Answer>) => database.door.as({ role: "visitor" }, work);

beforeAll(async () => {
  database = await cloneDatabase("content");
});
afterAll(() => database.drop());

describe("the catalogue", () => {
  it("lists every live measure, advice first and open", async () => {
    const measures = await asVisitor((db) => listMeasures(db, { today: TODAY }));
    expect(measures.map(({ slug }) => slug).sort()).toEqual([...MEASURE_SLUGS].sort());
    expect(measures[0]).toMatchObject({ slug: "consultation", intake: { state: "open" } });
  });

  it("is narrowed by wish and by region", async () => {
    const business = await asVisitor((db) => listMeasures(db, { today: TODAY, wish: "business" }));
    expect(business.map(({ slug }) => slug)).toEqual(["bastau-business", "business-grant"]);
    await database.owner.insertInto("intake").values({ slug: "relocation", scope: ABAI, state: "closed", opens_on: null }).execute();
    const slugs = (region?: string) => asVisitor(async (db) => (await listMeasures(db, { today: TODAY, region })).map(({ slug }) => slug));
    expect(await slugs(ABAI)).not.toContain("relocation");
    expect(await slugs("710000000")).toContain("relocation");
    expect(await slugs()).toContain("relocation");
  });

  it("finds Kazakh words typed without Kazakh letters, in any language of the page", async () => {
    const found = async (search: string) => asVisitor(async (db) => (await listMeasures(db, { today: TODAY, search })).map(({ slug }) => slug));
    expect(await found("алгашкы жумыс")).toContain("first-workplace");
    expect(await found("  КУМІС ")).toEqual(await found("күміс"));
    expect(await found("практика")).toContain("youth-practice");
    expect(await found("grant")).toContain("business-grant");
    expect(await found("%_")).toEqual([]);
    expect(await found("'; drop table measure")).toEqual([]);
  });
});

describe("a measure", () => {
  it("changes by itself on the day its next version comes into force", async () => {
    const now = await asVisitor((db) => findMeasure(db, "youth-practice", TODAY));
    if (!now.ok) throw new Error(now.because);
    const texts = { ...now.measure.texts, ru: { ...now.measure.texts.ru, short: "Новые условия." } };
    await database.owner
      .insertInto("measure_version")
      .values({ slug: "youth-practice", in_force_from: day("2027-02-01"), amounts: "[]", texts: JSON.stringify(texts), sources: "[]" })
      .execute();
    const onDay = (today: string) => asVisitor((db) => findMeasure(db, "youth-practice", day(today)));
    expect(await onDay("2027-01-31")).toMatchObject({ ok: true, measure: { inForceFrom: now.measure.inForceFrom } });
    expect(await onDay("2027-02-01")).toMatchObject({ ok: true, measure: { texts: { ru: { short: "Новые условия." } }, amounts: [] } });
  });

  it("is worth this year's rate, and next year's from 1 January on", async () => {
    await database.owner
      .insertInto("parameter")
      .values({ name: "mci", in_force_from: day("2027-01-01"), value: 4_700, source: JSON.stringify({ kk: "з", ru: "з", en: "l" }) })
      .execute();
    const amountOn = (today: string) =>
      asVisitor(async (db) => {
        const found = await findMeasure(db, "first-workplace", day(today));
        return found.ok ? found.measure.amounts[0]?.worth : found.because;
      });
    expect(await amountOn("2026-12-31")).toEqual({ tenge: 129_750, year: 2026 });
    expect(await amountOn("2027-01-01")).toEqual({ tenge: 141_000, year: 2027 });
    expect(await amountOn("2028-01-01")).toBeNull();
  });

  it("that is retired says so at its old address and names what is near", async () => {
    await database.owner.updateTable("measure").set({ retired: true }).where("slug", "=", "public-works").execute();
    const found = await asVisitor((db) => findMeasure(db, "public-works", TODAY));
    expect(found).toMatchObject({ ok: false, because: "retired", names: { ru: expect.stringMatching(/работ/) } });
    const listed = await asVisitor((db) => listMeasures(db, { today: TODAY }));
    expect(listed.map(({ slug }) => slug)).not.toContain("public-works");
  });

  it("that never was is unknown", async () => {
    for (const slug of ["", "nothing", "__proto__"]) {
      expect(await asVisitor((db) => findMeasure(db, slug, TODAY))).toEqual({ ok: false, because: "unknown" });
    }
  });
});

describe("centres", () => {
  it("cover every region, and each takes nothing until it has said where and when", async () => {
    const regions = await asVisitor(listRegions);
    expect(regions).toHaveLength(20);
    const centres = await asVisitor(async (db) => (await Promise.all(regions.map(({ code }) => listCentres(db, code)))).flat());
    expect(centres).toHaveLength(212);
    expect(centres.flatMap(({ districts }) => districts)).toHaveLength(228);
    expect(new Set(centres.map(({ intake }) => intake))).toEqual(new Set(["shut"]));
    expect(await asVisitor((db) => findCentre(db, "101000000"))).toMatchObject({ names: { ru: expect.stringMatching(/Семей/) } });
    expect(await asVisitor((db) => findCentre(db, "000000000"))).toBeUndefined();
  });
});
