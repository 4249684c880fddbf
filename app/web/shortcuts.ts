import { useEffect } from "react";

/**
 * The desk's shortcuts: single keys, by their place on the keyboard, so that they are the same in a Kazakh, Russian and
 * English layout. An element that a key presses carries it as `data-key`.
 */
export const SHORTCUTS = {
  next: "KeyN",
  down: "KeyJ",
  up: "KeyK",
  open: "Enter",
  answer: "KeyA",
  tick: "KeyX",
  take: "KeyT",
  passOn: "KeyP",
  notAnApplication: "KeyS",
  find: "Slash",
  filter: "KeyF",
  refresh: "KeyR",
  queue: "KeyQ",
} as const;
export type ShortcutName = keyof typeof SHORTCUTS;
export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** What is printed on the key in an English layout. */
export const keyCap = (name: ShortcutName): string => SHORTCUTS[name].replace("Key", "").replace("Slash", "/");

/** What a key does on the page that is open: it presses something there, or moves in a list. */
export function worksHere(name: ShortcutName): boolean {
  const isAboutRows = name === "down" || name === "up" || name === "open" || name === "tick";
  return document.querySelector(isAboutRows ? ROW : `[data-key="${SHORTCUTS[name]}"]`) !== null;
}

/** The attributes of the element that a shortcut presses. */
export const pressedBy = (name: ShortcutName) => ({ "data-key": SHORTCUTS[name], "aria-keyshortcuts": keyCap(name) });

/** Does nothing while someone types, in a dialog, with a modifier, and when the member has switched shortcuts off. */
export function useShortcuts(isOn: boolean, showList: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      if (answer(event, showList)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOn, showList]);
}

function answer({ code, key, shiftKey }: KeyboardEvent, showList: () => void): boolean {
  if (key === "?" || (code === "Slash" && shiftKey)) {
    showList();
    return true;
  }
  if (shiftKey) return false;
  if (code === SHORTCUTS.down) return moveTo(1);
  if (code === SHORTCUTS.up) return moveTo(-1);
  if (code === SHORTCUTS.tick) return tick(rowInFocus());
  return code !== SHORTCUTS.open && use(document.querySelector<HTMLElement>(`[data-key="${code}"]`));
}

const ROW = "tr:has(td a)";
const TICK = "td input[type=checkbox]";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ROW)];
const rowInFocus = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

/** The focus itself moves, so Enter opens the row and a screen reader reads it. */
function moveTo(step: 1 | -1): boolean {
  const all = rows();
  const at = all.indexOf(rowInFocus() as HTMLElement);
  const row = at === -1 ? all.at(step === 1 ? 0 : -1) : all[at + step];
  row?.querySelector("a")?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return all.length > 0;
}

function tick(row: HTMLElement | null): boolean {
  const box = row?.querySelector<HTMLInputElement>(TICK);
  box?.click();
  return box !== null && box !== undefined;
}

/** A button about rows is about the ticked ones; when none is, about the one in focus. */
function use(element: HTMLElement | null): boolean {
  if (!element) return false;
  if (element.matches("input, select, textarea")) {
    element.focus();
    return true;
  }
  if (element.matches("summary.asks")) return ask(element.parentElement as HTMLDetailsElement);
  if (element.dataset.rows !== undefined && !document.querySelector(`${TICK}:checked`) && !tick(rowInFocus())) return true;
  element.click();
  return true;
}

/** Opened with the focus on its first choice: arrows choose, Enter sends. */
function ask(details: HTMLDetailsElement): boolean {
  details.open = true;
  details.querySelector<HTMLInputElement>("input:checked")?.focus();
  return true;
}

const TYPED_INTO = "input:not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button]), textarea, select, [contenteditable]";
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches(TYPED_INTO);
