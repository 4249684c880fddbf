import { useLoaderData } from "@remix-run/react";
import type { Language } from "~/domain/shared/language";
import { ProblemPage } from "~/web/problem-page";

/** A code from a card that was typed wrong; the address stays, so that it can be corrected. */
export function MistypedLink() {
  const { language } = useLoaderData<{ language: Language }>();
  return <ProblemPage because="mistypedLink" language={language} />;
}
