import type { ReactNode } from "react";
import { Pictogram, type MeasurePictogram } from "./pictogram";
import { Tag, type TagTone } from "./tag";

type MeasureCardProps = {
  href: string;
  name: string;
  sentence: ReactNode;
  amount?: ReactNode;
  /** How soon somebody usually answers. */
  wait?: string;
  pictogram: MeasurePictogram;
  state: { label: string; tone?: TagTone };
  headingLevel?: 2 | 3;
};

/** One measure in the catalogue, as an item of `<ul className="cards">`. The link covers the whole card. */
export function MeasureCard({ href, name, sentence, amount, wait, pictogram, state, headingLevel = 2 }: MeasureCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <li className="card">
      <Pictogram of={pictogram} />
      <Heading>
        <a href={href}>{name}</a>
      </Heading>
      <p>{sentence}</p>
      {amount && <p className="amount">{amount}</p>}
      {wait && <p className="small">{wait}</p>}
      <Tag tone={state.tone}>{state.label}</Tag>
    </li>
  );
}
