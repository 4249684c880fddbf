import type { District } from "~/domain/centres/place";
import type { Language } from "~/domain/shared/language";

interface DistrictFoldProps {
  language: Language;
  summary: string;
  districts: readonly District[];
  /** Where a district leads, by its code. What a link opens is reached from here by anyone. */
  hrefOf(code: string): string;
}

/** Folded: the districts and cities of a region, each with its own way on. */
export function DistrictFold({ language, summary, districts, hrefOf }: DistrictFoldProps) {
  return (
    <details className="no-print">
      <summary>{summary}</summary>
      <ul>
        {districts.map(({ code, names }) => (
          <li key={code}>
            <a href={hrefOf(code)}>{names[language]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
