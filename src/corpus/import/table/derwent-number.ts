/**
 * An application number of Derwent Innovation as its office would write it: office, whole year, serial without leading zeros, kind,
 * and the day of filing behind (`EP200613167A 2006-06-26`, `WO2017US28920A 2017-04-21`). Without that day a year cannot be told from
 * the series of an American number. An empty text where the number is a stand-in (`USD994559A 0001-01-01`).
 */
export function fromDerwent(text: string, filedIn: number | undefined): string {
  const match = /^([A-Z]{2})(\w+?)([A-Z])(?:[\s,]+(\d{4})-\d{2}-\d{2})?$/.exec(text);
  if (!match) return text;
  const [, office = "", body = "", kind = "", dayYear = filedIn === undefined ? undefined : String(filedIn)] = match;
  if (office === "WO") {
    const international = /^((?:19|20)\d{2})([A-Z]{2})(\d{1,6})$/.exec(body);
    return international ? `PCT/${international[2]}${international[1]}/${(international[3] ?? "").padStart(6, "0")}` : text;
  }
  // Old publications stand in for applications that nobody numbered.
  if (/^[A-Z]/.test(body) && (office === "US" || office === "GB")) return "";
  const dated = /^((?:19|20)\d{2})(\d{1,8})$/.exec(body);
  const [year, serial] =
    dated && (dayYear === undefined || near(dated[1], dayYear)) ? [dated[1] ?? "", dated[2] ?? ""] : ["", ""];
  if (office === "US") return american(body, kind, year, serial);
  if (year === "") return `${office}${body}`;
  return ofYear[office]?.(year, serial, kind) ?? `${office}${body}`;
}

/** An application can be numbered at the turn of a year, and a regional phase years after its day of filing. */
const near = (year: string | undefined, dayYear: string): boolean => Math.abs(Number(year) - Number(dayYear)) <= 4;

function american(body: string, kind: string, year: string, serial: string): string {
  if (serial.length === 8) return `US${serial}`;
  if (year === "" || serial.length > 6) return /^\d{8}$/.test(body) ? `US${body}` : "";
  const padded = serial.padStart(6, "0");
  // Designs have one series of their own since October 1992; for other kinds the series is left out.
  if (kind === "F" && Number(year) > 1992) return `US29/${padded}`;
  return `US${year}${padded}${kind === "P" ? "P" : ""}`;
}

const ofYear: Readonly<Record<string, (year: string, serial: string, kind: string) => string | undefined>> = {
  EP: (year, serial) => (serial.length <= 6 ? `EP${year.slice(2)}${serial.padStart(6, "0")}` : undefined),
  JP: (year, serial, kind) => `JP${year}${serial.padStart(6, "0")}${kind === "U" ? "U" : ""}`,
  KR: (year, serial, kind) => `KR${kind === "U" ? "20" : ""}${year}${serial.padStart(7, "0")}`,
  AU: (year, serial) => `AU${year}${serial.padStart(6, "0")}`,
  GB: (year, serial) => `GB${year}${serial.padStart(5, "0")}`,
  FR: (year, serial) => `FR${year.slice(2)}${serial.padStart(5, "0")}`,
  ES: (year, serial) => `ES${year}${serial.padStart(5, "0")}`,
  /** Years of the Republic, the last digit of which some numbers repeat: `2016102090`, `20165102090` → `105102090`. */
  TW: (year, serial) => {
    const republic = Number(year) - 1911;
    const own = serial.length === 7 && serial.startsWith(String(republic % 10)) ? serial.slice(1) : serial;
    return own.length <= 6 ? `TW${republic}${own.padStart(6, "0")}` : undefined;
  },
};
