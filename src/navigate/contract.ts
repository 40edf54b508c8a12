/** What the doors and the web know of navigation: the study, the figure, the bundle. Shapes and codes, no I/O. */
import { z } from "zod";
import { unitShape } from "#search/contract";
import { changeShape } from "./diff/change-shape.ts";
import { gapShape } from "./gap/gap-shape.ts";
import { pickShape } from "./pick-shape.ts";
import { recommendationShape } from "./recommendation-shape.ts";
import { readinesses, slugShape as slug, textShape } from "./study/project-shape.ts";
import { noteNowShape } from "./study/note-shape.ts";
import { reportForms, studyShape } from "./study/study-shape.ts";

export * from "./diff/change-shape.ts";
export * from "./figure/number-digits.ts";
export * from "./gap/gap-shape.ts";
export * from "./gap/lines.ts";
export * from "./study/note-shape.ts";
export * from "./pick-shape.ts";
export * from "./recommendation-shape.ts";
export * from "./study/precision.ts";
export * from "./study/project-shape.ts";
export * from "./study/sample-shape.ts";
export * from "./study/study-answers.ts";
export * from "./study/study-shape.ts";

const count = z.int().nonnegative();

export const columnKinds = [
  "text",
  "node",
  "organisation",
  "region",
  "year",
  "count",
  "share",
  "ratio",
  "number",
  "flag",
  "verdict",
  "effect",
  "technology",
  "cluster",
  "tag",
  /** The number of one member as shown: it opens that member. */
  "patent",
] as const;

export const figureColumnShape = z.object({
  key: z.string(),
  title: textShape,
  kind: z.enum(columnKinds),
  /**
   * For a number that stands for patents: pick field → the row's column that holds its value, or `=constant`.
   * A column whose value is null leaves that field out. Every column of kind `count` has it; counts of anything else (applicants,
   * inventors) are of kind `number`.
   */
  opens: z.record(z.string(), z.string()).optional(),
});

const cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);

/**
 * Sub-analyses of industry-planning navigation: A1 chain and patents, A2 control, A3 technology, A4 leaders · B1 structure,
 * B2 enterprises, B3 talent, B4 technology, B5 operation · C1 layout, C2 enterprises, C3 talent, C4 technology, C5 cooperation and
 * operation · `data` what all of them rest on. Of studies of an enterprise, a project or people: D1 whom it is about, D2 the choice,
 * D3 technology known and open, D4 rights and risks, D5 what is proposed and on what grounds.
 */
export const analyses = [
  "data",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "A1",
  "A2",
  "A3",
  "A4",
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
] as const;

/**
 * One figure: a number, or a small table of numbers, with everything needed to check it.
 * `value` is the number itself, or the rows of the table.
 */
export const figureShape = z.object({
  id: z.string(),
  part: z.enum(["overview", "focus", "direction", "position", "path"]),
  analysis: z.enum(analyses),
  title: textShape,
  /** How it is computed, in one or two sentences, and what it does not say. */
  definition: textShape,
  /** `family`, `share (0–1)`, `index`, `% per year` … */
  unit: textShape,
  /** What is counted. */
  count: unitShape,
  value: z.union([z.number(), z.null(), z.array(z.record(z.string(), cell))]),
  columns: z.array(figureColumnShape),
  chart: z
    .object({
      kind: z.enum(["line", "bar", "stacked", "heatmap", "scatter", "graph", "map", "bubble", "path"]),
      x: z.string(),
      y: z.string(),
      series: z.string().optional(),
      /** The column that an area stands for: of the bubbles of a map, or of those at the crossings of a matrix. */
      size: z.string().optional(),
      /** The column that a colour stands for, with a mark of its own beside it: a change, or a verdict. */
      colour: z.string().optional(),
      /** Of a path: what every row carries beside its columns, the lane that its patent stands on. */
      lane: z.string().optional(),
      /** A flag column: true where the year is incomplete, to be drawn dashed or hatched. */
      incomplete: z.string().optional(),
      /** Only the rows with these values are drawn; the table has all. */
      only: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  /** How a long table reads best: one line per `row`, one column per `column`, `value` in the cells. */
  pivot: z.object({ row: z.string(), column: z.string(), value: z.string() }).optional(),
  /** Sentences made by rule from the numbers above. */
  reading: z.array(textShape),
  /** Caveats: incomplete years, small counts, missing fields. */
  caveats: z.array(textShape),
  /** How much is known of each field that it rests on; absent in bundles of before. */
  gaps: z.array(gapShape).optional(),
  evidence: z.object({
    /** Files of the bundle that hold the rows it was computed from. */
    facts: z.array(z.string()),
    /** The computation, as SQL over those files. */
    sql: z.string(),
    /** Figures and rule it was derived from, where it is not computed from the facts directly: `growth`, `rule/path@1`. */
    from: z.array(z.string()).optional(),
    /** The queries of the nodes it rests on. */
    queries: z.record(z.string(), z.string()),
    /** Members of the whole set behind it. */
    members: count,
    period: z.tuple([z.int(), z.int()]),
    cutOff: z.string().nullable(),
    snapshot: z.string(),
    code: z.string(),
    /** Of the figure's JSON without this field. */
    sha256: z.string(),
  }),
});
export type Figure = z.output<typeof figureShape>;
export type FigureColumn = z.output<typeof figureColumnShape>;

/** One indicator as the catalogue shows it; `null` where it has nothing to state. */
export const catalogueEntryShape = z.object({
  id: z.string(),
  title: textShape,
  part: figureShape.shape.part,
  analysis: figureShape.shape.analysis,
  definition: textShape,
  unit: textShape,
  cohort: textShape.nullable(),
  truncation: textShape.nullable(),
  source: textShape.nullable(),
  /** For which studies it is computed; null: for all. */
  when: textShape.nullable(),
  /** Whether that is so of the named study, or of the sample. */
  applies: z.boolean(),
  /** True: definition, columns and SQL are those of the named study's latest run. */
  computed: z.boolean(),
  /** Fact tables that it reads. */
  reads: z.array(z.string()),
  /** Figures and rules that it rests on. */
  from: z.array(z.string()),
  rules: z.array(
    z.object({ rule: z.string(), thresholds: z.array(z.object({ name: z.string(), title: textShape, value: z.number() })) }),
  ),
  columns: z.array(figureColumnShape),
  /** True: a last step in TypeScript follows the SQL (`finish` of the indicator's file). */
  finished: z.boolean(),
  sql: z.string(),
});
export const catalogueAnswer = z.object({
  /** Null: placeholders are those of an invented sample. */
  study: z.string().nullable(),
  indicators: z.array(catalogueEntryShape),
  /** The views that the SQL reads, as a script over the fact tables. */
  views: z.string(),
});
export type CatalogueAnswer = z.output<typeof catalogueAnswer>;

/** The path of a study file, or the name of a saved study; `out` is a new or empty folder, or an earlier run. */
export const runInput = z.object({ study: z.string(), out: z.string().optional() });
/** `out`: a file, or for pictures a folder; absent: in the folder one stands in. */
export const reportInput = z.object({
  study: z.string(),
  as: z.enum([...reportForms, "svg"]).default("html"),
  /** One figure's picture. */
  figure: z.string().optional(),
  out: z.string().optional(),
});
export const reportAnswer = z.object({ files: z.array(z.string()) });
export const verifyInput = z.object({ study: z.string() });
export const diffInput = z.object({ before: z.string(), after: z.string() });
/** What the server takes: kept runs of saved studies, `NAME@ID`, or a name for the latest run. */
const keptRun = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}(@[0-9a-f]{16})?$/);
export const keptDiffInput = z.strictObject({ before: keptRun, after: keptRun });
export const runsAnswer = z.object({
  runs: z.array(z.object({ id: z.string(), snapshot: z.string(), code: z.string(), ranAt: z.string() })),
});

export const runAnswer = z.object({
  snapshot: z.string(),
  figures: count,
  recommendations: count,
  /** Paths; null for a form the study does not ask for. */
  report: z.object({
    html: z.string().nullable(),
    docx: z.string().nullable(),
    xlsx: z.string().nullable(),
    pptx: z.string().nullable(),
  }),
  seconds: z.number(),
});
export type RunAnswer = z.output<typeof runAnswer>;

export const verifyAnswer = z.object({
  figures: count,
  passed: count,
  /** `figure` is a figure's id or a file of the bundle. */
  failed: z.array(z.object({ figure: z.string(), reason: z.string() })),
  /** `snapshot`: the facts were rebuilt from the snapshot too; `bundle`: it is not in the data directory, so the facts were taken as they are. */
  against: z.enum(["bundle", "snapshot"]),
  /** False when the bundle was made by another version of the program: then values are compared, wording and layout are not. */
  sameCode: z.boolean(),
});
export type VerifyAnswer = z.output<typeof verifyAnswer>;
/**
 * Why a figure changed between two runs, in the order in which causes are carried over from the earlier run to the later one: each
 * number's change by a cause is what carrying over that cause alone changes, given those before it, so that they add up to the whole.
 */
export const causeCodes = [
  "code",
  "documents_gone",
  "documents_new",
  "unclear",
  "documents_changed",
  "status",
  "query",
  "entity",
  "people",
  "region",
  "study",
  "text",
  "corpus",
  "cut_off",
  "other",
] as const;

/** One cell's change by one cause. `by` adds up over the causes to the change of the cell; null where a value has no number before or after. */
export const cellChangeShape = z.object({ column: z.string(), before: cell, after: cell, by: z.number().nullable() });

/** Keys and numbers of members that a cause brought into a count or took out of it; `more` are not listed. */
export const movedShape = z.object({
  in: z.array(z.object({ key: z.string(), number: z.string() })),
  out: z.array(z.object({ key: z.string(), number: z.string() })),
  more: count,
});

export const diffAnswer = z.object({
  changed: z.array(
    z.object({
      figure: z.string(),
      /** What names the row and the cells that differ; null where the row is on the other side only. */
      before: z.record(z.string(), cell).nullable(),
      after: z.record(z.string(), cell).nullable(),
      because: z.string(),
      /** In the order of `causes`; only those that change the row. */
      causes: z.array(z.object({ cause: z.enum(causeCodes), cells: z.array(cellChangeShape), members: movedShape.nullable() })),
    }),
  ),
  /** The figures that have changed rows, in the order of the report; `names`: the columns that say what a row is about. */
  figures: z.array(
    z.object({ id: z.string(), title: textShape, columns: z.array(figureColumnShape), names: z.array(z.string()) }),
  ),
  /** What the keys in changed rows are called, by `<column kind>:<value>` as in `navigate/result`. */
  labels: z.record(z.string(), textShape),
  /**
   * The causes there are between the two runs, in the order in which they were carried over, each in words; `rows` is 0 where one moved
   * no number.
   */
  causes: z.array(z.object({ cause: z.enum(causeCodes), told: z.string(), rows: count })),
  /**
   * What the runs were given that differs, whether or not any number moves: `what` names it in words. `causes` bear it, and `rows` is
   * how many rows they changed, 0 where no number moved and null where that cannot be told. `members`: of a node or tag, in both runs.
   */
  changes: z.array(
    changeShape.extend({
      what: z.string(),
      causes: z.array(z.enum(causeCodes)),
      rows: count.nullable(),
      members: z.object({ before: count, after: count, in: count, out: count }).nullable(),
    }),
  ),
  before: z.object({ snapshot: z.string(), code: z.string(), cutOff: z.string().nullable() }),
  after: z.object({ snapshot: z.string(), code: z.string(), cutOff: z.string().nullable() }),
  /** False where one run's facts cannot be read by this version of the program: then changes are listed, and not taken apart. */
  apart: z.boolean(),
});
export type DiffAnswer = z.output<typeof diffAnswer>;

/** A run as the page shows it. */
export const resultAnswer = z.object({
  study: studyShape,
  snapshot: z.string(),
  /** False when the study file, but for its notes, or the current snapshot is not the one that was run. */
  current: z.boolean(),
  ranAt: z.string(),
  nodes: z.array(
    z.object({
      node: z.string(),
      title: textShape,
      level: z.int(),
      parent: z.string().nullable(),
      query: z.string(),
      members: count,
      precision: z.number().nullable(),
      ready: z.enum(readinesses),
    }),
  ),
  figures: z.array(figureShape),
  recommendations: z.array(recommendationShape),
  /**
   * `<column kind>:<value>` → what to show: `organisation:…`, `region:CN-410100`, `node:tools`, `node:*` (the whole chain),
   * `region:world`, `region:unknown`, and the codes of `verdict` and `text` columns (`verdict:strengthen`, `text:enterprise`).
   */
  labels: z.record(z.string(), textShape),
  /** The analyst's notes as the study's file has them now. */
  notes: z.array(noteNowShape),
  /** False when the notes of the file are others than those of the run's reports. */
  notesInReport: z.boolean(),
});
export type ResultAnswer = z.output<typeof resultAnswer>;

/** The patents behind one number. */
export const listAnswer = z.object({
  total: count,
  unit: unitShape,
  rows: z.array(
    z.object({
      familyKey: z.string(),
      number: z.string(),
      title: z.string().nullable(),
      applicants: z.array(z.string()),
      filedOn: z.string().nullable(),
      publishedOn: z.string().nullable(),
      status: z.string(),
    }),
  ),
});

export const listInput = pickShape.extend({
  study: slug,
  limit: z.coerce.number().int().min(0).max(1000).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
