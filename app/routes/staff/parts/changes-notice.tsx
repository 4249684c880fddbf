import { useTranslation } from "react-i18next";
import type { CaseChanges } from "~/domain/applications/case";
import { Notice } from "~/ui/notice";

/** Two people saved: the second one reads here what happened, and keeps the text. */
export function ChangesNotice({ changes }: { changes: CaseChanges }) {
  const { t } = useTranslation("staff");
  const said = [
    ...(changes.newFromSeeker > 0 ? [t("changes.fromSeeker", { count: changes.newFromSeeker })] : []),
    ...(changes.newFromCentre > 0 ? [t("changes.fromCentre", { count: changes.newFromCentre })] : []),
    ...(changes.status ? [t("changes.status")] : []),
    ...(changes.assignee ? [t("changes.assignee")] : []),
  ];
  return (
    <Notice kind="warn" title={t("changes.title")}>
      <ul>
        {(said.length > 0 ? said : [t("changes.other")]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t("changes.kept")}</p>
    </Notice>
  );
}
