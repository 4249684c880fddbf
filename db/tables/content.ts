import type { InEveryLanguage } from "~/domain/shared/language";
import type { TemplateKind } from "~/domain/applications/reply-template";
import type { Freshness } from "~/domain/measures/draft";
import type { ParameterName } from "~/domain/measures/parameters";
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
  /** Out of the texts, by the database. */
  name_kk: WithDefault<string>;
  name_ru: WithDefault<string>;
  name_en: WithDefault<string>;
}

/** A version on its way; the published ones stay as the record of who wrote and who published. */
export interface MeasureDraftTable {
  id: string;
  slug: MeasureSlug;
  state: "draft" | "in_review" | "published" | "discarded";
  amounts: Json<Amount[]>;
  texts: Json<InEveryLanguage<MeasureText>>;
  sources: Json<MeasureSource[]>;
  rules: Json<MeasureRule[]>;
  freshness: Json<Freshness>;
  version: number;
  changed_by: string;
  submitted_by: string | null;
  /** Of each part that differs from what is published, all who wrote at it; kept by the database. */
  writers: JsonWithDefault<Record<string, string[]>>;
  /** The version that its sender has confirmed as a whole. */
  confirmed_version: number | null;
  in_force_from: NullableDay;
  published_by: string | null;
  published_on: NullableDay;
  overridden_because: string | null;
  /** The translators' file that changed it last, until somebody writes on. */
  imported: string | null;
  /** What it was before that file; null content when the file began it. */
  before_import: Json<{ content: { amounts: Amount[]; texts: InEveryLanguage<MeasureText>; sources: MeasureSource[]; rules: MeasureRule[]; freshness: Freshness } | null }> | null;
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
  name: ParameterName;
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
