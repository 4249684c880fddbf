import { useTranslation } from "react-i18next";
import type { PublishFault } from "~/domain/measures/publish-gate";
import { Notice } from "~/ui/notice";
import { LANGUAGE_NAMES } from "~/web/language-names";

/** What the gate says, each with the part and the language it stands in. */
export function PublishFaults({ faults }: { faults: readonly PublishFault[] }) {
  const { t } = useTranslation("admin");
  if (faults.length === 0) return <p>{t("gate.clean")}</p>;
  return (
    <Notice kind="warn" title={t("gate.title", { count: faults.length })}>
      <ul>
        {faults.map(({ kind, field, language, found, after }, index) => (
          <li key={index}>
            {[field && t(`field.${field}`), language && LANGUAGE_NAMES[language]].filter(Boolean).map((where) => `${where}. `)}
            {kind === "stale" && after ? t("gate.stale", { language: LANGUAGE_NAMES[after] }) : t(`gate.${kind as "missing"}`)}
            {found && (
              <>
                {" "}
                <q lang={language}>{found}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
