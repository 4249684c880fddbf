import { useEffect, useState } from "react";

const IDLE_MILLISECONDS = 120_000;
const SIGNS_OF_LIFE = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
const WAKES = ["keydown", "pointerdown"] as const;
const DURING_CAPTURE = { capture: true } as const;

/** After two idle minutes a desk's words are hidden from whoever passes by. A key or a press brings them back, and does nothing else. */
export function useIdleCover(): boolean {
  const [isCovered, setCovered] = useState(false);
  useEffect(() => (isCovered ? untilWoken(() => setCovered(false)) : untilIdle(() => setCovered(true))), [isCovered]);
  return isCovered;
}

function untilIdle(cover: () => void): () => void {
  let timer = setTimeout(cover, IDLE_MILLISECONDS);
  let lastAt = Date.now();
  const live = (): void => {
    clearTimeout(timer);
    lastAt = Date.now();
    timer = setTimeout(cover, IDLE_MILLISECONDS);
  };
  // A machine that slept did not count.
  const back = (): void => void (Date.now() - lastAt >= IDLE_MILLISECONDS && cover());
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, live, DURING_CAPTURE);
  addEventListener("visibilitychange", back);
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, live, DURING_CAPTURE);
    removeEventListener("visibilitychange", back);
  };
}

/** The focus is where it was when the words come back: what is hidden cannot keep it. */
function untilWoken(uncover: () => void): () => void {
  const page = document.documentElement;
  const focused = document.activeElement;
  const wake = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    uncover();
  };
  page.classList.add("blank");
  for (const sign of WAKES) addEventListener(sign, wake, DURING_CAPTURE);
  return () => {
    for (const sign of WAKES) removeEventListener(sign, wake, DURING_CAPTURE);
    page.classList.remove("blank");
    if (focused instanceof HTMLElement) focused.focus();
  };
}
