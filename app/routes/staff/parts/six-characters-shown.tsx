import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** What a newcomer reads out to a colleague; null when the machine is too busy to compute it just now. */
export function SixCharactersShown({ characters }: { characters: string | null }) {
  const { t } = useTranslation(["staff", "problems"]);
  return (
    <Notice kind="info" title={t("six.title")}>
      <p>{t("six.text")}</p>
      {characters ? (
        <p className="spelled" translate="no">
          {characters}
        </p>
      ) : (
        <p>{t("problems:busy.text")}</p>
      )}
    </Notice>
  );
}
