import type { Language } from "~/domain/shared/language";
import { i18nIn } from "~/web/i18n";

/** The decided sentence of card, poster and messenger text, in a language of its own; the address stands apart, once. */
export const cardText = (language: Language): string => i18nIn(language).t("helpers.card", { address: "" }).trim();

/** As people type it from paper: browsers add the rest by themselves. */
export const typedAddress = (address: string): string => address.replace(/^https?:\/\//, "");
