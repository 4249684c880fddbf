import { useTranslation } from "react-i18next";
import type { Centre } from "~/domain/centres/centre";
import type { Language } from "~/domain/shared/language";
import { SummaryList } from "~/ui/summary-list";
import { Tag } from "~/ui/tag";

/** One centre of a region: where it is, when it is open, whom to ask for, and whether it takes applications. */
export function CentreEntry({ language, centre }: { language: Language; centre: Centre }) {
  const { t } = useTranslation("public");
  const [district, ...more] = centre.districts;
  const said = [
    { term: t("centres.address"), value: centre.address?.[language] },
    { term: t("centres.hours"), value: centre.hours?.[language] },
    { term: t("centres.askFor"), value: centre.askFor?.[language] },
  ].filter((row): row is { term: string; value: string } => row.value !== undefined);
  const served = more.length === 0 ? [] : [{ term: t("centres.serves"), value: centre.districts.map(({ names }) => names[language]).join(", ") }];
  const isOpen = centre.intake === "open";
  const isConfirmed = said.length === 3;
  const state = isOpen ? t("centres.open") : isConfirmed ? t("centres.stopped") : t("centres.shut");
  return (
    <section aria-labelledby={`c${centre.code}`}>
      <h2 id={`c${centre.code}`}>{district && more.length === 0 ? district.names[language] : centre.names[language]}</h2>
      <p>
        <Tag tone={isOpen ? "open" : "plain"}>{state}</Tag>
      </p>
      {centre.demonstration && <p className="small">{t("centres.demonstration")}</p>}
      {said.length + served.length > 0 && <SummaryList rows={[...served, ...said]} />}
    </section>
  );
}
