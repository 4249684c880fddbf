import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { Tag } from "~/ui/tag";
import { formatDay } from "~/web/format";

interface DueProps {
  day: Day | null;
  /** Working days to it; null where nothing is promised any more. */
  daysLeft: number | null;
  isLate: boolean;
  language: Language;
}

/** A promised day with the working days that are left; late ones say so. */
export function Due({ day, daysLeft, isLate, language }: DueProps) {
  const { t } = useTranslation("staff");
  if (day === null) return <>–</>;
  const shown = formatDay(language, day, { year: false });
  if (daysLeft === null) return <>{shown}</>;
  if (isLate) {
    return (
      <>
        {shown} <Tag tone="late">{daysLeft === 0 ? t("due.justLate") : t("due.late", { count: -daysLeft })}</Tag>
      </>
    );
  }
  return (
    <>
      {shown} <span className="small">{daysLeft === 0 ? t("due.today") : t("due.left", { count: daysLeft })}</span>
    </>
  );
}
