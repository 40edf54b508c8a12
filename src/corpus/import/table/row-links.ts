import type { Day } from "#base";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { parseDay } from "../../normalise/days.ts";
import { isOffice } from "../../normalise/office.ts";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import type { Citation, GivenFamily, Priority } from "../../record.ts";
import { valuesOf } from "./cell-text.ts";
import type { Mapping } from "./mapping.ts";
import type { Cell, RowCells } from "./row-cells.ts";
import { isNumberLike } from "./row-numbers.ts";
import { officeNumber, yearAndSerial, type NumberForm } from "./tool-numbers.ts";

/** The earlier applications of a row. */
export function rowPriorities(cells: RowCells, form: NumberForm | undefined): Priority[] {
  const found = new Map<string, Priority>();
  for (const cell of cells.all("priorities")) {
    for (const value of priorityValues(cell.text, cell.column.separator)) {
      const priority = parsePriority(value, form);
      if (!priority) cells.unread("corpus.table.bad_number", cell, value);
      else if (!found.has(priority.key)) found.set(priority.key, priority);
    }
  }
  return [...found.values()];
}

/**
 * Priorities of which one is later than the application are not what it claims: the tool lists those of its whole family (Derwent:
 * EP 0181152 of 1985 with GB 8631082 of 1986). None of them then says which simple family it is in.
 */
export function ownPriorities(priorities: readonly Priority[], filedOn: Day | undefined): readonly Priority[] {
  const isFamilys = filedOn !== undefined && priorities.some(({ on }) => on !== undefined && on > filedOn);
  return isFamilys ? priorities.map((each) => ({ ...each, active: false })) : priorities;
}

/** PATENTSCOPE prints `[200402236U 2004-10-01T23:59:59.000Z ES, 60/225,166 14.08.2000 US]`. */
function priorityValues(text: string, separator: string | undefined): string[] {
  if (/^\[['"]/.test(text)) return valuesOf(text, separator);
  const bracketed = /^\[(.*)\]$/su.exec(text);
  return bracketed
    ? (bracketed[1] ?? "").split(/,\s+/).filter((value) => !/^\s*(?:null\b|$)/.test(value))
    : valuesOf(text, separator);
}

const dayInside =
  /(?:^|[\s,@(])(\d{4}-\d{2}-\d{2}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{2}\.\d{2}\.\d{4}|(?<=\s)(?:19|20)\d{6})(?:T[\d:.]+Z?)?(?=$|[\s,;)])/gu;

/**
 * A number with a day before or behind it and the office before or after: `US 65784810 A 20100129`, `CN202010123456 2020-03-01`,
 * `10110621 2002-04-15 US`, `2012.01.16 DE 202012000389.5`.
 */
export function parsePriority(printed: string, form?: NumberForm): Priority | undefined {
  // Espacenet's pages put a dot between number and day: `DE9300689·1993-08-05`.
  const raw = printed.replaceAll("·", " ");
  const dated = lastDay(raw);
  const on = dated?.on;
  const rest = (dated ? `${raw.slice(0, dated.from)} ${raw.slice(dated.to)}` : raw).trim();
  const year = on === undefined ? undefined : Number(on.slice(0, 4));
  const trailing = /^(.*\S)\s+([A-Z]{2})$/u.exec(rest);
  const office = trailing && isOffice(trailing[2] ?? "") ? trailing[2] : undefined;
  const number = (office === undefined ? rest : (trailing?.[1] ?? rest)).replace(/(?<=\d)\?(?=\d)/g, "-");
  // Japan to 1999, serial before the year of the calendar: 16598/85.
  const japanese = office === "JP" && year !== undefined ? /^(\d{1,6})\/(\d{2})$/.exec(number) : null;
  if (japanese && Number(japanese[2]) === (year ?? 0) % 100) {
    const key = `JP-${year}${(japanese[1] ?? "").padStart(6, "0")}`;
    return { key, office: "JP", ...(on !== undefined && { on }) };
  }
  const serial = office === "US" && year !== undefined ? /^(\d{1,3}),?(\d{3})$/.exec(number) : null;
  const text = serial
    ? `US${year}${`${serial[1]}${serial[2]}`.padStart(6, "0")}`
    : (pctWithoutName(number, office, year) ?? officeNumber(number, form, year));
  const parsed = yearAndSerial(text) ?? parseApplicationNumber(text, office === undefined ? {} : { office });
  return parsed ? { key: parsed.key, office: parsed.office, ...(on !== undefined && { on }) } : undefined;
}

/** The last day in a text: an old number may look like one (`US 19768905 A 20050804`). */
function lastDay(raw: string): { on: Day; from: number; to: number } | undefined {
  for (const match of [...raw.matchAll(dayInside)].toReversed()) {
    const on = parseDay(match[1] ?? "", "dmy");
    if (on !== undefined) return { on, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** Offices whose own numbers do not have ten digits that begin with the year: such a number is of a PCT application filed there. */
const notTenDigits: ReadonlySet<string> = new Set(["US", "EP", "KR", "DE", "GB", "CN", "IB"]);

/** PATENTSCOPE prints `2005029489 2005-08-18 US` for PCT/US2005/029489. */
function pctWithoutName(number: string, office: string | undefined, year: number | undefined): string | undefined {
  const match = /^(\d{4})(\d{6})$/.exec(number);
  if (!match || office === undefined || !notTenDigits.has(office) || Number(match[1]) !== year) return undefined;
  return `PCT/${office}${match[1]}/${match[2]}`;
}

/** The publications a row cites, then its literature; what is no patent number stays as text. */
export function rowCitations(cells: RowCells, origins: Mapping["citationOrigins"] = {}): Citation[] {
  const citations: Citation[] = [];
  const seen = new Set<string>();
  const add = (cell: Cell, citation: Citation): void => {
    const told = citation.key ?? citation.text ?? "";
    if (seen.has(told)) return;
    seen.add(told);
    const origin = origins[cell.column.header.trim()];
    citations.push({ ...citation, ...(origin && { origin }) });
  };
  for (const cell of cells.all("citedPublications")) {
    for (const value of valuesOf(cell.text, cell.column.separator)) {
      const key = isNumberLike(value) ? parsePublicationNumber(value)?.key : undefined;
      add(cell, key === undefined ? { text: value } : { key });
    }
  }
  for (const cell of cells.all("citedLiterature")) for (const text of literatureIn(cell)) add(cell, { text });
  return citations;
}

/** A semicolon parts numbers of literature (`XP008080321; XP008080290`) and stands within titles and lists of authors: only lines do elsewhere. */
function literatureIn({ text, column }: Cell): string[] {
  const values = valuesOf(text, column.separator);
  const areOne = column.separator === ";" && !values.every((value) => /^XP\s?\d{6,}$/.test(value));
  // Lens writes the word where nothing is cited.
  return (areOne ? valuesOf(text, "\n") : values).filter((value) => !/^none$/i.test(value));
}

/** Families as the row gives them, each by the rule its column states. */
export function rowFamilies(cells: RowCells, familyIds?: Mapping["familyIds"]): GivenFamily[] {
  const families: GivenFamily[] = [];
  for (const [model, idField, membersField] of [
    ["simple", "familyId", "familyMembers"],
    ["extended", "extendedFamilyId", "extendedFamilyMembers"],
    ["source", "sourceFamilyId", "sourceFamilyMembers"],
  ] as const) {
    const printed = cells.one(idField)?.text;
    const id = printed !== undefined && model === "simple" && familyIds ? `${familyIds}:${printed}` : printed;
    const members = [
      ...new Set(
        cells
          .values(membersField)
          .map((value) => (isNumberLike(value) ? parsePublicationNumber(value)?.key : undefined))
          .filter((key) => key !== undefined),
      ),
    ];
    if (id !== undefined || members.length > 0) {
      families.push({ model, ...(id !== undefined && { id }), ...(members.length > 0 && { members }) });
    }
  }
  return families;
}
