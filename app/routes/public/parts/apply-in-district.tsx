import { useTranslation } from "react-i18next";
import type { District } from "~/domain/centres/place";
import type { MeasureSlug, Wish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { paths } from "~/web/paths";

interface ApplyInDistrictProps {
  language: Language;
  /** What is applied for, and the region's slug. */
  start: { measure?: MeasureSlug; wish?: Wish; region: string };
  districts: readonly District[];
}

/** Folded: the application with the district's centre offered first. What a link opens is reached from here by anyone. */
export function ApplyInDistrict({ language, start, districts }: ApplyInDistrictProps) {
  const { t } = useTranslation("public");
  return (
    <details className="no-print">
      <summary>{t("centres.applyNear")}</summary>
      <ul>
        {districts.map(({ code, names }) => (
          <li key={code}>
            <a href={paths.apply(language, { ...start, district: code })}>{names[language]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
