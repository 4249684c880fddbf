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

const BUSY = { ok: false, because: "busy" } as const;

/**
 * @param atOnce derivations that run together.
 * @param waiting derivations that may stand in line, first come first served; one more is answered `busy` without work.
 */
export function createArgonLane({ atOnce = 2, waiting }: { atOnce?: number; waiting: number }): ArgonLane {
  const line: Array<() => void> = [];
  let running = 0;

  async function myTurn(): Promise<void> {
    if (running < atOnce) running += 1;
    else await new Promise<void>((called) => line.push(called));
  }

  /** The place is handed to the next in line, so `running` never falls in between and nobody can push in. */
  function leave(): void {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }

  async function derive(request: ArgonRequest): Promise<Derived> {
    refuseUnreasonable(request);
    if (running >= atOnce && line.length >= waiting) return BUSY;
    await myTurn();
    try {
      return { ok: true, bytes: await argon2id(request) };
    } finally {
      leave();
    }
  }

  return { derive };
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
