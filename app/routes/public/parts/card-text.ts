import type { Language } from "~/domain/shared/language";
import { i18nIn } from "~/web/i18n";

/** The decided sentence of card, poster and messenger text, in a language of its own; without an address when that stands apart. */
export const cardText = (language: Language, address = ""): string => i18nIn(language).t("helpers.card", { address }).trim();

/** As people type it from paper: browsers add https by themselves. */
export const typedAddress = (address: string): string => address.replace(/^https:\/\//, "");
