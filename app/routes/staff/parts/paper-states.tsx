import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { Tag } from "~/ui/tag";
import { formatDay } from "~/web/format";

interface PaperStateShown {
  region: string;
  name: string;
  openSheets: { login: string; isMine: boolean; drawnOn: Day }[];
  key: { id: string; madeOn: Day; holders: string[] } | null;
  covered: number;
}

/** For each region of the member: who holds the sheets, and whether the own centres can be reopened with them. */
export function PaperStates({ states, centres, language }: { states: readonly PaperStateShown[]; centres: number; language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <>
      {states.map(({ region, name, key, openSheets, covered }) => (
        <section className="panel no-print" key={region}>
          <h2>{name}</h2>
          {key ? (
            <p>
              {t("paper.made", { date: formatDay(language, key.madeOn), holders: key.holders.join(", ") })}{" "}
              <Tag tone={covered === centres ? "open" : "wait"}>{t("paper.covered", { have: covered, all: centres })}</Tag>
            </p>
          ) : (
            <p>{t("paper.none")}</p>
          )}
          {openSheets.length > 0 && <p>{t("paper.waiting", { have: openSheets.length, holders: openSheets.map(({ login }) => login).join(", ") })}</p>}
        </section>
      ))}
    </>
  );
}
