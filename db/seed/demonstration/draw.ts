/** Repeatable choices, so that every demonstration tells the same stories. Keys, ids and numbers are never drawn here. */
export interface Draw {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  from<Item>(list: readonly Item[]): Item;
}

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** Park and Miller's minimal standard generator. */
export function repeatableDraw(start: number): Draw {
  let state = (start % (MODULUS - 1)) + 1;
  const between = (least: number, most: number): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return least + Math.floor((state / MODULUS) * (most - least + 1));
  };
  return { between, from: (list) => list[between(0, list.length - 1)] as (typeof list)[number] };
}
