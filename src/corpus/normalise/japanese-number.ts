import type { PatentType } from "../record.ts";

/** First year of each era, minus one: 昭和 1 = 1926. */
const eraStart: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  昭: 1925,
  平成: 1988,
  平: 1988,
  令和: 2018,
  令: 2018,
};
const eraLetter: Readonly<Record<string, string>> = {
  明治: "M",
  大正: "T",
  昭和: "S",
  昭: "S",
  平成: "H",
  平: "H",
  令和: "R",
  令: "R",
};
const letterStart: Readonly<Record<string, number>> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** The words before a Japanese publication number and the kind each stands for (both scripts of 開). */
const kinds: Readonly<Record<string, string>> = {
  特開: "A",
  特开: "A",
  特表: "A",
  特公: "B2",
  特許: "B2",
  特许: "B2",
  実開: "U",
  实开: "U",
  実公: "Y2",
  实公: "Y2",
  実登: "U",
  意登: "S",
};

/** A Japanese publication number with its words (`特開平7-123456`, `特許第5123456号`) or its era letter (`JPH07123456A`). */
export function readJapanese(text: string): { readonly number: string; readonly kind?: string } | undefined {
  const worded =
    /^(?:JP)?\s*(特開|特开|特表|特公|特許|特许|実開|实开|実公|实公|実登|意登)\s*第?\s*(昭和|平成|令和|昭|平|令)?\s*(\d{1,4})(?:[-\s]+(\d{1,6}))?\s*号?(?:公報)?$/u.exec(
      text,
    );
  if (worded) {
    const [, word = "", era, first = "", serial] = worded;
    const kind = kinds[word] ?? "A";
    if (era && serial) return { number: eraNumber(eraLetter[era] ?? "", first, serial), kind };
    if (!era && serial && /^(?:19|20)\d{2}$/u.test(first)) return { number: `${first}${serial.padStart(6, "0")}`, kind };
    return undefined;
  }
  const registered = /^(?:JP)?\s*(特許|特许|実登|意登)\s*第?\s*(\d{5,7})\s*号?$/u.exec(text);
  if (registered) return { number: registered[2] ?? "", kind: kinds[registered[1] ?? ""] ?? "B2" };
  const lettered = /^JP[\s-]*([MTSHR])[\s-]*(\d{2})[\s-]*(\d{1,6})[\s-]*([A-Z]\d?)?$/u.exec(text);
  if (lettered) {
    const [, letter = "", year = "", serial = "", kind] = lettered;
    return { number: eraNumber(letter, year, serial), ...(kind ? { kind } : {}) };
  }
  const dated = /^JP[\s-]*((?:19|20)\d{2})(?:[\s/-]+(\d{1,6})|(\d{6}))[\s-]*([A-Z]\d?)?$/u.exec(text);
  if (dated) {
    const [, year = "", apart, together, kind] = dated;
    return { number: `${year}${(apart ?? together ?? "").padStart(6, "0")}`, ...(kind ? { kind } : {}) };
  }
  return undefined;
}

function eraNumber(letter: string, year: string, serial: string): string {
  return `${letter}${year.padStart(2, "0")}${serial.replace(/^0+(?=\d)/u, "")}`;
}

export interface JapaneseApplication {
  readonly year: number;
  readonly serial: string;
  /** The office counts utility models (U) and designs (F) apart from patents, each from 1 every year: 実願 and 特願 51-045258 are two. */
  readonly series: "" | "U" | "F";
}

/** The year of the Common Era and the serial of a Japanese application (`特願平7-123456`, `H07-123456`, `JP1976045258U`). */
export function readJapaneseApplication(text: string): JapaneseApplication | undefined {
  const match =
    /^(?:JP)?\s*(特願|特愿|実願|实愿|意願|意愿)?\s*(昭和|平成|令和|昭|平|令|[SHR])?\s*(\d{1,4})(?:[-\s/]+|(?=\d{6}))(\d{1,6})\s*(?:号)?(?:\s*([A-Z])\d?)?$/u.exec(
      text,
    );
  if (!match) return undefined;
  const [, word = "", era, first = "", serial = "", kind = ""] = match;
  const series = /^[実实]/u.test(word) || /[UY]/.test(kind) ? "U" : word.startsWith("意") || /[FS]/.test(kind) ? "F" : "";
  if (era)
    return first.length > 2 ? undefined : { year: (eraStart[era] ?? letterStart[era] ?? 0) + Number(first), serial, series };
  return /^(?:19|20)\d{2}$/u.test(first) ? { year: Number(first), serial, series } : undefined;
}

/**
 * The key of an application whose number was printed without its kind, by the right that it asks for (`JP-1976045258` of a utility
 * model is `JP-1976045258U`). Other offices' numbers say it themselves, or are counted in one series.
 */
export function japaneseKeyOf(key: string, type: PatentType | undefined): string {
  if (type !== "utility_model" && type !== "design") return key;
  return /^JP-\d{10}$/.test(key) ? `${key}${type === "design" ? "F" : "U"}` : key;
}
