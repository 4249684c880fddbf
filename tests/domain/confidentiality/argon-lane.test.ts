import { describe, expect, test } from "vitest";
import type { ArgonRequest } from "~/domain/confidentiality/argon-lane.server";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { utf8 } from "~/domain/confidentiality/bytes.server";

const request = (name: string, memoryKiB = 4096): ArgonRequest => ({
  secret: utf8(name), salt: new Uint8Array(16).fill(9), memoryKiB, passes: 1, length: 64,
});

describe("the lane", () => {
  test("computes Argon2id version 1.3 and goes on doing so: otherwise no stored code or password would open", async () => {
    const derived = await createArgonLane({ waiting: 0 }).derive({
      secret: utf8("password"), salt: utf8("somesaltsomesalt"), memoryKiB: 1024, passes: 2, length: 32,
    });
    expect(derived.ok && Buffer.from(derived.bytes).toString("hex")).toBe("08a19ee7f6d7f589c2ab6af18d6e724172b19f7d6fd462b38430ab31ceabeaf0");
  });

  test("takes so many at once and so many in line, and tells everyone else at once", async () => {
    const lane = createArgonLane({ atOnce: 2, waiting: 3 });
    const settled: string[] = [];
    const all = Array.from({ length: 8 }, async (_, n) => {
      const derived = await lane.derive(request(`secret ${n}`));
      settled.push(derived.ok ? "done" : derived.because);
      return derived.ok;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(settled).toEqual(["busy", "busy", "busy"]);
    expect(await Promise.all(all)).toEqual([true, true, true, true, true, false, false, false]);
  });

  test("serves first come, first served", async () => {
    const lane = createArgonLane({ atOnce: 1, waiting: 5 });
    const order: number[] = [];
    await Promise.all([16_384, 64, 8_192, 64, 64].map((memory, n) => lane.derive(request("s", memory)).then(() => order.push(n))));
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  test("lets whoever floods wait behind themselves, and gives a place to somebody who has none", async () => {
    const lane = createArgonLane({ atOnce: 1, waiting: 4 });
    const order: string[] = [];
    const ask = (whose: string) => lane.of(whose).derive(request(whose)).then(({ ok }) => order.push(`${whose} ${ok}`));
    const flood = Array.from({ length: 7 }, () => ask("flood"));
    await Promise.all([...flood, ask("honest"), ask("other")]);
    expect(order.filter((line) => line === "flood false")).toHaveLength(4);
    expect(order.filter((line) => line.endsWith("true"))).toEqual(["flood true", "flood true", "honest true", "other true", "flood true"]);
  });

  test("never runs more than its number, also when a place changes hands", async () => {
    const lane = createArgonLane({ atOnce: 1, waiting: 1 });
    for (let round = 0; round < 5; round += 1) {
      const first = lane.derive(request("first"));
      const second = lane.derive(request("second"));
      await first;
      const third = lane.derive(request("third"));
      const fourth = lane.derive(request("fourth"));
      expect([(await second).ok, (await third).ok, (await fourth).ok]).toEqual([true, true, false]);
    }
  });

  test("is free again after a failure of Argon2 itself", async () => {
    const lane = createArgonLane({ atOnce: 1, waiting: 0 });
    // why: NaN passes our limits and Argon2 refuses it: the only way to make the real one fail.
    await expect(lane.derive({ ...request("x"), passes: Number.NaN })).rejects.toThrow();
    expect((await lane.derive(request("x"))).ok).toBe(true);
  });

  test.each([
    ["a long secret", { secret: new Uint8Array(257) }], ["no secret", { secret: new Uint8Array(0) }],
    ["a short salt", { salt: new Uint8Array(8) }], ["much memory", { memoryKiB: 1_000_000 }],
    ["many passes", { passes: 11 }], ["a long result", { length: 65 }],
  ])("refuses %s before any work and stays free", async (_, wrong) => {
    const lane = createArgonLane({ atOnce: 1, waiting: 0 });
    await expect(lane.derive({ ...request("x"), ...wrong })).rejects.toThrow(RangeError);
    expect((await lane.derive(request("x"))).ok).toBe(true);
  });
});
