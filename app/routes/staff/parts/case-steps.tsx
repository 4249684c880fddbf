import { useTranslation } from "react-i18next";
import type { ApplicationStatus } from "~/domain/applications/application";

/** The way of an application in four stations; a case that waits for the seeker stands where its answer stands. */
const STATIONS: Record<"received" | "answer" | "visit" | "closed", readonly ApplicationStatus[]> = {
  received: ["received", "in_review"],
  answer: ["answered", "waiting_for_you", "move_proposed"],
  visit: ["time_offered", "time_set"],
  closed: ["closed", "withdrawn", "expired"],
};
const NAMES = Object.keys(STATIONS) as (keyof typeof STATIONS)[];

/** Where the case stands on its way. */
export function CaseSteps({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation("staff");
  const at = NAMES.findIndex((name) => STATIONS[name].includes(status));
  return (
    <ol className="track" aria-label={t("step.label")}>
      {NAMES.map((name, index) => (
        <li key={name} aria-current={index === at ? "step" : undefined} className={index < at ? "past" : undefined}>
          {t(`step.${name}`)}
        </li>
      ))}
    </ol>
  );
}
