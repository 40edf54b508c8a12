import { join, list, sql, type Engine } from "#engine";
import type { Snapshot } from "#corpus";
import type { Study } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import { studyNodes, wholeChain, nodeAndAbove } from "../study/nodes.ts";

/** The runs' snapshots, where the data directory still has them: they tell whether a document is in the corpus at all. */
export interface KnownSnapshots {
  readonly same: boolean;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot | undefined;
}

/** Nodes whose query or corrections, or those of a node below them, are others; the whole chain among them where any is. */
export function changedNodes(before: Study, after: Study): ReadonlySet<string> {
  const [a, b] = [signatures(before), signatures(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return new Set(names.filter((node) => a.get(node) !== b.get(node)));
}

function signatures(study: Study): ReadonlyMap<string, string> {
  const nodes = studyNodes(study);
  const below = new Map<string, unknown[]>([[wholeChain, []]]);
  for (const node of nodes) {
    for (const above of nodeAndAbove(nodes, node)) {
      below.set(above, [...(below.get(above) ?? []), [node.node, node.query, node.include ?? null, node.exclude ?? null]]);
    }
  }
  return new Map([...below].map(([node, own]) => [node, canonicalJson(own)]));
}

/**
 * Why a member is in one run only, and why it is in a node in one run only.
 *
 * out     present_reason(member, side, reason), node_reason(node, member, side, reason); side: both | old | new; reason: documents |
 *         query | unclear | null (both)
 * rule    on the same snapshot nothing but the chain can have changed; with the same chain nothing but the documents. Where both
 *         changed, the other run's snapshot says whether it has the document; where it is not at hand, a member of unchanged nodes
 *         only is the documents', and of any other member it is not clear
 */
export async function giveReasons(
  engine: Engine,
  changed: ReadonlySet<string>,
  snapshots: KnownSnapshots,
  unit: Study["count"],
): Promise<void> {
  await engine.run(sql`create table changed_node as select n.node from (values ${rowsOf([...changed, ""])}) as n(node)`);
  await engine.run(sql`
    create table one_sided as
    select k.member, k.member_key, case when k.new_id is null then 'old' else 'new' end as side
    from key k where k.old_id is null or k.new_id is null`);
  await engine.load("in_other", { member_key: await keysElsewhere(engine, snapshots, changed, unit) });
  const asked = {
    old: snapshots.after !== undefined,
    new: snapshots.before !== undefined,
  };
  await engine.run(sql`
    create table present_reason as
    select k.member, 'both' as side, cast(null as varchar) as reason from key k where k.old_id is not null and k.new_id is not null
    union all
    select o.member, o.side,
      case
        when ${snapshots.same} then 'query'
        when ${changed.size === 0} then 'documents'
        when (o.side = 'old' and ${asked.old}) or (o.side = 'new' and ${asked.new})
          then case when o.member_key in (select member_key from in_other) then 'query' else 'documents' end
        when not exists (
          select 1 from (select member, node from old_node_member union all select member, node from new_node_member) n
          where n.member = o.member and n.node <> ${wholeChain} and n.node in (select node from changed_node)
        ) then 'documents'
        else 'unclear' end as reason
    from one_sided o`);
  await engine.run(sql`
    create table node_reason as
    select coalesce(a.node, b.node) as node, coalesce(a.member, b.member) as member,
      case when a.node is not null and b.node is not null then 'both' when a.node is not null then 'old' else 'new' end as side,
      case
        when a.node is not null and b.node is not null then null
        when p.side <> 'both' then p.reason
        when ${snapshots.same} or coalesce(a.node, b.node) in (select node from changed_node) then 'query'
        else 'documents' end as reason
    from old_node_member a full outer join new_node_member b on b.node = a.node and b.member = a.member
    join present_reason p on p.member = coalesce(a.member, b.member)`);
}

function rowsOf(values: readonly string[]) {
  return join(values.map((value) => sql`(${value})`));
}

/** Keys asked about at once. */
const keysAtOnce = 10_000;

/** Of the members that are in one run only, those whose key the other run's snapshot has. */
async function keysElsewhere(
  engine: Engine,
  snapshots: KnownSnapshots,
  changed: ReadonlySet<string>,
  unit: Study["count"],
): Promise<string[]> {
  if (snapshots.same || changed.size === 0) return [];
  const found: string[] = [];
  for (const [side, snapshot] of [
    ["old", snapshots.after],
    ["new", snapshots.before],
  ] as const) {
    if (!snapshot) continue;
    const asked = await engine.rows<{ key: string }>(
      sql`select member_key as key from one_sided where side = ${side} order by key`,
    );
    const corpus = await snapshot.engine();
    try {
      for (let from = 0; from < asked.length; from += keysAtOnce) {
        const keys = list(asked.slice(from, from + keysAtOnce).map(({ key }) => key));
        const rows = await corpus.rows<{ key: string }>(
          unit === "family"
            ? sql`select family_key as key from family where family_key in (${keys})`
            : unit === "application"
              ? sql`select application_key as key from application where application_key in (${keys})`
              : sql`select publication_key as key from publication where publication_key in (${keys})`,
        );
        found.push(...rows.map(({ key }) => key));
      }
    } finally {
      corpus.close();
    }
  }
  return found;
}
