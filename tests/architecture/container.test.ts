import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings } from "~/web/environment.server";
import { QUIET_SETTINGS } from "~db/leaky-settings.server";

const compose = readFileSync(".container/compose.yaml", "utf8");
const containerfile = readFileSync(".container/Containerfile", "utf8");

describe("the container files", () => {
  it("give the portal settings that it takes, and no secret of their own", () => {
    const given = /environment:\n((?: {4}[A-Z_]+: .*\n)+)/.exec(compose)?.[1] ?? "";
    const settings = Object.fromEntries([...given.matchAll(/^ {4}([A-Z_]+): (.*)$/gm)].map(([, name = "", value = ""]) => [name, value]));
    expect(Object.keys(settings)).toEqual(["DATABASE_URL", "PORTAL_SECRET", "PUBLIC_URL", "TRUSTED_PROXIES", "CONTACT"]);
    const filled: Record<string, string> = {
      POSTGRES_PASSWORD: "a-password", PORTAL_SECRET: "s".repeat(40), PUBLIC_URL: "https://portal.example", PROXIES: "10.0.0.5",
    };
    const env = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, value.replace(/\$\{(\w+)(?::\?|:-(\w+))?\}/g, (_, asked: string, otherwise = "") => filled[asked] ?? otherwise)]),
    );
    expect(readSettings(env)).toMatchObject({ ok: true, settings: { contact: "none", seed: "none" } });
    for (const [name, value] of compose.matchAll(/^ +\w*(?:PASSWORD|SECRET): (.*)$/gm)) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?\}$/)]);
  });

  it("start a PostgreSQL that keeps rows out of its log", () => {
    const flags = Object.fromEntries([...compose.matchAll(/-c, (\w+)=([^\],]+)/g)].map(([, name, value]) => [name, value]));
    for (const [name, isQuiet] of Object.entries(QUIET_SETTINGS)) expect([name, isQuiet(flags[name] ?? "")]).toEqual([name, true]);
  });

  it("use the product's own commands", () => {
    expect(containerfile).toContain("RUN npm ci");
    expect(containerfile).toContain("node app/start.js --build-only");
    expect(containerfile).toContain('CMD ["node", "app/start.js"]');
  });
});
