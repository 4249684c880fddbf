import { useTranslation } from "react-i18next";
import type { Centre } from "~/domain/centres/centre";
import type { Language } from "~/domain/shared/language";
import { SummaryList } from "~/ui/summary-list";
import { Tag } from "~/ui/tag";
import { paths } from "~/web/paths";

/** One centre of a region: where it is, when it is open, whom to ask for, and whether it takes applications. */
export function CentreEntry({ language, region, centre }: { language: Language; region: string; centre: Centre }) {
  const { t } = useTranslation(["public", "seeker"]);
  const [district, ...more] = centre.districts;
  const own = district && more.length === 0 ? district : undefined;
  const id = own ? `d${own.code}` : `c${centre.code}`;
  const said = [
    { term: t("centres.address"), value: centre.address?.[language] },
    { term: t("centres.hours"), value: centre.hours?.[language] },
    { term: t("centres.askFor"), value: centre.askFor?.[language] },
    { term: t("centres.door"), value: doorOf(centre)?.map((fact) => t(`centres.${fact}`)).join(". ") },
    { term: t("centres.languages"), value: centre.languages?.map((each) => t(`seeker:check.languages.${each}`)).join(", ") },
    { term: t("centres.forHelpers"), value: centre.partnerContact?.[language] },
  ].filter((row): row is { term: string; value: string } => row.value !== undefined);
  const served = own ? [] : [{ term: t("centres.serves"), value: <Served language={language} region={region} centre={centre} /> }];
  const isOpen = centre.intake === "open";
  const isConfirmed = Boolean(centre.address && centre.hours && centre.askFor && centre.languages && doorOf(centre));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{withCapital((own ?? centre).names[language])}</h2>
      <p>
        <Tag tone={isOpen ? "open" : "plain"}>{isOpen ? t("centres.open") : t("centres.notHere")}</Tag>
      </p>
      {!isOpen && <p>{isConfirmed ? t("centres.stopped") : t("centres.shut")}</p>}
      {centre.demonstration && <p className="small">{t("centres.demonstration")}</p>}
      {said.length + served.length > 0 && <SummaryList rows={[...served, ...said]} />}
      {own && (
        <p>
          <a href={paths.apply(language, { region, district: own.code })}>{isOpen ? t("centres.applyHere") : t("centres.applyElsewhere")}</a>
        </p>
      )}
    </section>
  );
}

/** What somebody without a document, or who cannot climb steps, has to know before coming; undefined until both are said. */
function doorOf({ withoutDocument, stepFree }: Centre) {
  if (withoutDocument === null || stepFree === null) return undefined;
  return [withoutDocument ? "noDocument" : "documentNeeded", stepFree ? "stepFree" : "steps"] as const;
}

/** Each can be opened by its own link, and applied for by itself; where the centre is shut, others of the region are offered. */
function Served({ language, region, centre: { districts, intake } }: { language: Language; region: string; centre: Centre }) {
  const { t } = useTranslation("public");
  return (
    <ul>
      {districts.map(({ code, names }) => (
        <li key={code} id={`d${code}`}>
          {`${names[language]}. `}
          <a href={paths.apply(language, { region, district: code })}>
            {intake === "open" ? t("centres.apply") : t("centres.applyElsewhere")}
            <span className="vh">{`: ${names[language]}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const withCapital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
