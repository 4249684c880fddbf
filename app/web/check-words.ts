import { useTranslation } from "react-i18next";
import { PREFER_NOT } from "~/domain/applications/answers";
import type { CheckQuestion } from "~/domain/measures/rules";

/** The check's questions and answers in words: the application's own wherever it asks the same. */
export function useCheckWords() {
  const { t } = useTranslation(["public", "seeker"]);
  const question = (name: CheckQuestion): string =>
    name === "categories" ? t("check.categories.legend") : t(`seeker:${name}.legend`);
  const answer = (name: CheckQuestion, value: string): string => {
    if (value === PREFER_NOT) return t("seeker:form.preferNot");
    if (name === "categories") return t(`check.categories.${value}` as "check.categories.none");
    if (name === "document" && isKindOfResidence(value)) return `${t("seeker:document.with-iin")}: ${t(`check.residence.${value}`)}`;
    if (value === "citizen-not-now") return `${t("seeker:document.not-now")}: ${t("check.residence.citizen")}`;
    if (value === "not-now") return `${t("seeker:document.not-now")}: ${t("check.residence.other")}`;
    return t(`seeker:${name}.${value}` as "seeker:age.18-35");
  };
  return { question, answer };
}

const isKindOfResidence = (value: string): value is "citizen" | "permanent" | "temporary" =>
  value === "citizen" || value === "permanent" || value === "temporary";
