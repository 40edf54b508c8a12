import { cnCheckDigit, epCheckDigit } from "../application-number.ts";
import { form, type Form } from "./forms.ts";

/** How the office prints the number of an application: `202010000001.1`, `16/123,456`, `PCT/CN2019/070001`, `特願2015-123456`. */
export function applicationOriginal(office: string, number: string): Form {
  return form(print(office, number));
}

function print(office: string, number: string): string | undefined {
  switch (office) {
    case "CN":
      return /^(?:\d{8}|\d{12})$/.test(number) ? `${number}.${cnCheckDigit(number)}` : undefined;
    case "US":
      return rewritten(number, /^(\d{2})(\d{3})(\d{3})$/, "$1/$2,$3");
    case "EP":
      return /^\d{8}$/.test(number) ? `${number}.${epCheckDigit(number)}` : undefined;
    case "WO":
      return rewritten(number, /^([A-Z]{2})(\d{4})(\d{6})$/, "PCT/$1$2/$3");
    case "JP":
      return (
        rewritten(number, /^((?:19|20)\d{2})(\d{6})$/, "特願$1-$2") ??
        rewritten(number, /^((?:19|20)\d{2})(\d{6})U$/, "実願$1-$2") ??
        rewritten(number, /^((?:19|20)\d{2})(\d{6})F$/, "意願$1-$2")
      );
    case "KR":
      return rewritten(number, /^((?:19|20)\d{2})(\d{7})$/, "10-$1-$2");
    case "DE":
      return (
        rewritten(number, /^(\d{2})(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3 $4") ??
        rewritten(number, /^(\d{3})(\d{2})(\d{3})$/, "$1 $2 $3")
      );
    case "BR":
      return rewritten(number, /^(\d{2})(\d{4})(\d{6})$/, "BR $1 $2 $3") ?? rewritten(number, /^(PI)(\d{7})$/, "$1 $2");
    case "GB":
    case "FR":
      return rewritten(number, /^(\d{2})(\d{5})$/, "$1$2");
    case "ES":
      return rewritten(number, /^(\d{9})$/, "P$1");
    case "IN":
      return rewritten(number, /^(\d{1,5})([A-Z]{3,5})(\d{4})$/, "$1/$2/$3") ?? rewritten(number, /^(20\d{10})$/, "$1");
    case "MX":
      return rewritten(number, /^PA(0[0-6])(\d{6})$/, "PA/a/20$1/$2") ?? rewritten(number, /^(20\d{2})(\d{6})$/, "MX/a/$1/$2");
    case "ZA":
      return rewritten(number, /^(\d{4})(\d{5})$/, "$1/$2");
    case "DK":
      return rewritten(number, /^(\d{9})$/, "PA$1");
    default:
      return /^[A-Z0-9]+$/.test(number) ? number : undefined;
  }
}

const rewritten = (number: string, from: RegExp, to: string): string | undefined =>
  from.test(number) ? number.replace(from, to) : undefined;
