import type { StaffMember } from "~/domain/staff/staff-member";

/** What the frame of a desk page shows; part of every desk page's data. */
export interface Desk {
  login: string;
  role: StaffMember["role"];
  /** Where a change of language leads back to. */
  here: string;
  /** Whether single keys are shortcuts. */
  shortcuts: boolean;
}
