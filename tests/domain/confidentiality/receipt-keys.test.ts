import { beforeAll, describe, expect, test } from "vitest";
import { openSeekerWrap, wrapForSeeker } from "~/domain/confidentiality/application-keys.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { deriveReceiptKeys } from "~/domain/confidentiality/receipt-keys.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { countingLane, fullLane, workOf } from "./counting-lane";

const code = withCheckDigits("1234567890123456789012");
const salt = new Uint8Array(16).fill(1);
const [oldest, older, newest] = [randomBytes(32), randomBytes(32), randomBytes(32)];

beforeAll(ready);

async function derived(peppers: [Uint8Array, ...Uint8Array[]], options: { code?: typeof code; salt?: Uint8Array } = {}) {
  const keys = await deriveReceiptKeys(options.code ?? code, { lane: countingLane(), salt: options.salt ?? salt, peppers });
  if (!keys.ok) throw new Error(keys.because);
  return keys;
}

describe("a receipt code", () => {
  test("opens the same wrap every time", async () => {
    const wrap = wrapForSeeker(randomBytes(32), { application: "a", seekerPublicKey: (await derived([newest])).seeker.publicKey });
    expect(openSeekerWrap(wrap, { application: "a", seeker: (await derived([newest])).seeker }).ok).toBe(true);
  });

  test("is found under an older pepper after each rotation, and its key stays", async () => {
    const then = await derived([oldest]);
    const now = await derived([newest, older, oldest]);
    expect(now.lookups).toHaveLength(3);
    expect(now.lookups[2]).toEqual(then.lookups[0]);
    expect(now.lookups[0]).not.toEqual(then.lookups[0]);
    expect(now.seeker).toEqual(then.seeker);
  });

  test("costs one Argon2id of 19 MiB whatever the number of peppers", async () => {
    const lane = countingLane();
    await deriveReceiptKeys(code, { lane, salt, peppers: [newest, older, oldest] });
    expect(workOf(lane.asked)).toEqual([{ secret: 24, salt: 16, memoryKiB: 19_456, passes: 2, length: 64 }]);
  });

  test("another code or another salt gives nothing in common", async () => {
    const [one, otherCode, otherSalt] = [
      await derived([newest]),
      await derived([newest], { code: withCheckDigits("1234567890123456789013") }),
      await derived([newest], { salt: new Uint8Array(16).fill(2) }),
    ];
    for (const other of [otherCode, otherSalt]) {
      expect(other.lookups[0]).not.toEqual(one.lookups[0]);
      expect(other.seeker.publicKey).not.toEqual(one.seeker.publicKey);
    }
  });

  test("is told to come back when the lane is full", async () => {
    expect(await deriveReceiptKeys(code, { lane: fullLane, salt, peppers: [newest] })).toEqual({ ok: false, because: "busy" });
  });
});
