import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { VisitTime } from "~/domain/visits/visit";
import { Notice } from "~/ui/notice";
import { visitWords } from "~/web/visit-words";

/** What was opened just now, and what was not because it stood open already. */
export function OpenedNotice({ made, already, language }: { made: readonly VisitTime[]; already: readonly VisitTime[]; language: Language }) {
  const { t } = useTranslation("staff");
  const list = (times: readonly VisitTime[]) => (
    <ul>
      {times.map((time, index) => (
        <li key={index}>{visitWords(language, time)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {made.length > 0 && <Notice kind="success" role="status" title={t("visits.made")}>{list(made)}</Notice>}
      {already.length > 0 && <Notice kind="warn" role="status" title={t("visits.already")}>{list(already)}</Notice>}
    </>
  );
}
