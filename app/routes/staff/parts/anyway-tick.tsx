import { useTranslation } from "react-i18next";
import { Checkboxes } from "~/ui/choices";

/** Shown after the warning only: the writer decides. */
export function AnywayTick({ isShown }: { isShown: boolean | undefined }) {
  const { t } = useTranslation("staff");
  if (!isShown) return null;
  return <Checkboxes name="anyway" label={t("anyway.label")} choices={[{ value: "yes", label: t("anyway.tick") }]} />;
}
