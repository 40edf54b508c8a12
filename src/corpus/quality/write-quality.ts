import { stat } from "node:fs/promises";
import { join } from "node:path";
import { join as joined, name, sql, Sql, type Engine } from "#engine";
import type { Manifest, SnapshotBefore } from "../snapshot.ts";
import { sha256File } from "../store/hash.ts";
import { linkFile } from "../store/merge/record/layers.ts";
import { ruleVersions } from "../store/merge/rules.ts";
import { tables, type TableName } from "../tables.ts";
import { all, anew, chooseAnew, isSharedSame } from "./anew.ts";
import { countBackward } from "./backward.ts";
import { citeFamilies, countForward } from "./citations.ts";
import { measureBreadth } from "./breadth.ts";
import { findFields, formCohorts } from "./cohorts.ts";
import { boundComponents, indices } from "./indices.ts";
import { isLifeAsBefore, measureLife } from "./life.ts";
import { tellFormats } from "./literature.ts";
import { numberClasses } from "./number-classes.ts";
import { spreadOffices } from "./offices.ts";
import { gatherOwn } from "./own.ts";
import { rankCohorts, rankedBy } from "./ranks.ts";

/** Tables that quality follows from. */
const inputs: readonly TableName[] = [
  "publication",
  "application",
  "family",
  "classification",
  "citation",
  "status",
  "given_family",
  "priority",
  "legal_event",
  "source",
  "family_field",
];

const table = "family_quality";

/**
 * Writes `family_quality` of a snapshot: what compares each family with the whole corpus is computed once, at publish.
 *
 * in     the tables of the snapshot as views of the engine; the snapshot before, from which the table is taken over where nothing that it
 *        follows from has changed, else the values of families that nothing new reaches; what compares them is made anew
 * out    rows written
 */
export async function writeQuality(
  engine: Engine,
  folder: string,
  cutOff: string | null,
  before?: Pick<SnapshotBefore, "folder" | "manifest" | "touched">,
): Promise<number> {
  const file = join(folder, `${table}.parquet`);
  if (before && (await isSame(folder, cutOff, before.manifest))) {
    await linkFile(join(before.folder, `${table}.parquet`), file);
    return before.manifest.counts[table] ?? 0;
  }
  const reach = await citeFamilies(engine);
  await countForward(engine, reach);
  await engine.load("quality_touched", { doc: before?.touched ?? new Int32Array() });
  await tellFormats(engine);
  const of = before?.touched && (await isSharedSame(engine, reach)) ? anew : all;
  if (of === anew) await chooseAnew(engine);
  await countBackward(engine, of);
  await numberClasses(engine, of);
  await measureBreadth(engine, of, reach);
  const living = of === anew && before?.manifest.cutOff === cutOff && (await isLifeAsBefore(engine)) ? anew : all;
  await measureLife(engine, living, cutOff);
  const spread = await spreadOffices(engine, of);
  await findFields(engine, of);
  await gatherOwn(engine, of, living, spread);
  await formCohorts(engine);
  await rankCohorts(engine);
  await boundComponents(engine);
  const columns = Object.entries<readonly [string, string]>(tables[table]).map(
    ([column, [type]]) => sql`cast(${name(column)} as ${new Sql([type], [])}) as ${name(column)}`,
  );
  const rows = await engine.write(sql`select ${joined(columns)} from (${compared}) order by family`, file);
  for (const made of steps) await engine.run(sql`drop table if exists ${name(`quality_${made}`)}`);
  return rows;
}

const steps = [
  "touched",
  "told",
  "place",
  "cites",
  "forward",
  "backward",
  "symbol",
  "class",
  "held",
  "subclass",
  "general",
  "drawn",
  "breadth",
  "life",
  "spread",
  "offices",
  "field",
  "field_name",
  "own",
  "cohort",
  "rank",
  "top",
  "expected",
  "bound",
];

/** With what compares it with its cohort. */
const compared = sql`
  select o.* exclude (field), n.name as field, n.basis as field_basis, s.size as cohort_size,
    r.cited, r.citation_basis, r.citation_rank, r.relevance, r.core, t.breakthrough,
    case when o.cohort is not null and o.current_cites is not null then e.current_expected end as current_expected, ${indices}
  from quality_own o left join quality_field_name n on n.field = o.field
    left join quality_cohort s on s.cohort = o.cohort
    left join quality_rank r on r.cohort = o.cohort and r.cited = ${rankedBy}
    left join quality_top t on t.cohort = o.cohort and t.forward5 = o.forward5
    left join quality_expected e on e.field = o.field
    left join quality_bound b on b.cohort = o.cohort`;

/** By sizes first: reading all bytes is only worth it where they can be the same. */
async function isSame(folder: string, cutOff: string | null, before: Manifest): Promise<boolean> {
  if (!(`${table}.parquet` in before.files) || before.rules["quality"] !== ruleVersions.quality || before.cutOff !== cutOff)
    return false;
  const files = inputs.map((input) => `${input}.parquet`);
  for (const each of files) {
    if ((await stat(join(folder, each))).size !== before.files[each]?.bytes) return false;
  }
  for (const each of files) {
    if ((await sha256File(join(folder, each))) !== before.files[each]?.sha256) return false;
  }
  return true;
}
