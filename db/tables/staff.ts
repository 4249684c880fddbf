import type { Language } from "~/domain/shared/language";
import type { StaffRole, StaffState } from "~/domain/staff/staff-member";
import type { Bytes, DayColumn, NullableBytes, NullableDay, WithDefault } from "./column";

export interface StaffAccountTable {
  id: string;
  login: string;
  role: StaffRole;
  language: Language;
  state: StaffState;
  /** Hash of the invitation while the account waits for its owner's first sign-in. */
  invitation: NullableBytes;
  invitation_expires_on: NullableDay;
  password_salt: NullableBytes;
  password_verifier: NullableBytes;
  public_key: NullableBytes;
  sealed_private_key: NullableBytes;
  sealed_totp: NullableBytes;
  recovery_verifier: NullableBytes;
  recovery_sealed_key: NullableBytes;
  /** A one-time code is accepted once: the last time step that was used, under the member's own key. */
  sealed_totp_step: NullableBytes;
  created_on: DayColumn;
  /** Taken first when the next application is asked for. */
  working_languages: WithDefault<Language[]>;
  shortcuts: WithDefault<boolean>;
}

export interface StaffMembershipTable {
  staff: string;
  centre: string;
}

export interface StaffSessionTable {
  id: Bytes;
  staff: string;
  sealed_key: Bytes;
  /** When its member signed in, under the member's own key. */
  sealed_start: Bytes;
  expires_on: DayColumn;
}

export interface CentreKeyTable {
  centre: string;
  epoch: string;
  public_key: Bytes;
  made_on: DayColumn;
}

export interface KeyGrantTable {
  centre: string;
  epoch: string;
  staff: string;
  sealed_key: Bytes;
  /** Keyed by the centre's private key: which public key the grant was made for. */
  vouch: Bytes;
}

/** One administrator's word that a member, known by the public key, makes a centre's first key. Two are needed. */
export interface FirstMemberTable {
  centre: string;
  staff: string;
  administrator: string;
  public_key: Bytes;
  confirmed_on: DayColumn;
}

/** A one-time code on paper, as a hash keyed by its owner's private key; the row goes when the code is used. */
export interface PrintedCodeTable {
  staff: string;
  code_hash: Bytes;
}

/** One member's sheet of a region's recovery key: the public half of the code printed on it. */
export interface PaperSheetTable {
  id: string;
  region: string;
  staff: string;
  public_key: Bytes;
  drawn_on: DayColumn;
}

/** A region's recovery key, its private half in a nested seal for every two of three sheets. */
export interface PaperKeyTable {
  id: string;
  region: string;
  sheet_a: string;
  sheet_b: string;
  sheet_c: string;
  public_key: Bytes;
  seal_ab: Bytes;
  seal_bc: Bytes;
  seal_ac: Bytes;
  /** Of what only the opened key gives; without it nothing is restored. */
  proof_hash: Bytes;
  made_on: DayColumn;
}

/** A centre's private key sealed to a recovery key on paper. */
export interface PaperGrantTable {
  centre: string;
  epoch: string;
  paper_key: string;
  sealed_key: Bytes;
  vouch: Bytes;
}

/** The database itself fills in the position and the chain. */
export interface AuditTable {
  centre: string;
  position: WithDefault<number>;
  staff: string;
  act: string;
  /** Keyed pseudonym of the application; its key dies with the row it names. */
  subject: NullableBytes;
  day: DayColumn;
  previous: WithDefault<Uint8Array>;
  hash: WithDefault<Uint8Array>;
}
