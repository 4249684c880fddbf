import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { SummaryList } from "~/ui/summary-list";
import { paths } from "~/web/paths";
import { cardText } from "./card-text";
import type { LinkChoice } from "./link-builder";
import { SHEETS } from "./link-sheet";
import { QrCode } from "./qr-code";

type LinkResultProps = { language: Language; choice: LinkChoice; link: { short: string; opens: string } };

/** The link, its QR code, a text to send, and the sheets to print; no organisation's name on any of them. */
export function LinkResult({ language, choice, link }: LinkResultProps) {
  const { t } = useTranslation("public");
  return (
    <>
      <Notice kind="success" title={t("helpers.result.title")}>
        <SummaryList
          rows={[
            { term: t("helpers.result.short"), value: <a href={link.short}>{link.short}</a> },
            { term: t("helpers.result.opens"), value: link.opens },
          ]}
        />
        <p>{t("helpers.result.same")}</p>
      </Notice>
      <p>
        <QrCode of={link.short} label={t("helpers.result.qr")} />
      </p>
      <h3>{t("helpers.result.message")}</h3>
      <blockquote>
        {LANGUAGES.map((each) => (
          <p key={each} lang={each}>
            {cardText(each, link.short)}
          </p>
        ))}
      </blockquote>
      <h3>{t("helpers.result.print")}</h3>
      <ButtonRow>
        {SHEETS.map((sheet) => (
          <ButtonLink key={sheet} kind="secondary" href={paths.helpers(language, { ...choice, print: sheet })}>
            {t(`helpers.result.${sheet}`)}
          </ButtonLink>
        ))}
      </ButtonRow>
    </>
  );
}
