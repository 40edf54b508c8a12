import { sql, type Sql } from "#engine";
import { tierRule } from "../../rule/tiers.ts";
import type { Scope } from "../indicator.ts";

/**
 * Every enterprise of every node with its rank in the world and its tier.
 *
 * in     node_applicant (node, organisation, type, region, members, active, lately)
 * out    node, organisation, region, members, active, lately, rank (among enterprises of the node), tier
 * unit   whole counting; ties by the applicant's key
 */
export function enterpriseTiers(): Sql {
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
      from node_applicant counted
      where type = 'enterprise'
    ) ranked`;
}

/** True for an applicant's region within the home region. */
export function atHome({ home }: Pick<Scope, "home">, region: Sql): Sql {
  return sql`coalesce(substr(${region}, 1, ${home.prefix.length}) = ${home.prefix}, false)`;
}
