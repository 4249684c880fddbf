import { isLanguage, type Language } from "~/domain/shared/language";

/** Pages of ours whose address somebody may type without a language. */
const PAGES: readonly string[] = ["accessibility", "apply", "centres", "check", "figures", "help", "helpers", "measures", "privacy", "status"];

/** What the address of a page may say after its question mark. */
export const SAID: ReadonlySet<string> = new Set([
  "clear", "cleared", "district", "done", "erased", "finished", "gone", "in", "measure", "number", "page", "pair", "place", "q", "quarter", "region", "wish", "words",
]);

/**
 * Where an address leads that was typed by hand: in capitals, with a slash too many, without a language, or with something after
 * the question mark that no page of ours says. Whoever passes an address on could mark it so, and the page's own links would carry
 * the mark on. Undefined when it stands as we write it, or is none of the pages that anyone can see.
 */
export function addressMeant(url: string, accepted: Language): string | undefined {
  const [path = "", ...rest] = url.split("?");
  const typed = path.split("/").filter((part) => part !== "");
  const meant = typed.map((part) => part.toLowerCase());
  const first = meant[0] ?? "";
  const inLanguage = isLanguage(first) ? meant : PAGES.includes(first) ? [accepted, ...meant] : undefined;
  const address = inLanguage && `/${inLanguage.join("/")}`;
  if (address === undefined) return undefined;
  const query = rest.join("?");
  const isMarked = [...new URLSearchParams(query).keys()].some((name) => !SAID.has(name));
  if (address === path && !isMarked) return undefined;
  return [address, isMarked ? unmarked(query) : query].filter((part) => part !== "").join("?");
}

const unmarked = (query: string): string => new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => SAID.has(name))).toString();
