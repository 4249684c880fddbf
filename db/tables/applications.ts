import type { Day } from "~/domain/shared/day";
import type { ApplicationStatus } from "~/domain/applications/application";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import type { Bytes, DayColumn, NullableBytes, NullableDay, WithDefault } from "./column";

/** What of an application is plain. Narrow on purpose: the queue reads only this. */
export interface ApplicationTable {
  id: string;
  centre: string;
  case_number: number;
  first_measure: MeasureSlug;
  language: Language;
  status: ApplicationStatus;
  received_on: DayColumn;
  answer_due_on: NullableDay;
  waiting_since: NullableDay;
  closed_on: NullableDay;
  expires_on: DayColumn;
  /** Kept by the database itself. */
  first_answered_on: WithDefault<Day | null>;
  reopened: boolean;
  assigned_to: string | null;
  version: number;
  key_epoch: string;
  receipt_lookup: Bytes;
  seeker_public_key: Bytes;
  contact_public_key: Bytes;
  pseudonym_key: Bytes;
}

export interface ApplicationSealedTable {
  application: string;
  answers: Bytes;
  contact: Bytes;
  outcome: NullableBytes;
  /** Another centre that staff propose, under the thread key, while the seeker has not answered. */
  proposal: NullableBytes;
  /** The place it holds for a visit; the other side lies in the place. */
  visit: NullableBytes;
  centre_wrap: Bytes;
  seeker_wrap: Bytes;
}

export interface MessageTable {
  id: string;
  application: string;
  direction: "to_seeker" | "to_centre";
  day: DayColumn;
  body: Bytes;
}

export interface NoteTable {
  id: string;
  application: string;
  day: DayColumn;
  body: Bytes;
}

/** What a member was writing on an application, sealed to that member. */
export interface CaseDraftTable {
  application: string;
  staff: string;
  body: Bytes;
}

/** Unlogged; says only that some code is in use until the end of a day. */
export interface SeekerSessionTable {
  id: Bytes;
  sealed: Bytes;
  expires_on: DayColumn;
}

/** The allowed steps of a status, checked by a trigger; equal to the table in the domain. */
export interface AllowedStepTable {
  status: ApplicationStatus;
  next: ApplicationStatus;
}

/** A window or an exact time that a centre opens for visits. */
export interface VisitOpeningTable {
  id: string;
  centre: string;
  first_day: DayColumn;
  last_day: DayColumn;
  hours: string;
  is_exact: boolean;
}

/** One place of it; free ones hold bytes by chance. */
export interface VisitPlaceTable {
  opening: string;
  seat: number;
  taken: WithDefault<boolean>;
  holder: Bytes;
  release_hash: Bytes;
}
