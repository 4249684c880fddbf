import type { Transaction } from "kysely";
import type { Tables } from "./tables";

/** On whose behalf a transaction runs. PostgreSQL's role and row-level security follow from it alone. */
export const ROLES = ["visitor", "seeker", "staff", "administrator", "system"] as const;
export type Role = (typeof ROLES)[number];

/** Why the process itself acts: the only acts without a person behind them. */
export type SystemReason = "sign-in" | "session" | "sweep" | "content" | "start" | "audit";

export type Actor =
  /** Anyone; with a draft, the one application that the draft may become. */
  | { role: "visitor"; application?: string }
  /** Who holds a receipt code: first by its lookup value, then by the session it opened. */
  | { role: "seeker"; application?: string; receiptLookup?: Uint8Array; session?: Uint8Array }
  | { role: "staff"; staff: string }
  | { role: "administrator"; staff: string }
  | { role: "system"; reason: SystemReason };

/**
 * A handle on the database that carries a right: `Db<"staff">` can only come out of the door as staff,
 * so a function that asks for it cannot be called on anyone else's behalf.
 */
export type Db<Carries extends Role = Role> = Transaction<Tables> & { readonly carries?: Carries };

/** The PostgreSQL role behind each; the prefix keeps them apart from others on a shared server. */
export const databaseRole = (role: Role): string => `ashyq_${role}`;
