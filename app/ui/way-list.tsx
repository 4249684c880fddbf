import { Pictogram, type MeasurePictogram } from "./pictogram";

export type Way = { href: string; title: string; text?: string; pictogram?: MeasurePictogram };

type WayListProps = {
  ways: readonly Way[];
  /** Side by side where the window is wide. */
  isTiled?: boolean;
  /** Set off from the text around it. */
  isOffer?: boolean;
};

/** Ways on from here: one large row each, the whole row is the target. */
export function WayList({ ways, isTiled, isOffer }: WayListProps) {
  return (
    <ul className={`ways${isTiled ? " tiled" : ""}${isOffer ? " offer" : ""}`}>
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
