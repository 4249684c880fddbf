import type { Day } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { type Unfit, unfitIn } from "~/domain/shared/unfit-words";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { isFarAhead } from "./far-ahead";
import { BOUNDS, type DatedParameter, isTenge, type ParameterName } from "./parameters";

/** Every value there ever was, the newest first. */
export async function listParameters(db: Db): Promise<DatedParameter[]> {
  const rows = await db.selectFrom("parameter").selectAll().orderBy("name").orderBy("in_force_from", "desc").execute();
  return rows.map(({ name, in_force_from, value, source }) => ({ name, inForceFrom: in_force_from, value, source }));
}

export type ParameterFault = "not-yours" | "out-of-bounds" | "not-ahead" | "too-far" | "taken" | Unfit;

/**
 * What speaks against a value. It begins tomorrow at the earliest: what was promised or shown today stays true, and
 * nothing that was ever in force is overwritten. Its source stands on public pages by one person's word: it may lead to nobody.
 */
export async function judgeParameter(db: Db, by: Administrator, entered: DatedParameter, today: Day): Promise<ParameterFault | undefined> {
  const { name, value, inForceFrom, source } = entered;
  const [least, most] = BOUNDS[name];
  if (!by.remit.isNational) return "not-yours";
  if (!Number.isInteger(value) || value < least || value > most) return "out-of-bounds";
  if (inForceFrom <= today) return "not-ahead";
  if (isFarAhead(inForceFrom, today)) return "too-far";
  const unfit = LANGUAGES.map((language) => unfitIn(source[language])).find((each) => each !== undefined);
  if (unfit) return unfit;
  const there = await db.selectFrom("parameter").select("name").where("name", "=", name).where("in_force_from", "=", inForceFrom).executeTakeFirst();
  return there && "taken";
}

/** The value in tenge from which a new one is more than a quarter away, as after one digit too many; undefined when it is near. */
export async function findLeap(db: Db, { name, value, inForceFrom }: DatedParameter): Promise<number | undefined> {
  const earlier = (await listParameters(db)).find((each) => each.name === name && each.inForceFrom < inForceFrom);
  return earlier && isTenge(name) && Math.abs(value - earlier.value) * 4 > earlier.value ? earlier.value : undefined;
}

export async function addParameter(
  db: Db<"administrator">,
  by: Administrator,
  { isSure, ...entered }: DatedParameter & { isSure: boolean },
  today: Day,
): Promise<{ ok: true } | { ok: false; because: ParameterFault | "leap" }> {
  const fault = await judgeParameter(db, by, entered, today);
  if (fault) return { ok: false, because: fault };
  if (!isSure && (await findLeap(db, entered)) !== undefined) return { ok: false, because: "leap" };
  const { name, value, inForceFrom, source } = entered;
  await db.insertInto("parameter").values({ name, value, in_force_from: inForceFrom, source: JSON.stringify(source) }).execute();
  await recordAdministration(db, { by: by.id, act: "parameter-entered", subject: `${name} ${value} ${inForceFrom}`, day: today });
  return { ok: true };
}

/** Takes back a value that is still to come. What has been in force stays for ever. */
export async function takeBackParameter(
  db: Db<"administrator">,
  by: Administrator,
  { name, inForceFrom }: { name: ParameterName; inForceFrom: Day },
  today: Day,
): Promise<{ ok: true } | { ok: false; because: "not-yours" | "not-ahead" }> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  if (inForceFrom <= today) return { ok: false, because: "not-ahead" };
  await db.deleteFrom("parameter").where("name", "=", name).where("in_force_from", "=", inForceFrom).execute();
  await recordAdministration(db, { by: by.id, act: "parameter-taken-back", subject: `${name} ${inForceFrom}`, day: today });
  return { ok: true };
}
