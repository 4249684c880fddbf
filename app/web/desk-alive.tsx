import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonRow } from "~/ui/button";
import { useIdleCover } from "./idle-cover";
import { paths } from "./paths";
import { ShortcutList } from "./shortcut-list";
import { SIGNED_OUT } from "./use-news";
import { SHORTCUT_NAMES, useShortcuts, worksHere } from "./shortcuts";

const nothingToHear = () => () => undefined;

/** What a desk page gains with scripts: shortcuts with their list, and the cover after two idle minutes. */
export function DeskAlive({ shortcuts }: { shortcuts: boolean }) {
  const { t } = useTranslation("staff");
  const isAlive = useSyncExternalStore(nothingToHear, () => true, () => false);
  const [isListed, setListed] = useState(false);
  const showList = useCallback(() => setListed(true), []);
  const isSignedOut = useSignedOut();
  const isCovered = useIdleCover();
  useShortcuts(shortcuts && !isSignedOut, showList);
  return (
    <>
      {isAlive && shortcuts && (
        <button type="button" className="keys-hint" onClick={showList}>
          {t("keys.title")} <kbd>?</kbd>
        </button>
      )}
      {isCovered && !isSignedOut && (
        <p className="cover" role="status">
          {t("keys.covered")}
        </p>
      )}
      {isSignedOut && (
        <p className="cover" role="status">
          <a href={location.href}>{t("keys.signedOut")}</a>
        </p>
      )}
      {isListed && <ListDialog close={() => setListed(false)} />}
    </>
  );
}

/** What the page shows is hidden for good: only signing in brings it back, with what was typed. */
function useSignedOut(): boolean {
  const [isOut, setOut] = useState(false);
  useEffect(() => {
    const out = (): void => {
      document.documentElement.classList.add("blank");
      setOut(true);
    };
    addEventListener(SIGNED_OUT, out);
    return () => removeEventListener(SIGNED_OUT, out);
  }, []);
  return isOut;
}

function ListDialog({ close }: { close: () => void }) {
  const { t } = useTranslation("staff");
  const dialog = useRef<HTMLDialogElement>(null);
  const [names] = useState(() => SHORTCUT_NAMES.filter(worksHere));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <form method="dialog">
        <h2 id="keys-title">{t("keys.title")}</h2>
        <ShortcutList names={names} />
        <p className="small">{t("keys.layout")}</p>
        <ButtonRow>
          <Button>{t("keys.close")}</Button>
          <a href={paths.deskSettings()}>{t("keys.switchOff")}</a>
        </ButtonRow>
      </form>
    </dialog>
  );
}
