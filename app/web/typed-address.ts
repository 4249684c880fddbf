import { isLanguage, type Language } from "~/domain/shared/language";

/** Pages of ours whose address somebody may type without a language. */
const PAGES: readonly string[] = ["accessibility", "apply", "centres", "check", "figures", "help", "helpers", "measures", "privacy", "status"];

/**
 * Where an address leads that was typed by hand: in capitals, with a slash too many, or without a language. Undefined when it
 * stands as we write it, or is none of the pages that anyone can see.
 */
export function addressMeant(url: string, accepted: Language): string | undefined {
  const [path = "", ...query] = url.split("?");
  const typed = path.split("/").filter((part) => part !== "");
  const meant = typed.map((part) => part.toLowerCase());
  const first = meant[0] ?? "";
  const inLanguage = isLanguage(first) ? meant : PAGES.includes(first) ? [accepted, ...meant] : undefined;
  const address = inLanguage && `/${inLanguage.join("/")}`;
  return address === undefined || address === path ? undefined : [address, ...query].join("?");
}
