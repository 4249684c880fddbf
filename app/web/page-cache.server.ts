import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import { isLanguage } from "~/domain/shared/language";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** One answer, ready to leave in every encoding. */
export interface ReadyAnswer {
  etag: string;
  headers: Record<string, string>;
  brotli: Buffer;
  gzip: Buffer;
  plain: Buffer;
}

/** Compresses once, as small as it gets. `headers` are those of the content, without its length and encoding. */
export async function makeReady(body: Buffer, headers: Record<string, string>): Promise<ReadyAnswer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [brotli, gzipped] = await Promise.all([compressBrotli(body, { params }), compressGzip(body, { level: 9 })]);
  return { etag: `"${fingerprint(body)}"`, headers: { ...headers, Vary: "Accept-Encoding" }, brotli, gzip: gzipped, plain: body };
}

export function sendReady(answer: ReadyAnswer, req: IncomingMessage, res: ServerResponse, status = 200): void {
  if (status === 200 && req.headers["if-none-match"] === answer.etag) {
    res.writeHead(304, { ...answer.headers, ETag: answer.etag }).end();
    return;
  }
  const accepted = String(req.headers["accept-encoding"] ?? "");
  const [encoding, body] = accepted.includes("br")
    ? (["br", answer.brotli] as const)
    : accepted.includes("gzip")
      ? (["gzip", answer.gzip] as const)
      : ([undefined, answer.plain] as const);
  res.writeHead(status, {
    ...answer.headers,
    ETag: answer.etag,
    "Content-Length": body.length,
    ...(encoding ? { "Content-Encoding": encoding } : {}),
  });
  res.end(req.method === "HEAD" ? undefined : body);
}

/** Pages that are equal for everyone, and what of their query changes them. Search words are not among it. */
const EQUAL_FOR_EVERYONE: readonly [RegExp, readonly string[]][] = [
  [/^$/, []],
  [/^measures$/, ["region", "wish"]],
  [/^measures\/[a-z-]+$/, ["region"]],
  [/^centres$/, ["region"]],
  [/^helpers$/, ["page", "place", "in", "print"]],
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
  if (asked.has("q")) return undefined;
  const kept = matters.flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value] as [string, string]] : [];
  });
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
}

const MOST_PAGES = 800;

export interface PageCache {
  /** Answers a GET or HEAD for a page that is equal for everyone; false when it is not for the cache. */
  answer(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

/**
 * Renders each such page once per content revision and day. Kept pages go on being served while the
 * database is away. `render` is given the canonical address and never a cookie or a header of the visitor.
 */
export function createPageCache(render: (address: string) => Promise<Response>, revision: () => string, cacheControl: string): PageCache {
  const pages = new Map<string, Promise<ReadyAnswer | undefined>>();
  let revisionKept = revision();

  const ready = async (address: string): Promise<ReadyAnswer | undefined> => {
    const response = await render(address);
    if (response.status !== 200) return undefined;
    const body = Buffer.from(await response.arrayBuffer());
    return makeReady(body, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": cacheControl });
  };

  const find = (address: string): Promise<ReadyAnswer | undefined> => {
    if (revision() !== revisionKept) {
      pages.clear();
      revisionKept = revision();
    }
    const kept = pages.get(address);
    if (kept) return kept;
    const made = ready(address).catch(() => undefined);
    if (pages.size >= MOST_PAGES) pages.delete(pages.keys().next().value as string);
    pages.set(address, made);
    void made.then((answer) => answer ?? pages.delete(address));
    return made;
  };

  return {
    async answer(req, res) {
      if (req.method !== "GET" && req.method !== "HEAD") return false;
      const address = canonicalAddress(req.url ?? "");
      const answer = address === undefined ? undefined : await find(address);
      if (!answer) return false;
      sendReady(answer, req, res);
      return true;
    },
  };
}
