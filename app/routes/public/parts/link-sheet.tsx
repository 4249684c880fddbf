import { useTranslation } from "react-i18next";
import { LANGUAGES } from "~/domain/shared/language";
import { BackLink } from "~/ui/button";
import { CardSheet, Poster, ReceiptStrip } from "~/ui/partner-card";
import { cardText, typedAddress } from "./card-text";
import { QrCode } from "./qr-code";

/** As their addresses name them. */
export const SHEETS = ["cards", "poster-a4", "poster-a3", "strip"] as const;
export type Sheet = (typeof SHEETS)[number];

export function isSheet(value: unknown): value is Sheet {
  return (SHEETS as readonly unknown[]).includes(value);
}

/** Something to print and hand out: Kazakh above Russian, English no larger, and nothing else on it. */
export function LinkSheet({ sheet, short, backHref }: { sheet: Sheet; short: string; backHref: string }) {
  const { t } = useTranslation("public");
  const label = t(`helpers.result.${sheet}`);
  const printed = {
    label,
    texts: LANGUAGES.map((language) => ({ language, text: cardText(language) })),
    address: typedAddress(short),
    qr: <QrCode of={short} label={t("helpers.result.qr")} />,
  };
  return (
    <>
      <BackLink href={backHref}>{t("helpers.sheet.back")}</BackLink>
      <h1>{label}</h1>
      <p>{t("helpers.sheet.how")}</p>
      <p className="small">{t(`helpers.sheet.${sheet}`)}</p>
      {sheet === "cards" && <CardSheet {...printed} />}
      {sheet === "poster-a4" && <Poster size="a4" {...printed} />}
      {sheet === "poster-a3" && <Poster size="a3" {...printed} />}
      {sheet === "strip" && <ReceiptStrip {...printed} />}
    </>
  );
}
