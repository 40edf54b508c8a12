import { sql, type Sql } from "#engine";
import { tierRule } from "../rule/tiers.ts";
import type { Scope } from "./indicator.ts";
import { lately } from "./leaders.ts";

/**
 * Every enterprise of every node with its rank in the world and its tier.
 *
 * in     fact (node, member, year, status), holder (member, organisation, type, region)
 * out    node, organisation, region, members, active, lately, rank (among enterprises of the node), tier
 * unit   whole counting; ties by the applicant's key
 */
export function enterpriseTiers(scope: Scope): Sql {
  const [from, to] = lately(scope);
  return sql`
    select ranked.*,
      case
        when rank <= ${tierRule.leadingRankMax} and members >= ${tierRule.leadingMembersMin} then 'leading'
        when members >= ${tierRule.backboneMembersMin} and lately > 0 then 'backbone'
        when members >= ${tierRule.potentialMembersMin} and lately > 0 then 'potential'
        else 'other'
      end as tier
    from (
      select counted.*, row_number() over (partition by node order by members desc, organisation) as rank
      from (
        select f.node, h.organisation, h.region, count(*) as members,
          sum(case when f.status = 'active' then 1 else 0 end) as active,
          sum(case when f.year between ${from} and ${to} then 1 else 0 end) as lately
        from fact f join holder h on h.member = f.member
        where h.type = 'enterprise'
        group by f.node, h.organisation, h.region
      ) counted
    ) ranked`;
}

/** True for an applicant's region within the home region. */
export function atHome({ home }: Pick<Scope, "home">, region: Sql): Sql {
  return sql`coalesce(substr(${region}, 1, ${home.prefix.length}) = ${home.prefix}, false)`;
}
