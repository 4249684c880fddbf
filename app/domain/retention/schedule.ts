/** How long each kind of row is kept, counted from what, and why: the one table that expiry and erasure follow. */
export const SCHEDULE = {
  application: { days: 180, from: "receipt, or 30 days after closing or withdrawing if earlier", ground: "the answer is given; nothing more is promised" },
  application_sealed: { with: "application" },
  message: { with: "application" },
  note: { with: "application", or: "its closing" },
  case_draft: { with: "application", or: "its closing" },
  visit_opening: { days: 7, from: "its last day", ground: "the visits are over" },
  visit_place: { with: "visit_opening" },
  seeker_session: { days: 1, from: "opening by code", ground: "a session ends after 15 idle minutes; the row names only a day" },
  staff_session: { days: 1, from: "sign-in", ground: "a session ends after 15 idle minutes or 10 hours; the row names only a day" },
  centre_key: { from: "the last application of its quarter", ground: "a key that opens nothing is not kept" },
  key_grant: { with: "centre_key" },
  paper_grant: { with: "centre_key" },
  audit: { days: 365, from: "the act", ground: "complaints can be made within a year" },
  administration_act: { days: 1095, from: "the act", ground: "who changed a published text or a right can be asked for three years" },
  quarter_count: { from: "the end of its quarter", ground: "the quarter is released; nothing finer than the release is kept" },
  answered: { days: 30, from: "the last answer", ground: "an answered application closes by itself" },
} as const;

/** Tables that hold nothing about a person who seeks help; staff accounts end by hand-over, not by the clock. */
export const NO_PERSONAL_DATA = [
  "region", "district", "centre", "measure", "measure_version", "intake", "parameter", "calendar_day", "deployment",
  "reply_template",
  "allowed_step", "staff_account", "staff_membership", "first_member", "printed_code", "paper_sheet", "paper_key", "administrator_remit",
  "measure_draft", "right_proposal", "counted_until", "quarter_release",
] as const;
