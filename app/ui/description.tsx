import type { ReactNode } from "react";

export type DescriptionSection = { id: string; title: string; body: ReactNode };

type DescriptionProps = {
  sections: readonly DescriptionSection[];
  /** Links to the sections, beside them where the window is wide; a phone scrolls. */
  contents?: { label: string };
};

/** A measure told in labelled sections: for whom, what you get, how long, what to bring. */
export function Description({ sections, contents }: DescriptionProps) {
  return (
    <>
      {contents && (
        <nav className="contents no-print" aria-labelledby="contents">
          <p className="small" id="contents">
            {contents.label}
          </p>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ id, title, body }) => (
        <section key={id} className="part" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {body}
        </section>
      ))}
    </>
  );
}
