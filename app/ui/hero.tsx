import type { ReactNode } from "react";

/** The opening of the home page: a full-width band with the heading, what the service is, and the first steps. */
export function Hero({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="hero">
      <div className="col">
        <h1>{title}</h1>
        {children}
      </div>
      <OpenDoor />
    </div>
  );
}

/** The mark at full size: light from the open door falls across the floor. */
function OpenDoor() {
  return (
    <svg className="door" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
      <path className="glow" d="M60 176h80l50 24H40z" />
      <path className="light" d="M60 24h80v152H60z" />
      <path d="M56 176V20h88v156" fill="none" stroke="currentColor" strokeWidth="8" opacity=".6" />
      <path d="M60 24l42 18v152l-42-18z" fill="currentColor" />
      <circle className="knob" cx="93" cy="114" r="4" />
    </svg>
  );
}
