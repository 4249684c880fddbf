import { describe, expect, it } from "vitest";
import { exitAddress, readSettings } from "~/web/environment.server";
import { logEvent, newFailureCode, type LogEvent } from "~/web/log.server";

type Environment = Record<string, string | undefined>;
const SECRET = "0123456789abcdef0123456789abcdef";
const SERVER = { DATABASE_URL: "postgresql://owner:hidden-word@db.example:5432/portal", PORTAL_SECRET: SECRET, PUBLIC_URL: "https://portal.example" };

const read = (environment: Environment) => readSettings(environment as NodeJS.ProcessEnv);

function settingsOf(environment: Environment) {
  const answer = read(environment);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.settings;
}

function sentenceOf(environment: Environment): string {
  const answer = read(environment);
  return answer.ok ? "" : answer.sentence;
}

describe("settings on a bare machine", () => {
  it("are those of the demonstration on the embedded database", () => {
    expect(settingsOf({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:3000",
      portalSecret: undefined,
      contact: "call",
      seed: "demo",
      trustedProxies: [],
      metricsPort: undefined,
    });
    expect(settingsOf({}).dataDir).toMatch(/[/\\]\.data$/);
  });

  it("treat an empty setting as absent", () => {
    expect(settingsOf({ PORT: "", DATABASE_URL: " ", SEED: "" })).toEqual(settingsOf({}));
  });

  it("lead to a weather page in the language of the page that was left", () => {
    expect(exitAddress(settingsOf({}), "kk")).toBe("https://www.kazhydromet.kz/kk");
    expect(exitAddress(settingsOf({ EXIT_URL: "https://weather.example/now" }), "ru")).toBe("https://weather.example/now");
  });
});

describe("settings of an operator", () => {
  it("hold no demonstration unless asked", () => {
    expect(settingsOf(SERVER)).toMatchObject({ seed: "none", contact: "none", publicUrl: "https://portal.example", portalSecret: SECRET });
    expect(settingsOf({ ...SERVER, SEED: "demo" })).toMatchObject({ seed: "demo", contact: "call" });
  });

  it("accept several secrets, proxies and a metrics port", () => {
    const settings = settingsOf({ ...SERVER, PORTAL_SECRET: `${SECRET}x,${SECRET}`, TRUSTED_PROXIES: "10.0.0.5, 10.1.0.0/16,fd00::/8,loopback", METRICS_PORT: "9100" });
    expect(settings.trustedProxies).toEqual(["10.0.0.5", "10.1.0.0/16", "fd00::/8", "loopback"]);
    expect(settings.metricsPort).toBe(9100);
  });

  it.each(["http://localhost:3000", "http://127.0.0.1:8080", "http://[::1]:3000", "http://portal.localhost", "https://portal.example/"])("accept PUBLIC_URL %s", (url) => {
    expect(settingsOf({ PUBLIC_URL: url }).publicUrl).toBe(new URL(url).origin);
  });
});

describe("a wrong setting stops the start with a sentence of its own", () => {
  it.each<[string, Environment]>([
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: "70000" }],
    ["PORT", { PORT: "-1" }],
    ["HOST", { HOST: "http://0.0.0.0" }],
    ["HOST", { HOST: "999.1.1.1" }],
    ["DATABASE_URL", { ...SERVER, DATABASE_URL: "mysql://root@localhost/portal" }],
    ["DATABASE_URL", { ...SERVER, DATABASE_URL: "db.example" }],
    ["DATABASE_URL", { ...SERVER, DATABASE_URL: "postgresql:///portal" }],
    ["PORTAL_SECRET", { ...SERVER, PORTAL_SECRET: undefined }],
    ["PORTAL_SECRET", { ...SERVER, PORTAL_SECRET: "too-short" }],
    ["PORTAL_SECRET", { ...SERVER, PORTAL_SECRET: `${SECRET},short` }],
    ["PORTAL_SECRET", { ...SERVER, PORTAL_SECRET: `${SECRET},${SECRET}` }],
    ["PUBLIC_URL", { PUBLIC_URL: "http://portal.example" }],
    ["PUBLIC_URL", { PUBLIC_URL: "portal.example" }],
    ["PUBLIC_URL", { PUBLIC_URL: "https://portal.example/kk" }],
    ["PUBLIC_URL", { PUBLIC_URL: "http://127.0.0.1.evil.example" }],
    ["PUBLIC_URL", { HOST: "0.0.0.0" }],
    ["EXIT_URL", { EXIT_URL: "http://weather.example" }],
    ["EXIT_URL", { EXIT_URL: "https://{lang}.weather.example" }],
    ["CONTACT", { CONTACT: "mail" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "proxy.example" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "0.0.0.0/0" }],
    ["METRICS_PORT", { METRICS_PORT: "3000" }],
    ["SEED", { SEED: "yes" }],
  ])("%s in %j", (name, environment) => {
    const sentence = sentenceOf(environment);
    expect(sentence).toMatch(new RegExp(`^${name} [^\n]+\\.$`));
    for (const secret of ["hidden-word", SECRET, "too-short"]) expect(sentence).not.toContain(secret);
  });

  it("tells several wrong settings on lines of their own", () => {
    expect(sentenceOf({ PORT: "x", SEED: "y" }).split("\n")).toHaveLength(2);
  });
});

describe("the log", () => {
  const lineOf = (event: unknown): string => {
    let written = "";
    logEvent(event as LogEvent, (line) => (written += line));
    return written;
  };

  it("writes the allowed fields as one line", () => {
    const code = newFailureCode(new Uint8Array([0, 50, 100, 150, 200, 250, 7, 7]));
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    const line = lineOf({ level: "error", event: "request-failed", code, routeId: "routes/seeker/apply", errorName: "TypeError", sqlState: "42501" });
    expect(line.endsWith("\n")).toBe(true);
    expect(JSON.parse(line)).toEqual({ level: "error", event: "request-failed", code, routeId: "routes/seeker/apply", errorName: "TypeError", sqlState: "42501" });
  });

  it("drops fields that are not on the list and values that do not look like theirs", () => {
    const marker = "87011234567";
    const line = lineOf({ level: "error", event: "request-failed", message: marker, address: "10.0.0.1", code: marker, routeId: `/kk/status?code=${marker}`, errorName: marker, sqlState: marker });
    expect(JSON.parse(line)).toEqual({ level: "error", event: "request-failed" });
  });

  it("tells no count under ten, nor one that differences would reveal", () => {
    const line = lineOf({ level: "info", event: "sweep-done", counts: { erased: 3, expired: 10, closed: 129, persons: 5 } });
    expect(JSON.parse(line).counts).toEqual({ erased: "<10", expired: "10+", closed: "120+" });
  });
});
