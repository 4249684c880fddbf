import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { startPortal, type TestPortal } from "../support/portal";

/** One initial TCP window of ten segments of 1460 bytes. */
const BUDGET_BYTES = 14_600;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

/** All bytes of the answer as they cross the wire: status line, headers, compressed body. */
function wire(path: string): Promise<{ bytes: number; type: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, portal.address);
    const asked = request(url, { headers: { "Accept-Encoding": "br", "Sec-Fetch-Site": "none" }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const headers = answer.rawHeaders.reduce((sum, text, index) => sum + Buffer.byteLength(text) + (index % 2 ? 2 : 2), 2);
        const body = Buffer.concat(chunks);
        resolve({ bytes: 17 + headers + body.length, type: answer.headers["content-type"] ?? "", body });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

const PAGES = [
  "", "/measures", "/measures?wish=business", ...MEASURE_SLUGS.map((slug) => `/measures/${slug}`), "/centres", "/centres?region=abai",
  "/helpers", "/helpers?page=apply.job&place=almaty-region", "/helpers/cards?page=home", "/helpers/poster-a3?page=home", "/helpers/strip?page=home", "/helpers/how", "/figures", "/privacy", "/help", "/accessibility", "/check", "/apply", "/apply/together", "/status",
];

describe.each(LANGUAGES)("a first visit in %s", (language) => {
  it.each(PAGES)("to /:lang%s fits into one window and three requests, without a framework's script", async (page) => {
    const address = `/${language}${page}`;
    const html = await wire(address);
    const answer = await fetch(portal.address + address);
    expect(answer.status).toBe(200);
    const asked = [...(await answer.text()).matchAll(/<(?:link|script|img|source|iframe)[^>]*?\s(?:href|src)="([^"]+)"/g)]
      .map(([, reference]) => reference as string)
      .filter((reference) => !reference.startsWith("data:"));
    expect(asked.filter((reference) => reference.endsWith(".js"))).toEqual(["/door.js"]);
    expect(asked.every((reference) => reference.startsWith("/"))).toBe(true);
    expect(1 + asked.length).toBeLessThanOrEqual(3);
    let bytes = html.bytes;
    for (const reference of asked) bytes += (await wire(reference)).bytes;
    expect(bytes, `${address}: ${bytes} bytes`).toBeLessThanOrEqual(BUDGET_BYTES);
  });
});
