import type { Day } from "#base";
import { parseApplicationNumber, type ApplicationNumber } from "../../normalise/application-number.ts";
import { countryOf } from "../../normalise/country.ts";
import { parsePublicationNumber, type PublicationNumber } from "../../normalise/publication-number.ts";
import { isOffice } from "../../normalise/office.ts";
import type { Mapping } from "./mapping.ts";
import type { Cell, RowCells } from "./row-cells.ts";
import { officeNumber, yearAndSerial } from "./tool-numbers.ts";

interface RowNumbers {
  readonly publication?: PublicationNumber;
  readonly application?: ApplicationNumber;
  /** Every publication that the cell names, where a row is a family. */
  readonly members?: readonly string[];
  /** The other publications of the application, where a row is an application. */
  readonly further?: readonly PublicationNumber[];
  /** As printed. */
  readonly raw: Readonly<Record<string, string>>;
}

/** The numbers of a row. A cell under the wrong header is taken for what it is: a Chinese number with check digit is an application's. */
export function rowNumbers(cells: RowCells, mapping: Mapping, filedOn: Day | undefined): RowNumbers {
  const stated = officeOf(cells.one("office")?.text) ?? mapping.office;
  // DOCDB states the receiving office of an international application, and kind W.
  const isInternational = cells.one("applicationKind")?.text.trim() === "W";
  const office = isInternational ? "WO" : stated;
  const kind = cells.one("kind")?.text;
  const given = { ...(office !== undefined && { office }), ...(kind !== undefined && { kind }) };
  const raw: Record<string, string> = {};
  const publicationCell = cells.one("publicationNumber");
  const applicationCell = cells.one("applicationNumber");
  let publication: PublicationNumber | undefined;
  let members: readonly string[] | undefined;
  let further: readonly PublicationNumber[] | undefined;
  let application: ApplicationNumber | undefined;
  if (publicationCell) {
    raw["publicationNumber"] = publicationCell.text;
    const [first = "", ...others] = numbersIn(publicationCell.text);
    publication = isNumberLike(first) ? parsePublicationNumber(first, given) : undefined;
    if (publication && mapping.familyRows) {
      members = [first, ...others].flatMap((other) => (isNumberLike(other) ? (parsePublicationNumber(other)?.key ?? []) : []));
    } else if (publication && mapping.applicationRows && others.length > 0) {
      const { office: own, key } = publication;
      const parsed = others.map((other) => (isNumberLike(other) ? parsePublicationNumber(other, given) : undefined));
      further = parsed.filter((other) => other?.office === own && other.key !== key).filter((other) => other !== undefined);
      const strange = others.filter((_, index) => parsed[index]?.office !== own);
      if (strange.length > 0) {
        const values = { column: publicationCell.column.header, taken: first, value: strange.join("; ") };
        cells.issue("corpus.table.more_numbers", values, "field");
      }
    } else if (publication && others.length > 0) {
      cells.issue(
        "corpus.table.more_numbers",
        { column: publicationCell.column.header, taken: first, value: others.join("; ") },
        "field",
      );
    }
    if (!publication || mapping.applicationsOf?.includes(publication.office)) {
      application = isNumberLike(first)
        ? certain(parseApplicationNumber(first, given), first, office, publicationCell)
        : undefined;
      if (application) publication = undefined;
      else if (!publication && applicationCell) cells.unread("corpus.table.bad_number", publicationCell);
    }
  }
  if (applicationCell) {
    raw["applicationNumber"] = applicationCell.text;
    const numbered = publication ? { office: publication.office } : given;
    const year = filedOn === undefined ? undefined : Number(filedOn.slice(0, 4));
    const printed = mapping.familyRows ? ofOffice(applicationCell.text, publication?.office) : withoutLink(applicationCell.text);
    const whole = isInternational && /^\d+$/.test(printed) ? `${stated ?? ""} ${printed} W` : printed;
    const text = officeNumber(whole, mapping.numberForm, year, publication?.office);
    const parsed =
      yearAndSerial(text) ??
      certain(parseApplicationNumber(text, numbered), text, publication?.office ?? office, applicationCell);
    if (!parsed && (publication || application)) cells.unread("corpus.table.bad_number", applicationCell);
    if (!parsed && !publication && !application && isNumberLike(text)) publication = parsePublicationNumber(text, given);
    application = parsed ?? application;
  }
  if (application?.check === "wrong") {
    const cell = applicationCell ?? publicationCell;
    if (cell) cells.issue("corpus.table.bad_check_digit", { column: cell.column.header, value: cell.text }, "note");
  }
  return {
    ...(publication && { publication }),
    ...(application && { application }),
    ...(members && { members }),
    ...(further && { further }),
    raw,
  };
}

/** Of a family's application numbers, the one of the publication's office: `2015US-14663482` for a publication of the US. */
function ofOffice(text: string, office: string | undefined): string {
  const numbers = numbersIn(text).map((number) => number.replace(/^[A-Z]{2}\s*:\s*/, ""));
  return numbers.find((number) => /^(?:\d{4})?([A-Z]{2})/.exec(number)?.[1] === office) ?? numbers[0] ?? "";
}

const withoutLink = (text: string): string => (text.includes("://") ? (numbersIn(text)[0] ?? text) : text);

/** The numbers of a cell without what stands around them: the rest of a link (`…?docId=WO2022104464&…`), a mark behind. */
function numbersIn(text: string): string[] {
  const linked = /[?&](?:docId|q)=([A-Z]{2}\w+)/.exec(text)?.[1];
  if (linked !== undefined) return [linked];
  return text
    .split(/;|\n/)
    .map((part) => part.replace(/[*#\s]+$/, "").trim())
    .filter((part) => part !== "");
}

/** No words, and as many digits as letters: `A paper of 1999` begins like a number of the office AP, `Sep. 2014` like one of SE. */
export function isNumberLike(text: string): boolean {
  if (/(?<![A-Za-z0-9])[A-Z]?[a-z]{2,}(?![A-Za-z0-9])/.test(text)) return false;
  const digits = text.replace(/\D/gu, "").length;
  return digits > 0 && digits >= text.replace(/[^\p{Script=Latin}]/gu, "").length;
}

/** A bare number is Chinese when its check digit or the language of its header says so: twelve digits alone are Indian as well. */
function certain(
  parsed: ApplicationNumber | undefined,
  text: string,
  office: string | undefined,
  cell: Cell,
): ApplicationNumber | undefined {
  const bare = office === undefined && /^\s*\d/.test(text);
  return bare && parsed?.office === "CN" && parsed.check !== "ok" && !/\p{Script=Han}/u.test(cell.column.header)
    ? undefined
    : parsed;
}

/** Offices that are no countries, by the names Chinese and English tools print. */
const regionalOffices: readonly (readonly [RegExp, string])[] = [
  [/世界知识产权组织|国际局|PCT|^WIPO$/i, "WO"],
  [/欧洲专利局|欧洲专利组织|欧专局|^EPO$|European Patent/i, "EP"],
  [/欧亚/, "EA"],
  [/海湾/, "GC"],
  [/非洲知识产权组织/, "OA"],
  [/非洲地区知识产权|ARIPO/i, "AP"],
];

const offices = new Map<string, string | undefined>();

/** The code of an office from its code or name. */
function officeOf(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  if (offices.has(raw)) return offices.get(raw);
  const code = raw.trim().toUpperCase();
  const found = isOffice(code) ? code : (regionalOffices.find(([name]) => name.test(raw))?.[1] ?? countryOf(raw));
  if (offices.size < 1000) offices.set(raw, found);
  return found;
}
