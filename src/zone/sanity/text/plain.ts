/**
 * Full-width digits, letters, signs and spaces as half-width ones, character for character, so that places in the plain text
 * are places in the published one. Chinese punctuation that divides sentences stays. Radicals that PDF files hold in place of
 * characters (⼈, ⻓) become the characters.
 */
export function plainWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) =>
      "，；：！？（）".includes(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2f00-\u2fd5]/g, (character) => character.normalize("NFKC"))
    .replace(/[\u2e80-\u2ef3]/g, (character) => radicals[character] ?? character)
    .replace(/[\u3000\u00a0\u2009\u202f]/g, " ")
    .replace(/[‐‑–—−﹣]/g, "-")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");
}

/** Radicals without a compatibility mapping, by the character they are (Unicode, EquivalentUnifiedIdeograph). */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    "⺟母⺠民⺫目⺬示⺮竹⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟",
  ).reduce<string[][]>(
    (pairs, character, place, all) => (place % 2 === 0 ? [...pairs, [character, all[place + 1] ?? ""]] : pairs),
    [],
  ),
);
