/** Words that an English title or abstract can hardly do without, and other Latin-script languages do not share. */
const englishWords = /\b(?:the|of|and|for|with|to|by|having|using|thereof|method|apparatus|device|system)\b/iu;

/**
 * The language a text is written in, as far as its script tells; `und` when it does not.
 * Latin script is English only where English function words show it: a German title is not English.
 */
export function langOf(text: string): string {
  if (/[\u3040-\u30ff]/u.test(text)) return "ja";
  if (/[\uac00-\ud7af\u1100-\u11ff]/u.test(text)) return "ko";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Latin}/u.test(text) && englishWords.test(text)) return "en";
  return "und";
}
