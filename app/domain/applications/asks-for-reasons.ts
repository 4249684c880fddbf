import { anyOfWords } from "../shared/whole-words";

/** Whole words and beginnings of words (with a star) by which a text asks for reasons or circumstances. */
const QUESTIONS = [
  // Kazakh
  "неге", "неліктен", "не үшін", "не себеп*", "себебі қандай", "себебін айт*", "себебін жаз*", "кім", "кіммен", "кімнен", "кімдер", "не болды", "не болған*",
  "зорлық*", "зорлан*", "ұрып*", "ұрған*", "ұрды", "соққы*", "қорқыт*", "қорлық*", "жәбір*", "саудасы*", "құрбан*", "полиция*", "отбасыңыз*", "күйеуіңіз*",
  // Russian
  "почему", "зачем", "отчего", "кто", "с кем", "от кого", "по какой причине", "укажите причин*", "назовите причин*", "какие обстоятельств*", "опишите обстоятельств*",
  "что случилось", "что произошло", "что с вами", "насил*", "изнасил*", "избил*", "избива*", "бил", "били", "бьет", "бьёт", "угроз*", "угрожа*", "жертв*",
  "торговл* людьми", "эксплуат*", "полици*", "ваш муж", "вашего мужа",
  // English
  "why", "who", "whom", "whose", "what happened", "what has happened", "for what reason", "your reason*", "the reason for", "circumstances", "violen*", "abus*",
  "assault*", "beat", "beaten", "threat*", "traffick*", "victim*", "exploit*", "police", "your husband",
] as const;

const ASKS = anyOfWords(QUESTIONS);

/**
 * Whether a message or note seems to ask why someone came or what happened to them. Help is given without clarifying
 * circumstances, so its writer is warned once; a false alarm costs one tick, and nothing of it is stored.
 */
export function asksForReasons(text: string): boolean {
  return ASKS(text);
}
