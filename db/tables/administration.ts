import type { DayColumn, WithDefault } from "./column";

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
