import type { Bilingual } from "#base";
import type { DayOrder } from "../../normalise/days.ts";
import type { NumberForm } from "./tool-numbers.ts";

/** What a column can be read as. `unused`: understood, but a record has no place for it (row numbers, links, counts of pages). */
export const fields = [
  "publicationNumber",
  "applicationNumber",
  "office",
  "kind",
  "applicationKind",
  "filedOn",
  "publishedOn",
  "grantedOn",
  "type",
  "stage",
  "title",
  "titleZh",
  "titleEn",
  "abstract",
  "abstractZh",
  "abstractEn",
  "claims",
  "claimsZh",
  "claimsEn",
  "claimsCount",
  "applicants",
  "applicantStandardNames",
  "applicantAddresses",
  "applicantCountries",
  "applicantRegions",
  "applicantTypes",
  "assignees",
  "owners",
  "ownerStandardNames",
  "ownerAddresses",
  "ownerRegions",
  "inventors",
  "agencies",
  "agents",
  "ipc",
  "ipcFirst",
  "cpc",
  "cpcFirst",
  "uspc",
  "locarno",
  "fi",
  "sei",
  "gbt4754",
  "priorities",
  "familyId",
  "familyMembers",
  "extendedFamilyId",
  "extendedFamilyMembers",
  "sourceFamilyId",
  "sourceFamilyMembers",
  "status",
  "simpleStatus",
  "eventOn",
  "event",
  "eventCode",
  "eventDetail",
  "eventPart",
  "eventHistory",
  "eventWords",
  "citedPublications",
  "citedLiterature",
  "citedByCount",
  "citingPublications",
  "unused",
] as const;
export type Field = (typeof fields)[number];

/** How one tool writes its exports: data, no code. Keys of `columns` are headers as the tool prints them. */
export interface Mapping {
  readonly format: `table/${string}`;
  readonly name: Bilingual;
  /** The header is this tool's when it has every name of one of these lists. */
  readonly signatures: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, Field>>;
  /** Separators of values within a cell, as this tool is known to write them. With several, the data decide column by column. */
  readonly separators: readonly string[];
  /** Where a field differs from `separators`. An empty list: one value a cell. */
  readonly separatorsOf?: Partial<Record<Field, readonly string[]>>;
  /** What stands for “nothing”, besides an empty cell. */
  readonly empty: readonly string[];
  /** Orders of day and month where dates are not written year first. With several, the data decide column by column. */
  readonly dayOrders: readonly DayOrder[];
  /** The office of numbers that carry none. */
  readonly office?: string;
  /** Headers that mean something in this tool's tables only, and must not be learnt by the generic mapping. */
  readonly ownOnly?: readonly string[];
  /** Columns that it does not name are left out, whatever other tools call them: a person chose. */
  readonly onlyOwn?: boolean;
  /** Standardised names are listed once each: a single one is that of every applicant beside it. */
  readonly standardNamesDistinct?: boolean;
  /** How application numbers are written, where not as the offices write them. */
  readonly numberForm?: NumberForm;
  /** Cells that show that a row belongs to another table that stands in the same file: such rows are rejected. */
  readonly otherRows?: Partial<Record<Field, RegExp>>;
  /** A row is a family: its numbers and days are lists, of which the first is the row's own and the others are its members. */
  readonly familyRows?: boolean;
  /** Where a row lists a priority later than its own filing, its list is that of the whole family. */
  readonly familyPriorities?: boolean;
  /** A row is an application: every publication of it that the row names becomes a record. */
  readonly applicationRows?: boolean;
  /** Whose numbers the simple families have, so that they join those of other sources: `docdb`. */
  readonly familyIds?: "docdb";
  /** Who cites what stands under a header of cited documents, where the header tells it. */
  readonly citationOrigins?: Readonly<Record<string, "examiner" | "applicant" | "other">>;
  /** Numbers under `publicationNumber` that are application numbers, by office: `MX`, `ZA`. */
  readonly applicationsOf?: readonly string[];
}
