import { joinedText, sql } from "#engine";
import { wholeChain } from "../../study/nodes.ts";
import { membersColumn, nodeColumn, numberColumn, organisationColumn, shareColumn, windowOpens } from "../column.ts";
import type { Both, Indicator } from "../indicator.ts";
import { signedPercent, whole, years } from "../say.ts";
import { growthMembersMin } from "./growth.ts";
import { readCaveats, textsRead } from "./texts-read.ts";

const examplesShown = 3;

/**
 * Which topics do titles and abstracts fall into, where do they stand to each other, and which of them grow?
 *
 * in     member_text (member, cluster, centrality), cluster (label, place, silhouette), fact, holder, node, member_place
 * out    one row per cluster: members read, before and recent window, growth per year (null below 10 in either), the end node most of them
 *        belong to, the applicant with most of them, how many and which share stand in the home region, terms, the numbers nearest to its
 *        middle, its place and silhouette
 * unit   members whose text was read; whole counting
 * limit  3 to 14 clusters; complete years only for growth; members with fewer than three terms (two of short texts) stand in no cluster
 * from   WIPO, Guidelines for Preparing Patent Landscape Reports (2015), clustering and mapping; LSA, spherical k-means and classical
 *        scaling as in docs/navigate/landscape.md
 */
export const landscape: Indicator = {
  id: "landscape",
  part: "direction",
  analysis: "A3",
  cohort: {
    zh: "读取的题名与摘要（大型项目按哈希抽样）。",
    en: "The titles and abstracts that were read (of a large study a sample by hash).",
  },
  source: {
    zh: "TF-IDF 与聚类，确定性计算；布局由本系统所定。",
    en: "TF-IDF and clustering, computed deterministically; the layout is ours.",
  },
  title: { zh: "文本主题地图", en: "Text landscape" },
  definition: () => ({
    zh: "标题和摘要中的候选术语按 TF-IDF 加权，经潜在语义分析降维后以球面 k-均值聚类，项目检索式共有的主题词和半数以上文本都有的词不计入；标签取该类最具区分力的术语（类 TF-IDF，显著高于其他类），不同类不共用标签；相近的类在图上相邻，坐标轴无含义，面积与数量成正比。类是机器按用词归并的，不等于技术分类，边界不明确（轮廓系数接近 0 者尤甚）；全部步骤无随机，同样的文本得到同样的图。",
    en: "Candidate terms of titles and abstracts, weighted by TF-IDF, reduced by latent semantic analysis and put together by spherical k-means. Words that every node's query holds, or more than half of the texts, are left out. Labels are the terms that set a cluster apart (class-based TF-IDF, significantly more frequent than elsewhere); no term labels two. Near is alike, the axes mean nothing, areas stand for members. Clusters follow wording and are no classification; their edges are soft, most so where the silhouette is near 0. No step is random: the same texts give the same map.",
  }),
  truncation: { zh: "增长只用完整年份", en: "growth on complete years only" },
  reads: ["member_text", "cluster", "member", "node_member", "node", "organisation", "fact_organisation", "place"],
  columns: (scope) => [
    { key: "cluster", title: { zh: "主题", en: "Cluster" }, kind: "cluster" },
    membersColumn(scope, { cluster: "cluster" }),
    membersColumn(scope, { cluster: "cluster", ...windowOpens(scope.windows?.previous ?? scope.period) }, "before", {
      zh: `前期（${years(scope.windows?.previous ?? scope.period)}）`,
      en: `Before (${years(scope.windows?.previous ?? scope.period)})`,
    }),
    membersColumn(scope, { cluster: "cluster", ...windowOpens(scope.windows?.recent ?? scope.period) }, "recent", {
      zh: `近期（${years(scope.windows?.recent ?? scope.period)}）`,
      en: `Recent (${years(scope.windows?.recent ?? scope.period)})`,
    }),
    shareColumn("growth", { zh: "年均增长率", en: "Growth per year" }),
    nodeColumn,
    organisationColumn,
    membersColumn(scope, { cluster: "cluster", organisation: "organisation" }, "leading", { zh: "其数量", en: "Its members" }),
    membersColumn(scope, { cluster: "cluster", region: `=${scope.home.region}` }, "home", {
      zh: `${scope.label("region", scope.home.region).zh}数量`,
      en: scope.label("region", scope.home.region).en,
    }),
    shareColumn("home_share", { zh: "本地占比", en: "Share of home" }),
    { key: "terms", title: { zh: "特征术语", en: "Terms" }, kind: "text" },
    { key: "examples", title: { zh: "代表文献", en: "Examples" }, kind: "text" },
    numberColumn("silhouette", { zh: "轮廓系数", en: "Silhouette" }),
    numberColumn("x", { zh: "横坐标", en: "x" }),
    numberColumn("y", { zh: "纵坐标", en: "y" }),
  ],
  chart: { kind: "map", x: "x", y: "y", series: "cluster", size: "members", colour: "growth" },
  sql: (scope) => {
    const { previous, recent } = scope.windows ?? { previous: scope.period, recent: scope.period };
    return sql`
    with placed as (
      select f.member, f.year, t.cluster, t.centrality
      from member_text t join fact f on f.member = t.member and f.node = ${wholeChain}
      where t.cluster is not null
    ),
    counted as (
      select cluster, count(*) as members,
        sum(case when year between ${previous[0]} and ${previous[1]} then 1 else 0 end) as before,
        sum(case when year between ${recent[0]} and ${recent[1]} then 1 else 0 end) as recent
      from placed group by cluster
    ),
    in_node as (
      select p.cluster, n.node, row_number() over (partition by p.cluster order by count(*) desc, min(n.position), n.node) as place
      from placed p join fact f on f.member = p.member join node n on n.node = f.node and n.leaf
      group by p.cluster, n.node
    ),
    held as (
      select p.cluster, h.organisation, count(*) as members,
        row_number() over (partition by p.cluster order by count(*) desc, h.organisation) as place
      from placed p join holder h on h.member = p.member
      group by p.cluster, h.organisation
    ),
    at_home as (
      select p.cluster, count(*) as members
      from placed p join member_place m on m.member = p.member and m.place = ${scope.home.region}
      group by p.cluster
    ),
    nearest as (
      select p.cluster, m.number, row_number() over (partition by p.cluster order by p.centrality desc, m.number, m.member) as place
      from placed p join member m on m.member = p.member
    ),
    shown as (
      select cluster, ${joinedText(sql`number`, "; ", sql`place`)} as examples
      from nearest where place <= ${examplesShown} group by cluster
    )
    select c.cluster, n.members, n.before, n.recent,
      case when n.before >= ${growthMembersMin} and n.recent >= ${growthMembersMin} and ${scope.windows !== null}
        then power(cast(n.recent as double) / n.before, 1.0 / ${scope.windows?.years ?? 1}) - 1 end as growth,
      i.node, h.organisation, h.members as leading, coalesce(a.members, 0) as home,
      cast(coalesce(a.members, 0) as double) / n.members as home_share,
      c.terms, s.examples, c.silhouette, c.x, c.y, r.of, r.read, r.abstracts
    from cluster c
    join counted n on n.cluster = c.cluster
    cross join (${textsRead()}) r
    left join in_node i on i.cluster = c.cluster and i.place = 1
    left join held h on h.cluster = c.cluster and h.place = 1
    left join at_home a on a.cluster = c.cluster
    left join shown s on s.cluster = c.cluster
    order by c.cluster`;
  },
  reading(rows, scope) {
    const [largest] = rows;
    if (!largest) return [];
    const label = (key: unknown) => scope.label("cluster", key as number);
    const placed = rows.reduce((sum, row) => sum + Number(row["members"]), 0);
    const texts: Both[] = [
      {
        zh: `所读 ${whole(largest["read"])} 篇文本中 ${whole(placed)} 篇术语足够，归为 ${rows.length} 个主题，最大的是“${label(largest["cluster"]).zh}”（${whole(largest["members"])}）。`,
        en: `Of ${whole(largest["read"])} texts read ${whole(placed)} have terms enough and fall into ${rows.length} clusters; the largest is “${label(largest["cluster"]).en}” (${whole(largest["members"])}).`,
      },
    ];
    const known = rows
      .filter((row) => typeof row["growth"] === "number")
      .toSorted((a, b) => Number(b["growth"]) - Number(a["growth"]) || Number(a["cluster"]) - Number(b["cluster"]));
    const [fastest, slowest] = [known[0], known.at(-1)];
    if (fastest && slowest && fastest !== slowest) {
      texts.push({
        zh: `增长最快的主题是“${label(fastest["cluster"]).zh}”（年均 ${signedPercent(fastest["growth"])}），最慢的是“${label(slowest["cluster"]).zh}”（${signedPercent(slowest["growth"])}）。`,
        en: `“${label(fastest["cluster"]).en}” grows fastest (${signedPercent(fastest["growth"])} a year), “${label(slowest["cluster"]).en}” slowest (${signedPercent(slowest["growth"])}).`,
      });
    }
    return texts;
  },
  caveats(rows, scope) {
    if (rows.length === 0) {
      return [
        {
          zh: "可读文本不足（至少需要 30 件各含三个以上术语的文本），未绘制主题地图。",
          en: "Too little text: a landscape needs at least 30 members with three terms each.",
        },
      ];
    }
    return readCaveats(rows, scope);
  },
};
