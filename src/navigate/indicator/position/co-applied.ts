import { sql } from "#engine";
import { membersColumn, nodeColumn, shareColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { percent } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

/**
 * How much of each node is filed jointly?
 *
 * in     node_set, party_set, place_set, chain_member, node
 * out    one row per node and the whole chain: members, co_applied, share; the same for the home region
 * unit   the study's counting unit
 */
export const coApplied: Indicator = {
  id: "co-applied",
  part: "position",
  analysis: "B4",
  cohort: cohorts.node,
  truncation: truncations.allYears,
  source: sources.guideline,
  title: { zh: "合作申请占比", en: "Share of joint filings" },
  definition: () => ({
    zh: "有两个及以上申请人的数量占环节数量的比例，全球与本地（至少一个申请人在本地）并列。",
    en: "Members with two or more applicants over those of the node, in the world and at home (at least one applicant there).",
  }),
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [
    nodeColumn,
    membersColumn(scope, { node: "node", coapplied: "=yes" }, "co_applied", { zh: "合作申请", en: "Joint filings" }),
    shareColumn("share", { zh: "占环节", en: "Share of the node" }),
    membersColumn(scope, { node: "node", coapplied: "=yes", region: `=${scope.home.region}` }, "home_co_applied", {
      zh: "本地合作申请",
      en: "Joint filings, home",
    }),
    shareColumn("home_share", { zh: "占本地", en: "Share at home" }),
  ],
  sql: ({ home }) => sql`
    with each_party as (select nodes, parties, count(*) as members from chain_member group by nodes, parties),
    home_place as (select places from place_set where place = ${home.region}),
    counted as (
      select s.node, sum(e.members) as members, sum(case when p.joint = 1 then e.members else 0 end) as co_applied,
        sum(case when a.places is not null then e.members else 0 end) as home_members,
        sum(case when p.joint = 1 and a.places is not null then e.members else 0 end) as home_co_applied
      from each_party e join node_set s on s.nodes = e.nodes join party_set p on p.parties = e.parties
      left join home_place a on a.places = p.places
      group by s.node
    )
    select n.node, coalesce(c.co_applied, 0) as co_applied, cast(c.co_applied as double) / nullif(c.members, 0) as share,
      coalesce(c.home_co_applied, 0) as home_co_applied, cast(c.home_co_applied as double) / nullif(c.home_members, 0) as home_share
    from node n left join counted c on c.node = n.node
    order by n.position`,
  reading(rows, scope) {
    const chain = rows.find((row) => row["node"] === "*");
    const home = scope.label("region", scope.home.region);
    return [
      {
        zh: `全链合作申请占 ${percent(chain?.["share"])}，${home.zh}为 ${percent(chain?.["home_share"])}。`,
        en: `${percent(chain?.["share"])} of the chain is filed jointly; in ${home.en} ${percent(chain?.["home_share"])}.`,
      },
    ];
  },
};
