import { answersFor, type Remit } from "~/domain/staff/administrator";
import type { StaffRole, StaffState } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import type { Centre } from "./centre";
import { findCentre } from "./list-centres.server";

export interface CentreMember {
  id: string;
  login: string;
  role: StaffRole;
  state: StaffState;
}

export interface CentreInRemit {
  centre: Centre;
  isStopped: boolean;
  hasKey: boolean;
  members: CentreMember[];
}

/** A centre as its administrator sees it; undefined for everyone who does not answer for its region. */
export async function findCentreInRemit(db: Db<"administrator">, remit: Remit, code: string): Promise<CentreInRemit | undefined> {
  const centre = await findCentre(db, code);
  if (!centre || !answersFor(remit, centre.regionCode)) return undefined;
  const { intake_stopped } = await db.selectFrom("centre").select("intake_stopped").where("code", "=", code).executeTakeFirstOrThrow();
  const key = await db.selectFrom("centre_key").select("epoch").where("centre", "=", code).executeTakeFirst();
  const members = await db
    .selectFrom("staff_membership as m")
    .innerJoin("staff_account as a", "a.id", "m.staff")
    .select(["a.id", "a.login", "a.role", "a.state"])
    .where("m.centre", "=", code)
    .orderBy("a.login")
    .execute();
  return { centre, isStopped: intake_stopped, hasKey: key !== undefined, members };
}
