import { useTranslation } from "react-i18next";
import type { CentreDescription, DescriptionPart } from "~/domain/centres/description-mark.server";
import { LANGUAGES } from "~/domain/shared/language";
import { useAdminForm } from "./admin-form";
import { SavedMeanwhile } from "./saved-meanwhile";

/** What somebody else has saved of a centre, part by part, in the words it has now. */
export function CentreChanged({ centre }: { centre: CentreDescription }) {
  const { t } = useTranslation(["admin", "seeker"]);
  const { changed } = useAdminForm();
  const said = (part: DescriptionPart) => {
    const value = centre[part];
    if (value === null) return t("centres.unsaid");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map((language) => t(`seeker:check.languages.${language}`)).join(", ");
    return LANGUAGES.map((language) => <div key={language} lang={language}>{value[language]}</div>);
  };
  return <SavedMeanwhile facts={(changed as readonly DescriptionPart[]).map((part) => ({ term: t(`centres.${part}`), value: said(part) }))} />;
}
