import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { transformWithEsbuild } from "vite";
import { describe, expect, it } from "vitest";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { Checkboxes, Radios } from "~/ui/choices";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Page } from "~/ui/page";
import { Pictogram } from "~/ui/pictogram";
import { ReceiptCode } from "~/ui/receipt-code";

const styles = (file: string) => readFileSync(`app/ui/${file}.css`, "utf8");
const portalCss = styles("forms") + styles("portal").replace('@import "./forms.css";', "");
const sheetCss = styles("sheet").replace('@import "./portal.css";', "");
const door = readFileSync("public/door.js", "utf8");

describe("the look travels in few bytes", () => {
  it("the public style sheet stays under 4 500 bytes compressed", async () => {
    const { code } = await transformWithEsbuild(portalCss, "portal.css", { loader: "css", minify: true });
    expect(brotliCompressSync(code).length).toBeLessThan(4500);
  });

  it("the one public script stays under 2 KB", () => {
    expect(Buffer.byteLength(door)).toBeLessThanOrEqual(2048);
  });

  it("style and script load nothing and store nothing", () => {
    for (const css of [portalCss, styles("keys") + styles("desk").replace('@import "./keys.css";', ""), sheetCss]) expect(css).not.toMatch(/url\(|@import|https?:/);
    expect(door).not.toMatch(/https?:|fetch|XMLHttp|sendBeacon|storage|cookie|indexedDB/i);
  });
});

describe("every text can be read", () => {
  const pairs = [
    ["ink", "paper"], ["ink", "tint"], ["ink", "key-tint"], ["soft", "paper"], ["soft", "tint"], ["soft", "key-tint"],
    ["key", "paper"], ["key", "tint"], ["key", "key-tint"], ["on-key", "key"], ["bad", "paper"], ["bad", "tint"],
    ["wait", "paper"], ["wait", "tint"], ["paper", "key"], ["paper", "bad"], ["paper", "wait"],
  ] as const;

  it.each(["light", "dark"] as const)("contrast is at least 4.5 in the %s colours, 3 at the edges of fields", (scheme) => {
    const colours = coloursOf(scheme);
    const contrasts = pairs.map(([front, back]) => [`${front} on ${back}`, contrast(colours(front), colours(back))] as const);
    expect(contrasts.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
    for (const back of ["paper", "tint"]) expect(contrast(colours("edge"), colours(back))).toBeGreaterThan(3);
    for (const front of ["#ffffff", colours("sun")]) expect(contrast(front, colours("top"))).toBeGreaterThan(4.5);
  });
});

describe("the pieces", () => {
  it("every measure has a pictogram of its own, small enough for a slow line", () => {
    const drawings = MEASURE_SLUGS.map((of) => renderToStaticMarkup(createElement(Pictogram, { of })).match(/ d="([^"]+)"/)?.[1] ?? "");
    expect(new Set(drawings).size).toBe(14);
    for (const drawing of drawings) expect(drawing.length).toBeLessThanOrEqual(250);
  });

  it("the exit is the first thing the Tab key reaches, before the skip link", () => {
    const html = renderToStaticMarkup(
      createElement(Page, {
        name: "Ашық есік", homeHref: "/kk", skipLabel: "skip", exit: { label: "Бетті жабу", hint: "ауа райы ашылады" },
        demoNotice: "DEMO", isPrivate: true, children: "text",
      }),
    );
    expect(html.match(/<(?:a|button|input)\b[^>]*>/g)?.[0]).toContain("<button");
    expect(html.indexOf('class="exit"')).toBeLessThan(html.indexOf('class="skip"'));
    expect(html).toContain('data-private=""');
    expect(html).not.toMatch(/ style=|<script/);
  });

  it("an error leads to the first choice or to the field, and what was typed is given back", () => {
    const summary = renderToStaticMarkup(createElement(ErrorSummary, { title: "t", errors: [{ field: "wishes", message: "m" }] }));
    const choices = [{ value: "a", label: "A" }, { value: "b", label: "B" }];
    const boxes = renderToStaticMarkup(createElement(Checkboxes, { name: "wishes", label: "L", error: "m", values: ["b"], choices }));
    const target = summary.match(/href="#([^"]+)"/)?.[1];
    expect(boxes.match(/<input[^>]*>/)?.[0]).toContain(`id="${target}"`);
    expect(boxes.match(/<input[^>]*checked[^>]*>/)?.[0]).toContain('value="b"');
    expect(summary).toMatch(/tabindex="-1" autofocus=""/i);
    const field = renderToStaticMarkup(createElement(TextField, { name: "phone", label: "L", hint: "h", error: "m", value: "8 701" }));
    expect(field).toContain('aria-describedby="f-phone-hint f-phone-error" aria-invalid="true"');
    expect(field).toContain('value="8 701"');
    expect(renderToStaticMarkup(createElement(Radios, { name: "r", label: "L", choices }))).not.toContain("checked");
  });

  it("the receipt code is six groups of four, read digit by digit", () => {
    const html = renderToStaticMarkup(createElement(ReceiptCode, { label: "code", code: "483920175566012398471234" }));
    expect(html.match(/<b>/g)).toHaveLength(6);
    expect(html).toContain("4 8 3 9, 2 0 1 7, ");
  });
});

/** The custom properties of a scheme: the dark block overrides the first one. */
function coloursOf(scheme: "light" | "dark") {
  const [light = "", dark = ""] = portalCss.match(/:root \{[^}]+\}/g) ?? [];
  return (name: string): string => {
    const valueIn = (block: string) => block.match(new RegExp(`--${name}: (#[0-9a-f]{3,6});`))?.[1];
    const value = (scheme === "dark" ? valueIn(dark) : undefined) ?? valueIn(light);
    if (!value) throw new Error(`no colour --${name}`);
    return value.length === 4 ? value.replace(/[0-9a-f]/g, "$&$&") : value;
  };
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
