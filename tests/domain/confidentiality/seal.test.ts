import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "~/domain/confidentiality/bytes.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import type { Place } from "~/domain/confidentiality/seal.server";
import { openSealed, sealContent, sealedLength } from "~/domain/confidentiality/seal.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { damageThatOpens } from "./damage";

const place: Place = { table: "application_sealed", column: "answers", row: "row-1", application: "application-1" };
const key = new Uint8Array(32).fill(3);

beforeAll(ready);

function sealed(value: unknown, size = 256, where = place): Uint8Array {
  const sealing = sealContent(key, value, where, size);
  if (!sealing.ok) throw new Error(sealing.because);
  return sealing.sealed;
}

describe("sealed content", () => {
  test("opens where it was sealed and is what was sealed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = JSON.parse(JSON.stringify(value)) as unknown;
        expect(openSealed(key, sealed(once, 65_536), place)).toEqual({ ok: true, value: once });
      }),
      { numRuns: 50 },
    );
  });

  test("does not open with any byte changed, any cut, or anything added", () => {
    expect(damageThatOpens(sealed({ wish: "work" }), (bytes) => openSealed(key, bytes, place).ok)).toEqual([]);
  });

  test.each(["table", "column", "row", "application"] as const)("does not open in another %s", (part) => {
    expect(openSealed(key, sealed("text"), { ...place, [part]: "elsewhere" })).toEqual({ ok: false, because: "does-not-open" });
  });

  test("knows the borders between the parts of a place", () => {
    const there = { ...place, table: "ab", column: "c" };
    expect(openSealed(key, sealed("text", 256, there), { ...place, table: "a", column: "bc" }).ok).toBe(false);
    const quoted = { ...place, table: 'a","b', column: "c" };
    expect(openSealed(key, sealed("text", 256, quoted), { ...place, table: "a", column: 'b","c' }).ok).toBe(false);
  });

  test("does not open with another key, nor with a key of another length", () => {
    expect(openSealed(randomBytes(32), sealed("text"), place).ok).toBe(false);
    expect(openSealed(new Uint8Array(31).fill(3), sealed("text"), place).ok).toBe(false);
  });

  test("has one size, whatever is in it", () => {
    const values = [null, undefined, "", "ә", { text: "Сәлем".repeat(15) }, "x".repeat(253)];
    expect(new Set(values.map((value) => sealed(value).length))).toEqual(new Set([sealedLength(256)]));
  });

  test("says too-long instead of growing, up to the last byte", () => {
    expect(sealContent(key, "x".repeat(253), place, 256).ok).toBe(true);
    expect(sealContent(key, "x".repeat(254), place, 256)).toEqual({ ok: false, because: "too-long" });
    expect(sealContent(key, "x".repeat(9_000), place, 256)).toEqual({ ok: false, because: "too-long" });
    expect(sealContent(key, "ә".repeat(200), place, 256)).toEqual({ ok: false, because: "too-long" });
  });

  test("is different each time and holds no plaintext", () => {
    const [one, other] = [sealed("MARKER-OF-A-SEEKER"), sealed("MARKER-OF-A-SEEKER")];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(Buffer.from(one).includes(Buffer.from(utf8("MARKER")))).toBe(false);
  });
});
