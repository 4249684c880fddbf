import { type RefObject, useEffect, useState } from "react";

const QUIET_MILLISECONDS = 3_000;
const AGAIN_MILLISECONDS = 15_000;

/** `signed-out`: the session is over; what was typed waits sealed in this browser until the writer signs in again. */
export type Autosave = "none" | "kept" | "waiting" | "signed-out";

/**
 * Keeps what is typed into a form's text and note, a few seconds after the last key and when the page is left. An answer that
 * stands ready and that nobody has changed is no draft. Sending the form ends it: nothing is kept behind a sent answer.
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
    const typed = (): void => later(QUIET_MILLISECONDS);
    const left = (): void => {
      if (document.visibilityState !== "hidden" || timer === undefined) return;
      clearTimeout(timer);
      void keep();
    };
    const sent = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    current.addEventListener("input", typed);
    current.addEventListener("submit", sent);
    document.addEventListener("visibilitychange", left);
    return () => {
      clearTimeout(timer);
      current.removeEventListener("input", typed);
      current.removeEventListener("submit", sent);
      document.removeEventListener("visibilitychange", left);
    };
  }, [form, address, ready]);
  return state;
}

function typedIn(form: HTMLFormElement, ready: string): URLSearchParams {
  const value = (name: string): string => String(new FormData(form).get(name) ?? "");
  const text = value("text");
  return new URLSearchParams({ as: value("as"), text: text === ready ? "" : text, note: value("note") });
}
