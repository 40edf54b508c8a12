import { sql, type Engine } from "#engine";

/** Parts in which organisations are named. */
export const holderParts = sql`('applicant', 'assignee', 'owner')`;

/**
 * Numbers what sources say of parties: the same said a million times is read once, and what names, counts or joins parties works with
 * numbers.
 *
 * in     party_said, party_place
 * out    party_item(item, last_said, role, name, country, region, postcode, identifier, type, addressed, mentions): each thing said, once;
 *        party_row(doc, item, position): who says it, at which place of the role's list
 */
export async function numberParties(engine: Engine): Promise<void> {
  await engine.run(sql`create table party_row as select doc, said as item, position from party_place`);
  await engine.run(sql`
    create table party_item as
    select min(s.said) as item, max(s.said) as last_said, s.* exclude (said), cast(sum(c.mentions) as integer) as mentions
    from party_said s join (select item as said, count(*) as mentions from party_row group by item) c on c.said = s.said
    group by all`);
  // Few things are said in several layers, under a number of each: the first of them is that of the item.
  await engine.run(sql`
    create table said_again as
    select s.said, i.item
    from (select * from party_item where last_said <> item) i join party_said s on s.said > i.item and s.role = i.role and s.name = i.name
      and s.country is not distinct from i.country and s.region is not distinct from i.region
      and s.postcode is not distinct from i.postcode and s.identifier is not distinct from i.identifier
      and s.type is not distinct from i.type and s.addressed = i.addressed`);
  await engine.run(sql`update party_row set item = a.item from said_again a where a.said = party_row.item`);
  await engine.run(sql`drop table said_again`);
}

/** The family of each publication, from member and family_of: doc_family(doc, family). */
export async function placeInFamilies(engine: Engine): Promise<void> {
  await engine.run(sql`
    create table doc_family as
    select b.doc, f.family from member b join family_of f on f.application = b.application`);
}
