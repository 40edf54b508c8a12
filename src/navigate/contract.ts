/** What the doors and the web know of navigation: the study, the figure, the bundle. Shapes and codes, no I/O. */
import { z } from "zod";
import { unitShape } from "#search/contract";
import { recommendationShape } from "./recommendation-shape.ts";
import { readinesses, slugShape as slug, textShape } from "./study/project-shape.ts";
import { noteNowShape } from "./study/note-shape.ts";
import { reportForms, studyShape } from "./study/study-shape.ts";

export * from "./study/note-shape.ts";
export * from "./recommendation-shape.ts";
export * from "./study/precision.ts";
export * from "./study/project-shape.ts";
export * from "./study/sample-shape.ts";
export * from "./study/study-answers.ts";
export * from "./study/study-shape.ts";

const count = z.int().nonnegative();

/** What an applicant's region is known from; `study`: the study's own decision. */
export const regionBases = ["given", "address", "postcode", "name", "decision", "study"] as const;

/** Columns of `member_quality` that a list can ask for: the member is one of whom this is known. */
export const qualityMeasures = [
  "forward5",
  "forward7",
  "backward",
  "npl",
  "claims",
  "scope",
  "family_size",
  "grant_lag",
  "originality",
  "generality",
  "radicalness",
  "renewal_years",
  "quality4",
  "quality6",
  "citation_rank",
  "core",
  "current_cites",
  "cycle_years",
] as const;

/** Which rows of the study's facts a number stands for: the same filter makes the number and opens its list. */
export const pickShape = z.object({
  /** A node of the chain; `*` or absent: the whole chain. */
  node: z.string().optional(),
  year: z.coerce.number().int().optional(),
  yearFrom: z.coerce.number().int().optional(),
  yearTo: z.coerce.number().int().optional(),
  /** organisation_key of the snapshot. */
  organisation: z.string().optional(),
  /** A region code; `world` or absent: all; `unknown`: no applicant's region is known. A code picks everything below it. */
  region: z.string().optional(),
  organisationType: z.string().optional(),
  /** A second organisation or type, for collaboration. */
  with: z.string().optional(),
  withType: z.string().optional(),
  type: z.string().optional(),
  /** Office of the representative publication. */
  office: z.string().optional(),
  status: z.string().optional(),
  /** What the status rests on. */
  statusBasis: z.enum(["given", "derived", "assumed", "unknown"]).optional(),
  /** A tag of the study. */
  tag: z.string().optional(),
  /** A second node that the member must be in too (overlaps). */
  andNode: z.string().optional(),
  /** `yes`: some member of the family is granted (of a publication: it is a grant). */
  granted: z.enum(["yes", "no"]).optional(),
  /** `yes`: at least two applicants. */
  coapplied: z.enum(["yes", "no"]).optional(),
  /** Absent or `in`: filing year in the study's period; `out`: a known year outside it; `unknown`: no year; `all`: whatever the year. */
  period: z.enum(["in", "out", "unknown", "all"]).optional(),
  /** The member lacks this field; `family`: nothing tells its family, so one application stands for it. */
  lacks: z.enum(["applicant", "region", "inventor", "status", "family"]).optional(),
  /** What some applicant's region is known from. */
  regionBasis: z.enum(regionBases).optional(),
  /** `yes`: its title and abstract were read (of a large study a sample is). */
  textRead: z.enum(["yes", "no"]).optional(),
  /** A term of the study, as it is written in facts. Like the next three of what was read only. */
  term: z.string().optional(),
  effect: z.string().optional(),
  technology: z.string().optional(),
  /** A cluster of the text landscape, by its number. */
  cluster: z.coerce.number().int().optional(),
  /** A region in which none of its applicants stands, though some applicant's region is known. */
  outside: z.string().optional(),
  /** `yes`: a core patent, in the most cited tenth of its field and year. */
  core: z.enum(["yes"]).optional(),
  /** What is known of it. */
  measured: z.enum(qualityMeasures).optional(),
  /** Filed abroad, by an international application, as a triadic family, at two offices or more of the five largest. */
  spread: z.enum(["abroad", "pct", "triadic", "ip5"]).optional(),
  /** The right is known to have been followed for this many years or more from filing. */
  followed: z.coerce.number().optional(),
  /** An office in which it is in force. */
  inForce: z.string().optional(),
  /** One member, by the number shown. */
  number: z.string().optional(),
  /** `yes`: held by an enterprise that the study is about (`focus`), alone or with others; `no`: by nobody of them. */
  own: z.enum(["yes", "no"]).optional(),
  /** `yes`: pledged, and nothing tells that the pledge was released since. */
  pledged: z.enum(["yes"]).optional(),
  /** Cited by a member of this applicant, as organisation_key. */
  citedBy: z.string().optional(),
  /** A person, by the number within the bundle. */
  inventor: z.coerce.number().int().optional(),
  /** A second person of the same member. */
  withInventor: z.coerce.number().int().optional(),
  /** How the right was used, as events tell: `transfer`, `licence`, `pledge` …; in which year. */
  operation: z.string().optional(),
  operationYear: z.coerce.number().int().optional(),
  /** Who gave and who took in it, as organisation_key; never one and the same. */
  operationFrom: z.string().optional(),
  operationTo: z.string().optional(),
  /** `yes`: a university or an institute gave it, an enterprise took it. */
  fromAcademia: z.enum(["yes"]).optional(),
  /** First and last day on which the term is expected to end. */
  expiresFrom: z.string().optional(),
  expiresTo: z.string().optional(),
});
export type Pick = z.output<typeof pickShape>;

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
 * D3 technology known and open, D4 rights and risks.
 */
export const analyses = [
  "data",
  "D1",
  "D2",
  "D3",
  "D4",
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
  "text",
  "status",
  "query",
  "entity",
  "people",
  "region",
  "study",
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
      before: z.unknown(),
      after: z.unknown(),
      because: z.string(),
      /** In the order of `causes`; only those that change the row. */
      causes: z.array(z.object({ cause: z.enum(causeCodes), cells: z.array(cellChangeShape), members: movedShape.nullable() })),
    }),
  ),
  /** The causes there are between the two runs, in the order in which they were carried over, each in words. */
  causes: z.array(z.object({ cause: z.enum(causeCodes), told: z.string(), rows: count })),
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
