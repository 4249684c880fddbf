import { data, redirect } from "@remix-run/node";
import { addParameter, findLeap, judgeParameter, type ParameterFault, takeBackParameter } from "~/domain/measures/change-parameter.server";
import { BOUNDS, type DatedParameter, isParameterName } from "~/domain/measures/parameters";
import { type TouchedAmount, touchedByMci } from "~/domain/measures/touched-by-mci.server";
import { parseDay } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { unfitIn } from "~/domain/shared/unfit-words";
import { type FormValues, one } from "~/web/form.server";
import { formatNumber } from "~/web/format";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { i18nIn } from "~/web/i18n";
import { readInLanguages } from "~/web/in-languages.server";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { paths } from "~/web/paths";
import { type AdminAnswer, refuse, UNFIT } from "./admin-form";

/** A value looked at before it is kept: what it touches, and the form again with what was typed. */
export interface LookedAt extends AdminAnswer {
  entered: DatedParameter;
  touched: TouchedAmount[];
  /** The value in force before, when the new one is far from it. */
  leap: number | null;
}

type Posted = AdministratorVisit & { values: FormValues };

const FAULT = { "out-of-bounds": "outOfBounds", "not-ahead": "notAhead", "too-far": "tooFar", taken: "dayTaken", ...UNFIT } as const;

export async function actOnParameters(visit: Posted) {
  const { by, values, today, enter } = visit;
  if (!by.remit.isNational) throw problem("notFound");
  const intent = one(values, "intent");
  if (intent === "take-back") return takeBack(visit);
  const read = readEntered(values);
  if (!read.ok) return refuse(values, ...read.problems);
  const { entered } = read;
  if (intent === "save") {
    const added = await enter((db) => addParameter(db, by, { ...entered, isSure: one(values, "sure") === "yes" }, today));
    if (added.ok) return redirect(`${paths.adminParameters()}?done=entered`, { status: 303 });
    return added.because === "leap" ? look(visit, entered, [{ field: "sure", problem: "leap" }]) : refuseFor(visit, entered, added.because);
  }
  const fault = await enter((db) => judgeParameter(db, by, entered, today));
  return fault ? refuseFor(visit, entered, fault) : look(visit, entered);
}

/** What a value would change, before it is kept; the form below holds what was typed, so that a digit can be corrected. */
async function look({ values, enter }: Posted, entered: DatedParameter, problems: AdminAnswer["problems"] = []) {
  const { touched, leap } = await enter(async (db) => ({
    touched: entered.name === "mci" ? await touchedByMci(db, entered) : [],
    leap: (await findLeap(db, entered)) ?? null,
  }));
  return data<LookedAt>({ problems, typed: values, entered, touched, leap }, { status: problems.length > 0 ? 422 : 200 });
}

function refuseFor({ values, language }: Posted, { name, source }: DatedParameter, fault: ParameterFault) {
  if (fault === "not-yours") throw problem("notFound");
  const [least, most] = BOUNDS[name].map((bound) => formatNumber(language, bound));
  const unfit = LANGUAGES.find((each) => unfitIn(source[each]) === fault);
  if (unfit) return refuse(values, { field: `source.${unfit}`, problem: FAULT[fault], said: { where: `${i18nIn(language).t("admin:parameters.source")}, ${LANGUAGE_NAMES[unfit]}` } });
  return fault === "out-of-bounds" ? refuse(values, { field: "value", problem: FAULT[fault], said: { least, most } }) : refuse(values, { field: "inForceFrom", problem: FAULT[fault] });
}

async function takeBack({ by, values, today, enter }: Posted) {
  const [name = "", day = ""] = one(values, "which").split(" ");
  const inForceFrom = parseDay(day);
  if (!isParameterName(name) || !inForceFrom) throw problem("notFound");
  const taken = await enter((db) => takeBackParameter(db, by, { name, inForceFrom }, today));
  if (!taken.ok) throw problem("notFound");
  return redirect(`${paths.adminParameters()}?done=taken`, { status: 303 });
}

function readEntered(values: FormValues): { ok: true; entered: DatedParameter } | { ok: false; problems: AdminAnswer["problems"] } {
  const name = one(values, "name");
  const value = Number(one(values, "value").replace(/[\s\u00a0]/g, "") || "x");
  const inForceFrom = parseDay(one(values, "inForceFrom"));
  const { texts, missing, tooLong } = readInLanguages(values, "source");
  const problems: AdminAnswer["problems"] = [];
  if (!isParameterName(name)) problems.push({ field: "name", problem: "chooseParameter" });
  if (Number.isNaN(value)) problems.push({ field: "value", problem: "wholeNumber" });
  if (!inForceFrom) problems.push({ field: "inForceFrom", problem: "dateWrong" });
  if (missing) problems.push({ field: missing, problem: "sourceMissing" });
  if (tooLong) problems.push({ field: tooLong, problem: "lineTooLong" });
  if (problems.length > 0 || !isParameterName(name) || !inForceFrom) return { ok: false, problems };
  return { ok: true, entered: { name, value, inForceFrom, source: texts } };
}
