import { name, sql, type Engine, type Sql } from "#engine";
import type { Families } from "./anew.ts";
import { sumBreadth, type FamilyClasses } from "./breadth-of.ts";
import type { CitationReach } from "./citations.ts";

/**
 * At least this share of the patents that a family cites must be in the corpus with a class. Of fewer nothing is said: where the
 * corpus holds one topic only, what lies elsewhere is what originality is about.
 */
const classifiedShareMin = 0.5;
/** Citations that are walked at once: two numbers each stand in memory, twice. */
const linksAtOnce = 16_000_000;

/**
 * `quality_breadth(family, scope, generality, generality_unbiased, originality, originality_unbiased, radicalness)`.
 *
 * in     quality_subclass, quality_class, quality_cites, quality_backward
 * unit   scope: distinct subclasses of the family (IPC, four characters).
 *        generality 1 − Σ_j ((1/N) Σ_i T_ji/T_i)²: T_i symbols of the citing family i, T_ji those in subclass j, N citing families with a class.
 *        originality 1 − Σ_j s_j²: s_j share of subclass j in the subclasses of the cited families, each family naming a subclass once.
 *        radicalness: of all symbols of the cited families, those whose subclass is none of the family's own.
 *        `…_unbiased`: N/(N−1) times that, N citing or cited families (Hall 2002), at most 1 (families of
 *        several classes can pass it); null for one
 * limit  null without citing (generality) or cited families (the others); generality where the corpus sees too few citations (`citationsSeenMin`),
 *        the others where less than `classifiedShareMin` of what is cited is in the
 *        corpus with a class; radicalness without own classes too
 * from   OECD DSTI/DOC(2013)3; Trajtenberg, Henderson and Jaffe 1997; Shane 2001. Sums are of whole numbers: floating ones depend
 *        on the order of adding, and a snapshot must not
 */
export async function measureBreadth(engine: Engine, of: Families, { seen }: CitationReach): Promise<void> {
  const classes = await familyClasses(engine);
  await sumInParts(
    engine,
    "quality_general",
    classes,
    seen ? sql`select cited as family, citing as other from ${of.cited}` : undefined,
  );
  await sumInParts(
    engine,
    "quality_drawn",
    classes,
    // Where too little of what a family cites can have a class, nothing will be said.
    sql`
      select c.citing as family, c.cited as other from ${of.citing} c
      where c.citing in (
        select n.citing from (select citing, count(*) as n from ${of.citing} group by citing) n
          join quality_backward b on b.family = n.citing where n.n >= ${classifiedShareMin} * b.backward
      )`,
  );
  const enough = sql`d.n >= ${classifiedShareMin} * b.backward`;
  const n = sql`cast(round(cast(parts as hugeint) / 1e9) as integer)`;
  await engine.run(sql`
    create or replace table quality_breadth as
    with scoped as (select family, cast(count(*) as integer) as scope from quality_subclass group by family),
    -- The parts of one citing or cited family add to a thousand million: the sum tells how many families there are.
    general as (
      select family, n, 1 - cast(squares as double) / (cast(n as double) * n * 1e18) as value from (
        select family, ${n} as n, cast(squares_high as hugeint) * ${2 ** 52} + cast(squares_low as hugeint) as squares from quality_general
      )
    ),
    drawn as (
      select family, ${n} as n, 1 - mention_squares / (mentions * mentions) as original, outside / symbols as radical from quality_drawn
    )
    select f.family, s.scope, round(g.value, 6) as generality,
      ${unbiased(sql`g.value`, sql`g.n`)} as generality_unbiased,
      case when ${enough} then round(d.original, 6) end as originality,
      case when ${enough} then ${unbiased(sql`d.original`, sql`d.n`)} end as originality_unbiased,
      case when ${enough} and s.scope is not null then round(d.radical, 6) end as radicalness
    from ${of.family} f left join scoped s on s.family = f.family left join general g on g.family = f.family
      left join drawn d on d.family = f.family left join quality_backward b on b.family = f.family`);
}

async function familyClasses(engine: Engine): Promise<FamilyClasses> {
  const [family, subclass, symbols] = await columnsOf(
    engine,
    sql`
    select family, subclass, symbols from quality_subclass order by family, subclass`,
  );
  const [families, subclasses] = await columnsOf(
    engine,
    sql`
    select (select cast(coalesce(max(family), -1) + 1 as integer) from family), (select cast(count(*) as integer) from quality_class)`,
  );
  const start = new Int32Array((families[0] ?? 0) + 1);
  for (const each of family) start[each + 1] = (start[each + 1] ?? 0) + 1;
  for (let each = 1; each < start.length; each++) start[each] = (start[each] ?? 0) + (start[each - 1] ?? 0);
  return { start, subclass, symbols, subclasses: subclasses[0] ?? 0 };
}

/** Sums in parts of bounded size, each with all citations of some families, into a table. */
async function sumInParts(engine: Engine, table: string, classes: FamilyClasses, citations: Sql | undefined): Promise<void> {
  await engine.run(sql`
    create or replace table ${name(table)} (family integer, parts double, squares_high double, squares_low double, mentions double,
      mention_squares double, symbols double, outside double)`);
  if (!citations) return;
  await engine.run(sql`create or replace table quality_link as ${citations}`);
  const [links] = await columnsOf(engine, sql`select cast(count(*) as integer) from quality_link`);
  const families = classes.start.length - 1;
  const step = Math.max(1, Math.ceil(families / Math.max(1, Math.ceil((links[0] ?? 0) / linksAtOnce))));
  for (let from = 0; from < families; from += step) {
    const [family, other] = await columnsOf(
      engine,
      sql`
      select family, other from quality_link where family >= ${from} and family < ${from + step}`,
    );
    const sums = sumBreadth(family, other, classes);
    await engine.load("quality_sums", {
      family: sums.family,
      parts: sums.parts,
      squares_high: sums.squaresHigh,
      squares_low: sums.squaresLow,
      mentions: sums.mentions,
      mention_squares: sums.mentionSquares,
      symbols: sums.symbols,
      outside: sums.outside,
    });
    await engine.run(sql`insert into ${name(table)} select * from quality_sums`);
  }
}

/** As many columns as are asked for; without rows too. */
async function columnsOf(engine: Engine, query: Sql): Promise<[Int32Array, Int32Array, Int32Array]> {
  const [first, second, third] = await engine.integerColumns(query);
  const none = new Int32Array(0);
  return [first ?? none, second ?? none, third ?? none];
}

/** `least` passes over null, so that it alone would make a 1 of what is not known. */
function unbiased(value: Sql, n: Sql): Sql {
  return sql`case when ${n} > 1 then least(1, round(${value} * ${n} / (${n} - 1), 6)) end`;
}
