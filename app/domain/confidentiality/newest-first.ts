/** A list of keys that are rotated: the first is used for new things, the older ones only to read what exists. */
export type NewestFirst<Key> = readonly [newest: Key, ...older: Key[]];

export function mapNewestFirst<From, To>(list: NewestFirst<From>, step: (item: From) => To): NewestFirst<To> {
  const [newest, ...older] = list;
  return [step(newest), ...older.map(step)];
}
