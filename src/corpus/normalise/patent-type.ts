import type { PatentType, Stage } from "../record.ts";

interface Known {
  readonly office?: string;
  readonly kind?: string;
  /** The type in words, as the source prints it: 发明申请, 实用新型, `Granted Patent`. */
  readonly raw?: string;
  /** Publication or application number without office. */
  readonly number?: string;
}

/** The right that is asked for: the kind code tells first, then the source's word, then a Chinese number. Undefined if nothing does. */
export function patentTypeOf(known: Known): PatentType | undefined {
  return typeByKind(known) ?? typeByWord(known.raw) ?? typeByNumber(known);
}

function typeByKind({ office = "", kind = "", number = "" }: Known): PatentType | undefined {
  const letter = kind.charAt(0).toUpperCase();
  switch (letter) {
    case "":
      return undefined;
    case "A":
      return "invention";
    case "B":
    case "C":
      return office === "TW" ? (typeByTaiwaneseLetter(number) ?? "invention") : "invention";
    case "U":
    case "Y":
      return "utility_model";
    case "S":
      return "design";
    case "D":
      return office === "CN" ? "design" : undefined;
    case "P":
      return office === "US" ? "plant" : undefined;
    case "E":
      return office === "US" ? (number.startsWith("D") ? "design" : number.startsWith("PP") ? "plant" : "invention") : undefined;
    case "H":
    case "T":
      return "invention";
    default:
      return undefined;
  }
}

function typeByTaiwaneseLetter(number: string): PatentType | undefined {
  return number.startsWith("M") ? "utility_model" : number.startsWith("D") ? "design" : undefined;
}

const typeWords: readonly (readonly [RegExp, PatentType])[] = [
  [/实用新型|實用新型|新型专利|utility[\s_-]?model|gebrauchsmuster/iu, "utility_model"],
  [/外观|外觀|设计专利|\bdesign\b/iu, "design"],
  [/植物|\bplant\b/iu, "plant"],
  [/发明|發明|\binvention\b|\butility\b|reissue|granted patent|patent application/iu, "invention"],
];

function typeByWord(raw: string | undefined): PatentType | undefined {
  return raw === undefined ? undefined : typeWords.find(([word]) => word.test(raw))?.[1];
}

/** Chinese numbers carry the type: applications behind the year, publications of 7 and 9 digits in front. */
function typeByNumber({ office, number }: Known): PatentType | undefined {
  if (office !== "CN" || number === undefined) return undefined;
  const digit = /^(?:\d{4}(\d)\d{7}|\d{2}(\d)\d{5}|(\d)\d{6}|(\d)\d{8})$/u.exec(number)?.slice(1).find(Boolean);
  if (digit === "1" || digit === "8") return "invention";
  if (digit === "2" || digit === "9") return "utility_model";
  return digit === "3" ? "design" : undefined;
}

/** What the publication is: of an application before examination, of a granted right, or neither. Undefined if nothing tells. */
export function stageOf(known: Known): Stage | undefined {
  return stageByKind(known) ?? stageByWord(known.raw);
}

function stageByKind({ office = "", kind = "", number = "" }: Known): Stage | undefined {
  const code = kind.toUpperCase();
  if (code === "") return undefined;
  // 8 and 9 are corrections of a title page or of a whole document, everywhere.
  if (/^[A-Z][89]$/u.test(code)) return "other";
  const letter = code.charAt(0);
  switch (office) {
    case "CN":
      // To 1992, B and U were laid open after examination, before the grant, which was not printed again.
      if (code === "B" || code === "U") return number.length === 9 ? "grant" : "other";
      return letter === "A" ? "application" : "grant";
    case "US":
      return american(code);
    case "EP":
      return code === "A1" || code === "A2" ? "application" : letter === "B" ? "grant" : "other";
    case "WO":
      return code === "A1" || code === "A2" ? "application" : "other";
    case "JP":
      if (letter === "U") return /^[3-9]\d{6}$/u.test(number) ? "grant" : "application";
      return letter === "A" ? "application" : /[BYSC]/u.test(letter) ? "grant" : "other";
    case "KR":
      if (letter === "U") return "application";
      break;
    case "DE":
      if (letter === "T") return "other";
      break;
    default:
  }
  if (letter === "A") return code === "A3" || code === "A4" ? "other" : "application";
  return /[BCUYSE]/u.test(letter) ? "grant" : "other";
}

function american(code: string): Stage {
  // A alone was the grant, to the end of 2000; the first applications were published in March 2001, as A1.
  if (/^(?:A|B1|B2|E1?|S1?|P|P2|P3)$/u.test(code)) return "grant";
  return /^(?:A1|A2|P1|P4)$/u.test(code) ? "application" : "other";
}

const stageWords: readonly (readonly [RegExp, Stage])[] = [
  [/search report|检索报告|更正|correction/iu, "other"],
  [/授权|授權|已授|granted?\b|发明专利$|limited patent/iu, "grant"],
  [/申请|申請|公开|公布|application/iu, "application"],
  [/实用新型|外观设计|utility model|\bdesign\b/iu, "grant"],
];

function stageByWord(raw: string | undefined): Stage | undefined {
  return raw === undefined ? undefined : stageWords.find(([word]) => word.test(raw))?.[1];
}
