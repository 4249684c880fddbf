/** Content that the desk reads again and again: kept in memory as long as its revision stands, which every session's look-up reads along. */
export type KeptContent = <Answer>(name: string, make: () => Promise<Answer>) => Promise<Answer>;

const MOST = 64;

/** What is made after a revision was read is of that revision or a newer one, never older. Whoever is given it changes nothing in it. */
export function createKeptContent(): (revision: number) => KeptContent {
  let of: number | undefined;
  let kept = new Map<string, unknown>();
  return (revision) => async <Answer>(name: string, make: () => Promise<Answer>) => {
    if (of !== revision) [of, kept] = [revision, new Map()];
    const mine = kept;
    if (mine.has(name)) return mine.get(name) as Answer;
    const made = await make();
    const [oldest] = mine.keys();
    if (oldest !== undefined && mine.size >= MOST) mine.delete(oldest);
    mine.set(name, made);
    return made;
  };
}
