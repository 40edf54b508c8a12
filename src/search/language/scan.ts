/**
 * Characters of a query. Chinese keyboards give full-width punctuation and other quotation marks; each stands for its half-width
 * sister, one character for one, so that places stay right.
 */
const sisters: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
  "：": ":",
  "＊": "*",
  "＜": "<",
  "＞": ">",
  "＝": "=",
  "≥": "≥",
  "≤": "≤",
  "　": " ",
  "，": " ",
  "、": " ",
  "；": " ",
  ",": " ",
  ";": " ",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "＂": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
};

/** The query with every character replaced by what it means; as long as the query. */
export function plainPunctuation(query: string): string {
  return query.replace(/[^\p{L}\p{N}]/gu, (character) => {
    if (/\s/.test(character)) return " ".repeat(character.length);
    return sisters[character] ?? character;
  });
}

const stops = new Set([" ", "(", ")", "[", "]", "{", "}", '"', ":", "<", ">", "=", "≥", "≤", "*", "^", "~"]);

/** Where the word that begins at `from` ends. `text` has plain punctuation. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !stops.has(text[at] ?? "")) at += 1;
  return at;
}

export const operators = ["AND", "OR", "NOT"] as const;
export type Operator = (typeof operators)[number];

export function isOperator(word: string): word is Operator {
  return (operators as readonly string[]).includes(word);
}

/** Nearness and other operators of other systems: taken for words they would silently change the meaning. */
export function isForeignOperator(word: string): boolean {
  return /^(?:NEAR|ADJ|PROX|BEFORE|SAME|WITH|XOR|ANDNOT|\$?(?:W|PRE|SEN|PARA))(?:\/?\d+)?$|^\d{1,2}[WND]$|^\$\w+$/.test(word);
}

/** True if the text, written without quotes, is read back as this one word. */
export function isPlainWord(text: string): boolean {
  return (
    text !== "" &&
    plainPunctuation(text) === text &&
    wordEnd(text, 0) === text.length &&
    !text.startsWith("-") &&
    !/[?#\\]/.test(text) &&
    !isOperator(text) &&
    !isForeignOperator(text) &&
    text !== "TO"
  );
}
