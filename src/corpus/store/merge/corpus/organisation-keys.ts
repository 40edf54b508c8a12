import { sql, type Engine } from "#engine";
import type { DecidedName } from "../../../organisation-decisions.ts";
import { standardChinese, standardJoined, standardLatin } from "../../../organisation/standard-words.ts";
import { organisationKey, organisationTypeOf, tidyName } from "../../../normalise/index.ts";
import { holderParts } from "./parties.ts";

/**
 * Reads every printed name of an organisation once, and sums up what the mentions of each normalised name tell.
 *
 * in     party_item, party_row, other_name, event_party(code, before, after)
 * out    name_read(name, key, shown, type): a printed name and its normalised form; a spelling that an analyst took out has a key
 *        of its own; org_key(id, key, mentions, country, type): one row per normalised name, ids in the order of the keys
 */
export async function readNames(engine: Engine, decided: readonly DecidedName[]): Promise<void> {
  const spelt = new Map(decided.flatMap((each) => (each.printed === null ? [] : [[each.printed, each]])));
  const rows = await engine.rows<{ name: string }>(sql`
    select distinct name from party_item where role in ${holderParts}
    union select name from other_name
    union select before from event_party union select after from event_party
    order by name`);
  const names = rows.map((row) => row.name);
  await engine.load("name_read", {
    name: names,
    key: names.map((name) => {
      const key = organisationKey(name) || name;
      return spelt.size > 0 && spelt.has(tidyName(name)) ? `${key}|${tidyName(name)}` : key;
    }),
    shown: names.map((name) => tidyName(name) || name),
    type: names.map((name) => organisationTypeOf(name)),
  });
  await engine.run(sql`
    create table org_key as
    with mention as (
      select n.key, i.country, sum(i.mentions) as mentions
      from party_item i join name_read n on n.name = i.name where i.role in ${holderParts} group by n.key, i.country
    ), known as (
      select key, sum(mentions) as mentions,
        arg_max(country, (mentions, country)) filter (where country is not null) as country
      from mention group by key
    ), spelt as (
      select item, name, lower(name) as lowered, role = 'inventor' as inventing
      from party_item where role = 'inventor' or role in ${holderParts}
    ), both_sides as materialized (
      -- Few names stand on both sides: only those are looked for in the same publication.
      select r.doc, s.name, s.lowered, s.inventing
      from spelt s join party_row r on r.item = s.item
      where s.lowered in (select lowered from spelt group by lowered having bool_or(inventing) and not bool_and(inventing))
    ), inventor as (
      -- Who applies under the name of an inventor of the same publication is a person.
      select distinct h.name
      from both_sides h join both_sides i on i.doc = h.doc and i.lowered = h.lowered
      where i.inventing and not h.inventing
    ), typed as (
      select n.key, min(case when n.type = 'unknown' and i.name is not null then 'individual' else n.type end) as type
      from name_read n left join inventor i on i.name = n.name group by n.key
    )
    select cast(row_number() over (order by t.key) - 1 as integer) as id, t.key, coalesce(k.mentions, 0) as mentions, k.country,
      t.type
    from typed t left join known k on k.key = t.key`);
}

/** Tokens that names of one organisation share when their words are put in one spelling: `standard(id, token, score)`. */
export async function standardNames(engine: Engine): Promise<void> {
  const rows = await engine.rows<{ id: number; key: string }>(sql`
    select id, key from org_key where type <> 'individual' order by id`);
  const ids: number[] = [];
  const tokens: string[] = [];
  const scores: number[] = [];
  const add = (id: number, token: string | undefined, score: number): void => {
    if (token === undefined) return;
    ids.push(id);
    tokens.push(token);
    scores.push(score);
  };
  for (const { id, key } of rows) {
    if (key.includes("|")) continue;
    if (/\p{Script=Han}/u.test(key)) add(id, standardChinese(key), 0.97);
    else {
      add(id, standardLatin(key), 0.96);
      add(id, standardJoined(key), 0.95);
    }
  }
  await engine.load("standard", {
    id: Int32Array.from(ids),
    token: tokens,
    score: Float64Array.from(scores),
  });
}
