import { useTranslation } from "react-i18next";
import { LANGUAGES } from "~/domain/shared/language";
import { BackLink } from "~/ui/button";
import { CardSheet, PartnerCard, Poster } from "~/ui/partner-card";
import sheetStyles from "~/ui/sheet.css?url";
import { cardText, typedAddress } from "./card-text";
import { QrCode } from "./qr-code";

export const SHEETS = ["cards", "poster4", "poster3"] as const;
export type Sheet = (typeof SHEETS)[number];

export function isSheet(value: unknown): value is Sheet {
  return (SHEETS as readonly unknown[]).includes(value);
}

/** A sheet to print and hand out: Kazakh above Russian, English no larger, and nothing else on it. */
export function LinkSheet({ sheet, short, backHref }: { sheet: Sheet; short: string; backHref: string }) {
  const { t } = useTranslation("public");
  const label = t(`helpers.result.${sheet}`);
  const parts = {
    texts: LANGUAGES.map((language) => ({ language, text: cardText(language) })),
    address: typedAddress(short),
    qr: <QrCode of={short} label={t("helpers.result.qr")} isOnPaper />,
  };
  return (
    <>
      <link rel="stylesheet" href={sheetStyles} />
      <BackLink href={backHref}>{t("helpers.sheet.back")}</BackLink>
      <h1>{label}</h1>
      <p>{t("helpers.sheet.how")}</p>
      {sheet === "cards" ? (
        <CardSheet label={label} card={<PartnerCard {...parts} />} />
      ) : (
        <Poster label={label} size={sheet === "poster3" ? "a3" : "a4"} {...parts} />
      )}
    </>
  );
}
