import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import { UNLISTED } from "~/domain/centres/place";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { isLanguage, LANGUAGES } from "~/domain/shared/language";
import { NO_STORE } from "./headers";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** One answer, ready to leave in every encoding: body and flat list of headers. */
export interface ReadyAnswer {
  etag: string;
  br: Ready;
  gzip: Ready;
  plain: Ready;
}

interface Ready {
  body: Buffer;
  headers: string[];
}

/** Compresses, as small as it gets where it is done once. `headers` are those of the content, without its length and encoding. */
export async function makeReady(body: Buffer, headers: Record<string, string>, { isKept = true } = {}): Promise<ReadyAnswer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: isKept ? 11 : 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [brotli, gzipped] = await Promise.all([compressBrotli(body, { params }), compressGzip(body, { level: 9 })]);
  const etag = `"${fingerprint(body)}"`;
  const list = Object.entries({ ...headers, Vary: "Accept-Encoding", ETag: etag }).flat();
  const ready = (bytes: Buffer, ...encoding: string[]): Ready => ({
    body: bytes,
    headers: [...list, "Content-Length", String(bytes.length), ...encoding],
  });
  return { etag, br: ready(brotli, "Content-Encoding", "br"), gzip: ready(gzipped, "Content-Encoding", "gzip"), plain: ready(body) };
}

/** `always` are the headers that every answer carries, as a flat list. */
export function sendReady(answer: ReadyAnswer, req: IncomingMessage, res: ServerResponse, always: readonly string[], status = 200): void {
  const accepted = String(req.headers["accept-encoding"] ?? "");
  const { body, headers } = accepted.includes("br") ? answer.br : accepted.includes("gzip") ? answer.gzip : answer.plain;
  if (status === 200 && req.headers["if-none-match"] === answer.etag) {
    res.writeHead(304, [...always, "ETag", answer.etag]).end();
    return;
  }
  res.writeHead(status, [...always, ...headers]);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** Pages that are equal for everyone, and what of their query changes them. Search words are not among it. */
const EQUAL_FOR_EVERYONE: readonly [RegExp, readonly string[]][] = [
  [/^$/, ["finished"]],
  [/^measures$/, ["region", "wish"]],
  [/^measures\/[a-z-]+$/, ["region"]],
  [/^check$/, ["measure"]],
  [/^centres$/, ["region", "district"]],
  [/^helpers(\/(cards|poster-a[34]|strip))?$/, ["page", "place", "district", "in"]],
  [/^helpers\/how$/, []],
  [/^figures$/, ["quarter"]],
  [/^figures\/all\.(csv|json)$/, []],
  [/^(privacy|accessibility)$/, []],
];

/** The page's canonical address, or undefined when the page may differ between two visitors. */
export function canonicalAddress(url: string): string | undefined {
  const [path = "", query = ""] = url.split("?", 2);
  const [, language, ...rest] = path.split("/");
  if (!isLanguage(language)) return undefined;
  const matters = EQUAL_FOR_EVERYONE.find(([pattern]) => pattern.test(rest.join("/")))?.[1];
  if (!matters) return undefined;
  const asked = new URLSearchParams(query);
  if (asked.has("q") || (rest[0] === "check" && asked.has("page")) || (rest[0] === "centres" && asksWhetherListed(asked.get("district")))) return undefined;
  const kept = matters.flatMap((name) => {
    const value = asked.get(name);
    return value && (name !== "finished" || value === "1") ? [[name, value] as [string, string]] : [];
  });
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
}

/** A district in the address of the centres only asks whether it is still there: the page is the region's. */
const asksWhetherListed = (district: string | null): boolean => district !== null && district !== UNLISTED;

/** No browser may keep it: Back would bring the answers of the check, and a helper's device would know which links were made there. */
const staysOnNoDevice = (address: string): boolean => /^\/[a-z]+\/(check|helpers)\b/.test(address);

/**
 * What somebody chose is equal for all who choose the same but never kept: its speed would tell whoever sent a link to it that it was opened.
 */
const isChosen = (address: string): boolean => address.includes("?") && !address.endsWith("?finished=1");

/** Every page that may be kept: so few that all of them are, whether anyone has opened them or not. */
const KEPT_PAGES = LANGUAGES.flatMap((language) =>
  ["", "/measures", ...MEASURE_SLUGS.map((slug) => `/measures/${slug}`), "/check", "/centres", "/helpers", "/helpers/how", "/figures", "/privacy", "/accessibility", "?finished=1"].map((page) => `/${language}${page}`),
);

/** What a page is, and what a file to be saved is called. */
function contentOf({ headers }: Response): Record<string, string> {
  const named = headers.get("Content-Disposition");
  return { "Content-Type": headers.get("Content-Type") ?? "text/html; charset=utf-8", ...(named ? { "Content-Disposition": named } : {}) };
}

export interface PageCache {
  /** The page at an address if it is kept already. */
  kept(url: string): ReadyAnswer | undefined;
  /** The page at an address, rendered if need be; undefined when it is not equal for everyone. */
  find(url: string): Promise<ReadyAnswer | undefined>;
}

/**
 * Renders each such page once per content revision and day. Kept pages go on being served while the
 * database is away. `render` is given the canonical address and never a cookie or a header of the visitor.
 */
export function createPageCache(render: (address: string) => Promise<Response>, revision: () => string, cacheControl: string): PageCache {
  const pages = new Map<string, ReadyAnswer>();
  const making = new Map<string, Promise<ReadyAnswer | undefined>>();
  let revisionKept = revision();

  const forgetOld = (): void => {
    if (revision() === revisionKept) return;
    pages.clear();
    making.clear();
    revisionKept = revision();
  };

  const make = async (address: string): Promise<ReadyAnswer | undefined> => {
    const from = revision();
    const response = await render(address);
    if (response.status !== 200) return undefined;
    const body = Buffer.from(await response.arrayBuffer());
    const isKept = !isChosen(address);
    const answer = await makeReady(body, { ...contentOf(response), "Cache-Control": staysOnNoDevice(address) ? NO_STORE : cacheControl }, { isKept });
    if (isKept && revision() === from) pages.set(address, answer);
    return answer;
  };

  const find = async (url: string): Promise<ReadyAnswer | undefined> => {
    forgetOld();
    const address = canonicalAddress(url);
    if (address === undefined) return undefined;
    const known = pages.get(address);
    if (known) return known;
    const made = making.get(address) ?? make(address).catch(() => undefined).finally(() => making.delete(address));
    making.set(address, made);
    return made;
  };

  return {
    kept(url) {
      forgetOld();
      return pages.get(url);
    },
    find,
  };
}

/** Renders, once per revision, whatever may be kept and is not yet, so that no page's speed tells whether somebody has opened it. */
export function makerOfAllPages({ find }: PageCache, revision: () => string): () => Promise<void> {
  let made: string | undefined;
  return async () => {
    if (made === revision()) return;
    made = revision();
    for (const address of KEPT_PAGES) await find(address);
  };
}
