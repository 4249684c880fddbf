import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "~/web/format";

export interface Sheet {
  region: string;
  holder: string;
  code: string;
  /** The first, second or third of the region's sheets. */
  place: number;
  drawnOn: Day;
  /** Of the region's key, which the third sheet makes; null on the first two, and when the machine was too busy. */
  six: string | null;
}

/** A sheet as it is printed: the only place where its code ever stands. */
export function SheetShown({ region, holder, code, place, drawnOn, six, language }: Sheet & { language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <section className="code" aria-labelledby="sheet">
      <h2 id="sheet">{t("paper.sheet", { region, number: place })}</h2>
      <p>{t("paper.sheetOf", { holder, date: formatDay(language, drawnOn) })}</p>
      <p className="spelled" translate="no">
        {code}
      </p>
      {six && (
        <p>
          {t("paper.six")}{" "}
          <b className="spelled" translate="no">
            {six}
          </b>
        </p>
      )}
      <p>{t(place < 3 ? "paper.sheetWaits" : "paper.sheetMade")}</p>
      <p className="no-print">{t("paper.print")}</p>
    </section>
  );
}
