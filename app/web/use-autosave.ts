import { type RefObject, useEffect, useState } from "react";
import { beforeOtherActs } from "./before-other-acts";

const QUIET_MILLISECONDS = 3_000;
const AGAIN_MILLISECONDS = 15_000;

/** `signed-out`: the session is over; what was typed waits sealed in this browser until the writer signs in again. */
export type Autosave = "none" | "kept" | "waiting" | "signed-out";

/**
 * Keeps what is typed into a form's text and note, a few seconds after the last key and when the page is left. An answer that
 * stands ready and that nobody has changed is no draft. Sending the form ends it: nothing is kept behind a sent answer. Whatever
 * else is pressed on the page waits until the last words are kept, so that the page that comes shows them.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, address: string, ready: string): Autosave {
  const [state, setState] = useState<Autosave>("none");
  useEffect(() => {
    const { current } = form;
    if (!current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async (): Promise<void> => {
      timer = undefined;
      const answer = await window.fetch(address, { method: "POST", body: typedIn(current, ready), redirect: "manual", keepalive: true }).catch(() => undefined);
      if (answer?.ok) return setState("kept");
      if (answer?.type === "opaqueredirect") return setState("signed-out");
      setState("waiting");
      later(AGAIN_MILLISECONDS);
    };
    const later = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), milliseconds);
    };
    const now = (): Promise<void> => {
      clearTimeout(timer);
      return keep();
    };
    const forget = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    const isDue = (): boolean => timer !== undefined;
    const stop = [
      listen(current, "input", () => later(QUIET_MILLISECONDS)),
      listen(current, "submit", forget),
      listen(document, "visibilitychange", () => void (document.visibilityState === "hidden" && isDue() && now())),
      beforeOtherActs(current, isDue, now),
    ];
    return () => {
      clearTimeout(timer);
      for (const each of stop) each();
    };
  }, [form, address, ready]);
  return state;
}

function listen(target: EventTarget, event: string, act: () => void): () => void {
  target.addEventListener(event, act);
  return () => target.removeEventListener(event, act);
}

function typedIn(form: HTMLFormElement, ready: string): URLSearchParams {
  const value = (name: string): string => String(new FormData(form).get(name) ?? "");
  const text = value("text");
  return new URLSearchParams({ as: value("as"), text: text === ready ? "" : text, note: value("note") });
}
