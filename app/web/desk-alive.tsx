import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonRow } from "~/ui/button";
import { useIdleCover } from "./idle-cover";
import { paths } from "./paths";
import { ShortcutList } from "./shortcut-list";
import { SHORTCUT_NAMES, useShortcuts, worksHere } from "./shortcuts";

const nothingToHear = () => () => undefined;

/** What a desk page gains with scripts: shortcuts with their list, and the cover after two idle minutes. */
export function DeskAlive({ shortcuts }: { shortcuts: boolean }) {
  const { t } = useTranslation("staff");
  const isAlive = useSyncExternalStore(nothingToHear, () => true, () => false);
  const [isListed, setListed] = useState(false);
  const showList = useCallback(() => setListed(true), []);
  useShortcuts(shortcuts, showList);
  return (
    <>
      {isAlive && shortcuts && (
        <button type="button" className="keys-hint" onClick={showList}>
          {t("keys.title")} <kbd>?</kbd>
        </button>
      )}
      {useIdleCover() && (
        <p className="cover" role="status">
          {t("keys.covered")}
        </p>
      )}
      {isListed && <ListDialog close={() => setListed(false)} />}
    </>
  );
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
