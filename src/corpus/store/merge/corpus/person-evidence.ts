import { sql, type Engine } from "#engine";
import type { PersonDecision } from "../../../person-decisions.ts";

/** More inventors than this say little about whom one of them knows. */
const coInventorsMax = 20;
/** The most bearers of a name that chance may let expect where evidence of this kind still counts. */
const namesakesMax = 0.1;

/** Kinds of evidence, strongest first; `strength` is the place in this list. */
const kinds = [
  { method: "decision", score: 1 },
  { method: "family", score: 1 },
  { method: "organisation", score: 0.95 },
  { method: "co_inventor", score: 0.93 },
  { method: "citation", score: 0.92 },
  { method: "organisation_initial", score: 0.88 },
  { method: "co_inventor_initial", score: 0.87 },
  { method: "rare_name", score: 0.85 },
] as const;

/**
 * What beside the name says that two mentions are one person: a decision; the same family; an organisation in which chance lets
 * expect fewer than `namesakesMax` others of that name; a co-inventor of the same name; a citation between the families; a Western
 * name of which the whole corpus lets expect fewer others than that. A letter for a given name goes with the one full name that the
 * same organisation or co-inventor has.
 *
 * out    person_link(id, place, strength, method, score): mentions of one place are one person, places in order of strength;
 *        decided_mention(id, label); name_bearers
 */
export async function gatherEvidence(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  await expectBearers(engine);
  await loadDecided(engine, decisions);
  // A token is one number: its kind, and twice what it is made of.
  await engine.run(sql`
    create table person_evidence as
    with organisation_number as (
      select organisation_key, type, cast(row_number() over (order by organisation_key) as bigint) as number from organisation_base
    ), placed as (
      select m.id, m.base, m.short, o.number
      from person_mention m join family_organisation f on f.family = m.family
        join organisation_number o on o.organisation_key = f.organisation_key
      where o.type <> 'individual'
    ), crowd as (
      select number, count(distinct base) as names from placed group by number
    ), everybody as (
      select cast(count(*) as double) as names from name_bearers
    ), employed as (
      select p.id, p.base, p.short, p.number
      from placed p join crowd c on c.number = p.number join name_bearers n on n.base = p.base cross join everybody e
      where n.expected * c.names / e.names < ${namesakesMax}
    ), shortened as (
      select short from person_mention where initial and short > 0 group by short
    ), small as (
      select family from person_mention group by family having count(*) between 2 and ${coInventorsMax}
    ), beside as (
      select m.id, m.base, m.short, cast(co.base as bigint) as co
      from person_mention m join small s on s.family = m.family join person_mention co on co.family = m.family and co.base <> m.base
      -- Kim H beside Lee S is nobody in particular.
      where not (m.initial and co.initial)
    ), cited as (
      select distinct f.family as citing, g.family as cited
      from citation c join member b on b.doc = c.doc join family_of f on f.application = b.application
        join member d on d.doc = c.cited_doc join family_of g on g.application = d.application
      where c.cited_doc is not null and f.family <> g.family
    ), citing as (
      select one.id, other.id as other_id
      from cited c join person_mention one on one.family = c.citing
        join person_mention other on other.family = c.cited and other.base = one.base
      where not one.initial
    )
    select id, token, cast(0 as integer) as strength from decided_mention
    union all select id, (cast(family as bigint) << 30) + base, 1 from person_mention
    union all select id, (number << 30) + base, 2 from employed
    union all select id, (co << 30) + base, 3 from beside
    union all select unnest([id, other_id]), (cast(id as bigint) << 30) + other_id, 4 from citing
    union all select e.id, (e.number << 30) + e.short, 5 from employed e join shortened s on s.short = e.short
    union all select e.id, (e.co << 30) + e.short, 6 from beside e join shortened s on s.short = e.short
    union all select m.id, m.base, 7
      from person_mention m join name_bearers n on n.base = m.base
      where not n.eastern and not n.initial and n.parts > 1 and n.expected < ${namesakesMax}`);
  await engine.load("evidence_kind", {
    strength: Int32Array.from(kinds, (_, at) => at),
    method: kinds.map((kind) => kind.method),
    score: Float64Array.from(kinds, (kind) => kind.score),
  });
  await engine.run(sql`
    create table person_link as
    with shared as (
      -- 0 is no middle initial.
      select e.strength, e.token, min(nullif(m.middle, 0)) as first_middle, max(nullif(m.middle, 0)) as last_middle,
        bool_or(m.initial) as any_initial, min(case when m.initial then null else m.base end) as first_base,
        max(case when m.initial then null else m.base end) as last_base
      from person_evidence e join person_mention m on m.id = e.id
      group by e.strength, e.token having count(*) > 1
    ), usable as (
      select *, strength > 0 and first_middle is distinct from last_middle as several from shared
      where strength not in (5, 6)
        or (any_initial and first_base is not distinct from last_base and first_middle is not distinct from last_middle)
    ), link as (
      -- Where middle initials differ, only equal ones go together, and names without one with nobody.
      select e.id, u.strength, u.token, case when u.several then m.middle else 0 end as middle
      from usable u join person_evidence e on e.strength = u.strength and e.token = u.token join person_mention m on m.id = e.id
      where not u.several or m.middle > 0
    )
    select l.id, cast(dense_rank() over (order by l.strength, l.token, l.middle) - 1 as integer) as place, l.strength, k.method, k.score
    from link l join evidence_kind k on k.strength = l.strength`);
  await engine.run(sql`drop table person_evidence`);
}

/**
 * How many bearers of each name chance lets expect among the names of the corpus: from how many names share its family name and
 * how many its given name, as if both were drawn apart. `name_bearers(base, expected, …)`.
 */
async function expectBearers(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table name_bearers as
    with name as (
      select base, base_text, bool_or(eastern = 1) as eastern, bool_or(initial = 1) as initial,
        case when position(' ' in base_text) > 0 then split_part(base_text, ' ', 1) else left(base_text, 1) end as one,
        case when position(' ' in base_text) > 0 then split_part(base_text, ' ', 2) else substr(base_text, 2) end as other
      from person_name group by base, base_text
    ), word as (
      select word, count(*) as names from (select one as word from name union all select other from name) group by word
    )
    select n.base, n.eastern, n.initial, case when position(' ' in n.base_text) > 0 then 2 else 1 end as parts,
      o.names * t.names / cast((select count(*) from name) as double) as expected
    from name n join word o on o.word = n.one join word t on t.word = n.other`);
}

/** Mentions that an analyst put together (one token), and those that are somebody else (a label and a token of their own). */
async function loadDecided(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  const decided = decisions.flatMap(({ keys, families, not }, index) =>
    keys.flatMap((key) => [
      ...families.map((family) => ({ key, family, token: 2 * index, label: 2 * index })),
      ...not.map((family) => ({ key, family, token: 2 * index + 1, label: 2 * index + 1 })),
    ]),
  );
  await engine.load("decided_person", {
    key: decided.map((row) => row.key),
    family_key: decided.map((row) => row.family),
    token: Int32Array.from(decided, (row) => row.token),
    label: Int32Array.from(decided, (row) => row.label),
  });
  await engine.run(sql`
    create table decided_mention as
    select m.id, max(cast(d.token as bigint)) as token, max(d.label) as label
    from decided_person d join family_base b on b.family_key = d.family_key
      join person_mention m on m.family = b.family join person_name n on n.id = m.name and n.key = d.key
    group by m.id`);
}
