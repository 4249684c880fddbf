import type { InEveryLanguage } from "~/domain/shared/language";
import type { TemplateKind } from "~/domain/applications/reply-template";
import type { MeasureRule } from "~/domain/measures/rules";
import type { Amount, IntakeState, MeasureSlug, MeasureSource, MeasureText, Wish } from "~/domain/measures/measure";
import type { Bytes, DayColumn, Json, JsonWithDefault, NullableDay, WithDefault } from "./column";

export interface MeasureTable {
  slug: MeasureSlug;
  position: number;
  wishes: Wish[];
  related: MeasureSlug[];
  retired: boolean;
}

export interface MeasureVersionTable {
  slug: MeasureSlug;
  in_force_from: DayColumn;
  amounts: Json<Amount[]>;
  texts: Json<InEveryLanguage<MeasureText>>;
  sources: Json<MeasureSource[]>;
  rules: JsonWithDefault<MeasureRule[]>;
}

/** `scope` is `*` for the whole country or a region's code; the region's row wins. */
export interface IntakeTable {
  slug: MeasureSlug;
  scope: string;
  state: IntakeState;
  opens_on: NullableDay;
  /** The last day of a season. */
  closes_on: NullableDay;
}

export interface ParameterTable {
  name: "mci" | "minimum-wage" | "answer-working-days" | "backup-days";
  in_force_from: DayColumn;
  value: number;
  source: Json<InEveryLanguage<string>>;
}

export interface CalendarDayTable {
  day: DayColumn;
  kind: "holiday" | "working";
  names: Json<InEveryLanguage<string>>;
}

/** One row: what this deployment was born with, and the revision that pages rendered for everyone depend on. */
export interface DeploymentTable {
  singleton: WithDefault<boolean>;
  receipt_salt: Bytes;
  content_revision: WithDefault<number>;
  seeded: WithDefault<"nothing" | "content" | "demonstration">;
  born_on: DayColumn;
}

/** `scope` is `*` for the whole country or a centre's code; `measure` is `*` or a slug. */
export interface ReplyTemplateTable {
  scope: string;
  measure: string;
  kind: TemplateKind;
  texts: Json<InEveryLanguage<string>>;
  changed_on: DayColumn;
}
