/** Finds any of these words in a text, whole; a star at the end stands for any ending. Letters of every script count as letters. */
export function anyOfWords(words: readonly string[]): (text: string) => boolean {
  const patterns = words.map((word) => word.replaceAll("*", "\\p{L}*").replaceAll(" ", "\\s+"));
  const found = new RegExp(`(?<!\\p{L})(?:${patterns.join("|")})(?!\\p{L})`, "iu");
  return (text) => found.test(text.normalize("NFC"));
}
