/** What administrators do, as their record writes it. */
export const ADMINISTRATION_ACTS = [
  "intake-changed",
  "intake-follows-country",
] as const;
export type AdministrationAct = (typeof ADMINISTRATION_ACTS)[number];
