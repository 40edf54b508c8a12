import { sql, type Engine, type Sql } from "#engine";
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
 * out    person_link(id, place, strength): mentions of one place, two at least, are one person, places in order of strength;
 *        evidence_kind(strength, method, score), decided_mention(id, label), name_bearers
 */
export async function gatherEvidence(engine: Engine, decisions: readonly PersonDecision[]): Promise<void> {
  await expectBearers(engine);
  await loadDecided(engine, decisions);
  await engine.load("evidence_kind", {
    strength: Int32Array.from(kinds, (_, at) => at),
    method: kinds.map((kind) => kind.method),
    score: Float64Array.from(kinds, (kind) => kind.score),
  });
  await engine.run(sql`
    create table person_evidence as
    with placed as (
      select m.id, m.base, m.short, m.middle, m.initial, o.organisation
      from person_mention m join family_organisation f on f.family = m.family
        join organisation_base o on o.organisation = f.organisation
      where o.type <> 'individual'
    ), crowd as (
      select organisation, count(distinct base) as names from placed group by organisation
    ), everybody as (
      select cast(count(*) as double) as names from name_bearers
    ), employed as (
      select p.*
      from placed p join crowd c on c.organisation = p.organisation join name_bearers n on n.base = p.base cross join everybody e
      where n.expected * c.names / e.names < ${namesakesMax}
    ), several_middles as (
      select base from person_name group by base having count(distinct middle) > 1
    ), shortened as (
      select short from person_mention where initial and short > 0 group by short
    ), small as (
      select family from person_mention group by family having count(*) between 2 and ${coInventorsMax}
    ), beside as (
      select m.id, m.base, m.short, m.middle, m.initial, co.base as co
      from person_mention m join small s on s.family = m.family join person_mention co on co.family = m.family and co.base <> m.base
      -- Kim H beside Lee S is nobody in particular.
      where not (m.initial and co.initial)
    ), cited as (
      select distinct f.family as citing, g.family as cited
      from citation c join doc_family f on f.doc = c.doc join doc_family g on g.doc = c.cited_doc where f.family <> g.family
    ), citing as (
      select one.id, one.middle, other.id as other_id, other.middle as other_middle, one.base
      from cited c join person_mention one on one.family = c.citing
        join person_mention other on other.family = c.cited and other.base = one.base
      where not one.initial
    ), told as (
      select m.id, ${token(0, sql`0`, sql`d.token`)} as token, m.middle, m.base, m.initial
      from decided_mention d join person_mention m on m.id = d.id
      union all select id, ${token(1, sql`family`, sql`base`)}, middle, base, initial
        from person_mention where base in (select base from several_middles)
      union all select id, ${token(2, sql`organisation`, sql`base`)}, middle, base, initial from employed
      union all select id, ${token(3, sql`co`, sql`base`)}, middle, base, initial from beside
      union all select id, ${token(4, sql`id`, sql`other_id`)}, middle, base, false from citing
      union all select other_id, ${token(4, sql`id`, sql`other_id`)}, other_middle, base, false from citing
      union all select e.id, ${token(5, sql`e.organisation`, sql`e.short`)}, e.middle, e.base, e.initial
        from employed e join shortened s on s.short = e.short
      union all select e.id, ${token(6, sql`e.co`, sql`e.short`)}, e.middle, e.base, e.initial
        from beside e join shortened s on s.short = e.short
      union all select m.id, ${token(7, sql`0`, sql`m.base`)}, m.middle, m.base, m.initial
        from person_mention m join name_bearers n on n.base = m.base
        where not n.eastern and not n.initial and n.parts > 1 and n.expected < ${namesakesMax}
    )
    select id, token, middle, case when initial then null else base end as full_base from told`);
  await linkEvidence(engine);
  await engine.run(sql`drop table person_evidence`);
}

/** A token is one number: its strength, and twice what it is made of, in this order. */
function token(strength: number, one: Sql, other: Sql): Sql {
  return sql`(cast(${strength} as bigint) << 60) + (cast(${one} as bigint) << 30) + ${other}`;
}

/** Mentions that share a token, as `person_link`. */
async function linkEvidence(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table person_link as
    with shared as (
      -- 0 is no middle initial.
      select token, cast(token >> 60 as integer) as strength, min(nullif(middle, 0)) as first_middle, max(nullif(middle, 0)) as last_middle,
        count(full_base) < count(*) as any_initial, min(full_base) as first_base, max(full_base) as last_base
      from person_evidence group by token having count(*) > 1
    ), usable as (
      select token, strength, strength > 0 and first_middle is distinct from last_middle as several from shared
      where strength not in (5, 6)
        or (any_initial and first_base is not distinct from last_base and first_middle is not distinct from last_middle)
    ), parted as (
      select token, strength, 0 as middle from usable where not several
      union all
      -- Where middle initials differ, only equal ones go together, and names without one with nobody.
      select e.token, u.strength, e.middle
      from person_evidence e join usable u on u.token = e.token
      where u.several and e.middle > 0 group by e.token, u.strength, e.middle having count(*) > 1
    ), place as (
      select *, cast(row_number() over (order by token, middle) - 1 as integer) as place from parted
    )
    select e.id, p.place, p.strength
    from person_evidence e join place p on p.token = e.token and (p.middle = 0 or p.middle = e.middle)`);
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
