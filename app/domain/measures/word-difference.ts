export interface DifferencePart {
  kind: "same" | "gone" | "new";
  text: string;
}

const MOST_WORDS = 600;

/** Two texts word by word: what stayed, what is gone, what is new. Texts that are too long are shown whole. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [old, now] = [before.split(/(?<=\s)/u), after.split(/(?<=\s)/u)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return [{ kind: "gone", text: before }, { kind: "new", text: after }];
  const common = longestCommon(old, now);
  const parts: DifferencePart[] = [];
  const add = (kind: DifferencePart["kind"], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      add("same", was);
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add("gone", was);
      i += 1;
    } else {
      add("new", is ?? "");
      j += 1;
    }
  }
  return parts;
}

const at = (table: readonly number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many words can stay from each pair of positions on. */
function longestCommon(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      (table[i] as number[])[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
