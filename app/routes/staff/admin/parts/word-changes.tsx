import type { Language } from "~/domain/shared/language";
import { wordDifference } from "~/domain/measures/word-difference";

/** Two texts word by word, each line on its own. */
export function WordChanges({ before, after, language }: { before: string; after: string; language?: Language | undefined }) {
  return (
    <span lang={language} className="lines">
      {wordDifference(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const Mark = kind === "gone" ? "del" : "ins";
        return <Mark key={index}>{text}</Mark>;
      })}
    </span>
  );
}
