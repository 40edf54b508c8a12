import { sql } from "#engine";
import { nodeColumn, numberColumn, shareColumn } from "../../column.ts";
import type { Indicator } from "../../indicator.ts";
import { listed, percent, whole } from "../../say.ts";
import { sources } from "../../statements.ts";

/** Fewer citations divide by chance. */
const telling = 10;

/**
 * Whose patents do those of home build on?
 *
 * in     citation (citing, cited), node_set, member_party, party_set, chain_member, node
 * out    one row per node and the whole chain: cited (citations from home's members of the node to members of the chain, of known region), own
 *        (cited stands at home), elsewhere (in the country), abroad, and the shares; few
 * unit   citations between members; the citing one stands at home and in the node, the cited one anywhere in the chain
 * limit  citations to what is not in the chain are not seen; those to holders of unknown region are left out and counted apart; Chinese
 *        patents often carry no citations in free sources
 */
export const dependence: Indicator = {
  id: "dependence",
  part: "position",
  analysis: "B4",
  source: sources.ownRule,
  title: { zh: "引用依赖：本地专利引用谁", en: "Whose patents home builds on" },
  definition: () => ({
    zh: "本地专利对产业链内专利（不限申请年）的引用，按被引专利权利人所在地分为本地、国内其他、国外；有一方在本地的计入本地，区域未知者另列不计入占比。仅见产业链内且来源给出的引用。",
    en: "Citations from home's patents of the node to patents of the chain, whatever their year, by where holders of the cited one stand: home (also jointly), elsewhere in the country, abroad. Those of unknown region stand apart. Only citations within the chain that a source gives are seen.",
  }),
  unit: { zh: "引用（次）；比例（0–1）", en: "citations; shares (0–1)" },
  cohort: { zh: "产业链内部引用", en: "citations within the chain" },
  truncation: { zh: "近年专利的引用尚不完整", en: "citations of recent years are not all known yet" },
  reads: ["citation", "node", "node_member", "member", "fact_organisation", "organisation"],
  rests: ["region"],
  columns: () => [
    nodeColumn,
    numberColumn("cited", { zh: "引用（区域已知）", en: "Citations of known region" }),
    numberColumn("own", { zh: "引用本地", en: "To home" }),
    numberColumn("elsewhere", { zh: "引用国内其他", en: "Elsewhere in the country" }),
    numberColumn("abroad", { zh: "引用国外", en: "Abroad" }),
    numberColumn("unplaced", { zh: "被引区域未知", en: "Of unknown region" }),
    shareColumn("outside_share", { zh: "外部占比", en: "To others" }),
    shareColumn("abroad_share", { zh: "国外占比", en: "To abroad" }),
    { key: "few", title: { zh: "数量少，慎用", en: "Few: with caution" }, kind: "flag" },
  ],
  chart: { kind: "bar", x: "node", y: "abroad_share" },
  sql: () => sql`
    with each_party as (
      select m.nodes, coalesce(b.parties, 0) as parties, count(*) as members
      from citation c
      join chain_member m on m.member = c.citing
      join party_set a on a.parties = m.parties and a.home = 1
      left join member_party b on b.member = c.cited
      group by m.nodes, coalesce(b.parties, 0)
    ),
    counted as (
      select s.node, sum(case when p.placed = 1 then e.members else 0 end) as cited, sum(case when p.home = 1 then e.members else 0 end) as own,
        sum(case when p.inland = 1 and p.home = 0 then e.members else 0 end) as elsewhere,
        sum(case when p.placed = 1 and p.inland = 0 then e.members else 0 end) as abroad,
        sum(case when p.placed = 0 then e.members else 0 end) as unplaced
      from each_party e join node_set s on s.nodes = e.nodes join party_set p on p.parties = e.parties
      group by s.node
    )
    select n.node, coalesce(c.cited, 0) as cited, coalesce(c.own, 0) as own, coalesce(c.elsewhere, 0) as elsewhere, coalesce(c.abroad, 0) as abroad,
      coalesce(c.unplaced, 0) as unplaced, cast(c.elsewhere + c.abroad as double) / nullif(c.cited, 0) as outside_share,
      cast(c.abroad as double) / nullif(c.cited, 0) as abroad_share, coalesce(c.cited, 0) < ${telling} as few
    from node n left join counted c on c.node = n.node
    order by n.position`,
  reading(rows, scope) {
    const chain = rows.find((row) => row["node"] === "*");
    if (!chain || chain["cited"] === 0) {
      return [
        {
          zh: "来源没有给出本地专利在产业链内的引用，无法判断引用依赖。",
          en: "No source gives citations from home's patents within the chain: nothing can be said of dependence.",
        },
      ];
    }
    const leaves = rows.filter(
      (row) => row["few"] === false && scope.nodes.some((node) => node.leaf && node.node === row["node"]),
    );
    const most = listed(
      leaves
        .toSorted((a, b) => Number(b["abroad_share"]) - Number(a["abroad_share"]))
        .slice(0, 3)
        .map((row) => {
          const { zh, en } = scope.label("node", row["node"]);
          return { zh: `${zh}（${percent(row["abroad_share"])}）`, en: `${en} (${percent(row["abroad_share"])})` };
        }),
    );
    return [
      {
        zh: `本地专利在产业链内的 ${whole(chain["cited"])} 次引用中，${percent(chain["outside_share"])} 指向外部权利人，${percent(chain["abroad_share"])} 指向国外${most.zh ? `；指向国外最多的环节：${most.zh}` : ""}。`,
        en: `Of ${whole(chain["cited"])} citations from home within the chain ${percent(chain["outside_share"])} go to others and ${percent(chain["abroad_share"])} abroad${most.en ? `; most abroad in ${most.en}` : ""}.`,
      },
    ];
  },
};
