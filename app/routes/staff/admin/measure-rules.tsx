import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findContentInForce } from "~/domain/measures/measure-history.server";
import { ruleEffects } from "~/domain/measures/rule-effects";
import { saveDraft } from "~/domain/measures/save-draft.server";
import { ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { useCheckWords } from "~/web/check-words";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { refuse, useAdminForm } from "./parts/admin-form";
import { AdminFrame } from "./parts/admin-frame";
import { DraftChanged } from "./parts/draft-changed";
import { readEditedRules } from "./parts/edited-rule.server";
import { foundMeasure } from "./parts/found-measure.server";
import { RuleEffectsTable } from "./parts/rule-effects-table";
import { RuleForm } from "./parts/rule-form";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("rules.title", { ns: "admin" }) };

export const loader = administratorLoader(async (visit) => {
  const { by, language, desk, today, query, enter } = visit;
  const { slug, name, content, draft, seenVersion } = await foundMeasure(visit);
  const inForce = await enter((db) => findContentInForce(db, slug, today));
  const asked = query.get("rule");
  return {
    language,
    desk,
    slug,
    name,
    rules: content.rules,
    isDraft: draft !== undefined,
    seenVersion,
    isNational: by.remit.isNational,
    asked,
    effects: ruleEffects(inForce?.rules ?? [], content.rules),
    done: (["saved", "same"] as const).find((each) => each === query.get("done")) ?? null,
  };
});

export const action = administratorAction(async (visit) => {
  const { by, values, today, enter } = visit;
  if (!by.remit.isNational) throw problem("notFound");
  const { slug, content } = await foundMeasure(visit);
  const edited = readEditedRules(values, content.rules);
  if (!edited.ok) return refuse(values, ...edited.problems);
  const seenVersion = Number(one(values, "seenVersion")) || 0;
  const saved = await enter((db) => saveDraft(db, by, { slug, seenVersion, change: (before) => ({ ...before, rules: edited.rules }) }, today));
  if (saved.ok) return redirect(`${paths.adminMeasureRules(slug)}?done=${saved.isNew ? "saved" : "same"}`, { status: 303 });
  if (saved.because === "changed") return refuse(values, { field: "seen", problem: "draftChanged" });
  throw problem("notFound");
});

export default function MeasureRules() {
  const { t } = useTranslation("admin");
  const words = useCheckWords();
  const { language, desk, slug, name, rules, isDraft, seenVersion, isNational, asked, effects, done } = useLoaderData<typeof loader>();
  const { errors } = useAdminForm();
  const chosen = rules.find(({ criterion }) => criterion === asked);
  const columns = [
    { key: "says", label: t("rules.says") },
    { key: "question", label: t("rules.question") },
    { key: "source", label: t("parameters.source") },
    { key: "change", label: t("intakes.act"), isHidden: true },
  ];
  const rows = rules.map(({ criterion, says, question, source }) => ({
    key: criterion,
    isCurrent: criterion === asked,
    cells: {
      says: says[language],
      question: question ? words.question(question) : t("rules.noQuestion"),
      source: source.reference,
      change: isNational && (
        <a href={`${paths.adminMeasureRules(slug, { rule: criterion })}#rule`}>
          {t("intakes.change")}
          <span className="vh">{`: ${criterion}`}</span>
        </a>
      ),
    },
  }));
  return (
    <AdminFrame desk={desk} language={language} title={t("rules.heading", { measure: name })} back={{ href: paths.adminMeasure(slug), label: name }} errors={errors} done={done && t(`measures.done.${done}`)}>
      <DraftChanged href={paths.adminMeasure(slug)} />
      <DataTable caption={t(isDraft ? "rules.draftTable" : "rules.table")} columns={columns} rows={rows} empty={t("rules.empty")} />
      {isDraft && <RuleEffectsTable effects={effects} />}
      {isNational && (chosen || asked === "new" ? <RuleForm rule={chosen} seenVersion={seenVersion} /> : <ButtonLink kind="secondary" href={`${paths.adminMeasureRules(slug, { rule: "new" })}#rule`}>{t("rules.add")}</ButtonLink>)}
    </AdminFrame>
  );
}
