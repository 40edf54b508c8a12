import { countryOf } from "../../normalise/country.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { langOf } from "../../normalise/lang.ts";
import { isOffice } from "../../normalise/office.ts";
import { tidyName } from "../../normalise/organisation.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { parsePublicationNumber, type PublicationNumber } from "../../normalise/publication-number.ts";
import { statusOf } from "../../normalise/status.ts";
import type { Imported, PartyMention, PartyRole } from "../../record.ts";
import { filled, Reading } from "../json/reading.ts";
import { isNumberLike } from "../table/row-numbers.ts";
import { stageWithoutKind, typeWithoutKind } from "../table/kindless.ts";
import type { TaggedRecord } from "./records.ts";

/** What the tags of a reference manager's patent hold: the first tag that is filled tells. */
export interface ReferenceTags {
  /** Where tools put the number of the publication, the likeliest first. */
  readonly numbers: readonly string[];
  readonly applications: readonly string[];
  readonly titles: readonly string[];
  readonly abstracts: readonly string[];
  readonly inventors: readonly string[];
  readonly applicants: readonly string[];
  readonly days: readonly string[];
  readonly years: readonly string[];
  readonly offices: readonly string[];
  readonly classes: readonly string[];
  readonly statuses: readonly string[];
  readonly links: readonly string[];
}

/** EndNote's own use of RIS for patents, which Zotero and Lens follow in the main. */
export const risTags: ReferenceTags = {
  numbers: ["SN", "M1", "AN", "C1", "ID", "IS", "VL", "SE", "DO"],
  applications: ["M1", "IS", "C3"],
  titles: ["TI", "T1", "CT"],
  abstracts: ["AB", "N2"],
  inventors: ["AU", "A1"],
  applicants: ["PB", "A2", "ED"],
  days: ["DA", "Y1", "C2"],
  years: ["PY", "Y1"],
  offices: ["CY", "PP"],
  classes: ["ET"],
  statuses: ["C6"],
  links: ["UR", "L1", "L2"],
};

export const endNoteTags: ReferenceTags = {
  numbers: ["@", "M", "F", "V", "&"],
  applications: ["N"],
  titles: ["T"],
  abstracts: ["X"],
  inventors: ["A"],
  applicants: ["I", "E"],
  days: ["8", "2"],
  years: ["D"],
  offices: ["C"],
  classes: ["7"],
  statuses: ["6"],
  links: ["U"],
};

/** Publishers of databases and offices are nobody's assignee. */
const noApplicant =
  /^(?:google patents?|espacenet|the lens|lens\.org|uspto|epo|wipo|cnipa|.*\bpatent (?:office|and trademark office)|.*知识产权局)$/iu;

/** A patent in a reference manager's file. */
export function readReference(record: TaggedRecord, tags: ReferenceTags): Imported {
  const reading = new Reading(record.line);
  const values = (names: readonly string[]) =>
    names.flatMap((name) => record.tags.get(name) ?? []).filter((value) => value !== "");
  const first = (names: readonly string[]) => values(names)[0];
  const office = officeOf(first(tags.offices));
  const publication = publicationOf(values(tags.numbers), values(tags.links), office);
  const applicationKey = values(tags.applications)
    .filter((value) => value !== publication?.printed && isNumberLike(value))
    .map((value) => parseApplicationNumber(value, filled({ office: publication?.number.office ?? office })))
    .find((number) => number !== undefined && number.check !== "wrong")?.key;
  if (!publication && !applicationKey) return reading.rejected(values(tags.numbers).join(" ") || (first(tags.titles) ?? ""));
  const { number } = publication ?? {};
  const known = number && filled({ office: number.office, number: number.number, kind: number.kind });
  const title = first(tags.titles);
  const abstract = first(tags.abstracts);
  const publishedOn = dayOf([...values(tags.days)]);
  const year = publishedOn === undefined ? /\b(?:1[789]|20)\d{2}\b/.exec(first(tags.years) ?? "")?.[0] : undefined;
  const status = first(tags.statuses);
  return reading.done({
    at: record.line,
    office: number?.office ?? applicationKey?.slice(0, 2) ?? "",
    ...filled({
      publicationKey: number?.key,
      publicationNumber: number?.number,
      kind: number?.kind,
      publishedOn,
      applicationKey,
      type: (known && patentTypeOf(known)) ?? typeWithoutKind(number),
      stage: known && (stageOf(known) ?? stageWithoutKind(number as PublicationNumber)),
      titles: title === undefined ? [] : [{ lang: langOf(title), text: oneLine(title) }],
      abstracts: abstract === undefined ? [] : [{ lang: langOf(abstract), text: oneLine(abstract) }],
      parties: [
        ...partiesOf(
          values(tags.applicants).filter((name) => !noApplicant.test(name)),
          "applicant",
        ),
        ...partiesOf(values(tags.inventors), "inventor"),
      ],
      classifications: reading.classes(
        "ipc",
        values(tags.classes)
          .flatMap((value) => value.split(/[;,\n]+/))
          .filter((symbol) => /^\s*[A-H]\d\d[A-Z]/.test(symbol))
          .map((symbol) => ({ symbol })),
      ),
      status: status === undefined ? undefined : { status: statusOf(status), raw: status },
    }),
    raw: filled({ publicationNumber: publication?.printed, year }) as Record<string, string>,
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function officeOf(raw: string | undefined): string | undefined {
  const code = raw?.trim().toUpperCase() ?? "";
  return isOffice(code) ? code : raw === undefined ? undefined : countryOf(raw);
}

/** A number that says its office, in any of the tags or in a link; else a bare one with the office told apart. */
function publicationOf(
  values: readonly string[],
  links: readonly string[],
  office: string | undefined,
): { readonly number: PublicationNumber; readonly printed: string } | undefined {
  const likely = values
    .flatMap((value) => value.split(/[;\n]/))
    .map((value) => value.trim())
    .filter(isLong);
  for (const printed of likely) {
    const number = /^[A-Z]{2}/i.test(printed) ? parsePublicationNumber(printed) : undefined;
    if (number) return { number, printed };
  }
  for (const link of links) {
    const printed = /(?:patent\/|[?&](?:CC=[A-Z]{2}&NR=|FT=D&|PN=|docId=|number=))([A-Z]{2}[\dA-Z]{4,20})/i.exec(link)?.[1];
    const number = printed === undefined ? undefined : parsePublicationNumber(printed);
    if (number && printed !== undefined) return { number, printed };
  }
  if (office === undefined) return undefined;
  for (const printed of likely) {
    const number = parsePublicationNumber(printed, { office });
    if (number) return { number, printed };
  }
  return undefined;
}

/** Volume and page numbers are short. */
const isLong = (value: string): boolean => isNumberLike(value) && value.replace(/\D/g, "").length >= 5;

function dayOf(values: readonly string[]): string | undefined {
  return values.map((value) => parseDay(value.replace(/\/+$/, "").replace(/\/[^\d/].*$/, ""))).find((day) => day !== undefined);
}

function partiesOf(values: readonly string[], role: PartyRole): PartyMention[] {
  const names = values.flatMap((value) => value.split(/\n|;\s*/)).map(tidyName);
  return [...new Set(names)].flatMap((name) => (name === "" ? [] : [{ role, name }]));
}
