import { sql, type Sql } from "#engine";

/**
 * How large each applicant of the chain is: `applicant_size`.
 *
 * in     applicant, applicant_of, unit_holder, chosen; the snapshot's `organisation`, `organisation_name`, `enterprise`
 * out    organisation, corpus_members (everything it holds in the corpus), employees and their year: null where no list of
 *        enterprises tells them
 * rule   an enterprise of a list is found by its credit code, else by a name it goes by; of several years the latest, of several
 *        enterprises that are one applicant the largest
 */
export function applicantSizes(): Sql {
  return sql`
    with here as (select distinct h.rank from unit_holder h join chosen c on c.member = h.member),
    held as (
      select h.rank, cast(count(*) as integer) as members from unit_holder h join here on here.rank = h.rank group by h.rank
    ),
    listed as (
      select o.applicant, e.employees, e.year
      from enterprise e
      join organisation s on s.identifier = e.enterprise_key
      join applicant_of o on o.organisation = s.organisation
      where e.employees is not null
      union all
      select o.applicant, e.employees, e.year
      from enterprise e
      join organisation_name s on 'name:' || s.organisation_key = e.enterprise_key or s.name = e.name
      join applicant_of o on o.organisation = s.organisation
      where e.employees is not null
    ),
    latest as (
      select applicant, employees, year,
        row_number() over (partition by applicant order by coalesce(year, 0) desc, employees desc) as place
      from listed
    )
    select a.applicant as organisation, h.members as corpus_members, cast(l.employees as integer) as employees, cast(l.year as integer) as employees_year
    from held h join applicant a on a.rank = h.rank left join latest l on l.applicant = a.applicant and l.place = 1
    order by a.applicant`;
}
