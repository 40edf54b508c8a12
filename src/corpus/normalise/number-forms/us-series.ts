/**
 * The series code of an American application of which only the year of filing and the six digits of the serial are known, as in
 * EPODOC (`US20100942680`) and in DOCDB to 2010 (`94268010`).
 *
 * Series follow each other when the serials run out, so within a year of change a low serial is of the new series and a high one of
 * the old. National phases had ranges of their own (10/5xxxxx was given until 2006 beside 11/…): where two series shared a
 * range in one year the series stays unknown. Ranges after MPEP 503 and the numbers of published applications.
 */
const windows: readonly (readonly [series: string, fromYear: number, toYear: number, fromSerial: number, toSerial: number])[] = [
  ["05", 1970, 1978, 0, 999_999],
  ["06", 1979, 1986, 0, 999_999],
  ["07", 1987, 1992, 0, 999_999],
  ["07", 1993, 1993, 900_000, 999_999],
  ["08", 1993, 1993, 0, 400_000],
  ["08", 1994, 1996, 0, 999_999],
  ["08", 1997, 1997, 400_000, 999_999],
  ["08", 1998, 1999, 700_000, 999_999],
  ["09", 1997, 1997, 0, 100_000],
  ["09", 1998, 1999, 0, 600_000],
  ["09", 2000, 2000, 100_000, 999_999],
  ["09", 2001, 2001, 400_000, 999_999],
  ["09", 2002, 2002, 700_000, 999_999],
  ["10", 2001, 2001, 0, 200_000],
  ["10", 2002, 2002, 0, 500_000],
  ["10", 2003, 2003, 0, 999_999],
  ["10", 2004, 2004, 300_000, 999_999],
  ["10", 2005, 2005, 450_000, 600_000],
  ["10", 2006, 2006, 500_000, 600_000],
  ["11", 2004, 2004, 0, 200_000],
  ["11", 2005, 2005, 0, 400_000],
  ["11", 2006, 2006, 300_000, 700_000],
  ["11", 2007, 2008, 550_000, 999_999],
  ["12", 2007, 2007, 0, 400_000],
  ["12", 2008, 2009, 0, 800_000],
  ["12", 2010, 2011, 400_000, 999_999],
  ["13", 2010, 2010, 0, 200_000],
  ["13", 2011, 2011, 0, 399_999],
  ["13", 2012, 2012, 200_000, 999_999],
];

const provisional: typeof windows = [
  ["60", 1995, 2006, 0, 999_999],
  ["60", 2007, 2008, 850_000, 999_999],
  ["61", 2007, 2007, 0, 300_000],
  ["61", 2008, 2013, 0, 849_999],
];

/** `12` for serial 942680 of 2010; undefined where two series, or none, could have it. */
export function usSeries(year: number, serial: number, kind: "application" | "provisional" | "design"): string | undefined {
  if (kind === "design") return year >= 1993 && year <= 2030 ? "29" : undefined;
  const rows = kind === "provisional" ? provisional : windows;
  const fit = rows.filter(([, from, to, low, high]) => year >= from && year <= to && serial >= low && serial <= high);
  return fit.length === 1 ? fit[0]?.[0] : undefined;
}

/** `US-2010942680` → `12942680`, where the series is certain; `2002396363P` → `60396363`. */
export function withSeries(number: string): string | undefined {
  const match = /^((?:19|20)\d{2})0?(\d{6})([PF]?)$/.exec(number);
  if (!match) return undefined;
  const [, year = "", serial = "", letter = ""] = match;
  const kind = letter === "P" ? "provisional" : letter === "F" ? "design" : "application";
  const series = usSeries(Number(year), Number(serial), kind);
  return series === undefined ? undefined : `${series}${serial}`;
}
