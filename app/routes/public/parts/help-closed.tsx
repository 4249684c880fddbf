import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { paths } from "~/web/paths";

/** What Back shows after the exit. Its words are neutral: someone else may be holding the phone now. */
export function HelpClosed({ language }: { language: Language }) {
  const { t } = useTranslation("public");
  return (
    <>
      <h1>{t("help.closed.title")}</h1>
      <p>{t("help.closed.text")}</p>
      <form method="post" action={paths.help(language)}>
        <ButtonRow>
          <Button>{t("help.closed.open")}</Button>
          <ButtonLink kind="secondary" href={paths.home(language)}>
            {t("shell.home")}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
