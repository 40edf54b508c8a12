import { sql, type Sql } from "#engine";
import type { Unit } from "#search/contract";

/** Of whom a name is carried: who has so many members in the chain. Of all others a number is enough. */
const namedMembersMin = 2;
/** Years, to the last of a person, whose members tell where they work now. */
const recentYears = 5;

/** `chosen_person(member, inventor, name, person)`: the people of the chosen members, numbered within the bundle. */
export function chosenPeople(unit: Unit): Sql {
  const link =
    unit === "publication"
      ? sql`select p.doc as member, i.person from family_person i join publication p on p.family = i.family`
      : unit === "application"
        ? sql`select a.application as member, i.person from family_person i join application a on a.family = i.family`
        : sql`select family as member, person from family_person`;
  return sql`
    create or replace table chosen_person as
    with chosen_link as (select l.member, l.person from (${link}) l join chosen c on c.member = l.member),
    named as (
      select p.person, split_part(p.person_key, '@', 1) as name
      from person p join (select distinct person from chosen_link) l on l.person = p.person
    ),
    numbered as (
      select person, cast(row_number() over (order by person) as integer) as inventor,
        cast(dense_rank() over (order by name) as integer) as name
      from named
    )
    select distinct l.member, n.inventor, n.name, n.person
    from chosen_link l join numbered n on n.person = l.person`;
}

/** People as the corpus told them apart, and their normalised names, which stand before the sign in a person's key. */
export const factInventorQuery: Sql = sql`select member, inventor, name from chosen_person order by member, inventor`;

/**
 * Names as published of those who have members enough, and where they work: the applicant, no individual, that most of their
 * members of their last five years have; ties by all their members, then by key. Nobody who asked not to be named, no address, no
 * contact.
 *
 * in     chosen_person, person, unit_holder, applicant; `members` (member, year) of the study's unit
 */
export function inventorQuery(members: Sql): Sql {
  return sql`
    with mine as (
      select p.inventor, p.person, p.member, m.year
      from chosen_person p join (${members}) m on m.member = p.member
    ),
    career as (
      select inventor, min(person) as person, count(*) as members, min(year) as from_year, max(year) as to_year
      from mine group by inventor having count(*) >= ${namedMembersMin}
    ),
    known as (
      select c.*, p.name as label from career c join person p on p.person = c.person
      where p.person_key not like 'withheld:%'
    ),
    worked as (
      select m.inventor, h.rank, sum(case when m.year > k.to_year - ${recentYears} then 1 else 0 end) as lately, count(*) as members
      from mine m join known k on k.inventor = m.inventor join unit_holder h on h.member = m.member
      join applicant a on a.rank = h.rank
      where a.type <> 'individual'
      group by m.inventor, h.rank
    ),
    main as (
      select inventor, rank from (
        select worked.*, row_number() over (partition by inventor order by lately desc, members desc, rank) as place from worked
      ) ordered where place = 1
    )
    select k.inventor, k.label, a.applicant as organisation, cast(k.members as integer) as members,
      cast(k.from_year as integer) as from_year, cast(k.to_year as integer) as to_year
    from known k left join main m on m.inventor = k.inventor left join applicant a on a.rank = m.rank
    order by k.inventor`;
}
