import { inlined, inLanes, sql, type Engine, type Sql } from "#engine";
import type { Figure, FigureColumn } from "../contract.ts";
import { factViews } from "../facts/views.ts";
import { figureGaps } from "../gap/figure-gaps.ts";
import type { Gap } from "../gap/gap-shape.ts";
import { pathLinkColumns } from "../indicator/direction/citation-paths.ts";
import type { FigureRow, Indicator, Scope, Text } from "../indicator/indicator.ts";
import { indicators } from "../indicator/index.ts";
import { scopeViews } from "../indicator/scope-views.ts";
import { unitNames } from "../indicator/say.ts";
import { effectiveQuery, wholeChain } from "../study/nodes.ts";
import { codeVersion } from "./code-version.ts";
import { canonicalJson, sha256 } from "./json.ts";
import type { Labels } from "./labels.ts";

/** What a figure must say of where it comes from, beside its own numbers. */
export interface Origin {
  readonly snapshot: string;
}

/** Digits after the point that a computed number keeps: enough for any reader, few enough to be the same on every machine. */
const digits = 6;

/**
 * Computes every figure of a study from its facts, in the order of the report.
 *
 * in     an engine with the fact tables and views of the study
 */
export async function computeFigures(
  engine: Engine,
  scope: Scope,
  labels: Labels,
  origin: Origin,
  onStart: (id: string, index: number, total: number) => void = () => undefined,
): Promise<Figure[]> {
  const members = await chainMembers(engine);
  const queries = Object.fromEntries(
    scope.nodes
      .map((node): [string, string] => [node.node, effectiveQuery(scope.nodes, node)])
      .filter(([, query]) => query !== ""),
  );
  const asked = indicators.filter((indicator) => indicator.applies?.(scope.study) ?? true);
  const answers = await answerAll(engine, scope, asked, onStart);
  const gapsOf = await figureGaps(engine, scope, asked);
  const figures: Figure[] = [];
  for (const indicator of asked) {
    const { sql: asking, finished } = answers.get(indicator.id) ?? assertAnswered(indicator.id);
    const rows = finished.map(rounded);
    const columns = indicator.columns(scope);
    await labels.learn(columns, rows);
    figures.push(
      figureOf(indicator, rows, columns, scope, {
        ...origin,
        members,
        queries,
        sql: inlined(asking).text,
        gaps: gapsOf(indicator, columns),
      }),
    );
  }
  return figures;
}

interface Answer {
  readonly sql: Sql;
  readonly finished: readonly FigureRow[];
}

/** Asks the facts, several figures beside each other: a figure waits for those that it states in `from`, and is shown no others. */
async function answerAll(
  engine: Engine,
  scope: Scope,
  asked: readonly Indicator[],
  onStart: (id: string, index: number, total: number) => void,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Promise<Answer>>();
  const done = new Map<string, Answer>();
  let started = 0;
  const answer = async (indicator: Indicator): Promise<Answer> => {
    const before = new Map<string, readonly FigureRow[]>();
    for (const id of indicator.from ?? []) {
      const rests = await answers.get(id);
      if (rests) before.set(id, rests.finished);
    }
    onStart(indicator.id, started++, asked.length);
    const query = indicator.sql(scope, before);
    const answered = await engine.rows<FigureRow>(query);
    return { sql: query, finished: indicator.finish ? indicator.finish(answered, scope, before) : answered };
  };
  await inLanes(asked, async (indicator) => {
    const own = answer(indicator);
    answers.set(indicator.id, own);
    done.set(indicator.id, await own);
  });
  return done;
}

function assertAnswered(id: string): never {
  throw new Error(`bug: ${id} was asked and not answered`);
}

async function chainMembers(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ members: number }>(sql`select count(*) as members from fact where node = ${wholeChain}`);
  return row?.members ?? 0;
}

function rounded(row: FigureRow): FigureRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "number" && !Number.isInteger(value) ? round(value) : value,
    ]),
  );
}

function round(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const scaled = Math.round(value * 10 ** digits) / 10 ** digits;
  return scaled === 0 ? 0 : scaled;
}

interface Ground extends Origin {
  readonly members: number;
  readonly queries: Readonly<Record<string, string>>;
  readonly sql: string;
  readonly gaps: Gap[];
}

function figureOf(
  indicator: Indicator,
  rows: readonly FigureRow[],
  columns: readonly FigureColumn[],
  scope: Scope,
  ground: Ground,
): Figure {
  const isEmpty = ground.members === 0 && indicator.part !== "overview";
  const figure: Omit<Figure, "evidence"> & { evidence: Omit<Figure["evidence"], "sha256"> } = {
    id: indicator.id,
    part: indicator.part,
    analysis: indicator.analysis,
    title: indicator.title,
    definition: indicator.definition(scope),
    unit: indicator.unit ?? unitNames[scope.unit],
    count: scope.unit,
    value: [...rows],
    columns: [...columns],
    ...(indicator.chart ? { chart: indicator.chart } : {}),
    ...(indicator.pivot ? { pivot: indicator.pivot } : {}),
    reading: isEmpty ? [] : [...texts(indicator.reading?.(rows, scope))],
    caveats: isEmpty ? [emptyChain] : [...texts(indicator.caveats?.(rows, scope))],
    gaps: ground.gaps,
    evidence: {
      facts: indicator.reads.map((table) => `evidence/${table}.parquet`),
      sql: ground.sql,
      ...(indicator.from ? { from: [...indicator.from] } : {}),
      queries: { ...ground.queries },
      members: ground.members,
      period: [scope.period[0], scope.period[1]],
      cutOff: scope.cutOff,
      snapshot: ground.snapshot,
      code: codeVersion(),
    },
  };
  return { ...figure, evidence: { ...figure.evidence, sha256: figureHash(figure) } };
}

/** Of nothing nothing is said: that a place has no enterprise or a node no inventor would be read as a finding. */
const emptyChain: Text = {
  zh: "期间内没有可计数的成员（见“检出与覆盖情况”：检出为零，或申请年未知、在期间之外），本项不作任何判断。",
  en: "Nothing of the chain lies in the period (see what was found: nothing, or without a known year, or outside it), so nothing is said here.",
};

function texts(found: readonly Text[] | undefined): readonly Text[] {
  return found ?? [];
}

/** SHA-256 of a figure without its own hash. */
export function figureHash(figure: object): string {
  const { evidence, ...rest } = figure as { evidence: { sha256?: string } };
  const { sha256: _, ...others } = evidence;
  return sha256(canonicalJson({ ...rest, evidence: others }));
}

/** The views that figures' SQL reads, as a script over the bundle's Parquet files: for readers with a console. */
export function viewsScript(scope: Scope, tables: readonly string[]): string {
  const views = tables.map((table) => `create view ${table} as select * from read_parquet('evidence/${table}.parquet');`);
  const made = [...factViews.map((view) => view.make(scope.period)), ...scopeViews.map((view) => view.make(scope))].map(
    (statement) => `${inlined(statement).text.trim()};`,
  );
  return [
    "-- Run in the folder of the bundle with DuckDB; then any figure's evidence.sql gives its rows before rounding.",
    `-- No SQL makes ${pathLinkColumns}: the paths of \`citation\` between members of the period, weighed in one walk`,
    "-- over the graph by src/navigate/method/main-path.ts. Figures that read it are computed again by `fairway navigate verify`.",
    ...views,
    ...made,
    "",
  ].join("\n");
}
