import { useTranslation } from "react-i18next";
import type { Intake } from "~/domain/measures/intake";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "~/web/format";
import { SavedMeanwhile } from "./saved-meanwhile";

/** What somebody else has said of an intake since the page was opened. */
export function IntakeChanged({ kept, language }: { kept: Intake | undefined; language: Language }) {
  const { t } = useTranslation(["admin", "public"]);
  const day = (name: "pausedUntil" | "opensOn" | "closesOn", on: Day | null | undefined) => (on ? [{ term: t(`intakes.${name}`), value: formatDay(language, on) }] : []);
  const facts = [
    { term: t("intakes.now"), value: kept ? t(`public:intake.${kept.state}`) : t("intakes.follow") },
    ...day(kept?.state === "paused" ? "pausedUntil" : "opensOn", kept?.opensOn),
    ...day("closesOn", kept?.closesOn),
  ];
  return <SavedMeanwhile facts={facts} />;
}
