// Argon2id costs memory and a thread by design, so it is done in a lane: a few at a time, a few waiting, and everyone
// else is told at once that we are busy. Node has four threads for all slow work; two are left for the rest.
import argon2 from "argon2";

export type ArgonRequest = {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly length: number;
};

export type Derived = { ok: true; bytes: Uint8Array } | { ok: false; because: "busy" };
export type ArgonLane = { derive(request: ArgonRequest): Promise<Derived> };
/** How full the lane is, in derivations. */
export type LaneLoad = { running: number; waiting: number };

/** One lane for the whole process, in which everyone stands in a line of their own. */
export type SharedLane = ArgonLane & {
  /** The lane as one visitor has it. `whose` is a pseudonym that dies with the process. */
  of(whose: string): ArgonLane;
};

const BUSY = { ok: false, because: "busy" } as const;

/**
 * The lines take turns, so that whoever floods waits behind themselves. When all places are taken, the last one in
 * the longest line gives way to somebody who has none.
 * @param atOnce derivations that run together.
 * @param waiting derivations that may stand in line; one more is answered `busy` without work.
 */
export function createArgonLane({ atOnce = 2, waiting }: { atOnce?: number; waiting: number }): SharedLane & { load(): LaneLoad } {
  const lines = createLines(waiting);
  let running = 0;

  function myTurn(whose: string): Promise<boolean> | boolean {
    if (running >= atOnce) return lines.stand(whose);
    running += 1;
    return true;
  }

  /** The place is handed to the next in line, so `running` never falls in between and nobody can push in. */
  function leave(): void {
    const next = lines.next();
    if (next) next(true);
    else running -= 1;
  }

  const of = (whose: string): ArgonLane => ({
    async derive(request) {
      refuseUnreasonable(request);
      if (!(await myTurn(whose))) return BUSY;
      try {
        return { ok: true, bytes: await argon2id(request) };
      } finally {
        leave();
      }
    },
  });

  return { ...of(""), of, load: () => ({ running, waiting: lines.count() }) };
}

type Called = (isTurn: boolean) => void;

/** Who waits, in the order of turns: whoever was just served goes to the end. */
function createLines(most: number) {
  const lines = new Map<string, Called[]>();
  const count = (): number => [...lines.values()].reduce((sum, line) => sum + line.length, 0);

  /** Sends the last of the longest line away, if that line stays longer than the newcomer's would become. */
  function makeRoom(whose: string): boolean {
    const [longest] = [...lines.values()].sort((one, other) => other.length - one.length);
    if (!longest || longest.length <= (lines.get(whose)?.length ?? 0) + 1) return false;
    longest.pop()?.(false);
    return true;
  }

  return {
    count,
    stand(whose: string): Promise<boolean> | boolean {
      if (count() >= most && !makeRoom(whose)) return false;
      return new Promise<boolean>((called) => lines.set(whose, [...(lines.get(whose) ?? []), called]));
    },
    next(): Called | undefined {
      const [whose, line] = lines.entries().next().value ?? ["", []];
      const [first, ...rest] = line;
      lines.delete(whose);
      if (rest.length > 0) lines.set(whose, rest);
      return first;
    },
  };
}

/** Mistakes of ours, not of the person: what people type is limited before it comes here. */
function refuseUnreasonable({ secret, salt, memoryKiB, passes, length }: ArgonRequest): void {
  if (secret.length < 1 || secret.length > 256) throw new RangeError("argon2 secret: 1 to 256 bytes");
  if (salt.length < 16 || salt.length > 64) throw new RangeError("argon2 salt: 16 to 64 bytes");
  if (memoryKiB < 8 || memoryKiB > 256 * 1024) throw new RangeError("argon2 memory: 8 KiB to 256 MiB");
  if (passes < 1 || passes > 10) throw new RangeError("argon2 passes: 1 to 10");
  if (length < 16 || length > 64) throw new RangeError("argon2 result: 16 to 64 bytes");
}

async function argon2id({ secret, salt, memoryKiB, passes, length }: ArgonRequest): Promise<Uint8Array> {
  const bytes = await argon2.hash(Buffer.from(secret), {
    raw: true,
    type: argon2.argon2id,
    salt: Buffer.from(salt),
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: 1,
    hashLength: length,
  });
  return new Uint8Array(bytes);
}
