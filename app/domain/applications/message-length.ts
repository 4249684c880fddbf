/** What people can type at most, in characters; fits the sealed sizes in any script. */
export const LONGEST_MESSAGE = 900;
export const LONGEST_NOTE = 280;
