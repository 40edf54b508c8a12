import { sql, type Engine } from "#engine";

/** Parts in which organisations are named. */
export const holderParts = sql`('applicant', 'assignee', 'owner')`;

/**
 * Numbers what sources say of parties: the same said a million times is read once, and what names, counts or joins parties works with
 * numbers.
 *
 * in     party_mention, member, family_of
 * out    party_item(item, role, name, country, region, postcode, identifier, type, addressed, mentions): each thing said, once;
 *        party_row(doc, item, position): who says it, at which place of the role's list; doc_family(doc, family)
 */
export async function numberParties(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table party_item as
    with said as (
      select part as role, item.name as name, item.country as country, item.region as region, item.postcode as postcode,
        item.identifier as identifier, item.organisationType as type, item.address is not null as addressed,
        cast(count(*) as integer) as mentions
      from party_mention group by all
    )
    select cast(row_number() over () - 1 as integer) as item, * from said`);
  await engine.run(sql`
    create table party_row as
    select m.doc, i.item, m.place as position
    from party_mention m join party_item i on i.role = m.part and i.name = m.item.name
      and i.country is not distinct from m.item.country and i.region is not distinct from m.item.region
      and i.postcode is not distinct from m.item.postcode and i.identifier is not distinct from m.item.identifier
      and i.type is not distinct from m.item.organisationType and i.addressed = (m.item.address is not null)`);
  await engine.run(sql`
    create table doc_family as
    select b.doc, f.family from member b join family_of f on f.application = b.application`);
}
