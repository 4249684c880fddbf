import type { ReactNode } from "react";

export type ThreadMessage = {
  id: string;
  /** `own` is the reader's side of the thread. */
  from: "own" | "other";
  author: string;
  day: ReactNode;
  text: ReactNode;
  lang?: string;
  aside?: ReactNode;
};

/** Messages both ways, oldest first. Line breaks of the writer are kept. */
export function Thread({ label, messages }: { label: string; messages: readonly ThreadMessage[] }) {
  return (
    <ol className="thread" aria-label={label}>
      {messages.map(({ id, from, author, day, text, lang, aside }) => (
        <li key={id} className={from}>
          <p className="who">
            <strong>{author}</strong> {day}
          </p>
          <div className="says" lang={lang}>
            {text}
          </div>
          {aside && <div className="aside">{aside}</div>}
        </li>
      ))}
    </ol>
  );
}
