import { redirect } from "@remix-run/node";
import { discardDraft, publishDraft, type Published, returnDraft, sendToReview } from "~/domain/measures/review-draft.server";
import { retireMeasure } from "~/domain/measures/retire-measure.server";
import { isMeasureSlug } from "~/domain/measures/measure";
import { parseDay } from "~/domain/shared/day";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { paths } from "~/web/paths";
import { type AdminProblem, refuse } from "./admin-form";

const ACTS = ["send", "return", "discard", "publish"] as const;
type Act = (typeof ACTS)[number];
const LONGEST_REASON = 500;

/** What is done with a draft as a whole. */
export async function actOnDraft(visit: AdministratorVisit & { values: FormValues }) {
  const { by, values, params, today, enter } = visit;
  const { slug } = params;
  if (!isMeasureSlug(slug) || !by.remit.isNational) throw problem("notFound");
  const intent = one(values, "intent");
  if (intent === "retire" || intent === "bring-back") {
    const retired = await enter((db) => retireMeasure(db, by, slug, intent === "retire", today));
    if (!retired.ok && retired.because !== "changed") throw problem("notFound");
    return redirect(`${paths.adminMeasure(slug)}?done=${intent}`, { status: 303 });
  }
  const act = ACTS.find((each) => each === intent);
  if (!act) return redirect(paths.adminMeasure(slug), { status: 303 });
  const seen = { slug, version: Number(one(values, "version")) || 0 };
  const inForceFrom = parseDay(one(values, "inForceFrom"));
  if (act === "send" && !inForceFrom) return refuse(values, { field: "inForceFrom", problem: "dateWrong" });
  const done = await enter((db): Promise<Published | Awaited<ReturnType<typeof sendToReview>>> => {
    if (act === "send" && inForceFrom) return sendToReview(db, by, { ...seen, inForceFrom, hasConfirmed: one(values, "confirmed") === "yes" }, today);
    if (act === "return") return returnDraft(db, by, seen, today);
    if (act === "discard") return discardDraft(db, by, seen, today);
    return publishDraft(db, by, { ...seen, reason: one(values, "reason").slice(0, LONGEST_REASON) }, today);
  });
  if (done.ok) return redirect(`${paths.adminMeasure(slug)}?done=${act}`, { status: 303 });
  if (done.because === "not-yours") throw problem("notFound");
  const wrong: Record<typeof done.because, AdminProblem> = {
    changed: "draftChanged", "not-ahead": "notAhead", own: "ownDraft", gate: "gateHard", "reason-missing": "reasonMissing", unconfirmed: "unconfirmed",
    "too-far": "tooFar", "day-taken": "versionTaken",
  };
  return refuse(values, { field: fieldOf(act, done.because), problem: wrong[done.because] });
}

const OF_THE_DAY = ["not-ahead", "too-far", "day-taken"];

function fieldOf(act: Act, because: string): string {
  if (act === "send" && OF_THE_DAY.includes(because)) return "inForceFrom";
  if (because === "reason-missing") return "reason";
  return because === "unconfirmed" ? "confirmed" : "draft";
}
