/** A stretch of text that holds numbers but no figure: a year, a date, an address, the number of a document. */
export interface Masked {
  readonly kind: "year" | "date" | "period" | "per" | "other";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const year = "(?:19|20)\\d\\d";

const patterns: readonly (readonly [Masked["kind"], RegExp])[] = [
  ["other", /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w+/gi],
  ["other", /\b(?:GB\/T|ISO|IEC|WIPO)\s*[\d.-]+(?:-\d{4})?/gi],
  ["other", /[〔[](?:19|20)\d\d[〕\]]\s*(?:第)?\d+\s*号/g],
  ["other", /\b[A-H]\d{2}[A-Z]\s?\d+\/\d+(?:-\d+\/\d+)?/g],
  ["other", /(?<!\d)(?:\+86[- ]?)?(?:0\d{2,3}[- ]\d{3,4}[- ]?\d{4}|1\d{2}[- ]\d{4}[- ]\d{4})(?!\d)|(?<!\d)\d{1,2}:\d{2}(?!\d)/g],
  ["other", /\b(?:Room|Building|Floor|Annex|Article|Table|Figure|Chapter|No\.?)\s*\d+\b/gi],
  ["other", /\b\d+(?:st|nd|rd|th)\b/gi],
  [
    "other",
    /第[一二三四五六七八九十百\d]+|十[一二三四五]五|一区多园|一站式|一体化|一批|一系列|一流|统一|进一步|唯一|之一|一带一路|双一流/g,
  ],
  [
    "per",
    /(?:\bper|\bevery|\beach)\s+(?:10,?000|ten[ -]thousand|100,?000|one million|1,?000,?000|1 million|million|thousand)\b(?:\s+(?:people|persons|inhabitants|residents|population|of population))?|每(?:百万|10万|十万|万)(?:人口|常住人口|人)?|\/(?:百万|万)人/gi,
  ],
  ["period", new RegExp(`\\b${month}(?:\\s*-\\s*|\\s+to\\s+|\\s+through\\s+)${month}(?:,?\\s+(?:of\\s+)?${year})?`, "g")],
  ["period", new RegExp(`(?:${year}年)?\\d{1,2}月?\\s*(?:-|至|到|~)\\s*\\d{1,2}月(?!\\d)份?`, "g")],
  [
    "period",
    new RegExp(`(?:${year}年)?(?:前(?:一|二|两|三|1|2|3)个?季度|上半年|前(?:\\d{1,2}|[一二三四五六七八九十]+)个月)`, "g"),
  ],
  ["period", new RegExp(`\\b(?:the )?first (?:three quarters|half|\\w+ months)(?: of)?(?: ${year})?`, "gi")],
  [
    "period",
    new RegExp(
      `\\b(?:[Uu]p to|[Aa]s of|[Bb]y(?: the end of)?|[Uu]ntil)\\s+${month}(?!\\s*\\d{1,2}\\b)(?:,?\\s+(?:${year}|(?:of )?this year))?`,
      "g",
    ),
  ],
  ["period", new RegExp(`截至(?:今年|${year}年)?\\d{1,2}月(?:底|末)?(?!\\d)`, "g")],
  [
    "date",
    new RegExp(`\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+${year})?|\\b\\d{1,2}\\s+${month}(?:\\s+${year})?`, "g"),
  ],
  ["date", new RegExp(`(?:${year}年)?\\d{1,2}月\\d{1,2}日`, "g")],
  ["date", new RegExp(`\\b${year}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b`, "g")],
  ["date", new RegExp(`\\b${month},?\\s+${year}\\b|${year}年\\d{1,2}月(?!\\d)`, "g")],
  ["year", new RegExp(`(?<!\\d)${year}\\s*(?:-|至|到|~|to)\\s*${year}(?:年)?(?!\\d)|(?<!\\d)${year}年`, "g")],
  [
    "year",
    new RegExp(
      `(?<=\\b(?:in|by|of|since|for|until|from|during|before|after|year|to|than in|and|end-?)\\s)${year}\\b(?!,\\d|\\.\\d|\\s*(?:million|billion|%|per\\s?cent|patents?|applications?|enterprises|institutions|yuan|people|agencies))`,
      "gi",
    ),
  ],
  ["year", new RegExp(`(?<=\\()${year}(?=\\))|^${year}(?=[:：])`, "gm")],
];

/** Everything of a text that holds numbers and no figure, in order, without overlaps: what comes first in the list above wins. */
export function maskedIn(plain: string): Masked[] {
  const found: Masked[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, text: match[0] });
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}
