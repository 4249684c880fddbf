import type { ReactNode } from "react";

type Printed = {
  label: string;
  /** Kazakh first, then Russian; English, where given, is never larger. */
  texts: readonly { language: string; text: string }[];
  address: string;
  qr: ReactNode;
};

const CARDS = 10;

/** One A4 sheet of identical cards with cut marks; the copies are silent for screen readers. */
export function CardSheet(printed: Printed) {
  return (
    <Paper label={printed.label} size="a4 sheet">
      <CutMarks />
      {Array.from({ length: CARDS }, (_, index) => (
        <div key={index} className="pcard" aria-hidden={index > 0 ? true : undefined}>
          <Content {...printed} />
        </div>
      ))}
    </Paper>
  );
}

/** A poster with the same words and nothing else. */
export function Poster({ size, ...printed }: Printed & { size: "a4" | "a3" }) {
  return (
    <Paper label={printed.label} size={`${size} poster`}>
      <Content {...printed} />
    </Paper>
  );
}

/** The same words for the 80 mm roll of a receipt printer: black on white, no grey. */
export function ReceiptStrip(printed: Printed) {
  return (
    <Paper label={printed.label} size="strip">
      <Content {...printed} />
    </Paper>
  );
}

/** Paper is wider than a phone: on the screen it is scrolled sideways, also with the arrow keys. */
function Paper({ label, size, children }: { label: string; size: string; children: ReactNode }) {
  return (
    <div className="tray" role="group" aria-label={label} tabIndex={0}>
      <div className={`paper ${size}`}>{children}</div>
    </div>
  );
}

/** It names no organisation, so whoever finds it learns nothing about who gave it. */
function Content({ texts, address, qr }: Printed) {
  const cut = address.lastIndexOf("/") + 1;
  return (
    <>
      <div className="words">
        {texts.map(({ language, text }) => (
          <p key={language} lang={language}>
            {text}
          </p>
        ))}
      </div>
      <div className="qr">{qr}</div>
      <p className="at" translate="no">
        {address.slice(0, cut)}
        <b>{address.slice(cut)}</b>
      </p>
    </>
  );
}

/** A4 in millimetres: two columns of 90, five rows of 54. Marks stand in the margins, hair lines between the cards. */
function CutMarks() {
  const columns = [15, 105, 195];
  const rows = [13.5, 67.5, 121.5, 175.5, 229.5, 283.5];
  return (
    <svg className="cuts" viewBox="0 0 210 297" aria-hidden="true" focusable="false">
      <path d={columns.map((x) => `M${x} 4v6M${x} 287v6`).join("") + rows.map((y) => `M5 ${y}h7M198 ${y}h7`).join("")} />
      <path className="hair" d={columns.map((x) => `M${x} 13.5v270`).join("") + rows.map((y) => `M15 ${y}h180`).join("")} />
    </svg>
  );
}
