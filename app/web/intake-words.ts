import type { i18n } from "i18next";
import type { Intake } from "~/domain/measures/intake";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { IntakeState } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import type { TagTone } from "~/ui/tag";
import { formatDay } from "~/web/format";

export const INTAKE_TONE: Record<IntakeState, TagTone> = { open: "open", paused: "wait", seasonal: "wait", closed: "done" };

/** The state of today; for the whole country also that some regions differ. */
export function intakeLabel(t: i18n["t"], { intake, otherwiseIn }: Pick<MeasureInForce, "intake" | "otherwiseIn">): string {
  const state = t(`intake.${intake.state}`);
  return otherwiseIn.length > 0 ? t("intake.exceptRegions", { state }) : state;
}

/** When a measure that is not open opens again: its day, or who knows it. */
export function nextIntake(t: i18n["t"], language: Language, { opensOn }: Intake): string {
  return opensOn ? t("intake.opensOn", { date: formatDay(language, opensOn) }) : t("intake.centreKnows");
}
