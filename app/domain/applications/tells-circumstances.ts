import { anyOfWords } from "../shared/whole-words";

/** Words by which a message seems to tell of circumstances or of a crime rather than of a visit. Stems end in a star. */
const TELLS = anyOfWords([
  // Kazakh
  "зорлы*", "зорлад*", "зорлап", "ұрады", "ұрып", "ұрды", "соққы*", "тепкі*", "қорқ*", "қорлы*", "қорлад*", "қинад*", "қинап", "жәбір*", "құлды*", "құлша*", "құрбан*",
  "сатып жібер*", "сатып кет*", "адам саудас*", "қаналд*", "қанап", "қамап", "қамалды*", "қашып", "қашты*", "өлтір*", "пышақ*", "полиция*", "қылмыс*", "сотталған*",
  "күйеуім*", "ерім", "әйелім", "қожайын*", "паспортымды*", "төлқұжатымды*", "құжатымды ал*", "жүктімін", "ауруым*",
  // Russian
  "насил*", "изнасил*", "избил*", "избива*", "бил", "била", "били", "бьет", "бьёт", "бьют", "побои", "побоев", "угроз*", "угрожа*", "страшно", "боюсь", "боимся", "унижа*", "заставля*",
  "рабств*", "рабы", "эксплуат*", "торговл* людьми", "жертв*", "продали", "сбеж*", "убеж*", "запер*", "взаперти", "не отпуска*", "не отда* документ*", "отобра* паспорт*",
  "отобра* документ*", "забра* паспорт*", "забра* документ*", "убить", "убьет", "убьёт", "нож", "ножом", "полици*", "преступл*", "судим*", "тюрьм*", "муж", "мужа", "мужу", "мужем",
  "сожител*", "хозяин", "хозяина", "беремен*",
  // English
  "violen*", "abus*", "assault*", "beat", "beats", "beaten", "hit me", "hits me", "rape*", "threat*", "afraid", "scared", "forced", "forces me", "slave*", "exploit*",
  "traffick*", "victim*", "sold me", "escaped", "ran away", "locked up", "locked me", "took my passport", "took my documents", "kill", "knife", "police", "crime*", "prison",
  "my husband", "my wife", "my boyfriend", "my boss", "pregnant",
]);

/** Whether a message seems to tell more than arranging a visit needs. Its writer is asked once, and decides; nothing of it is stored. */
export const tellsCircumstances = (text: string): boolean => TELLS(text);
