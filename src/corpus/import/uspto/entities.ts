import { characterEntities } from "character-entities";

/** ISO 8879 Greek letters (isogrk1), which HTML left out and the office used to 2004: `&agr;` is α, `&Agr;` Α. */
const greekNames = "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sfgr sgr tgr ugr phgr khgr psgr ohgr";
const greekLetters = Array.from("αβγδεζηθικλμνξοπρςστυφχψω");

const named = new Map<string, string>(Object.entries(characterEntities));
for (const [index, name] of greekNames.split(" ").entries()) {
  const letter = greekLetters[index] ?? "";
  named.set(name, letter);
  if (name !== "sfgr") named.set(name[0]!.toUpperCase() + name.slice(1), letter.toUpperCase());
}
for (const [name, letter] of Object.entries({ EEgr: "Η", THgr: "Θ", PHgr: "Φ", KHgr: "Χ", PSgr: "Ψ", OHgr: "Ω" }))
  named.set(name, letter);

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,8})|([A-Za-z][\w.-]{0,63}));/g;

/**
 * Character references and standard names made characters, once: what they make is never read again. Names of no standard table
 * stay as they are and are told to `unknown`. Nothing that a document itself declares is expanded.
 */
export function decodeEntities(text: string, unknown?: (name: string) => void): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) {
      const character = named.get(name);
      if (character === undefined) unknown?.(name);
      return character ?? whole;
    }
    return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** XML allows no control characters, halves of pairs or numbers beyond Unicode. */
function characterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return " ";
  const allowed = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  return allowed ? String.fromCodePoint(code) : "\ufffd";
}
