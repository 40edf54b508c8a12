import { form, reason, type Form } from "./forms.ts";

/** DOCDB cuts the first zero of the serial of a published American application and keeps the two-digit years of old treaty numbers. */
export function publicationDocdb(office: string, number: string, kind: string | undefined): Form {
  const text = docdbNumber(office, number);
  return form(text === undefined ? undefined : [office, text, kind].filter(Boolean).join(" "));
}

function docdbNumber(office: string, number: string): string | undefined {
  if (office === "US") return number.replace(/^((?:19|20)\d{2})0(\d{6})$/, "$1$2");
  if (office === "WO") {
    const match = /^(\d{4})0(\d{5})$/.exec(number);
    // Two digits of the year and five of the serial to June 2002; two and six to 2003.
    return match && (Number(match[1]) < 2002 || (match[1] === "2002" && Number(match[2]) <= 52_000))
      ? `${match[1]?.slice(2)}${match[2]}`
      : number.replace(/^20(0[23])(\d{6})$/, "$1$2");
  }
  return /^[A-Z0-9]+$/.test(number) ? number : undefined;
}

/**
 * EPODOC leaves out the kind, but for utility models and a few more, where it keeps its letter. So it names a publication for certain
 * only together with its kind or day.
 */
export function publicationEpodoc(office: string, number: string, kind: string | undefined): Form {
  const text = docdbNumber(office, number);
  if (text === undefined) return reason("other_shape");
  const letter = kind?.charAt(0) ?? "";
  const kept =
    letter === "U" ||
    letter === "Y" ||
    letter === "T" ||
    (office === "KR" && letter === "B") ||
    (office === "NL" && letter === "C" && Number(number) < 2_000_000);
  return form(`${office}${text}${kept ? letter : ""}`);
}

export function publicationOriginal(office: string, number: string, kind: string | undefined): Form {
  const tail = kind ? ` ${kind}` : "";
  switch (office) {
    case "US": {
      const application = /^((?:19|20)\d{2})(\d{7})$/.exec(number);
      if (application) return form(`US ${application[1]}/${application[2]}${tail}`);
      const [, letters = "", digits = ""] = /^([A-Z]{0,2})(\d+)$/.exec(number) ?? [];
      return form(digits === "" ? undefined : `US ${letters}${digits.replace(/\B(?=(?:\d{3})+$)/g, ",")}${tail}`);
    }
    case "WO":
      return form(number.length === 10 ? `WO ${number.slice(0, 4)}/${number.slice(4)}${tail}` : undefined);
    case "JP":
      return form(japanese(number, kind));
    case "KR":
      return form(number.replace(/^((?:19|20)\d{2})(\d{7})$/, `10-$1-$2${tail}`).replace(/^(10)(\d{7})$/, `$1-$2${tail}`));
    case "EP":
      return form(`EP ${number.replace(/\B(?=(?:\d{3})+$)/g, " ")}${tail}`);
    default:
      return form(/^[A-Z0-9]+$/.test(number) ? `${office} ${number}${tail}` : undefined);
  }
}

const eras: Readonly<Record<string, string>> = { S: "昭", H: "平", R: "令" };

/** 特開平07-123456, 特開2015-122335, 特許第5123456号. The reading of a kind is that of the words before the number. */
function japanese(number: string, kind: string | undefined): string | undefined {
  const word = kind === undefined ? undefined : { A: "特開", U: "実開", B2: "特公", Y2: "実公" }[kind];
  const era = /^([SHR])(\d{2})(\d+)$/.exec(number);
  if (era && word) return `${word}${eras[era[1] ?? ""]}${era[2]}-${era[3]}`;
  const year = /^((?:19|20)\d{2})(\d{6})$/.exec(number);
  if (year && (kind === "A" || kind === "U")) return `${word}${year[1]}-${year[2]}`;
  if (/^\d{7}$/.test(number) && kind === "B2") return `特許第${number}号`;
  return undefined;
}
