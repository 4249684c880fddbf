import { Pictogram, type MeasurePictogram } from "./pictogram";

export type Way = { href: string; title: string; text?: string; pictogram?: MeasurePictogram };

/** Ways on from here: one large row each, the whole row is the target. */
export function WayList({ ways }: { ways: readonly Way[] }) {
  return (
    <ul className="ways">
      {ways.map(({ href, title, text, pictogram }) => (
        <li key={href}>
          {pictogram && <Pictogram of={pictogram} />}
          <div>
            <a href={href}>{title}</a>
            {text && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
