import type { Day } from "#base";
import { parseDay } from "../../normalise/days.ts";
import { langOf } from "../../normalise/lang.ts";
import { patentTypeOf, stageOf } from "../../normalise/patent-type.ts";
import { statusOf } from "../../normalise/status.ts";
import { patentTypes, stages, statuses, type GivenStatus, type Imported, type LangText, type PublicationRecord } from "../../record.ts";
import { isGarbled, prose, valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { Plan } from "./plan.ts";
import type { Cell, RowCells } from "./row-cells.ts";
import { rowClasses } from "./row-classes.ts";
import { rowCitations, rowFamilies, rowPriorities } from "./row-links.ts";
import { stageWithoutKind, typeWithoutKind } from "./kindless.ts";
import { rowNumbers } from "./row-numbers.ts";
import { rowParties } from "./row-parties.ts";
import { serialDay } from "./xlsx-parts.ts";

/** What a row says, as a record with its issues; rejected when it has no number that can be read. */
export function rowRecord(cells: RowCells, plan: Plan, sheet: string | undefined): Imported {
  const found = days(cells);
  const { publication, application, raw } = rowNumbers(cells, plan.mapping, found.filedOn);
  const office = publication?.office ?? application?.office;
  if (office === undefined) {
    const value = raw["publicationNumber"] ?? raw["applicationNumber"] ?? "";
    return {
      rejected: { at: cells.at, code: "corpus.table.no_number", values: { row: cells.at, value: value.slice(0, 100) }, severity: "reject" },
    };
  }
  const known = {
    office,
    ...(publication?.kind !== undefined && { kind: publication.kind }),
    ...(publication ? { number: publication.number } : application && { number: application.number }),
  };
  const typeText = cells.one("type")?.text;
  const stageText = cells.one("stage")?.text ?? typeText;
  const type = member(patentTypes, typeText) ?? patentTypeOf({ ...known, ...(typeText !== undefined && { raw: typeText }) }) ?? typeWithoutKind(publication);
  const stage =
    member(stages, stageText) ??
    (publication && (stageOf({ ...known, ...(stageText !== undefined && { raw: stageText }) }) ?? stageWithoutKind(publication)));
  const record: PublicationRecord = {
    at: cells.at,
    office,
    ...(publication && { publicationKey: publication.key, publicationNumber: publication.number }),
    ...(publication?.kind !== undefined && { kind: publication.kind }),
    ...(application && { applicationKey: application.key }),
    ...found,
    ...(type && { type }),
    ...(stage && { stage }),
    ...texts(cells, office),
    ...list("parties", rowParties(cells)),
    ...list("classifications", rowClasses(cells)),
    ...list("priorities", rowPriorities(cells, plan.mapping.numberForm)),
    ...list("citations", rowCitations(cells)),
    ...list("families", rowFamilies(cells)),
    ...status(cells),
    ...count(cells, "claimsCount"),
    ...count(cells, "citedByCount"),
    raw: sheet === undefined ? raw : { ...raw, sheet },
  };
  return cells.issues.length > 0 ? { record, issues: cells.issues } : { record };
}

/** A word of our own codes, as the project's own tables use them. */
function member<Code extends string>(codes: readonly Code[], text: string | undefined): Code | undefined {
  return codes.find((code) => code === text);
}

function list<Name extends string, Item>(name: Name, items: readonly Item[]): { [Key in Name]?: readonly Item[] } {
  return (items.length > 0 ? { [name]: items } : {}) as { [Key in Name]?: readonly Item[] };
}

/** What tools write for a day that is not known. */
const noDay = /^[0.\-/\s]*$|^9999/;

function days(cells: RowCells): Pick<PublicationRecord, "filedOn" | "publishedOn" | "grantedOn"> {
  const found: { filedOn?: Day; publishedOn?: Day; grantedOn?: Day } = {};
  for (const field of ["filedOn", "publishedOn", "grantedOn"] as const) {
    for (const cell of cells.all(field)) {
      if (noDay.test(cell.text)) continue;
      const day = readDay(cell);
      if (day === undefined) cells.unread("corpus.table.bad_date", cell);
      else found[field] ??= day;
    }
  }
  return found;
}

function readDay({ text, column }: Cell): Day | undefined {
  // A bare number of five digits is the serial of a spreadsheet's day that lost its format.
  if (text.length === 5 && /^[2-6]\d{4}$/.test(text)) return serialDay(Number(text), false);
  return parseDay(text, column.order);
}

function texts(cells: RowCells, office: string): Pick<PublicationRecord, "titles" | "abstracts" | "claims"> {
  return {
    ...list("titles", langTexts(cells, ["titleZh", "titleEn", "title"], office)),
    ...list("abstracts", langTexts(cells, ["abstractZh", "abstractEn", "abstract"], office)),
    ...list("claims", langTexts(cells, ["claimsZh", "claimsEn", "claims"], office)),
  };
}

function langTexts(cells: RowCells, fields: readonly Field[], office: string): LangText[] {
  const found: LangText[] = [];
  for (const field of fields) {
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
  const seen = langOf(text.length > 400 ? text.slice(0, 400) : text);
  return seen === "und" && (field.endsWith("En") || englishOffices.has(office)) ? "en" : seen;
}

function status(cells: RowCells): { status?: GivenStatus } {
  const detailed = cells.one("status");
  const simple = cells.one("simpleStatus");
  const raw = detailed?.text ?? simple?.text;
  if (raw === undefined) return {};
  const code = member(statuses, raw);
  if (code) return { status: { status: code, raw } };
  const broad = simple ? statusOf(simple.text) : "unknown";
  if (broad !== "unknown") return { status: { status: broad, raw } };
  // `未缴年费 | 权利转移`: the first word is the state, the others are events.
  const state = detailed ? (valuesOf(detailed.text, detailed.column.separator)[0] ?? raw) : raw;
  return { status: { status: statusOf(state), raw } };
}

function count<Name extends "claimsCount" | "citedByCount">(cells: RowCells, field: Name): { [Key in Name]?: number } {
  const cell = cells.one(field);
  if (!cell) return {};
  const digits = cell.text.replace(/(?<=\d),(?=\d{3}\b)/g, "");
  if (/^\d{1,9}(?:\.0+)?$/.test(digits)) return { [field]: Math.trunc(Number(digits)) } as { [Key in Name]?: number };
  cells.unread("corpus.table.bad_count", cell);
  return {};
}
