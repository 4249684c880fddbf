import type { ActionFunctionArgs } from "@remix-run/node";
import { type Administrator, findRemit } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import type { FormValues, PostedFile } from "../form.server";
import { problem } from "./guarded.server";
import { staffAction, staffFileAction, staffLoader, type StaffVisit } from "./staff.server";

/** What a page of administration starts from. There is no key in it: an administrator opens no application. */
export interface AdministratorVisit extends Omit<StaffVisit, "enter" | "holder"> {
  by: Administrator;
  /** Opens the door as this administrator. */
  enter<Answer>(work: (db: Db<"administrator">) => Promise<Answer>): Promise<Answer>;
}

type Loader<Answer> = (visit: AdministratorVisit) => Promise<Answer> | Answer;
type Action<Answer> = (visit: AdministratorVisit & { values: FormValues }) => Promise<Answer> | Answer;

/** A page for administrators; to everyone else of the staff it does not exist. */
export function administratorLoader<Answer>(work: Loader<Answer>) {
  return staffLoader(async (visit) => work(await asAdministrator(visit)));
}

/** Pages that anyone sees learn of the change before the answer leaves. */
export function administratorAction<Answer>(work: Action<Answer>) {
  const acted = staffAction(async (visit) => {
    const { values } = visit;
    return work({ ...(await asAdministrator(visit)), values });
  });
  return async (args: ActionFunctionArgs): Promise<Answer> => {
    const answer = await acted(args);
    await args.context.services.contentChanged().catch(() => undefined);
    return answer;
  };
}

export function administratorFileAction<Answer>(work: (visit: AdministratorVisit & PostedFile) => Promise<Answer>) {
  return staffFileAction(async (visit) => {
    const { file, values } = visit;
    return work({ ...(await asAdministrator(visit)), file, values });
  });
}

async function asAdministrator({ holder: _none, enter: _asStaff, ...visit }: StaffVisit): Promise<AdministratorVisit> {
  const { member, services } = visit;
  if (member.role !== "administrator") throw problem("notFound");
  const enter: AdministratorVisit["enter"] = (work) => services.door.as({ role: "administrator", staff: member.id }, work);
  const remit = await enter((db) => findRemit(db, member.id));
  if (!remit.isNational && remit.regions.length === 0) throw problem("notFound");
  return { ...visit, enter, by: { id: member.id, remit } };
}
