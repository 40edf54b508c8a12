import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { withSeries } from "../../normalise/number-forms/us-series.ts";
import { fromDerwent } from "./derwent-number.ts";

/** The habit of a tool in writing application numbers, where it is not the office's own. */
export type NumberForm = "docdb" | "epodoc" | "incopat" | "wips" | "derwent" | "orbit";

/**
 * An application number as an office would write it, from a tool's form; the number itself where the form needs no rewriting.
 * `year` is that of filing: DOCDB's old American and Japanese numbers end in its last two digits.
 */
export function officeNumber(raw: string, form: NumberForm | undefined, year: number | undefined, publishedAt?: string): string {
  const text = raw.trim().replace(/[*#\s]+$/, "");
  // PATENTSCOPE and Patentics leave out `PCT` before the receiving office.
  if (publishedAt === "WO" && /^[A-Z]{2}\d{4}\/\d{5,6}$/.test(text)) return `PCT/${text}`;
  // PatSnap and others put the whole year before the serial of a European application, which has eight digits.
  const european = /^EP(?:19|20)(\d{2})(\d{6})$/.exec(text);
  if (european) return `EP${european[1]}${european[2]}`;
  // The blanks are DOCDB's own: whoever prints them has its numbers.
  switch (form ?? (/^[A-Z]{2} \d+(?:\/\d+)? [A-Z]\d?$/.test(text) ? "docdb" : undefined)) {
    case "docdb":
      return fromDocdb(text, year);
    case "epodoc":
      return fromEpodoc(text);
    case "incopat":
      return text.replace(/^WO([A-Z]{2})(\d{2})(\d{6})$/, (_, office: string, short: string, serial: string) =>
        pct(office, short, serial),
      );
    case "wips":
      // Year of filing and serial: the series of American numbers is left out.
      return publishedAt === "US" ? text.replace(/^(\d{4})-(\d{6})$/, "US$1$2") : text;
    case "derwent":
      return fromDerwent(text, year);
    case "orbit":
      return fromOrbit(text);
    case undefined:
      return text;
  }
}

const pct = (office: string, year: string, serial: string): string =>
  `PCT/${office}${year.length === 4 ? year : Number(year) >= 78 ? `19${year}` : `20${year}`}/${serial.padStart(6, "0")}`;

/** Orbit puts the year before the office: `2015US-14663482`, `2017CN-1101293` (EPODOC behind it), `2016WO-US31245`. */
function fromOrbit(text: string): string {
  const match = /^(?:[A-Z]{2}\s*:\s*)?((?:19|20)\d{2})([A-Z]{2})-([A-Z]{0,2}\d+)$/.exec(text);
  if (!match) return text;
  const [, year = "", office = "", serial = ""] = match;
  if (office === "WO" && /^[A-Z]{2}/.test(serial)) return pct(serial.slice(0, 2), year, serial.slice(2));
  if (office === "US") return serial.length === 8 ? `US${serial}` : `US${year}${serial.padStart(6, "0")}`;
  return fromEpodoc(`${office}${year}${office === "CN" || serial.length > 7 ? serial : serial.padStart(7, "0")}`);
}

/** `US 2009/0048785 W` and `US 9504489 W` are PCT applications; `US 65784810 A` is serial 657848 of 2010, its series left out. */
function fromDocdb(text: string, year: number | undefined): string {
  const international = /^([A-Z]{2}) ?(?:(\d{4})\/?0?(\d{6})|(\d{2})(\d{5})) ?W$/.exec(text);
  if (international) {
    const [, office = "", long, longSerial, short, shortSerial] = international;
    // The treaty took effect in 1978; an earlier year is a misprint.
    if (long !== undefined && Number(long) < 1978) return text;
    return pct(office, long ?? short ?? "", longSerial ?? shortSerial ?? "");
  }
  // Singapore's numbers end in a check letter.
  const checked = /^SG ?(\d{11})[A-Z] ?[A-Z]$/.exec(text);
  if (checked) return `SG${checked[1]}`;
  const yearLast = /^(US|JP) ?(\d{1,6})(\d{2}) ?([A-Z]\d?)$/.exec(text);
  if (!yearLast) return text;
  const [, office = "", serial = "", short = "", kind = ""] = yearLast;
  // Without the year the digits would be taken for a series and serial, of another application.
  if (year === undefined || year % 100 !== Number(short)) return office === "US" ? "" : text;
  const series = kind === "P" || (office === "JP" && /^[UF]/.test(kind)) ? kind.charAt(0) : "";
  return `${office}${year}${serial.padStart(6, "0")}${series}`;
}

/** EPODOC puts the year first and pads: `EP20210179613`, `JP20200569785`, `CA20213168501`; Patentics adds check digits to some. */
function fromEpodoc(text: string): string {
  const bare = text.replace(/[A-Z]$/, "");
  // China since 2003: year, type, serial without its leading zeros (`CN20051103162` is 200510103162).
  const chinese = /^CN(20(?:0[3-9]|[1-9]\d))([12389])(\d{1,6})$/.exec(bare);
  if (chinese) return `CN${chinese[1]}${chinese[2]}${(chinese[3] ?? "").padStart(7, "0")}`;
  const match = /^([A-Z]{2})(?:((?:19|20)\d{2})(\d{7})|(\d{8,9}))$/.exec(bare);
  if (!match) return text;
  const [, office = "", year = "", serial = "", short] = match;
  switch (office) {
    case "EP": {
      const digits = short?.length === 9 ? short : year !== "" ? `${year.slice(2)}${serial}` : "";
      if (digits.length !== 9) return text;
      if (short === undefined && serial.startsWith("0")) return `EP${year.slice(2)}${serial.slice(1)}`;
      const checked = `EP${digits.slice(0, 8)}.${digits.slice(8)}`;
      return parseApplicationNumber(checked)?.check === "ok" ? checked : text;
    }
    case "JP":
      return serial.startsWith("0") ? `JP${year}${serial.slice(1)}${/[UF]$/.exec(text)?.[0] ?? ""}` : text;
    case "AU":
      return serial.startsWith("0") ? `${office}${year}${serial.slice(1)}` : text;
    case "CA":
    case "IL":
      return serial === "" ? text : `${office}${Number(serial)}`;
    case "GB":
      if (short?.length === 8 && Number(short.slice(0, 2)) < 50) return `GB20${short.slice(0, 7)}`;
      return serial.startsWith("00") ? `GB${year}${serial.slice(2)}` : text;
    case "US":
      if (!serial.startsWith("0")) return text;
      // Designs have one series of their own since October 1992; for other kinds the form leaves the series out.
      return text.endsWith("F") && Number(year) > 1992 ? `US29/${serial.slice(1)}` : `US${year}${serial.slice(1)}`;
    default:
      return text;
  }
}

/**
 * American numbers of which only year and serial are known. Where one series alone could have that serial in that year it is put in
 * front; else the number is kept apart from those with their series, which have eight digits, so that nothing is merged by accident.
 */
export function yearAndSerial(text: string): { office: string; number: string; key: string; check: "absent" } | undefined {
  const match = /^(US)((?:19|20)\d{2}\d{6}P?)$/.exec(text);
  const [, office = "", printed = ""] = match ?? [];
  const number = withSeries(printed) ?? printed;
  return match ? { office, number, key: `${office}-${number}`, check: "absent" } : undefined;
}
