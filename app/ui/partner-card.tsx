import type { ReactNode } from "react";

type CardTexts = {
  /** Kazakh first, then Russian; English, where given, is never larger. */
  texts: readonly { language: string; text: string }[];
  address: string;
  qr: ReactNode;
};

/** A card to hand out. It names no organisation, so whoever finds it learns nothing about who gave it. */
export function PartnerCard({ texts, address, qr }: CardTexts) {
  return (
    <div className="pcard">
      <div className="qr">{qr}</div>
      <div>
        <Lines texts={texts} />
        <p className="at" translate="no">
          {address}
        </p>
      </div>
    </div>
  );
}

/** One A4 sheet of identical cards with cutting lines; the copies are silent for screen readers. */
export function CardSheet({ label, count = 10, card }: { label: string; count?: number; card: ReactNode }) {
  return (
    <Preview label={label}>
      <div className="sheet">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} aria-hidden={index > 0 ? true : undefined}>
            {card}
          </div>
        ))}
      </div>
    </Preview>
  );
}

/** A poster with the same words and nothing else. */
export function Poster({ label, texts, address, qr, size = "a4" }: CardTexts & { label: string; size?: "a4" | "a3" }) {
  return (
    <Preview label={label}>
      <div className={`poster ${size}`}>
        <Lines texts={texts} />
        <div className="qr">{qr}</div>
        <p className="at" translate="no">
          {address}
        </p>
      </div>
    </Preview>
  );
}

/** Paper is wider than a phone: on the screen it is scrolled sideways, also with the arrow keys. */
function Preview({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="paper" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

function Lines({ texts }: Pick<CardTexts, "texts">) {
  return (
    <>
      {texts.map(({ language, text }) => (
        <p key={language} lang={language}>
          {text}
        </p>
      ))}
    </>
  );
}
