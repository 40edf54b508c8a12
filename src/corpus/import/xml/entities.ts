import { characterEntities } from "character-entities";

/** ISO 8879 Greek letters (isogrk1), which HTML left out and the office used to 2004: `&agr;` is α, `&Agr;` Α. */
const greekNames = "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sfgr sgr tgr ugr phgr khgr psgr ohgr";
const greekLetters = Array.from("αβγδεζηθικλμνξοπρςστυφχψω");

const named = new Map<string, string>(Object.entries(characterEntities));
for (const [index, name] of greekNames.split(" ").entries()) {
  const letter = greekLetters[index] ?? "";
  named.set(name, letter);
  if (name !== "sfgr") named.set(name[0]?.toUpperCase() + name.slice(1), letter.toUpperCase());
}
for (const [name, letter] of Object.entries({ EEgr: "Η", THgr: "Θ", PHgr: "Φ", KHgr: "Χ", PSgr: "Ψ", OHgr: "Ω" }))
  named.set(name, letter);

/** Accented Greek letters (isogrk2). */
for (const pair of (
  "Aacgr Ά aacgr ά Eacgr Έ eacgr έ EEacgr Ή eeacgr ή Iacgr Ί iacgr ί idiagr ΐ Idigr Ϊ idigr ϊ Oacgr Ό oacgr ό OHacgr Ώ ohacgr ώ " +
  "Uacgr Ύ uacgr ύ udiagr ΰ Udigr Ϋ udigr ϋ"
).matchAll(/(\S+) (\S+)/g)) {
  named.set(pair[1] ?? "", pair[2] ?? "");
}

/** Databases that capitalise names of parties capitalise the entities in them: `&SACUTE;` is Ś, `&EEGR;` Η. */
function capitalised(name: string): string | undefined {
  if (!/^[A-Z]{4,}$/.test(name)) return undefined;
  const small = name.toLowerCase();
  return named.get(name.slice(0, 1) + small.slice(1)) ?? named.get(name.slice(0, 2) + small.slice(2));
}

/** Longer names are none; a `&` with no `;` this near is text. */
const referenceCharsMax = 64;

/**
 * What stands between `&` and `;` as characters: a character's number, or its name in the standard tables. What it makes is never
 * read again, and nothing that a document itself declares is ever expanded.
 */
function referencedText(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,8}))$/.exec(name) ?? [];
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  return decimal === undefined ? (named.get(name) ?? capitalised(name)) : characterOf(Number(decimal));
}

/** XML allows no control characters, halves of pairs or numbers beyond Unicode. */
function characterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return " ";
  const allowed = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  return allowed ? String.fromCodePoint(code) : "\ufffd";
}

/** References seen, with what they make: a handful makes nearly all. Bounded, as a document may invent any number. */
const seen = new Map<string, string>();
const seenMax = 10_000;

/** A text with its references resolved, each once. Names of no table stay as they are and are told to `unknown`. */
export function decodeEntities(text: string, unknown?: (name: string) => void): string {
  let open = text.indexOf("&");
  if (open < 0) return text;
  let out = "";
  let position = 0;
  let close = -1;
  for (; open >= 0; open = text.indexOf("&", open + 1)) {
    if (close < open) close = text.indexOf(";", open);
    if (close < 0) break;
    if (close - open > referenceCharsMax) continue;
    const name = text.slice(open + 1, close);
    let characters = seen.get(name);
    if (characters === undefined) {
      characters = referencedText(name);
      if (characters === undefined) {
        if (/^[A-Za-z][\w.-]*$/.test(name)) unknown?.(name);
        continue;
      }
      if (seen.size < seenMax) seen.set(name, characters);
    }
    out += text.slice(position, open) + characters;
    position = close + 1;
    open = close;
  }
  return out + text.slice(position);
}
