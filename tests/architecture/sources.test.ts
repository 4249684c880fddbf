// The house rules that a reader of the sources can judge. STYLE says why; each test says what to do instead.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { SAID } from "~/web/typed-address";

const NOT_OURS = new Set(["node_modules", "build", ".git", ".data", ".cache"]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const ALL = filesUnder(".");
const texts = new Map<string, string>();
function read(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, "utf8");
  texts.set(path, text);
  return text;
}
const CODE = ALL.filter((path) => /^(app|db|tests)\/.*\.(ts|tsx|js|cjs|mjs)$/.test(path) && !path.endsWith(".d.ts"));
const APP = CODE.filter((path) => path.startsWith("app/"));
const PRODUCT = CODE.filter((path) => /^(app|db)\//.test(path));
const TEXT = ALL.filter((path) => /\.(ts|tsx|js|cjs|mjs|json|md|css|html|svg|sh|txt)$|^\.(gitignore|oxlintrc|npmrc)|^\.ci\//.test(path));

/** Paths of files in which something is found, with the line. */
function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) => read(path).split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])));
}

const in_ = (found: readonly string[], ...allowed: string[]): string[] => found.filter((line) => !allowed.some((path) => line.startsWith(`${path}:`)));

describe("the top level", () => {
  it("holds the fixed folders and files, and dot files", () => {
    const entries = readdirSync(".").filter((name) => !name.startsWith(".") && name !== "node_modules" && name !== "build");
    const known = ["README.md", "app", "db", "knip.json", "locales", "package-lock.json", "package.json", "public", "tests", "tsconfig.json", "vite.config.ts"];
    expect(entries.filter((name) => !known.includes(name) && !/^LICEN[CS]E/.test(name))).toEqual([]);
  });

  it("names no file by what it might be for: it says what it holds", () => {
    const vague = /(^|[-./])(utils?|helpers?|common|manager|service|misc|stuff|lib|temp|tmp)([-.]|$)/;
    // The helpers of this service are people, and have a page.
    const people = ["app/routes/public/helpers.tsx"];
    const named = CODE.filter((path) => vague.test(basename(path)) && !people.includes(path) && !/helper-(advice|lawyer)/.test(path));
    expect(named).toEqual([]);
  });
});

describe("the environment", () => {
  it("is read in one place: ask for a setting of app/web/environment.server.ts", () => {
    const found = linesWith(PRODUCT, /process\s*\.\s*env|process\[|import\.meta\.env/);
    // The announcement asks the bundler, not the environment, whether portals are opened by tests: then it is silent. The words ask which build they are in.
    const bundled = ["app/web/announcement.server.ts", "app/web/i18n.ts"];
    expect(in_(found, "app/web/environment.server.ts", "app/start.js", ...bundled)).toEqual([]);
    expect(linesWith(bundled, /process\s*\.\s*env/)).toEqual([]);
  });

  it("the start script only sets NODE_ENV and hands the rest on", () => {
    for (const line of linesWith(["app/start.js"], /process\.env/)) expect(line).toMatch(/process\.env\.NODE_ENV = |\{ \.\.\.process\.env, NODE_ENV: /);
  });
});

describe("cryptography", () => {
  it("outside its one home, node:crypto gives random UUIDs and nothing else", () => {
    const outside = PRODUCT.filter((path) => !path.startsWith("app/domain/confidentiality/"));
    const found = linesWith(outside, /["'](node:)?crypto["']/);
    for (const line of found) expect(line).toMatch(/import \{ randomUUID \} from "node:crypto";/);
    expect(linesWith(outside, /crypto\.(subtle|getRandomValues|randomUUID)|webcrypto/)).toEqual([]);
  });

  it("draws nothing from Math.random", () => {
    expect(linesWith(PRODUCT, /Math\.random/)).toEqual([]);
  });
});

describe("what touches secrets, the door or kysely is named *.server.ts", () => {
  it("and no other file imports it, save for types", () => {
    const plain = APP.filter((path) => !/\.server\.tsx?$/.test(path) && !path.startsWith("app/routes/") && path !== "app/server.ts");
    expect(linesWith(plain, /^import (?!type\b).*["'](kysely|pg|argon2|libsodium-wrappers|~?db\/.*\.server)["']/)).toEqual([]);
  });
});

describe("pages", () => {
  const ROUTES = APP.filter((path) => path.startsWith("app/routes/"));

  it("every loader and action is made by a guard: a layout's loader protects nothing", () => {
    const GUARDED = /^export const (loader|action) = (public|language|draft|seeker|staff|administrator|exit|signedOut|newcomer|desk|\w+)(Loader|Action)(<[^>]*>)?\(/;
    for (const path of ROUTES) {
      const exported = read(path).split("\n").filter((line) => /^export .*\b(loader|action|clientLoader|clientAction)\b/.test(line) && !/^export (type|interface)/.test(line));
      for (const line of exported) expect([path, GUARDED.test(line) ? "guarded" : line]).toEqual([path, "guarded"]);
    }
  });

  it("and each guard comes from app/web/guard", () => {
    for (const path of ROUTES) {
      const text = read(path);
      for (const [, guard] of text.matchAll(/^export const (?:loader|action) = (\w+(?:Loader|Action))/gm)) {
        const source = new RegExp(`import \\{[^}]*\\b${guard}\\b[^}]*\\} from "([^"]+)"`).exec(text)?.[1];
        expect([path, guard, source?.startsWith("~/web/guard/")]).toEqual([path, guard, true]);
      }
    }
  });

  it("every file that routes.ts names is there", () => {
    const named = [...read("app/routes.ts").matchAll(/"(routes\/[^"]+)"/g)].map(([, path]) => `app/${path}`);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
    const files = ROUTES.filter((path) => !path.includes("/parts/"));
    expect(files.filter((path) => !named.includes(path))).toEqual([]);
  });

  it("hold no HTML made from text, no inline style and no inline script", () => {
    expect(linesWith(APP, /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
    expect(linesWith(APP.filter((path) => path.endsWith("x")), /\sstyle=/)).toEqual([]);
    expect(linesWith(APP.filter((path) => path.endsWith("x")), /\son(click|load|error|submit)=/)).toEqual([]);
  });

  it("load nothing from another host, and none of our own code calls one", () => {
    const found = linesWith([...PRODUCT, ...ALL.filter((path) => path.startsWith("public/"))], /\b(src|href|action|url|fetch|import)\s*[=(]\s*["'`{(]*https?:\/\//);
    expect(found).toEqual([]);
    expect(linesWith(PRODUCT, /(?<![\w.])fetch\(|node:(https|tls|dns|dgram)|XMLHttpRequest|sendBeacon|WebSocket|EventSource/)).toEqual([]);
  });

  it("ship no framework script to seekers: hydration is for the desk alone", () => {
    expect(linesWith(ROUTES.filter((path) => /\/(public|seeker)\//.test(path)), /hydrate|useFetcher|useSubmit|useEffect/)).toEqual([]);
  });
});

describe("what an address may say", () => {
  it("is just what a public or seeker's page reads of it: another word is dropped on the way, and one nobody reads could mark a person", () => {
    const pages = APP.filter((path) => /^app\/(routes\/(public|seeker)|web)\//.test(path) && !/staff|desk/.test(path));
    const read_ = pages.flatMap((path) => [...read(path).matchAll(/\b(?:query|asked)\.(?:get|has)\("([a-z]+)"\)/g)].map(([, name]) => name));
    const chosen = [...(/interface LinkChosen \{([^}]*)\}/.exec(read("app/web/paths.ts"))?.[1] ?? "").matchAll(/(\w+)\?:/g)].map(([, name]) => name);
    expect([...SAID].sort()).toEqual([...new Set([...read_, ...chosen])].sort());
  });
});

describe("what leaves as a file", () => {
  const FILES = ["app/routes/public/figures-file.ts", "app/routes/staff/admin/texts-file.ts"];

  it("is released figures or texts of measures: nobody can save rows about applications", () => {
    expect(in_(linesWith(APP, /Content-Disposition|attachment;|text\/csv|\bdownload=/), ...FILES, "app/web/page-cache.server.ts")).toEqual([]);
    expect(linesWith([...FILES, "app/routes/public/parts/figures-file.server.ts"], /domain\/(applications|retention|staff)\//)).toEqual([]);
  });

  it("and every page of figures is made of releases: counts are read by the sweep alone", () => {
    const found = linesWith(APP, /quarter_count|counted_until/).filter((line) => !/^[^:]+:\d+: (\/\/|\*|\/\*)/.test(line));
    expect(in_(found, "app/domain/statistics/count-days.server.ts", "app/domain/statistics/release-quarters.server.ts", "app/domain/retention/schedule.ts")).toEqual([]);
    expect(linesWith(APP, /countDays|releaseFinishedQuarters/).filter((line) => !/domain\/(statistics|retention)\//.test(line))).toEqual([]);
  });
});

describe("sizes", () => {
  const EXEMPT = /^(db\/migrations|db\/seed|tests)\//;

  it("no file has more than 200 lines, no route more than 150: split it by what it says", () => {
    const lines = (path: string): number => read(path).replace(/\n$/, "").split("\n").length;
    const long = CODE.filter((path) => !EXEMPT.test(path)).filter((path) => lines(path) > (path.startsWith("app/routes/") ? 150 : 200));
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it("no function of the product has more than 40 lines, a page's not more than 70", () => {
    const long: string[] = [];
    for (const path of PRODUCT.filter((one) => /\.tsx?$/.test(one) && !EXEMPT.test(one))) {
      const limit = path.startsWith("app/routes/") ? 70 : 40;
      const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        const isFunction = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node);
        if (isFunction && node.body) {
          const body = node.body.getText().split("\n").filter((line) => line.trim() !== "" && !/^\s*(\/\/|\/?\*)/.test(line)).length;
          if (body > limit) long.push(`${path}: ${body} lines`);
        }
        node.forEachChild(visit);
      };
      visit(source);
    }
    expect(long).toEqual([]);
  });

  it("exports by name; a default only where the frame demands it", () => {
    const demanded = /^app\/(routes\/|root\.tsx|routes\.ts|entry\.)/;
    expect(linesWith(PRODUCT.filter((path) => !demanded.test(path)), /^export default/)).toEqual([]);
  });
});

describe("tests", () => {
  const TESTS = CODE.filter((path) => path.startsWith("tests/") && path !== "tests/architecture/sources.test.ts");

  it("are never skipped, left for later or run alone", () => {
    expect(linesWith(TESTS, /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fails|skipIf)\b|\bx(it|describe|test)\(/)).toEqual([]);
  });

  it("depend on the machine in one place alone: a folder of root's needs root", () => {
    expect(in_(linesWith(TESTS, /\.runIf\(/), "tests/db/embedded.test.ts")).toEqual([]);
  });

  it("put nothing in place of our own code without saying why", () => {
    const mocked = TESTS.flatMap((path) => read(path).split("\n").flatMap((line, index, lines) => (/vi\.(mock|fn|spyOn|stub\w+|useFakeTimers)\(/.test(line) && !/why:/.test(`${lines[index - 1] ?? ""}${line}`) ? [`${path}:${index + 1}`] : [])));
    expect(mocked).toEqual([]);
  });
});

describe("comments", () => {
  it("leave nothing for later, and silence no check save one named rule on one line", () => {
    expect(linesWith(CODE.filter((path) => !/^tests\/(architecture|locales)\//.test(path)), /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|(eslint|oxlint)-disable(?!-next-line [\w-]+$)/)).toEqual([]);
  });

  it("speak of the service, not of who wrote it or on what machine", () => {
    const paths = TEXT.filter((path) => path !== "package-lock.json" && path !== "tests/architecture/sources.test.ts");
    expect(linesWith(paths, /\/work\/|\/root\/\w|\/home\/\w|\b(Claude|ChatGPT|Copilot|language model|subagent|helper session|the lead asked)\b/i).filter((line) => !/under \/root|"\/root"/.test(line))).toEqual([]);
  });
});

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
}
interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; version?: string }>;
}
const PACKAGE = JSON.parse(read("package.json")) as Package;

describe("packages", () => {
  it("are pinned to one version each", () => {
    for (const [name, version] of Object.entries({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies })) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/) as string]);
    }
    expect(PACKAGE.dependencies.argon2).toBe("0.44.0");
  });

  it("are locked by hash, not by the host they came from", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as Lock;
    const entries = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });

  it("come from the registry that the machine is set to: no file names one", () => {
    const found = linesWith(TEXT.filter((path) => path !== "tests/architecture/sources.test.ts"), /registry\.(npmjs|yarnpkg|npmmirror)|npmjs\.(org|com)|yarnpkg\.com|jsr\.io|unpkg\.com|jsdelivr|cdnjs|artifactory|verdaccio|--registry/i);
    expect(found.filter((line) => !/"funding"|"url": "https:\/\/(github|opencollective|paypal|tidelift|www\.patreon|polar|eslint|feross)/.test(line))).toEqual([]);
    expect(existsSync(".npmrc")).toBe(false);
  });

  it("what the product imports is a dependency, and the frame's umbrella is listed but never imported", () => {
    const builtin = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    const imported = new Set<string>();
    for (const path of PRODUCT.filter((one) => /\.tsx?$/.test(one))) {
      const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, false);
      for (const statement of source.statements) {
        if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue;
        const from = (statement.moduleSpecifier as ts.StringLiteral).text;
        if (/^(\.|~|virtual:)/.test(from) || builtin.has(from)) continue;
        imported.add(from.split("/").slice(0, from.startsWith("@") ? 2 : 1).join("/"));
      }
    }
    const build = new Set(["@remix-run/route-config"]);
    expect([...imported].filter((name) => !(name in PACKAGE.dependencies) && !build.has(name))).toEqual([]);
    expect(imported.has("remix")).toBe(false);
    expect(PACKAGE.dependencies.remix).toBeDefined();
  });
});
