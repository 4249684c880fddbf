/** What people can type at most, in characters; fits the sealed sizes in any script. */
export const LONGEST_MESSAGE = 900;
/** A whole answer of the centre: what to bring, where and when. */
export const LONGEST_ANSWER = 1_200;
export const LONGEST_NOTE = 280;
