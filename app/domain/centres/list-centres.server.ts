import type { Db } from "~db/actor";
import { type Centre, intakeOf } from "./centre";
import type { District } from "./place";

/** The centres of a region in the order of the classifier, each with its districts and whether it takes applications. */
export async function listCentres(db: Db, regionCode: string): Promise<Centre[]> {
  const rows = await selectCentres(db).where("c.region_code", "=", regionCode).execute();
  const districts = await selectDistricts(db).where("region_code", "=", regionCode).execute();
  const first = (code: string): number => districts.findIndex(({ centre_code }) => centre_code === code);
  return rows.map((row) => centreOf(row, districts)).sort((a, b) => first(a.code) - first(b.code));
}

/** The districts and cities of a region in the order of the classifier. */
export async function listDistricts(db: Db, regionCode: string): Promise<District[]> {
  const rows = await selectDistricts(db).where("region_code", "=", regionCode).execute();
  return rows.map(({ code, names }) => ({ code, names }));
}

/** One centre by its code; undefined when there is none. */
export async function findCentre(db: Db, code: string): Promise<Centre | undefined> {
  const row = await selectCentres(db).where("c.code", "=", code).executeTakeFirst();
  return row && centreOf(row, await selectDistricts(db).where("centre_code", "=", code).execute());
}

const selectCentres = (db: Db) =>
  db
    .selectFrom("centre as c")
    .selectAll()
    .select(({ exists, selectFrom, lit }) =>
      exists(selectFrom("centre_key as k").select(lit(1).as("one")).whereRef("k.centre", "=", "c.code")).as("has_key"),
    );

const selectDistricts = (db: Db) => db.selectFrom("district").select(["code", "centre_code", "names"]).orderBy("position");

type CentreRow = Awaited<ReturnType<ReturnType<typeof selectCentres>["executeTakeFirstOrThrow"]>>;
type DistrictRow = Awaited<ReturnType<ReturnType<typeof selectDistricts>["executeTakeFirstOrThrow"]>>;

function centreOf(row: CentreRow, districts: readonly DistrictRow[]): Centre {
  const { code, region_code, names, address, hours, ask_for, demonstration } = row;
  return {
    code,
    regionCode: region_code,
    names,
    address,
    hours,
    askFor: ask_for,
    withoutDocument: row.without_document,
    languages: row.languages,
    stepFree: row.step_free,
    partnerContact: row.partner_contact,
    demonstration,
    intake: intakeOf({ hasKey: Boolean(row.has_key), isDescribed: row.is_described, intakeStopped: row.intake_stopped }),
    districts: districts.filter(({ centre_code }) => centre_code === code).map((district) => ({ code: district.code, names: district.names })),
  };
}

/** The centres of the whole country that take applications today. */
export async function listOpenCentres(db: Db): Promise<Centre[]> {
  const rows = await selectCentres(db).execute();
  return rows.map((row) => centreOf(row, [])).filter(({ intake }) => intake === "open");
}
