/** The settings of the portal: the only place that reads the environment. Each wrong one is told in one sentence. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import type { Language } from "~/domain/shared/language";
import { serversOf } from "~db/database-address";
import { isLoopback } from "./loopback";

export interface Settings {
  /** 0 means any free port. */
  port: number;
  host: string;
  /** Undefined means the embedded database. */
  databaseUrl: string | undefined;
  /** An absolute path. */
  dataDir: string;
  /** The origin visitors type, without a slash at its end. */
  publicUrl: string;
  /** A comma-separated list, newest first; undefined only with the embedded database, which makes its own. */
  portalSecret: string | undefined;
  /** May contain `{lang}`: use `exitAddress`. */
  exitUrl: string;
  contact: "none" | "call";
  /** Addresses and networks whose forwarded headers are believed. */
  trustedProxies: string[];
  /** Undefined means no metrics. */
  metricsPort: number | undefined;
  seed: "none" | "demo";
}

type Read = { ok: true; settings: Settings } | { ok: false; sentence: string };

/**
 * Reads the settings from an environment. An empty setting counts as absent. Several wrong settings give one sentence
 * each, on lines of their own. No sentence repeats a value, since two of them hold secrets.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Read {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = written.safeParse(given);
  if (!parsed.success) return { ok: false, sentence: parsed.error.issues.map((issue) => issue.message).join("\n") };
  const settings = withDefaults(parsed.data);
  const wrong = wrongTogether(parsed.data, settings);
  return wrong.length > 0 ? { ok: false, sentence: wrong.join("\n") } : { ok: true, settings };
}

/** Where leaving leads, in the language of the page that was left. */
export function exitAddress(settings: Pick<Settings, "exitUrl">, language: Language): string {
  return settings.exitUrl.replaceAll("{lang}", language);
}

const SENTENCES = {
  PORT: "PORT must be a whole number from 0 to 65535: set it to a free port, or remove it for 3000.",
  HOST: "HOST must be an address or a name of this machine without http:// and port: set it to 127.0.0.1 or 0.0.0.0, or remove it.",
  DATABASE_URL:
    "DATABASE_URL must look like postgresql://user:password@host:5432/database, with a user, a host (or several: host:5432,host2:5432) and a database: correct it, or remove it for the embedded database.",
  PUBLIC_URL:
    "PUBLIC_URL must be the address visitors type, https:// and the host, without path, user name or question mark: set it to something like https://portal.example.",
  PORTAL_SECRET:
    "PORTAL_SECRET must be a list of different secrets of at least 32 characters each, separated by commas, the newest first: make one with \"openssl rand -hex 32\".",
  EXIT_URL:
    "EXIT_URL must be an https:// address, in whose path {lang} may stand for the language: set it to a harmless page such as the weather, or remove it.",
  CONTACT: "CONTACT must be none or call: set it to one of them, or remove it.",
  TRUSTED_PROXIES:
    "TRUSTED_PROXIES must be addresses or networks separated by commas, such as 10.0.0.5,10.1.0.0/16, and never everyone: list your own proxies only.",
  METRICS_PORT: "METRICS_PORT must be a whole number from 0 to 65535 other than PORT: set it to a free port, or remove it for no metrics.",
  SEED: "SEED must be none or demo: set it to one of them, or remove it.",
} as const;

const portNumber = (error: string) => z.string().regex(/^\s*\d{1,5}\s*$/, error).transform(Number).refine((value) => value <= 65_535, error);
const text = (error: string, accepts: (value: string) => boolean) => z.string().trim().refine(accepts, error);

const written = z.object({
  PORT: portNumber(SENTENCES.PORT).optional(),
  HOST: text(SENTENCES.HOST, isHost).optional(),
  DATABASE_URL: text(SENTENCES.DATABASE_URL, isDatabaseUrl).optional(),
  DATA_DIR: z.string().trim().optional(),
  PUBLIC_URL: text(SENTENCES.PUBLIC_URL, isOrigin).optional(),
  PORTAL_SECRET: text(SENTENCES.PORTAL_SECRET, isSecretList).optional(),
  EXIT_URL: text(SENTENCES.EXIT_URL, isExitUrl).optional(),
  CONTACT: z.enum(["none", "call"], SENTENCES.CONTACT).optional(),
  TRUSTED_PROXIES: text(SENTENCES.TRUSTED_PROXIES, (value) => listOf(value).every(isNetwork)).optional(),
  METRICS_PORT: portNumber(SENTENCES.METRICS_PORT).optional(),
  SEED: z.enum(["none", "demo"], SENTENCES.SEED).optional(),
});
type Written = z.infer<typeof written>;

function withDefaults(given: Written): Settings {
  const port = given.PORT ?? 3000;
  const host = given.HOST ?? "127.0.0.1";
  const seed = given.SEED ?? (given.DATABASE_URL === undefined ? "demo" : "none");
  return {
    port,
    host,
    databaseUrl: given.DATABASE_URL,
    dataDir: resolve(given.DATA_DIR ?? ".data"),
    publicUrl: new URL(given.PUBLIC_URL ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin,
    portalSecret: given.PORTAL_SECRET,
    exitUrl: given.EXIT_URL ?? "https://www.kazhydromet.kz/{lang}",
    contact: given.CONTACT ?? (seed === "demo" ? "call" : "none"),
    trustedProxies: listOf(given.TRUSTED_PROXIES ?? ""),
    metricsPort: given.METRICS_PORT,
    seed,
  };
}

/** What is wrong only in company: over plain http, cookies and the clearing of the device would silently fail. */
function wrongTogether(given: Written, settings: Settings): string[] {
  const wrong: string[] = [];
  const { protocol, hostname } = new URL(settings.publicUrl);
  if (protocol !== "https:" && !isLoopback(hostname)) {
    wrong.push(
      given.PUBLIC_URL === undefined
        ? "PUBLIC_URL must be set when HOST is not a loopback address: set it to the https:// address visitors type, or to http://localhost:3000 if only this machine's browser opens the portal."
        : "PUBLIC_URL on plain http is allowed for this machine only, because cookies and clearing the device need TLS: set it to an https:// address.",
    );
  }
  if (given.DATABASE_URL !== undefined && given.PORTAL_SECRET === undefined) {
    wrong.push("PORTAL_SECRET is missing, which DATABASE_URL demands: make one of at least 32 characters with \"openssl rand -hex 32\" and keep it apart from the database.");
  }
  if (settings.metricsPort !== undefined && settings.metricsPort !== 0 && settings.metricsPort === settings.port) wrong.push(SENTENCES.METRICS_PORT);
  return wrong;
}

function listOf(value: string): string[] {
  return value.split(",").map((entry) => entry.trim()).filter((entry) => entry !== "");
}

function urlOf(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function isHost(value: string): boolean {
  return isIP(value) !== 0 || (/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value) && !/^[\d.]+$/.test(value));
}

/** The host is demanded: without one, a URL cannot carry the name of another login. */
function isDatabaseUrl(value: string): boolean {
  const servers = serversOf(value);
  return servers !== undefined && servers.every((url) => url.hostname !== "" && url.username !== "" && url.pathname.length > 1);
}

function isOrigin(value: string): boolean {
  const url = urlOf(value);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return false;
  return url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "" && !value.endsWith("?");
}

function isSecretList(value: string): boolean {
  const secrets = value.split(",").map((entry) => entry.trim());
  return secrets.every((secret) => secret.length >= 32) && new Set(secrets).size === secrets.length;
}

function isExitUrl(value: string): boolean {
  const url = urlOf(value);
  const rightScheme = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  return url !== undefined && rightScheme && url.username === "" && url.password === "" && !url.host.includes("{") && !url.host.toLowerCase().includes("%7b");
}

function isNetwork(value: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(value)) return true;
  const [address = "", prefix, ...more] = value.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits);
}
