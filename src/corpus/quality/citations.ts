import { sql, type Engine, type Sql } from "#engine";

/**
 * A corpus that holds less than this part of the patents it cites is a small part of the world: of what cites it, it sees as little, and what
 * it counts in a window would be far too low.
 */
const citationsSeenMin = 0.2;

/** Of the rows of `citation`, whether the corpus holds enough of what it cites. */
export const seesCitations: Sql = sql`count(cited_doc) >= ${citationsSeenMin} * count(cited_key)`;

/** What the corpus can tell of citations at all. */
export interface CitationReach {
  /** Some publication cites another one of the corpus. */
  readonly counts: boolean;
  /** So many of the cited patents are in the corpus that windows are counted. */
  readonly seen: boolean;
  /** Some search report gives categories. */
  readonly searched: boolean;
  /** Last day of publication of what cites: nothing later can be known. */
  readonly until: string | null;
}

/**
 * Citations between families: `quality_cites(citing, cited, "on", xy, searched)`.
 *
 * in     publication, citation
 * rule   consolidated over the members of both families; a citation dates from the first publication that names it. Citations within
 *        a family are none; those of the same applicant stay (self-citations included). `xy`: some search report calls it of
 *        category X, Y or I; `searched`: some category is given
 */
export async function citeFamilies(engine: Engine): Promise<CitationReach> {
  await engine.run(sql`
    create or replace table quality_cites as
    select p.family as citing, q.family as cited, min(p.published_on) as "on",
      bool_or(coalesce(regexp_matches(c.category, '[XYI]'), false)) as xy, bool_or(c.category is not null) as searched
    from citation c join publication p on p.doc = c.doc join publication q on q.doc = c.cited_doc
    where p.family <> q.family
    group by p.family, q.family`);
  const [reach] = await engine.rows<CitationReach>(sql`
    with told as (
      select ${seesCitations} as seen, count(category) > 0 as searched from citation
    )
    select (select count(*) from quality_cites) > 0 as counts, coalesce(t.seen, false) as seen, t.searched, u.until
    from told t cross join (select max(p.published_on) as until from publication p semi join citation c on c.doc = p.doc) u`);
  return reach ?? { counts: false, seen: false, searched: false, until: null };
}

/**
 * Forward citations: `quality_forward(family, forward, forward5, forward7, forward5_xy, current_cites)`.
 *
 * in     family, quality_cites, publication, citation
 * unit   citing families. `forward`: up to now; `forward5`, `forward7`: in the 5 and 7 years from the first publication of the family
 * limit  null, not 0, where the corpus has no citations. Windows are null too where the corpus holds less than `citationsSeenMin` of what it cites;
 *        where the window is not over on the day that citations reach to; where a calendar year of it has no citing publication at
 *        all (the corpus has a hole there). `forward5_xy` is null where no search report of the corpus, or none that cites the
 *        family, gives categories. Counts what the corpus holds: a lower bound of the world's
 * from   OECD DSTI/DOC(2013)3: citations over T years from publication, consolidated over equivalents, self-citations included
 */
export async function countForward(engine: Engine, { counts, seen, searched, until }: CitationReach): Promise<void> {
  const windows = counts && seen;
  await engine.run(sql`
    create or replace table quality_forward as
    with citing_year as (
      select distinct cast(year(p.published_on) as integer) as year from publication p semi join citation c on c.doc = p.doc
    ), told as (
      select d.on_day, d.on_day + interval 5 year <= cast(${until} as date) and w.five = 6 as whole5,
        d.on_day + interval 7 year <= cast(${until} as date) and w.seven = 8 as whole7
      from (select distinct first_published_on as on_day from family where first_published_on is not null) d
      join (
        select y.year, count(*) filter (where c.year <= y.year + 5) as five, count(*) as seven
        from (select distinct cast(year(first_published_on) as integer) as year from family where first_published_on is not null) y
          join citing_year c on c.year between y.year and y.year + 7
        group by y.year
      ) w on w.year = year(d.on_day)
    ), counted as (
      select f.family, count(*) as forward,
        count(*) filter (where c."on" between f.first_published_on and f.first_published_on + interval 5 year) as five,
        count(*) filter (where c."on" between f.first_published_on and f.first_published_on + interval 7 year) as seven,
        count(*) filter (where c.xy and c."on" between f.first_published_on and f.first_published_on + interval 5 year) as xy,
        count(*) filter (where c.searched and c."on" between f.first_published_on and f.first_published_on + interval 5 year) as searched,
        count(*) filter (where c."on" > cast(${until} as date) - interval 1 year) as current_cites
      from quality_cites c join family f on f.family = c.cited
      group by f.family
    )
    select f.family,
      case when ${counts} then cast(coalesce(c.forward, 0) as integer) end as forward,
      case when ${windows} and t.whole5 then cast(coalesce(c.five, 0) as integer) end as forward5,
      case when ${windows} and t.whole7 then cast(coalesce(c.seven, 0) as integer) end as forward7,
      case when ${windows && searched} and t.whole5 and (coalesce(c.five, 0) = 0 or c.searched > 0) then cast(coalesce(c.xy, 0) as integer) end as forward5_xy,
      -- The impact of now: what was published in the five years before the last one, and cited in it.
      case when ${windows} and f.first_published_on > cast(${until} as date) - interval 6 year
          and f.first_published_on <= cast(${until} as date) - interval 1 year
        then cast(coalesce(c.current_cites, 0) as integer) end as current_cites
    from family f left join told t on t.on_day = f.first_published_on left join counted c on c.family = f.family`);
}
