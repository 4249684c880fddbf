import { useTranslation } from "react-i18next";
import { addDays, type Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import type { VisitNeed } from "~/domain/visits/visit";
import { fieldId, TextField } from "~/ui/field";
import { formatDay } from "~/web/format";
import { paths } from "~/web/paths";

interface DayListProps {
  day: Day;
  today: Day;
  visits: readonly { application: string; hours: string; caseNumber: number; needs: readonly VisitNeed[]; consultant: string }[];
  language: Language;
}

/** For reception: time, case number, consultant, and nothing else. On the screen also what to prepare, and each leads to its case and to the kind answer for who did not come. */
export function DayList({ day, today, visits, language }: DayListProps) {
  const { t } = useTranslation(["staff", "seeker"]);
  const columns = [
    { key: "hours", label: t("visits.hours") },
    { key: "case", label: t("column.caseNumber"), isNumber: true },
    { key: "consultant", label: t("visits.consultant") },
    { key: "needs", label: t("visits.needs"), isOnScreen: true },
  ];
  const rows = visits.map(({ application, hours, caseNumber, consultant, needs }, index) => ({
    key: String(index),
    cells: {
      hours,
      case: (
        <>
          <a href={paths.case(application)}>{caseNumber}</a>
          {day <= today && (
            <a className="no-print missed" href={`${paths.case(application, { answer: "missed" })}#${fieldId("answer")}`}>
              {t("visits.missed")}
              <span className="vh">{`: ${caseNumber}`}</span>
            </a>
          )}
        </>
      ),
      consultant,
      needs: needs.map((need) => t(`seeker:visit.need.${need}`)).join("; "),
    },
  }));
  return (
    <>
      <form className="toolbar no-print" method="get" action={paths.visits()}>
        <TextField name="day" type="date" label={t("column.day")} value={day} width="m" />
        <Button kind="secondary">{t("templates.show")}</Button>
        <a href={paths.visits({ day: addDays(day, -1) })}>{t("visits.dayBefore")}</a>
        <a href={paths.visits({ day: addDays(day, 1) })}>{t("visits.dayAfter")}</a>
      </form>
      <DataTable caption={t("visits.of", { day: formatDay(language, day) })} columns={columns} rows={rows} empty={t("visits.nobody", { day: formatDay(language, day) })} />
    </>
  );
}
