/** What administrators do, as their record writes it. */
export const ADMINISTRATION_ACTS = [
  "intake-changed",
  "intake-follows-country",
  "centre-described",
  "centre-stopped",
  "centre-goes-on",
  "parameter-entered",
  "parameter-taken-back",
  "day-entered",
  "day-taken-back",
  "draft-written",
  "draft-sent",
  "draft-returned",
  "draft-discarded",
  "measure-published",
  "measure-published-anyway",
  "right-proposed",
  "right-confirmed",
  "right-withdrawn",
  "administrator-suspended",
  "administrator-left",
] as const;
export type AdministrationAct = (typeof ADMINISTRATION_ACTS)[number];
