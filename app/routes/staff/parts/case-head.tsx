import { useTranslation } from "react-i18next";
import type { CasePlain } from "~/domain/applications/case";
import type { Language } from "~/domain/shared/language";
import { Facts } from "~/ui/facts";
import { Tag } from "~/ui/tag";
import { formatDay } from "~/web/format";
import { CaseSteps } from "./case-steps";
import { OthersHere } from "./others-here";
import { Due } from "./due";
import { STATUS_TONE } from "./status-tone";

export interface CaseHeadShown extends CasePlain {
  measureName: string;
  centreName: string;
  assignee: string | null;
  /** Who reads the page: words kept over a lost session go back to nobody else. */
  me: string;
  isMine: boolean;
  /** Who else has it open. */
  here: string[];
  daysLeft: number | null;
  isLate: boolean;
  mayReopen: boolean;
  /** Logins of the colleagues, by id, for the authors of notes. */
  logins: Record<string, string>;
}

const NAME = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

/** What the queue knows of a case: no word that the seeker wrote. */
export function CaseHead({ head, language }: { head: CaseHeadShown; language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <h1>
        {t("case.heading", { number: head.caseNumber })} <Tag tone={STATUS_TONE[head.status]}>{t(`status.${head.status}`)}</Tag>
      </h1>
      <CaseSteps status={head.status} />
      <OthersHere application={head.id} version={head.version} here={head.here} />
      <Facts
        facts={[
          { term: t("column.due"), value: <Due day={head.answerDueOn} daysLeft={head.daysLeft} isLate={head.isLate} language={language} /> },
          { term: t("column.received"), value: formatDay(language, head.receivedOn) },
          { term: t("column.measure"), value: head.measureName },
          { term: t("column.language"), value: <span lang={head.language}>{NAME[head.language]}</span> },
          { term: t("column.assignee"), value: head.isMine ? t("queue.me") : (head.assignee ?? t("queue.nobody")) },
          { term: t("column.centre"), value: head.centreName },
          { term: t("case.erasedOn"), value: formatDay(language, head.expiresOn) },
        ]}
      />
    </>
  );
}
