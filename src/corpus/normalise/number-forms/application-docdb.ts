import { form, reason, type Filed, type Form } from "./forms.ts";

/** What DOCDB prints apart from the office: number and kind. */
const kindOf = (office: string, number: string): string =>
  office === "WO" ? "W" : office === "US" && /^6\d/.test(number) ? "P" : office === "US" && number.startsWith("29") ? "F" : "A";

/**
 * The DOCDB form of an application, parts separated by blanks: `US 94268010 A`, `US 2013064552 W`, `CN 201380062258 A`.
 * Numbers of the Republic of China lose a leading zero, American ones to series 12 end in two digits of the year instead of beginning
 * with their series; Portuguese ones end in the year too.
 */
export function applicationDocdb(office: string, number: string, filed: Filed): Form {
  const kind = kindOf(office, number);
  switch (office) {
    case "US":
      return american(number, kind, filed.year);
    case "WO": {
      // Two digits of the year and five of the serial to 2003.
      const match = /^([A-Z]{2})(?:(?:19|20)(?=[7-9]\d0\d{5}$|0[0-3]0\d{5}$))?(\d{10}|\d{8})$/.exec(number);
      const [, receiving = "", rest = ""] = match ?? [];
      return form(match ? `${receiving} ${rest.length === 8 ? rest.replace(/^(\d{2})0/, "$1") : rest} W` : undefined);
    }
    case "TW":
      return form(`TW ${number.replace(/^0/, "")} A`);
    case "GB":
      return form(gb(number));
    case "JP":
      return form(/^\d+[UF]$/.test(number) ? `JP ${number.slice(0, -1)} ${number.slice(-1)}` : `JP ${number} A`);
    case "DK":
      return form(/^(?:200[7-9]|20[1-9])/.test(number) ? `DK PA${number} A` : `DK ${number} A`);
    case "PT":
      if (filed.year === undefined) return reason("year_needed");
      return form(`PT ${number}${String(filed.year % 100).padStart(2, "0")} A`);
    default:
      return form(/^[A-Z0-9]+$/.test(number) ? `${office} ${number} ${kind}` : undefined);
  }
}

/** Seven digits to 2010; the whole year since. */
function gb(number: string): string | undefined {
  const match = /^(\d{2})(\d{5})$/.exec(number);
  if (!match) return undefined;
  return Number(match[1]) >= 11 && Number(match[1]) < 50 ? `GB 20${number} A` : `GB ${number} A`;
}

function american(number: string, kind: string, year: number | undefined): Form {
  const match = /^(\d{2})(\d{6})$/.exec(number);
  if (!match) return reason("other_shape");
  if (year === undefined) return reason("year_needed");
  const [, series = "", serial = ""] = match;
  const whole = (kind === "A" && series >= "13") || (kind === "P" && (series >= "62" || (series === "61" && year >= 2011)));
  if (whole) return form(`US ${year}${number} ${kind}`);
  return form(`US ${Number(serial)}${String(year % 100).padStart(2, "0")} ${kind}`);
}
