import type { ApplicationStatus } from "~/domain/applications/application";
import type { Letter } from "./letters";

type Range = readonly [least: number, most: number];

/** How an application came to where it is. */
export interface Story {
  letters: readonly Letter[];
  /** Days since the last thing that happened. */
  quietDays: Range;
  /** Days from receipt to then. */
  spanDays: Range;
}

export const OLDEST_DAYS = 90;

/**
 * The stories that lead to each status. `answered` closes by itself after 30 days, and closed work is erased after 30
 * more, so nothing there is quiet for so long. Three working days are over after 7 days at the latest, save holidays.
 */
export const STORIES: Record<ApplicationStatus, readonly Story[]> = {
  received: [
    { letters: [], quietDays: [0, 1], spanDays: [0, 0] },
    { letters: [], quietDays: [1, 3], spanDays: [0, 0] },
    { letters: [], quietDays: [7, 12], spanDays: [0, 0] },
  ],
  in_review: [
    { letters: [], quietDays: [0, 2], spanDays: [0, 0] },
    { letters: ["answer", "reply"], quietDays: [0, 2], spanDays: [4, 80] },
    { letters: [], quietDays: [7, 14], spanDays: [0, 0] },
    { letters: ["question", "reply"], quietDays: [0, 9], spanDays: [3, 30] },
  ],
  answered: [
    { letters: ["answer"], quietDays: [0, 24], spanDays: [1, 3] },
    { letters: ["answer", "thank-you"], quietDays: [1, 18], spanDays: [2, 6] },
    { letters: ["question", "reply", "answer"], quietDays: [0, 24], spanDays: [6, 60] },
  ],
  waiting_for_you: [
    { letters: ["question"], quietDays: [0, 20], spanDays: [1, 3] },
    { letters: ["answer", "reply", "question"], quietDays: [0, 15], spanDays: [6, 50] },
  ],
  time_offered: [
    { letters: ["offer"], quietDays: [0, 3], spanDays: [1, 3] },
    { letters: ["question", "reply", "offer"], quietDays: [0, 3], spanDays: [6, 70] },
  ],
  time_set: [
    { letters: ["offer", "will-come"], quietDays: [0, 3], spanDays: [2, 4] },
    { letters: ["answer", "reply", "offer", "will-come"], quietDays: [0, 2], spanDays: [8, 60] },
  ],
  move_proposed: [{ letters: ["proposal"], quietDays: [0, 10], spanDays: [1, 3] }],
  closed: [
    { letters: ["answer", "thank-you"], quietDays: [1, 27], spanDays: [4, 20] },
    { letters: ["offer", "will-come"], quietDays: [1, 27], spanDays: [8, 60] },
    { letters: ["answer"], quietDays: [1, 27], spanDays: [2, 10] },
  ],
  withdrawn: [
    { letters: [], quietDays: [1, 26], spanDays: [0, 4] },
    { letters: ["answer"], quietDays: [1, 26], spanDays: [5, 40] },
  ],
  expired: [{ letters: ["question"], quietDays: [1, 20], spanDays: [55, 69] }],
};
