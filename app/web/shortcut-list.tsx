import { useTranslation } from "react-i18next";
import { keyCap, SHORTCUT_NAMES } from "./shortcuts";

/** Every shortcut with what it does. */
export function ShortcutList() {
  const { t } = useTranslation("staff");
  return (
    <dl className="keys">
      {SHORTCUT_NAMES.map((name) => (
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
