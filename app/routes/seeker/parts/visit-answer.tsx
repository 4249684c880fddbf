import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { paths } from "~/web/paths";
import { OwnForm } from "./own-form";

/** Yes, another time, or no: none of them needs a reason, and no place is held against anyone. */
export function VisitAnswer({ language, version, isHeld }: { language: Language; version: number; isHeld: boolean }) {
  const { t } = useTranslation("seeker");
  return (
    <OwnForm action={paths.messages(language)}>
      <h2>{t(isHeld ? "visit.changeTitle" : "visit.answer")}</h2>
      {isHeld && <p>{t("visit.cannotText")}</p>}
      <input type="hidden" name="version" value={version} />
      <ButtonRow>
        {!isHeld && (
          <Button name="quick" value="will-come">
            {t("messages.quicks.will-come")}
          </Button>
        )}
        {!isHeld && (
          <Button kind="secondary" name="quick" value="other-time">
            {t("messages.quicks.other-time")}
          </Button>
        )}
        <Button kind="secondary" name="quick" value="cannot-come">
          {t("messages.quicks.cannot-come")}
        </Button>
      </ButtonRow>
    </OwnForm>
  );
}
