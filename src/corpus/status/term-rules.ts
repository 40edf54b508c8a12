/**
 * The longest regular term of a right by office and type, after the office's law. Version in `ruleVersions.status`.
 *
 * Where several rows fit an application (American patents filed before 8 June 1995), the latest day counts. `slackYears` is how much an
 * extension, compensation or adjustment can add that sources do not tell: only after term and slack has a right ended for certain.
 */
export interface TermRule {
  readonly office: string;
  readonly type: "invention" | "utility_model" | "design" | "plant";
  /** Of applications filed from this day, and before that one. */
  readonly from?: string;
  readonly before?: string;
  /** Of rights granted from this day. */
  readonly grantedFrom?: string;
  readonly base: "filing" | "grant";
  readonly years: number;
  readonly slackYears: number;
}

const rule = (
  office: string,
  type: TermRule["type"],
  years: number,
  more: { from?: string; before?: string; grantedFrom?: string; base?: "grant"; slack?: number } = {},
): TermRule => ({
  office,
  type,
  years,
  base: more.base ?? "filing",
  slackYears: more.slack ?? (type === "invention" ? 5 : 0),
  ...(more.from && { from: more.from }),
  ...(more.before && { before: more.before }),
  ...(more.grantedFrom && { grantedFrom: more.grantedFrom }),
});

export const termRules: readonly TermRule[] = [
  // Patent Law of 1984: 15, and 5+3; of 1992: 20 and 10. What was in force on 11 December 2001 was prolonged to 20.
  rule("CN", "invention", 15, { before: "1986-12-11", slack: 0 }),
  rule("CN", "invention", 20, { from: "1986-12-11" }),
  rule("CN", "utility_model", 8, { before: "1993-01-01" }),
  rule("CN", "utility_model", 10, { from: "1993-01-01" }),
  rule("CN", "design", 8, { before: "1993-01-01" }),
  rule("CN", "design", 10, { from: "1993-01-01", before: "2021-06-01" }),
  rule("CN", "design", 15, { from: "2021-06-01" }),
  // URAA: the longer of 17 from grant and 20 from filing for what was filed before, if it was still in force on 8 June 1995, so
  // granted from 8 June 1978; adjustments since 2000 have no bound but patience.
  rule("US", "invention", 17, { before: "1995-06-08", base: "grant" }),
  rule("US", "invention", 20, { before: "1995-06-08", grantedFrom: "1978-06-08" }),
  rule("US", "invention", 20, { from: "1995-06-08", slack: 10 }),
  rule("US", "plant", 17, { before: "1995-06-08", base: "grant" }),
  rule("US", "plant", 20, { before: "1995-06-08", grantedFrom: "1978-06-08" }),
  rule("US", "plant", 20, { from: "1995-06-08", slack: 10 }),
  rule("US", "design", 14, { before: "2015-05-13", base: "grant" }),
  rule("US", "design", 15, { from: "2015-05-13", base: "grant" }),
  rule("EP", "invention", 20),
  rule("JP", "invention", 20),
  rule("JP", "utility_model", 6, { from: "1994-01-01", before: "2005-04-01" }),
  rule("JP", "utility_model", 10, { from: "2005-04-01" }),
  rule("JP", "design", 15, { before: "2007-04-01", base: "grant" }),
  rule("JP", "design", 20, { from: "2007-04-01", before: "2020-04-01", base: "grant" }),
  rule("JP", "design", 25, { from: "2020-04-01" }),
  rule("KR", "invention", 20),
  rule("KR", "utility_model", 10),
  rule("KR", "design", 15, { before: "2014-07-01", base: "grant" }),
  rule("KR", "design", 20, { from: "2014-07-01" }),
  rule("DE", "invention", 20),
  rule("DE", "utility_model", 10),
  rule("DE", "design", 25),
  rule("GB", "invention", 20),
  rule("GB", "design", 25),
  rule("FR", "invention", 20),
  rule("FR", "utility_model", 6, { before: "2020-05-22" }),
  rule("FR", "utility_model", 10, { from: "2020-05-22" }),
  rule("FR", "design", 25),
  rule("TW", "invention", 20),
  rule("TW", "utility_model", 10, { from: "2004-07-01" }),
  rule("TW", "design", 12, { before: "2019-11-01", slack: 3 }),
  rule("TW", "design", 15, { from: "2019-11-01" }),
  rule("CA", "invention", 17, { before: "1989-10-01", base: "grant" }),
  rule("CA", "invention", 20),
  rule("AU", "invention", 20),
  rule("AU", "design", 10),
  rule("RU", "invention", 20),
  rule("RU", "utility_model", 10, { from: "2014-10-01" }),
  rule("RU", "design", 25),
  rule("IN", "invention", 20),
  rule("IN", "design", 15),
  rule("BR", "invention", 20, { slack: 10 }),
  rule("BR", "utility_model", 15),
  rule("BR", "design", 25),
  rule("EA", "invention", 20),
  rule("ES", "invention", 20),
  rule("ES", "utility_model", 10),
  rule("IT", "invention", 20),
  rule("IT", "utility_model", 10),
];
