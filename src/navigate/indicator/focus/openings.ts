import { list, sql } from "#engine";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import { effectColumn } from "../direction/effects.ts";
import { poissonAtMost } from "../../text/tails.ts";
import type { Indicator } from "../indicator.ts";
import { fixed, listed, signedPercent, whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";
import { cohorts } from "../statements.ts";

const listMax = 20;
/** A cell is open if it has at most this part of what is expected, and this much is expected. */
const ratioMax = 0.7;
const expectedMin = 3;

/**
 * Where is there room: which effects are sought in the chain, but little in a node?
 *
 * in     member_effect, member_text, fact, holder, focus_organisation; the figure growth
 * out    up to twenty cells of end node × effect, by how many are missing: members, expected, ratio, chance of as few, own members, growth of
 *        the node
 * rule   expected as in the technology–effect matrix (texts read of the node × share of the effect in the whole chain); open: at most 0.7 of
 *        it, and at least 3 expected
 * limit  a lead, not a finding: cells are chosen out of many, so the chance is shown; a blank may be nobody's need, or not feasible
 */
export const openings: Indicator = {
  id: "openings",
  part: "focus",
  analysis: "D3",
  ...forPurposes(["process_support", "product_development", "project_evaluation"]),
  ...focusTexts,
  title: { zh: "布局空间：环节×功效的稀疏处", en: "Where there is room: sparse cells of node × effect" },
  definition: () => ({
    zh: `期望数同技术功效矩阵（环节读取件数 × 该功效在全链的占比）。列出期望不少于 ${expectedMin} 且实有不超过期望 ${ratioMax} 倍的格，按缺口（期望 − 实有）排列，至多 ${listMax} 格。“偶然概率”为随机出现同样少的概率：不低于 0.05 的只是稀疏，不能称为空白。`,
    en: `Expected as in the technology–effect matrix (texts read of the node × share of the effect in the whole chain). Cells with at least ${expectedMin} expected and at most ${ratioMax} of it, by what is missing (expected − members), up to ${listMax}. “Chance”: how often as few would come about at random; from 0.05 on a cell is sparse, not blank.`,
  }),
  unit: { zh: "读取文本中陈述该功效的数量", en: "members read that state the effect" },
  cohort: cohorts.chainTexts,
  reads: ["member_effect", "member_text", "member", "node_member", "node", "fact_organisation", "organisation"],
  from: ["growth"],
  columns: (scope) => {
    const own = { node: "node", effect: "effect" };
    return [
      nodeColumn,
      effectColumn,
      membersColumn(scope, own, "members", { zh: "实有", en: "Members" }),
      numberColumn("expected", { zh: "期望数", en: "Expected" }),
      { key: "ratio", title: { zh: "与期望之比", en: "Ratio to expected" }, kind: "ratio" },
      { key: "chance", title: { zh: "偶然概率", en: "Chance" }, kind: "ratio" },
      membersColumn(scope, { ...own, own: "=yes" }, "mine", { zh: "对象企业已有", en: "The enterprise's" }),
      shareColumn("growth", { zh: "环节年均增长", en: "Growth of the node" }),
    ];
  },
  sql: (scope) => sql`
    with own as (select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation),
    texts as (
      select f.node, f.member from fact f join member_text t on t.member = f.member where f.node = '*' or f.node in (${list(endNodes(scope))})
    ),
    size as (select node, count(*) as texts from texts group by node),
    counted as (
      select t.node, e.effect, count(*) as members, sum(case when o.member is not null then 1 else 0 end) as mine
      from texts t join member_effect e on e.member = t.member left join own o on o.member = t.member group by t.node, e.effect
    ),
    cell as (
      select s.node, n.position, w.effect, coalesce(c.members, 0) as members, coalesce(c.mine, 0) as mine,
        cast(s.texts as double) * w.members / z.texts as expected
      from size s join node n on n.node = s.node and s.node <> '*'
      join counted w on w.node = '*' join size z on z.node = '*'
      left join counted c on c.node = s.node and c.effect = w.effect
    )
    select node, effect, members, mine, expected, members / expected as ratio from cell
    where expected >= ${expectedMin} and members <= ${ratioMax} * expected
    order by expected - members desc, position, effect limit ${listMax}`,
  finish: (rows, _, before) =>
    rows.map((row) => ({
      ...row,
      chance: poissonAtMost(Number(row["members"]), Number(row["expected"])),
      growth: before.get("growth")?.find((each) => each["node"] === row["node"])?.["cagr"] ?? null,
    })),
  reading: (rows, scope) => {
    const rare = rows.filter((row) => Number(row["chance"]) < 0.05);
    if (rows.length === 0) return [];
    const names = listed(
      rare.slice(0, 5).map((row) => {
        const [node, effect] = [scope.label("node", row["node"]), scope.label("effect", row["effect"])];
        return {
          zh: `${node.zh}×${effect.zh}（${whole(row["members"])}，期望 ${fixed(row["expected"], 1)}；环节增长 ${signedPercent(row["growth"])}）`,
          en: `${node.en} × ${effect.en} (${whole(row["members"])}, expected ${fixed(row["expected"], 1)}; growth of the node ${signedPercent(row["growth"])})`,
        };
      }),
    );
    return rare.length === 0
      ? [
          {
            zh: `列出 ${rows.length} 个稀疏格，偶然概率均不低于 0.05，不足以称为空白。`,
            en: `${rows.length} sparse cells are listed; chance gives as few in at least 0.05 of cases for each, so none is called blank.`,
          },
        ]
      : [{ zh: `明显稀疏之处：${names.zh}。`, en: `Clearly sparse: ${names.en}.` }];
  },
  caveats: (rows) => [
    ...(rows.length === 0 ? [{ zh: "没有达到稀疏标准的格。", en: "No cell is sparse by this rule." }] : []),
    {
      zh: "各格由众多组合中挑出，偶然概率未作多重比较校正；稀疏可能是机会，也可能是无此需求或不可行，须由技术专家判断。",
      en: "Cells are picked out of many and the chance is not corrected for that; sparse may be room, or no need, or not feasible: for engineers to judge.",
    },
  ],
};
