import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { CentreShown } from "~/web/places-offered.server";

/** Where a region has one centre, nobody was asked which: it is named, with where it is. */
export function SettledCentre({ centre }: { centre: CentreShown | undefined }) {
  const { t } = useTranslation("seeker");
  if (!centre) return null;
  return (
    <Notice kind="info" role="status">
      <p>{t("centre.only", { centre: centre.name })}</p>
      <p>{centre.address}</p>
    </Notice>
  );
}
