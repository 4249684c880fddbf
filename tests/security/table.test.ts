import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** ASVS 5.0.0: section → how many requirements; then which of them are of level 1, and which of level 2 in the chapters we took. */
const LEVEL_1 =
  "1.2.1-5 1.3.1-2 1.5.1 2.1.1 2.2.1-2 2.3.1 3.2.1-2 3.3.1 3.4.1-2 3.5.1-3 4.1.1 4.4.1 5.2.1-2 5.3.1-2 6.1.1 6.2.1-8 6.3.1-2 6.4.1-2 7.2.1-4 7.4.1-2 " +
  "8.1.1 8.2.1-2 8.3.1 9.1.1-3 9.2.1 10.4.1-5 11.3.1-2 11.4.1 12.1.1 12.2.1-2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1";
const LEVEL_2 =
  "6.1.2-3 6.2.9-12 6.3.3-4 6.4.3-4 6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.3.1-2 7.4.3-5 7.5.1-2 7.6.1-2 8.1.2 8.2.3 8.4.1 11.1.1-2 11.2.1-3 11.3.3 11.4.2-4 11.5.1 11.6.1 " +
  "14.1.1-2 14.2.2-4 14.3.2-3 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3";

function spread(list: string): string[] {
  return list.split(" ").flatMap((entry) => {
    const [section = "", first = "", last = first] = entry.split(/\.(?=[\d-]+$)|-/);
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${section}.${Number(first) + at}`);
  });
}

const text = readFileSync("tests/security/README.md", "utf8");
const rows = [...text.matchAll(/^\| V([\d.]+) \| ([12]) \| (.+?) \| (.+) \| (?:`([^`]+)`|–) \|$/gm)];

it("the table has every requirement of level 1, and of level 2 in six chapters, once", () => {
  const found = rows.map(([, id, level]) => `${id} ${level}`);
  expect(found).toEqual([...new Set(found)]);
  expect(found.toSorted()).toEqual([...spread(LEVEL_1).map((id) => `${id} 1`), ...spread(LEVEL_2).map((id) => `${id} 2`)].toSorted());
});

it("and each test it names is there", () => {
  const named = rows.flatMap(([, , , , , test]) => (test ? [`tests/${test}`] : []));
  expect(named.length).toBeGreaterThan(90);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
