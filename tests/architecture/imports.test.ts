// Who may import whom: the rules of .dependency-cruiser.cjs hold, and each of them catches what it is there for.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

interface Rules {
  forbidden: { name: string; comment?: string; severity: string }[];
}
interface Cruised {
  summary: { violations: { type: string; from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

/** Reading the whole product takes some seconds, on a busy machine many. */
const CRUISE_MILLISECONDS = 300_000;
const CRUISER = join(process.cwd(), "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const { forbidden } = createRequire(import.meta.url)(join(process.cwd(), ".dependency-cruiser.cjs")) as Rules;

/** The cruiser as `npm run check` runs it; its exit code counts the violations. */
function cruise(folder: string, parts: string[]): Promise<Cruised> {
  return new Promise((resolve, reject) => {
    const args = [CRUISER, ...parts, "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 200_000_000 }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout) as Cruised);
      } catch {
        reject(error ?? new Error("the cruiser said nothing"));
      }
    });
  });
}

/** One offence for each rule: where it is put, and what it says. */
const PLANTED: Record<string, { file: string; text: string }[]> = {
  "domain-stands-alone": [
    { file: "app/domain/links/planted.ts", text: `import { paths } from "~/web/paths";\nexport const planted = paths;\n` },
    { file: "app/domain/links/planted-framework.ts", text: `import { redirect } from "@remix-run/node";\nexport const planted = redirect;\n` },
    { file: "app/domain/links/planted-type.ts", text: `import type { Page } from "~/ui/page";\nexport type Planted = typeof Page;\n` },
  ],
  "domain-takes-only-types-of-db": [{ file: "app/domain/links/planted-door.server.ts", text: `import { openDoor } from "~db/door.server";\nexport const planted = openDoor;\n` }],
  "the-door-is-opened-by-web-and-jobs": [{ file: "app/routes/public/planted-door.ts", text: `import { openDoor } from "~db/door.server";\nexport const planted = openDoor;\n` }],
  "only-db-sees-the-connection": [{ file: "app/web/planted-connection.server.ts", text: `import { connect } from "~db/connection.server";\nexport const planted = connect;\n` }],
  "no-sql-in-pages": [
    { file: "app/routes/public/planted-sql.ts", text: `import { sql } from "kysely";\nexport const planted = sql;\n` },
    { file: "app/ui/planted-sql.ts", text: `import pg from "pg";\nexport const planted = pg;\n` },
  ],
  "public-does-not-import-its-neighbours": [{ file: "app/routes/public/planted-neighbour.ts", text: `export { loader as planted } from "../seeker/receipt";\n` }],
  "seeker-does-not-import-its-neighbours": [{ file: "app/routes/seeker/planted-neighbour.ts", text: `export { loader as planted } from "../public/home";\n` }],
  "staff-does-not-import-its-neighbours": [{ file: "app/routes/staff/planted-neighbour.ts", text: `export { loader as planted } from "../seeker/receipt";\n` }],
  "ui-knows-nothing-of-the-service": [
    { file: "app/ui/planted-domain.ts", text: `import { LANGUAGES } from "~/domain/shared/language";\nexport const planted = LANGUAGES;\n` },
    { file: "app/ui/planted-db.ts", text: `import type { Tables } from "~db/tables";\nexport type Planted = Tables;\n` },
  ],
  "cryptography-has-one-home": [
    { file: "app/domain/links/planted-hash.server.ts", text: `import { createHash } from "node:crypto";\nexport const planted = createHash;\n` },
    { file: "app/web/planted-argon.server.ts", text: `import argon2 from "argon2";\nexport const planted = argon2;\n` },
    { file: "db/planted-sodium.server.ts", text: `import sodium from "libsodium-wrappers";\nexport const planted = sodium;\n` },
  ],
  "no-circles": [
    { file: "app/domain/links/planted-one.ts", text: `import { other } from "./planted-other";\nexport const one = (): number => other();\n` },
    { file: "app/domain/links/planted-other.ts", text: `import { one } from "./planted-one";\nexport const other = (): number => one();\n` },
  ],
};

describe("the rules", () => {
  it("are all errors, each with a comment that says what to do instead", () => {
    for (const { name, comment, severity } of forbidden) {
      expect([name, severity]).toEqual([name, "error"]);
      expect([name, (comment ?? "").length > 15]).toEqual([name, true]);
    }
  });
});

const copy = mkdtempSync(join(tmpdir(), "ashyq-esik-imports-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it("in a copy of the product every rule catches what was planted against it, and nothing else is wrong", async () => {
  expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  for (const part of ["app", "db", "locales", "tests", ".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
  const planted = Object.values(PLANTED).flat();
  for (const { file, text } of planted) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  const { summary } = await cruise(copy, ["app", "db", "tests"]);
  expect(summary.totalCruised).toBeGreaterThan(200);
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  for (const [rule, offences] of Object.entries(PLANTED)) {
    const found = offences.filter(({ file }) => caught.has(`${rule}: ${file}`)).map(({ file }) => file);
    // A circle is told once, at either of its ends.
    if (rule === "no-circles") expect(found.length).toBeGreaterThan(0);
    else expect([rule, found]).toEqual([rule, offences.map(({ file }) => file)]);
  }
  const others = summary.violations.filter(({ from }) => !planted.some(({ file }) => file === from));
  expect(others.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
}, CRUISE_MILLISECONDS);
