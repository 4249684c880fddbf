import { useTranslation } from "react-i18next";
import { textList } from "~/web/text-list";

/** How to help without keeping anything, and what a lawyer needs to know. */
export function HelperAdvice() {
  const { t } = useTranslation("public");
  return (
    <>
      <h2>{t("helpers.how.title")}</h2>
      <ul>
        {textList(t("helpers.how.items", { returnObjects: true })).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <h2>{t("helpers.lawyer.title")}</h2>
      <p>{t("helpers.lawyer.link")}</p>
      <p>{t("helpers.lawyer.portal")}</p>
      <p>{t("helpers.lawyer.duties")}</p>
    </>
  );
}
