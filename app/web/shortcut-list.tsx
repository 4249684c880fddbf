import { useTranslation } from "react-i18next";
import { keyCap, SHORTCUT_NAMES, type ShortcutName } from "./shortcuts";

/** Shortcuts with what they do: every one, or those that are given. */
export function ShortcutList({ names = SHORTCUT_NAMES }: { names?: readonly ShortcutName[] }) {
  const { t } = useTranslation("staff");
  return (
    <dl className="keys">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <kbd>{keyCap(name)}</kbd>
          </dt>
          <dd>{t(`keys.${name}`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t("keys.list")}</dd>
      </div>
    </dl>
  );
}
