/** The sentences of a list as locale files keep it, by number: `t("privacy.asked.items", { returnObjects: true })`. */
export const textList = (said: object): string[] => Object.values(said as Record<string, string>);
