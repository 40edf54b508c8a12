import { limits } from "#base";
import { sql, type Engine } from "#engine";
import type { Decisions } from "../../../organisation-decisions.ts";
import { namedRelations } from "../../../organisation/name-relations.ts";
import { similarNames } from "../../../organisation/similar-names.ts";

/**
 * Relations between organisations that stay their own, and proposals for an analyst: nothing here changes a count.
 *
 * in     organisation_base, org_key, org_of, org_name, org_link, language_pair, decided
 * out    relation_base(parent_key, child_key, kind, method, score, since, until): decided ones, and those a name states (…分公司);
 *        suggestion_base(one_key, other_key, kind, method, score): `same` or a relation, one before other in text order for `same`
 * rule   what an analyst judged of two organisations is not asked again: that they are two, or one above the other. What was decided
 *        of each alone (its other names, its region) says nothing of both: what the rules would have put together is proposed
 */
export async function relateOrganisations(
  engine: Engine,
  { relations: decided, apart }: Pick<Decisions, "relations" | "apart">,
): Promise<void> {
  const rows = await engine.rows<{ organisation_key: string; name: string }>(sql`
    select organisation_key, name from organisation_base where type <> 'individual' order by organisation_key`);
  const keys = rows.map((row) => row.organisation_key);
  const named = namedRelations(rows.map((row) => row.name));
  await engine.load("named_relation", {
    parent_key: named.map((each) => keys[each.parent] ?? ""),
    child_key: named.map((each) => keys[each.child] ?? ""),
    kind: named.map((each) => each.kind),
    certain: Int32Array.from(named, (each) => Number(each.certain)),
  });
  await engine.load("decided_relation", {
    parent_key: decided.map((each) => each.parentKey),
    child_key: decided.map((each) => each.childKey),
    kind: decided.map((each) => each.kind),
    since: decided.map((each) => each.from),
    until: decided.map((each) => each.to),
  });
  await engine.run(sql`
    create table relation_base as
    with decided_pair as (
      select coalesce(p.organisation_key, d.parent_key) as parent_key, coalesce(c.organisation_key, d.child_key) as child_key,
        min(d.kind) as kind, min(d.since) as since, max(d.until) as until
      from decided_relation d left join org_name p on p.key = d.parent_key left join org_name c on c.key = d.child_key
      group by all
    )
    select parent_key, child_key, kind, 'decision' as method, 1.0 as score, since, until from decided_pair
    union all
    select parent_key, child_key, kind, 'name', 0.95, null, null from named_relation n
    where certain = 1 and not exists (
      select 1 from decided_pair d where d.parent_key = n.parent_key and d.child_key = n.child_key
    )`);
  await engine.load("decided_apart", { one: apart.map((each) => each.one), other: apart.map((each) => each.other) });
  const similar = similarNames(keys, limits.nameSuggestionsMax);
  await engine.load("similar_name", {
    one: similar.map((pair) => keys[pair.left] ?? ""),
    other: similar.map((pair) => keys[pair.right] ?? ""),
    score: Float64Array.from(similar, (pair) => pair.score),
  });
  await engine.run(sql`
    create table suggestion_base as
    with root_key as (
      select distinct o.root, n.organisation_key from org_of o join org_key k on k.id = o.id join org_name n on n.key = k.key
    ), linked as (
      select l.token, l.method, l.score, n.organisation_key
      from org_link l join org_key k on k.id = l.id join org_name n on n.key = k.key
      where l.method in ('standard_words', 'renamed', 'both_languages')
    ), abroad as (
      -- The same words in two countries: one company's daughters, or strangers.
      select distinct split_part(one.token, '|', 1) as token, one.organisation_key
      from linked one where position('|' in one.token) > 0
    ), proposed as (
      select one, other, 'same' as kind, 'similar_spelling' as method, 0.8 * score as score from similar_name
      union all
      select z.organisation_key, e.organisation_key, 'same', 'both_languages', 0.5 + 0.4 * p.dominance
      from language_pair p join root_key z on z.root = p.zh join root_key e on e.root = p.en where p.dominance >= 0.5
      union all
      select a.organisation_key, b.organisation_key, 'same', 'standard_words', 0.6
      from abroad a join abroad b on b.token = a.token and a.organisation_key < b.organisation_key
      union all
      -- One token leads to two organisations only where both were decided about.
      select one.organisation_key, other.organisation_key, 'same', other.method, least(one.score, other.score)
      from linked one join linked other on other.token = one.token and one.organisation_key < other.organisation_key
      union all
      select parent_key, child_key, kind, 'name', 0.7 from named_relation where certain = 0
    ), judged as (
      select coalesce(o.organisation_key, d.one) as one, coalesce(t.organisation_key, d.other) as other
      from decided_apart d left join org_name o on o.key = d.one left join org_name t on t.key = d.other
      union select parent_key, child_key from relation_base where method = 'decision'
    ), judged_pair as (
      select least(one, other) as one, greatest(one, other) as other from judged
    ), kept as (
      select case when kind = 'same' then least(one, other) else one end as one_key,
        case when kind = 'same' then greatest(one, other) else other end as other_key, kind, method, score
      from proposed
      where one <> other and (least(one, other), greatest(one, other)) not in (select one, other from judged_pair)
    )
    select one_key, other_key, kind, arg_max(method, (score, method)) as method, max(score) as score
    from kept
    where one_key in (select organisation_key from organisation_base) and other_key in (select organisation_key from organisation_base)
    group by one_key, other_key, kind`);
}
