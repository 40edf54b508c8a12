/** What the doors and the web know of mappings and of a table's preview: shapes and codes, no I/O. */
import { z } from "zod";
import { fields } from "../import/table/mapping.ts";

export const mappingFields = fields;
export const dayOrders = ["ymd", "dmy", "mdy"] as const;
/** How a tool writes application numbers; `office`: as the offices do. */
export const numberStyles = ["office", "docdb", "epodoc", "derwent", "orbit", "incopat", "wips"] as const;

/** A mapping as its file holds it. */
export const mappingShape = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Headers that are all there in a table of this kind; those that are mapped where absent. */
  signature: z.array(z.string().min(1).max(500)).min(1).max(100).optional(),
  /** Header → field. */
  columns: z.record(z.string().min(1).max(500), z.enum(fields)),
  /** What parts several values of a cell; with several, the data of each column decide. */
  separators: z.array(z.string().min(1).max(4)).max(6).default([";"]),
  /** What stands for nothing beside an empty cell. */
  empty: z.array(z.string().max(40)).max(20).default(["-"]),
  /** Where a date does not begin with its year. */
  dayOrder: z.enum(dayOrders).default("ymd"),
  numbers: z.enum(numberStyles).default("office"),
  /** The office of numbers that carry none. */
  office: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type UserMapping = z.output<typeof mappingShape>;

/** Letters of any script, digits, hyphens: it is the name of a file and of a format. */
export const mappingNamePattern = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,39}$/u;
export const mappingName = z.string().regex(mappingNamePattern);

export const mappingInput = z.object({ name: mappingName });
export const mappingAnswer = z.object({ name: z.string(), mapping: mappingShape });
export const mappingsAnswer = z.object({
  mappings: z.array(z.object({ name: z.string(), format: z.string(), title: z.string(), columns: z.int() })),
});
export const saveMappingInput = z.object({ name: mappingName, mapping: mappingShape });
export const saveMappingAnswer = z.object({ name: z.string(), format: z.string() });
export const deleteMappingAnswer = z.object({ name: z.string() });

export const previewInput = z.object({
  /** A file of this machine; over HTTP the name of an upload. */
  file: z.string().min(1),
  sheet: z.string().optional(),
  headerRow: z.coerce.number().int().min(1).optional(),
  /** What was chosen so far; without it the known headers decide. */
  mapping: mappingShape.optional(),
});

export const previewAnswer = z.object({
  file: z.string(),
  container: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  /** The tool whose header it is; null where nobody's. */
  format: z.string().nullable(),
  headerRow: z.int(),
  top: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  /** Rows below the header that were looked at. */
  rows: z.int(),
  more: z.boolean(),
  columns: z.array(
    z.object({
      index: z.int(),
      header: z.string(),
      filled: z.int(),
      examples: z.array(z.string()),
      field: z.enum(fields).nullable(),
    }),
  ),
  /** Of the rows looked at. */
  taken: z.int(),
  rejected: z.int(),
  /** The first records with everything that was read, in the words of a person. */
  records: z.array(
    z.object({
      row: z.int(),
      rejected: z.boolean(),
      number: z.string(),
      application: z.string(),
      title: z.string(),
      applicants: z.array(z.string()),
      inventors: z.array(z.string()),
      filedOn: z.string(),
      publishedOn: z.string(),
      classes: z.array(z.string()),
      status: z.string(),
      issues: z.array(z.string()),
    }),
  ),
  /** What would be lost, by code, with an example in words. */
  lost: z.array(
    z.object({ code: z.string(), severity: z.enum(["reject", "field", "note"]), count: z.int(), example: z.string() }),
  ),
});
export type PreviewAnswer = z.output<typeof previewAnswer>;
