import type { Day } from "#base";
import { parseDay } from "../../normalise/days.ts";
import { langOf } from "../../normalise/lang.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { statusOf } from "../../normalise/status.ts";
import {
  patentTypes,
  stages,
  statuses,
  type GivenFamily,
  type Imported,
  type Issue,
  type LangText,
  type PatentType,
  type PublicationRecord,
  type Status,
} from "../../record.ts";
import { isGarbled, prose, valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { Plan } from "./plan.ts";
import type { Cell, RowCells } from "./row-cells.ts";
import { rowClasses } from "./row-classes.ts";
import { applicationRecords } from "./application-rows.ts";
import { ownPriorities, rowCitations, rowFamilies, rowPriorities } from "./row-links.ts";
import { stageWithoutKind, typeWithoutKind } from "./kindless.ts";
import { rowEvents } from "./row-events.ts";
import { rowNumbers } from "./row-numbers.ts";
import { rowParties } from "./row-parties.ts";
import { serialDay } from "./xlsx-parts.ts";

/** What a row says, as a record with its issues; rejected when it has no number that can be read. */
export function rowRecord(cells: RowCells, plan: Plan, sheet: string | undefined): Imported {
  return rowRecords(cells, plan, sheet)[0];
}

/** As `rowRecord`, with a record for each further publication where a row is an application. */
export function rowRecords(cells: RowCells, plan: Plan, sheet: string | undefined): readonly [Imported, ...Imported[]] {
  const other = otherRow(cells, plan);
  if (other) return [{ rejected: other }];
  const found = days(cells, plan.mapping.familyRows);
  const { publication, application, members, further = [], raw } = rowNumbers(cells, plan.mapping, found.filedOn);
  const behind = application && found.filedOn === undefined ? dayBehind(raw["applicationNumber"]) : undefined;
  if (behind !== undefined) found.filedOn = behind;
  const office = publication?.office ?? application?.office;
  if (office === undefined) {
    const value = raw["publicationNumber"] ?? raw["applicationNumber"] ?? "";
    const values = { row: cells.at, value: value.slice(0, 100) };
    return [{ rejected: { at: cells.at, code: "corpus.table.no_number", values, severity: "reject" } }];
  }
  const known = {
    office,
    ...(publication?.kind !== undefined && { kind: publication.kind }),
    ...(publication ? { number: publication.number } : application && { number: application.number }),
  };
  const typeText = cells.one("type")?.text;
  const stageText = cells.one("stage")?.text ?? typeText;
  const type =
    member(patentTypes, typeText) ??
    patentTypeOf({ ...known, ...(typeText !== undefined && { raw: typeText }) }) ??
    typeWithoutKind(publication) ??
    typeOfApplicationKind[cells.one("applicationKind")?.text.trim() ?? ""];
  const stage =
    member(stages, stageText) ??
    (publication && (stageOf({ ...known, ...(stageText !== undefined && { raw: stageText }) }) ?? stageWithoutKind(publication)));
  const record: Building = { at: cells.at, office };
  if (publication) {
    record.publicationKey = publication.key;
    record.publicationNumber = publication.number;
    if (publication.kind !== undefined) record.kind = publication.kind;
  }
  if (application) record.applicationKey = application.key;
  Object.assign(record, found);
  if (type) record.type = type;
  if (stage) record.stage = stage;
  put(record, "titles", langTexts(cells, ["titleZh", "titleEn", "title"], office));
  put(record, "abstracts", langTexts(cells, ["abstractZh", "abstractEn", "abstract"], office));
  put(record, "claims", langTexts(cells, ["claimsZh", "claimsEn", "claims"], office));
  put(record, "parties", rowParties(cells, plan.mapping.standardNamesDistinct));
  put(record, "classifications", rowClasses(cells));
  const priorities = rowPriorities(cells, plan.mapping.numberForm);
  put(record, "priorities", plan.mapping.familyPriorities ? ownPriorities(priorities, found.filedOn) : priorities);
  put(record, "citations", rowCitations(cells, plan.mapping.citationOrigins));
  put(record, "families", withMembers(rowFamilies(cells, plan.mapping.familyIds), members));
  addStatus(record, cells);
  const events = rowEvents(cells, office, readDay);
  if (events.length > 0) record.events = events;
  addCount(record, cells, "claimsCount");
  addCount(record, cells, "citedByCount");
  const citing = record.citedByCount === undefined ? cells.values("citingPublications").length : 0;
  if (citing > 0) record.citedByCount = citing;
  record.raw = sheet === undefined ? raw : { ...raw, sheet };
  const imported = cells.issues.length > 0 ? { record, issues: cells.issues } : { record };
  return publication && further.length > 0 ? applicationRecords(imported, publication, further) : [imported];
}

/** A row of another table that stands in the same file, as an issue. */
function otherRow(cells: RowCells, { mapping }: Plan): Issue | undefined {
  for (const [field, pattern] of Object.entries(mapping.otherRows ?? {})) {
    const cell = cells.one(field as Field);
    if (!cell || !pattern.test(cell.text)) continue;
    const values = { row: cells.at, column: cell.column.header, value: cell.text.slice(0, 100) };
    return { at: cells.at, code: "corpus.table.other_row", values, severity: "reject" };
  }
  return undefined;
}

/** Derwent prints the day of filing behind the number (`US15360203A 2016-11-23`), and 0001-01-01 where it knows none. */
function dayBehind(printed: string | undefined): Day | undefined {
  const day = /\s((?:1[89]|20)\d\d-\d\d-\d\d)$/.exec(printed ?? "")?.[1];
  return day === undefined ? undefined : parseDay(day);
}

/** Kinds of applications in DOCDB and PATSTAT. */
const typeOfApplicationKind: Readonly<Record<string, PatentType>> = {
  A: "invention",
  U: "utility_model",
  F: "design",
  W: "invention",
};

type Building = { -readonly [Name in keyof PublicationRecord]: PublicationRecord[Name] };
type ListName = "titles" | "abstracts" | "claims" | "parties" | "classifications" | "priorities" | "citations" | "families";

/** A list that has something in it; a field that the row does not give is absent. */
function put<Name extends ListName>(record: Building, name: Name, items: NonNullable<PublicationRecord[Name]>): void {
  if (items.length > 0) record[name] = items;
}

/** The members that the cell of numbers names belong to the tool's own family. */
function withMembers(families: GivenFamily[], members: readonly string[] | undefined): GivenFamily[] {
  if (!members) return families;
  const own = families.find(({ model }) => model === "source") ?? { model: "source" as const };
  return [
    ...families.filter((family) => family !== own),
    { ...own, members: [...new Set([...members, ...(own.members ?? [])])] },
  ];
}

/** A word of our own codes, as the project's own tables use them. */
function member<Code extends string>(codes: readonly Code[], text: string | undefined): Code | undefined {
  return codes.find((code) => code === text);
}

/** What tools write for a day that is not known. */
const noDay = /^[0.\-/\s]*$|^9999/;

interface Days {
  filedOn?: Day;
  publishedOn?: Day;
  grantedOn?: Day;
}

function days(cells: RowCells, isFamily = false): Days {
  const found: Days = {};
  for (const field of ["filedOn", "publishedOn", "grantedOn"] as const) {
    for (const cell of cells.all(field)) {
      if (noDay.test(cell.text)) continue;
      const day = readDay(isFamily ? { ...cell, text: (cell.text.split(/[;\n]/, 1)[0] ?? "").trim() } : cell);
      if (day === undefined) cells.unread("corpus.table.bad_date", cell);
      else found[field] ??= day;
    }
  }
  return found;
}

/** The same days come again and again. */
const knownDays = new Map<string, Day | null>();

function readDay({ text, column }: Cell): Day | undefined {
  // A bare number of five digits is the serial of a spreadsheet's day that lost its format.
  if (text.length === 5 && /^[2-6]\d{4}$/.test(text)) return serialDay(Number(text), false);
  const key = column.order === undefined ? text : `${column.order} ${text}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known ?? undefined;
  const day = parseDay(text, column.order);
  if (knownDays.size >= 20_000) knownDays.clear();
  knownDays.set(key, day ?? null);
  return day;
}

function langTexts(cells: RowCells, fields: readonly Field[], office: string): LangText[] {
  const found: LangText[] = [];
  for (const field of fields) {
    if (!cells.has(field)) continue;
    for (const cell of cells.all(field)) {
      const text = once(prose(cell.text));
      if (text === "") continue;
      if (isGarbled(text) && unreadable(text)) {
        cells.unread("corpus.table.garbled", cell);
        continue;
      }
      const lang = langFor(field, text, office);
      if (!found.some((other) => other.lang === lang || other.text === text)) found.push({ lang, text });
    }
  }
  return found;
}

/** More of it lost than left. */
function unreadable(text: string): boolean {
  const lost = text.replace(/[^?\ufffd]/g, "").length;
  return lost * 2 >= text.replace(/\s/g, "").length;
}

/** PatSnap prints the title of each member of a merged family; equal ones are one. */
function once(text: string): string {
  if (!text.includes(" | ")) return text;
  const parts = new Set(text.split(" | ").map((part) => part.trim()));
  return parts.size === 1 ? ([...parts][0] ?? text) : text;
}

/** Offices that publish in English only. */
const englishOffices: ReadonlySet<string> = new Set(["US", "GB", "AU", "NZ", "IN", "IE", "SG", "ZA"]);

/** What the column or the office says, unless the script says otherwise (Japanese under 标题 (中文)). */
function langFor(field: Field, text: string, office: string): string {
  const seen = langOf(text.length > 200 ? text.slice(0, 200) : text);
  return seen === "und" && (field.endsWith("En") || englishOffices.has(office)) ? "en" : seen;
}

function addStatus(record: Building, cells: RowCells): void {
  const detailed = cells.one("status");
  const simple = cells.one("simpleStatus");
  const raw = detailed?.text ?? simple?.text;
  if (raw === undefined) return;
  const code = member(statuses, raw);
  const broad = simple ? statusIn(simple.text) : "unknown";
  // `未缴年费 | 权利转移`: the first word is the state, the others are events.
  const state = detailed ? (valuesOf(detailed.text, detailed.column.separator)[0] ?? raw) : raw;
  record.status = { status: code ?? (broad === "unknown" ? statusIn(state) : broad), raw };
}

const knownStatuses = new Map<string, Status>();

function statusIn(text: string): Status {
  let found = knownStatuses.get(text);
  if (!found) {
    found = statusOf(text);
    if (knownStatuses.size < 10_000) knownStatuses.set(text, found);
  }
  return found;
}

function addCount(record: Building, cells: RowCells, field: "claimsCount" | "citedByCount"): void {
  const cell = cells.one(field);
  if (!cell) return;
  const digits = cell.text.includes(",") ? cell.text.replace(/(?<=\d),(?=\d{3}\b)/g, "") : cell.text;
  if (/^\d{1,9}(?:\.0+)?$/.test(digits)) {
    const count = Math.trunc(Number(digits));
    // No patent is without claims: Patentics writes 0 where it does not know.
    if (field === "citedByCount" || count > 0) record[field] = count;
  } else cells.unread("corpus.table.bad_count", cell);
}
