import { countryOf } from "./country.ts";
import { anglo, chineseForms, continental } from "./legal-forms.ts";
import { simplified } from "./simplified.ts";

/**
 * The key by which mentions of an organisation are put together: the same key means the same printed name, apart from width, case,
 * punctuation, accents and legal form. Nothing is merged because it looks alike: groups (集团), branches (分公司), institutes of a
 * university and national subsidiaries keep what tells them apart. Empty for a name without letters.
 */
export function organisationKey(name: string): string {
  const text = stripMarks(withoutCountry(tidyName(name))).toLowerCase();
  return /\p{Script=Han}/u.test(text) ? chineseKey(simplified(text).replace(foreign, "")) : latinKey(text);
}

/** A name as shown: one width, white space and control characters tidied, tool marks (`[标]`, `[丰田公司-C]`) taken off. */
export function tidyName(name: string): string {
  const text = name
    .normalize("NFKC")
    .replace(/&amp;/giu, "&")
    .replace(/[\p{Cc}\p{Cf}\s]+|<br ?\/?>/giu, " ")
    .trim()
    .replace(/^\[标\]\s*/u, "");
  return (unmark(text)?.name ?? text).replace(/^[\s;,，；、]+|[\s;,，；、]+$/gu, "");
}

/**
 * A name as incoPat standardises it: brackets around the whole list of them, and a letter for the class behind each
 * (`[丰田公司-C; 同志社大-E]`: C company, E education, T research, b bank), so that one name of a list may carry one bracket or none.
 */
export function unmark(text: string): { readonly name: string; readonly mark: string } | undefined {
  const match = /^(\[?)(.+?)(?:-([A-Za-z]))?(\]?)$/u.exec(text.trim());
  if (!match) return undefined;
  const [, open, name = "", mark = "", close] = match;
  if (open && close) return { name, mark };
  if (mark) return open || close || /\p{Script=Han}$/u.test(name) ? { name, mark } : undefined;
  if (open && !name.includes("]")) return { name, mark };
  return close && !name.includes("[") ? { name, mark } : undefined;
}

/**
 * `SAMSUNG ELECTRONICS CO LTD [KR]`, `Nokia Corp (FI)`, `"LYFT INC,US"`: lists of offices print the country behind the name. Behind
 * a comma it is one only after a legal form, and only where it is none itself (SIEMENS, AG).
 */
function withoutCountry(text: string): string {
  const match =
    /^(.*\S)\s*(?:\[([A-Z]{2})\]|\(([A-Z]{2})\))$/u.exec(text) ??
    /^"?(.*\b(?:inc|ltd|llc|corp|co|gmbh|as)\.?),()(?!AG|SA|SE|AS|CO|KG)([A-Z]{2})"?$/iu.exec(text);
  return match?.[1] !== undefined && countryOf(match[2] || match[3] || "") !== undefined ? match[1] : text;
}

/** The office of Taiwan prints where a foreign company comes from before its name: 日商丰田自动车股份有限公司, 大陆商…. */
const foreign =
  /^(?:[日美英法韩]商|大陆商|香港商|荷兰商|瑞士商|瑞典商|新加坡商|加拿大商|以色列商|开曼群岛商|英属维京群岛商)(?=.{2,}公司)/u;

function stripMarks(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/ß/gu, "ss");
}

function chineseKey(text: string): string {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, "");
  if (/(?:分|子|总)公司$/u.test(bare)) return bare;
  const form = chineseForms.find((suffix) => bare.endsWith(suffix) && bare.length > suffix.length);
  const prefix = form ? undefined : chineseForms.find((word) => bare.startsWith(word) && bare.length > word.length);
  if (!form && !prefix) return bare;
  const rest = form ? bare.slice(0, -form.length) : bare.slice((prefix ?? "").length);
  // A short remainder may be a person's name (王麻子 and 王麻子公司): the word 公司 stays.
  return rest.length >= 4 ? rest : `${rest}公司`;
}

function latinKey(text: string): string {
  const words = text
    .replace(/['’`]/gu, "")
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    // E.I., E. I. and E I are one.
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, "")
    .split(" ");
  if (words[0] === "the" && words.length > 1) words.shift();
  const full = words.join(" ");
  for (const [pattern, canonical] of continental) {
    const match = pattern.exec(full);
    if (match && match.index > 0) return `${full.slice(0, match.index)} ${canonical}`;
  }
  const stripped = full.replace(anglo, "");
  return stripped === "" ? full : stripped;
}
