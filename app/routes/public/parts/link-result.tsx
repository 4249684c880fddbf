import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { type LinkChosen, paths } from "~/web/paths";
import { cardText, typedAddress } from "./card-text";
import { SHEETS } from "./link-sheet";
import { QrPicture } from "./qr-code";

interface LinkResultProps {
  language: Language;
  choice: LinkChosen;
  link: { short: string; code: string; opens: string };
  ignoresPlace: boolean;
}

/** The link, its QR code, a text to send, and the sheets to print; no organisation's name on any of them. */
export function LinkResult({ language, choice, link, ignoresPlace }: LinkResultProps) {
  const { t } = useTranslation("public");
  return (
    <section className="made" aria-labelledby="made">
      <h2 id="made">{t("helpers.result.title")}</h2>
      <div className="link">
        <QrPicture of={link.short} label={t("helpers.result.qr")} />
        <div>
          <p className="short" translate="no">
            <a href={link.short}>
              {typedAddress(link.short).slice(0, -link.code.length)}
              <b>{link.code}</b>
            </a>
          </p>
          <p className="small">
            {t("helpers.result.aloud", { code: [...link.code].join("\u00a0") })}
            <br />
            {t("helpers.result.notApart")}
          </p>
          <p className="small">
            {choice.in
              ? t("helpers.result.opens", { language: LANGUAGE_NAMES[choice.in as Language] })
              : t("helpers.result.opensAsPhone", { language: LANGUAGE_NAMES[language] })}
            <br />
            <span translate="no">{link.opens}</span>
          </p>
          {ignoresPlace && <p className="small">{t("helpers.result.withoutPlace")}</p>}
        </div>
      </div>
      <p>{t("helpers.result.same")}</p>
      <h3>{t("helpers.result.print")}</h3>
      <ButtonRow>
        {SHEETS.map((sheet) => (
          <ButtonLink key={sheet} kind="secondary" href={paths.handout(language, sheet, choice)}>
            {t(`helpers.result.${sheet}`)}
          </ButtonLink>
        ))}
      </ButtonRow>
      <h3 id="message">{t("helpers.result.message")}</h3>
      <p className="small">{t("helpers.result.messageHow")}</p>
      <blockquote aria-labelledby="message">
        {LANGUAGES.map((each) => (
          <p key={each} lang={each}>
            {cardText(each)}
          </p>
        ))}
        <p translate="no">{link.short}</p>
      </blockquote>
    </section>
  );
}
