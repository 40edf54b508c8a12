import { join } from "node:path";
import { openEngine, sql, type Engine } from "#engine";

/** How the members of a node changed between two runs. */
export interface NodeChange {
  readonly added: number;
  readonly removed: number;
  /** Members of both whose legal status, or whose filing year, is another. */
  readonly status: number;
  readonly years: number;
  readonly examplesAdded: readonly string[];
  readonly examplesRemoved: readonly string[];
}

const examplesMax = 3;

/** Changes per node (and `*`), by keys that hold across snapshots. */
export async function memberChanges(before: string, after: string): Promise<ReadonlyMap<string, NodeChange>> {
  const engine = await openEngine();
  try {
    for (const [side, folder] of [
      ["old", before],
      ["fresh", after],
    ] as const) {
      await engine.view(`${side}_member`, [join(folder, "member.parquet")]);
      await engine.view(`${side}_node_member`, [join(folder, "node_member.parquet")]);
    }
    await engine.run(sql`
      create table placed as
      select coalesce(a.node, b.node) as node, a.number as old_number, b.number as fresh_number, a.status as old_status,
        b.status as fresh_status, a.year as old_year, b.year as fresh_year
      from (select n.node, m.* from old_node_member n join old_member m on m.member = n.member) a
      full outer join (select n.node, m.* from fresh_node_member n join fresh_member m on m.member = n.member) b
        on b.node = a.node and b.member_key = a.member_key`);
    return await countChanges(engine);
  } finally {
    engine.close();
  }
}

async function countChanges(engine: Engine): Promise<ReadonlyMap<string, NodeChange>> {
  const counted = await engine.rows<{ node: string; added: number; removed: number; status: number; years: number }>(sql`
    select node,
      sum(case when old_number is null then 1 else 0 end) as added,
      sum(case when fresh_number is null then 1 else 0 end) as removed,
      sum(case when old_status <> fresh_status then 1 else 0 end) as status,
      sum(case when old_year <> fresh_year then 1 else 0 end) as years
    from placed group by node`);
  const examples = await engine.rows<{ node: string; fresh: boolean; number: string }>(sql`
    select node, fresh, number from (
      select node, old_number is null as fresh, coalesce(fresh_number, old_number) as number,
        row_number() over (partition by node, old_number is null order by coalesce(fresh_number, old_number)) as place
      from placed where old_number is null or fresh_number is null
    ) ranked where place <= ${examplesMax} order by node, number`);
  const of = (node: string, fresh: boolean) =>
    examples.filter((each) => each.node === node && each.fresh === fresh).map((each) => each.number);
  return new Map(
    counted.map(({ node, ...counts }) => [node, { ...counts, examplesAdded: of(node, true), examplesRemoved: of(node, false) }]),
  );
}
