import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeIntake, followCountry } from "~/domain/measures/change-intake.server";
import { ALWAYS_OPEN } from "~/domain/measures/intake";
import { listIntakes } from "~/domain/measures/list-intakes.server";
import { INTAKE_STATES, type IntakeState } from "~/domain/measures/measure";
import { type Day, parseDay } from "~/domain/shared/day";
import { answersFor, COUNTRY } from "~/domain/staff/administrator";
import { deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { administratorAction, administratorLoader, type AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { refuse, refuseOlder, useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { IntakeChanged } from "./parts/intake-changed";
import { IntakeForm } from "./parts/intake-form";
import { chosenScope } from "./parts/scope-choice.server";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("intakes.title", { ns: "admin" }) };

export const loader = administratorLoader(async (visit) => {
  const { language, desk } = visit;
  const { chosen, intake } = await find(visit);
  return { language, desk, chosen, intake };
});

/** Advice is open always, and a place that is not one's own cannot be changed: neither has such a page. */
async function find({ by, language, params, query, today, enter }: AdministratorVisit) {
  return enter(async (db) => {
    const chosen = await chosenScope(db, query.get("scope"), { remit: by.remit, language });
    const intake = (await listIntakes(db, chosen.scope, today)).find(({ slug }) => slug === params.slug && slug !== ALWAYS_OPEN);
    if (!intake || !answersFor(by.remit, chosen.scope)) throw problem("notFound");
    return { chosen, intake };
  });
}

export const action = administratorAction(async (visit) => {
  const { by, values, today, enter } = visit;
  const { chosen: { scope }, intake: { slug } } = await find(visit);
  const seen = one(values, "seen");
  const done = (isNew: boolean) => redirect(`${paths.adminIntakes({ scope })}&done=${isNew ? "saved" : "same"}`, { status: 303 });
  const state = one(values, "state");
  if (state === "follow" && scope !== COUNTRY) {
    const followed = await enter((db) => followCountry(db, by, { slug, scope, seen }, today));
    if (!followed.ok && followed.because === "changed") return refuseOlder(values);
    return done(followed.ok && followed.isNew);
  }
  if (!isState(state)) return refuse(values, { field: "state", problem: "chooseState" });
  const opens = state === "paused" ? "pausedUntil" : "opensOn";
  const [opensOn, closesOn] = [dayIn(one(values, opens)), dayIn(one(values, "closesOn"))];
  if (opensOn === undefined && state !== "open" && state !== "closed") return refuse(values, { field: opens, problem: "dateWrong" });
  if (closesOn === undefined && state === "seasonal") return refuse(values, { field: "closesOn", problem: "dateWrong" });
  const changed = await enter((db) => changeIntake(db, by, { slug, scope, state, opensOn: opensOn ?? null, closesOn: closesOn ?? null, seen }, today));
  if (changed.ok) return done(changed.isNew);
  if (changed.because === "changed") return refuseOlder(values);
  if (changed.because === "not-yours" || changed.because === "always-open") throw problem("notFound");
  const wrong = { "date-passed": "datePassed", "opening-missing": "openingMissing", "closes-before-it-opens": "closesEarly" } as const;
  const field = state === "seasonal" && changed.because !== "opening-missing" ? "closesOn" : opens;
  return refuse(values, { field, problem: wrong[changed.because] });
});

const isState = (value: string): value is IntakeState => (INTAKE_STATES as readonly string[]).includes(value);

/** Null when nothing was typed, undefined when it is no day. */
const dayIn = (typed: string): Day | null | undefined => (typed === "" ? null : parseDay(typed));

export default function ChangeIntake() {
  const { t } = useTranslation("admin");
  const { language, desk, chosen, intake } = useLoaderData<typeof loader>();
  const { errors } = useAdminForm();
  const back = { href: paths.adminIntakes({ scope: chosen.scope }), label: t("intakes.back") };
  return (
    <AdminFrame desk={desk} language={language} title={t("intakes.heading", { measure: intake.names[language] })} back={back} errors={errors}>
      <IntakeChanged kept={intake.kept} language={language} />
      <p>{t("intakes.where", { scope: chosen.label })}</p>
      <IntakeForm intake={intake} isRegion={chosen.scope !== COUNTRY} />
    </AdminFrame>
  );
}
