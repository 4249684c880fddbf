import { useTranslation } from "react-i18next";
import type { RuleEffect } from "~/domain/measures/rule-effects";
import { CHECK_QUESTIONS } from "~/domain/measures/suitability-questions";
import { DataTable } from "~/ui/data-table";
import { useCheckWords } from "~/web/check-words";

/** Whom the check would tell something else, each by what they said. */
export function RuleEffectsTable({ effects }: { effects: readonly RuleEffect[] }) {
  const { t } = useTranslation("admin");
  const words = useCheckWords();
  const columns = [
    { key: "who", label: t("rules.person") },
    { key: "before", label: t("rules.before") },
    { key: "after", label: t("rules.after") },
  ];
  const said = ({ answers }: RuleEffect): string =>
    CHECK_QUESTIONS.flatMap((question) => (answers[question] ?? []).map((answer) => words.answer(question, answer))).join("; ");
  const rows = effects.map((effect, index) => ({
    key: String(index),
    cells: { who: said(effect) || t("rules.silent"), before: t(`rules.verdict.${effect.before}`), after: <strong>{t(`rules.verdict.${effect.after}`)}</strong> },
  }));
  return <DataTable caption={t("rules.effects", { count: effects.length })} columns={columns} rows={rows} empty={t("rules.noEffect")} />;
}
