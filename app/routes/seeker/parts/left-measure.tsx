import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** Whoever wishes for something else than the measure they came from is told that it no longer stands in the application. */
export function LeftMeasure({ name }: { name: string }) {
  const { t } = useTranslation("seeker");
  if (name === "") return null;
  return (
    <Notice kind="info" role="status">
      <p>{t("wishes.left", { measure: name })}</p>
    </Notice>
  );
}
