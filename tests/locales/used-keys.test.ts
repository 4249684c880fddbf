// Every key is asked for by the code, and every key the code asks for is there, in all three languages.
import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { APPLICATION_STATUSES, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import { CHOICES } from "~/domain/applications/answers";
import { LANGUAGES } from "~/domain/shared/language";
import { PROBLEMS } from "~/web/problem-page";
import { baseOf, TEXTS } from "./locale-files";

/** Keys whose first part is computed, so that no reader of the source can see it: each pattern with what it stands for. */
const COMPUTED: Record<string, { why: string; keys: string[] }> = {
  "${}.legend": { why: "a question of the form names its own words", keys: Object.keys(CHOICES).map((question) => `seeker:${question}.legend`) },
  "${}.${}": {
    why: "a choice of one of the five questions",
    keys: Object.entries(CHOICES).flatMap(([question, choices]) => choices.map((choice) => `seeker:${question}.${choice}`)),
  },
  "${}.title": { why: "why a page could not be shown", keys: PROBLEMS.map((because) => `problems:${because}.title`) },
  "${}.text": { why: "why a page could not be shown", keys: PROBLEMS.map((because) => `problems:${because}.text`) },
};

interface Asked {
  /** Dotted words anywhere, and whatever a call of `t` is given. */
  literals: Set<string>;
  /** Template literals that a call of `t` is given, `${}` for what is computed. */
  templates: Set<string>;
  /** Every word that stands in the source as a string or as the name of a property: what a computed part can be. */
  words: Set<string>;
}

const sources = (): string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) => /\.(ts|tsx)$/.test(path)).map((path) => `app/${path}`);

const isTranslate = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && /^t$|\.t$/.test(node.expression.getText());

function readAsked(): Asked {
  const asked: Asked = { literals: new Set(), templates: new Set(), words: new Set() };
  for (const path of sources()) {
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    walk(source, asked, false);
  }
  return asked;
}

function walk(node: ts.Node, asked: Asked, inKey: boolean): void {
  if (ts.isStringLiteralLike(node)) {
    asked.words.add(node.text);
    if (inKey || node.text.includes(".")) asked.literals.add(node.text);
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) asked.words.add(node.name.getText().replace(/^"|"$/g, ""));
  // An act with a reason, written `act:${reason}`, is shown under the act's own key.
  if (ts.isTemplateExpression(node) && node.head.text.endsWith(":")) asked.words.add(node.head.text.slice(0, -1));
  if (ts.isTemplateExpression(node) && inKey) {
    asked.templates.add(node.head.text + node.templateSpans.map((span) => `\${}${span.literal.text}`).join(""));
  }
  node.forEachChild((child) => walk(child, asked, inKey || (isTranslate(node) && child === node.arguments[0])));
}

const ASKED = readAsked();

const withoutNamespace = (key: string): string => key.slice(key.indexOf(":") + 1);
/** A numbered sentence of a list is asked for with its list. */
const listOf = (key: string): string => key.replace(/\.\d+$/, "");

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.split("${}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("([^.]+)")}$`);

const readable = [...ASKED.templates].filter((template) => !template.startsWith("${}"));
const PATTERNS = readable.map((template) => ({ pattern: patternOf(template), isNamed: template.includes(":") }));

function isAsked(key: string): boolean {
  const computed = Object.values(COMPUTED).some(({ keys }) => keys.includes(key));
  return computed || [key, listOf(key)].some((one) => isNamed(one) || isNamed(withoutNamespace(one)));
}

function isNamed(key: string): boolean {
  if (ASKED.literals.has(key)) return true;
  return PATTERNS.some(({ pattern }) => {
    const parts = pattern.exec(key)?.slice(1);
    return parts?.every((part) => ASKED.words.has(part) || /^\d+$/.test(part));
  });
}

describe("the keys", () => {
  it("are all asked for by the code", () => {
    const bases = [...new Set([...TEXTS.kk.keys()].map(baseOf))];
    expect(bases.length).toBeGreaterThan(500);
    expect(bases.filter((key) => !isAsked(key))).toEqual([]);
  });

  it("that are wholly computed follow a pattern with a reason, and each pattern is still used", () => {
    expect([...ASKED.templates].filter((template) => template.startsWith("${}")).sort()).toEqual(Object.keys(COMPUTED).sort());
  });

  it("a key that nobody asks for is found", () => {
    expect(isAsked("public:home.neverAsked")).toBe(false);
    expect(isAsked("seeker:problem.neverAsked")).toBe(false);
    expect(isAsked("problems:neverAsked.title")).toBe(false);
  });
});

describe.each(LANGUAGES)("%s has the words for", (language) => {
  const has = (key: string): boolean => TEXTS[language].has(key);

  it("every computed key", () => {
    for (const { keys } of Object.values(COMPUTED)) expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  it("every status: its name to the seeker and to staff, and what happens next", () => {
    for (const status of APPLICATION_STATUSES) {
      expect([status, has(`seeker:status.${status}`), has(`staff:status.${status}`)]).toEqual([status, true, true]);
      const isDated = (WAITING_FOR_CENTRE as readonly string[]).includes(status);
      expect([status, has(isDated ? "seeker:next.due" : `seeker:next.${status}`)]).toEqual([status, true]);
    }
  });
});
