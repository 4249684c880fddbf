import type { Language } from "~/domain/shared/language";
import type { RightKind } from "~/domain/staff/right-kinds";
import type { DayColumn, NullableBytes, NullableDay, WithDefault } from "./column";

/** `*` is the whole country, otherwise a region's code. */
export interface AdministratorRemitTable {
  staff: string;
  scope: string;
}

/** What administrators did; the database itself fills in the position and the chain. */
export interface AdministrationActTable {
  position: WithDefault<number>;
  staff: string;
  act: string;
  /** What was changed, in names that are public anyway: a slug, a code, a login. */
  subject: string;
  day: DayColumn;
  previous: WithDefault<Uint8Array>;
  hash: WithDefault<Uint8Array>;
}

/** What would widen somebody's rights, until a second administrator has confirmed it; kept as the record of both. */
export interface RightProposalTable {
  id: string;
  kind: RightKind;
  login: string | null;
  language: Language;
  scopes: string[];
  target: string | null;
  state: "open" | "confirmed" | "withdrawn";
  proposed_by: string;
  proposed_on: DayColumn;
  decided_by: string | null;
  decided_on: NullableDay;
  /** Hash of the half of a new administrator's invitation that its proposer was shown. */
  invitation_half: NullableBytes;
}
