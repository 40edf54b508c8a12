import { action, staff } from "#base";
import { sql, type Engine } from "#engine";
import { sidesAnswer, sidesInput, type SidesAnswer } from "./side/contract.ts";
import { sideKinds, type SideKind } from "./side/kinds.ts";
import { readSideState, type SideSource } from "./side/side-state.ts";
import { corpusLayout } from "./store/layout.ts";
import { withCurrentSnapshot } from "./store/reading.ts";
import { currentSnapshot } from "./store/snapshots.ts";

export const sidesAction = action({
  name: "corpus/sides",
  may: staff,
  summary: {
    zh: "附表一览：种类、行数、来源、截至日期与覆盖范围",
    en: "The side tables there are: kind, rows, source, date, coverage",
  },
  input: sidesInput,
  output: sidesAnswer,
  doors: ["cli", "http"],
  method: "get",
  run: async ({ kind }, context): Promise<SidesAnswer> => {
    const { sources } = await readSideState(corpusLayout(context.dataDir));
    const published = (await currentSnapshot(context.dataDir))
      ? await withCurrentSnapshot(context.dataDir, async (snapshot, engine) => ({
          snapshot: snapshot.id,
          rows: snapshot.manifest.sides ? await publishedRows(engine) : [],
        }))
      : undefined;
    return {
      snapshot: published?.snapshot ?? null,
      tables: tablesOf(
        sources.filter((side) => kind === undefined || side.kind === kind),
        published?.rows,
      ),
      files: sources
        .filter((side) => side.kind === kind)
        .map(({ id, file, layout, sha256, read, accepted, rejected, asOf, source }) => {
          return { id, file, layout, sha256, read, accepted, rejected, asOf, source };
        }),
    };
  },
  print: (answer) =>
    answer.tables
      .map((table) =>
        [
          table.scope === null ? table.kind : `${table.kind} ${table.scope}`,
          `${table.published ?? "–"}/${table.rows}`,
          table.asOf ?? "–",
          table.years ? table.years.join("–") : "",
          table.langs.join(" "),
          table.sources.join("; "),
        ].join("  "),
      )
      .join("\n"),
  rows: (answer) =>
    answer.tables.map(({ years, ...table }) => ({
      ...table,
      years: years ? years.join("–") : "",
      langs: table.langs.join(" "),
      sources: table.sources.join("; "),
    })),
});

interface Published {
  readonly kind: SideKind;
  readonly scope: string | null;
  readonly rows: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly langs: string[];
}

/** What the snapshot holds of each table. */
async function publishedRows(engine: Engine): Promise<readonly Published[]> {
  const plain = (kind: "region" | "office" | "legal_code") =>
    sql`select ${kind} as kind, null as scope, count(*) as n, null as first, null as last, cast([] as varchar[]) as langs from `;
  const rows = await engine.rows<Omit<Published, "rows"> & { n: number }>(sql`
    ${plain("region")} region union all ${plain("office")} office union all ${plain("legal_code")} legal_code
    union all select 'region_population', null, count(*), min(year), max(year), [] from region_population
    union all select 'enterprise', null, count(*), min(year), max(year), [] from enterprise
    union all select 'industry_statistic', null, count(*), min(year), max(year), [] from industry_statistic
    union all select 'class_title', scheme, count(*), null, null, list_sort(list(distinct lang)) from class_title group by scheme
    union all select 'concordance', concordance, count(*), null, null, [] from concordance group by concordance`);
  return rows.map(({ n, ...row }) => ({ ...row, rows: n }));
}

function tablesOf(sources: readonly SideSource[], published: readonly Published[] | undefined): SidesAnswer["tables"] {
  const groups = Map.groupBy(sources, (side) => `${side.kind} ${side.scope ?? ""}`);
  const tables = [...groups.values()].map((sides) => {
    const [first] = sides;
    const { kind, scope } = first as SideSource;
    const found = published?.find((row) => row.kind === kind && row.scope === scope);
    const latest = sides.map((side) => side.asOf).filter((asOf) => asOf !== null);
    return {
      kind,
      scope,
      files: sides.length,
      rows: sides.reduce((sum, side) => sum + side.rows, 0),
      published: published === undefined ? null : (found?.rows ?? 0),
      rejected: sides.reduce((sum, side) => sum + side.rejected, 0),
      asOf: latest.toSorted().at(-1) ?? null,
      sources: [...new Set(sides.map((side) => side.source).filter((source) => source !== null))],
      years: found?.first != null && found.last != null ? ([found.first, found.last] satisfies [number, number]) : null,
      langs: found?.langs ?? [],
    };
  });
  return tables.toSorted(
    (left, right) =>
      sideKinds.indexOf(left.kind) - sideKinds.indexOf(right.kind) || (left.scope ?? "").localeCompare(right.scope ?? ""),
  );
}
