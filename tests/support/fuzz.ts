import fc from "fast-check";
import { expect } from "vitest";
import { Visitor } from "./visitor";

const HOSTILE = [
  "", " ", "\0", "\u202e", "😀", "%00", "%E0%A4%A", "../../etc/passwd", "<script>alert(1)</script>", "' or 1=1 --", "__proto__", "constructor",
  "null", "NaN", "-1", "1e309", "[object Object]", "{{7*7}}", "${7*7}", "\r\nSet-Cookie: x=1", "9".repeat(400), "ә".repeat(3_000),
];

/** What a careless, hostile or unlucky sender may put into a field. */
export const anyValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE), fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 60 }), fc.nat().map(String),
);

/** Fields in any number and order, known ones and others, each as often as it likes; the values of real choices among them. */
export function anyFields(names: readonly string[], values: readonly string[] = []): fc.Arbitrary<[string, string][]> {
  const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names, "x") }, { weight: 1, arbitrary: fc.constantFrom("__proto__", "a[b]", "toString", "") });
  const value = values.length > 0 ? fc.oneof(anyValue, fc.constantFrom(...values)) : anyValue;
  return fc.array(fc.tuple(name, value), { maxLength: 25 });
}

/** A body as it crosses the wire, or one that no browser would write. */
export function anyBody(names: readonly string[], values: readonly string[] = []): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: anyFields(names, values).map((fields) => new URLSearchParams(fields).toString()) },
    { weight: 1, arbitrary: fc.constantFrom("%", "=", "&&&", "%ff%fe=%c3%28", "{\"a\":1}", "a=b;c=d", "[]=1&[]=2", "&".repeat(2_000), "x=1&".repeat(500)) },
  );
}

export interface RawAnswer {
  status: number;
  location: string | null;
  body: string;
}

/** Sends exactly this; redirects are not followed. */
export async function sendRaw(address: string, path: string, init: { body?: string; cookie?: string } = {}): Promise<RawAnswer> {
  const { body, cookie } = init;
  const response = await fetch(address + path, {
    method: body === undefined ? "GET" : "POST",
    redirect: "manual",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" }),
      ...(cookie ? { Cookie: cookie } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, location: response.headers.get("Location"), body: await response.text() };
}

/** Bad input gets a page or a way on, never a failure of ours, and never a look inside. */
export function expectDecent(answer: RawAnswer, about: string): void {
  expect(answer.status, about).toBeGreaterThanOrEqual(200);
  expect(answer.status, `${about}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
  expect(answer.body, about).not.toMatch(/\n\s+at \S+ \(|node_modules|\.tsx?:\d+|kysely|SQLSTATE|syntax error at/i);
  if (answer.location !== null) expect(answer.location, about).toMatch(/^\/(?!\/)/);
}

export interface FoundForm {
  action: string;
  method: "get" | "post";
  names: string[];
  values: string[];
}

/** Every form of a page as its sender knows it: where it goes, its fields, and the choices that the page offers. */
export async function formsOn(address: string, path: string): Promise<FoundForm[]> {
  const { document, url } = await new Visitor(address).get(path);
  return [...document.querySelectorAll("form")].map((form) => {
    const id = form.getAttribute("id");
    const own = [...form.querySelectorAll("input, select, textarea, button"), ...(id ? document.querySelectorAll(`[form="${id}"]`) : [])];
    const options = [...form.querySelectorAll("option")];
    const action = new URL(form.getAttribute("action") ?? url, url);
    return {
      action: action.pathname + action.search,
      method: form.getAttribute("method") === "post" ? "post" : "get",
      names: [...new Set(own.flatMap((control) => control.getAttribute("name") ?? []))],
      values: [...new Set([...own, ...options].flatMap((control) => control.getAttribute("value") ?? []))],
    };
  });
}
