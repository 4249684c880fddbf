import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { AgreedVisit } from "~/domain/visits/agreed-visit";
import { fieldId } from "~/ui/field-id";
import { SummaryList } from "~/ui/summary-list";
import { visitWords } from "~/web/visit-words";

/** When the person comes and what to prepare. */
export function VisitPanel({ visit, language, today }: { visit: AgreedVisit; language: Language; today: string }) {
  const { t } = useTranslation(["staff", "seeker"]);
  const needs = visit.needs.map((need) => t(`seeker:visit.need.${need}`)).join("; ");
  return (
    <section className="panel">
      <h2>{t("visits.one")}</h2>
      <SummaryList
        rows={[
          { term: t("seeker:visit.when"), value: visitWords(language, visit) },
          ...(needs === "" ? [] : [{ term: t("visits.needs"), value: needs }]),
        ]}
      />
      {visit.firstDay <= today && <a href={`?answer=missed#${fieldId("answer")}`}>{t("visits.missed")}</a>}
    </section>
  );
}
