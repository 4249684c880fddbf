import type { ApplicationStatus } from "~/domain/applications/application";
import type { Language } from "~/domain/shared/language";
import { BUSY_CENTRES, REGION_ACCOUNTS, SEMEY, SHYMKENT } from "./accounts";
import { type Story, STORIES } from "./stories";

export interface PlannedApplication {
  centre: string;
  status: ApplicationStatus;
  story: Story;
  language: Language;
  /** The name of its printed code; undefined when nobody has a code for it. */
  printed?: string;
}

/** The applications whose codes are printed at every start, each named after what it shows at first. */
export const PRINTED: (PlannedApplication & { printed: string })[] = [
  { printed: "received", centre: SEMEY, status: "received", language: "kk", story: { letters: [], quietDays: [0, 0], spanDays: [0, 0] } },
  {
    printed: "answered", centre: SEMEY, status: "answered", language: "ru",
    story: { letters: ["question", "reply", "answer", "thank-you"], quietDays: [1, 1], spanDays: [9, 9] },
  },
  {
    printed: "time_offered", centre: SHYMKENT, status: "time_offered", language: "kk",
    story: { letters: ["answer", "reply", "offer"], quietDays: [0, 0], spanDays: [7, 7] },
  },
  {
    printed: "waiting_for_you", centre: SHYMKENT, status: "waiting_for_you", language: "ru",
    story: { letters: ["question"], quietDays: [2, 2], spanDays: [2, 2] },
  },
  {
    printed: "closed", centre: SEMEY, status: "closed", language: "en",
    story: { letters: ["offer", "will-come"], quietDays: [2, 2], spanDays: [14, 14] },
  },
];

const AT_A_BUSY_CENTRE: Record<ApplicationStatus, number> = {
  received: 15,
  in_review: 12,
  answered: 12,
  waiting_for_you: 8,
  time_offered: 6,
  time_set: 7,
  move_proposed: 2,
  closed: 9,
  withdrawn: 3,
  expired: 1,
};

/** What each region has besides, over its first centres. */
const IN_A_REGION: readonly ApplicationStatus[] = [
  "received", "answered", "in_review", "waiting_for_you", "received", "time_set", "closed", "time_offered",
];
const CENTRES_IN_USE = 5;

const LANGUAGES_IN_TURN: readonly Language[] = ["kk", "ru", "kk", "ru", "kk", "en", "kk", "ru", "kk", "ru"];

/** About 300 applications, the printed ones first. */
export function planApplications(): PlannedApplication[] {
  const busy = BUSY_CENTRES.flatMap((centre) => statusesInPlenty().map((status) => ({ centre, status })));
  const regional = REGION_ACCOUNTS.flatMap(({ centres }) =>
    IN_A_REGION.map((status, position) => ({ status, centre: centres[position % Math.min(centres.length, CENTRES_IN_USE)] as string })),
  );
  const told = new Map<ApplicationStatus, number>();
  const planned = [...busy, ...regional].map(({ centre, status }, position) => {
    const turn = told.get(status) ?? 0;
    told.set(status, turn + 1);
    const stories = STORIES[status];
    const language = LANGUAGES_IN_TURN[position % LANGUAGES_IN_TURN.length] as Language;
    return { centre, status, story: stories[turn % stories.length] as Story, language };
  });
  return [...PRINTED, ...planned];
}

function statusesInPlenty(): ApplicationStatus[] {
  const statuses = Object.entries(AT_A_BUSY_CENTRE) as [ApplicationStatus, number][];
  return statuses.flatMap(([status, count]) => Array.from({ length: count }, () => status));
}
