import { readCentreNames } from "~/domain/staff/centre-names.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { centresToOpen } from "~/domain/staff/first-member.server";
import { holdsAnyKey } from "~/domain/staff/own-account.server";
import { countPrintedCodes } from "~/domain/staff/printed-codes-of-own.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import { listStaffSessions } from "~/web/staff-session.server";

const DONE = ["password", "first-key", "authenticator"] as const;

/** What the page of the own account shows; the six characters only to who holds no key yet, out of the unlocked pair. */
export async function describeAccount({ language, desk, member, holder, services, session, enter, query }: StaffVisit) {
  const { names, isReader, mayOpen } = await enter(async (db) => ({
    names: await readCentreNames(db, member.centres),
    isReader: await holdsAnyKey(db, member.id),
    mayOpen: (await centresToOpen(db, member.centres)).length > 0,
  }));
  const isNew = member.role !== "administrator" && !isReader;
  const { admissionKey } = services.secrets;
  const six = isNew ? await sixCharacters(holder.keyPair.publicKey, { member: member.id, admissionKey, lane: services.lane }) : undefined;
  return {
    language,
    desk,
    centres: member.centres.map((code) => names.get(code)?.[language] ?? code),
    sessions: await listStaffSessions(services, { staff: member.id, keyPair: holder.keyPair, session }),
    printedLeft: await services.door.as({ role: "system", reason: "sign-in" }, (db) => countPrintedCodes(db, member.id)),
    isNew,
    mayOpen,
    six: six?.ok ? six.characters : null,
    done: DONE.find((what) => what === query.get("done")) ?? null,
  };
}
