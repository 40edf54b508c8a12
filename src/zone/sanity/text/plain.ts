/**
 * Full-width digits, letters, signs and spaces as half-width ones, character for character, so that places in the plain text
 * are places in the published one. Chinese punctuation that divides sentences stays.
 */
export function plainWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (character) =>
      "，；：！？（）".includes(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00a0\u2009\u202f]/g, " ")
    .replace(/[‐‑–—−﹣]/g, "-")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");
}
