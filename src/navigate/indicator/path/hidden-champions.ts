import { join, sql } from "#engine";
import { hiddenRule, type HiddenLimit, type HiddenLimits } from "../../rule/hidden.ts";
import {
  flagColumn,
  membersColumn,
  nodeColumn,
  numberColumn,
  organisationColumn,
  regionColumn,
  shareColumn,
  windowOpens,
} from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Both, Indicator, Scope } from "../indicator.ts";
import { atHome, enterpriseTiers } from "../position/enterprise-tiers.ts";
import { binomialAtLeast } from "../../text/tails.ts";
import { listed, percent } from "../say.ts";
import { cohorts, sources, truncations } from "../statements.ts";

function limitsOf({ study }: Scope): HiddenLimits {
  const stated = Object.entries(study.rule?.hidden ?? {}).filter(([, value]) => value !== undefined);
  return { ...hiddenRule.limits, ...(Object.fromEntries(stated) as Partial<Record<HiddenLimit, number>>) };
}

/**
 * Which small enterprises are among the world's first in a narrow field?
 *
 * in     node_applicant, node, node_place, applicant_size; rule/hidden with the study's limits
 * out    one row per narrow end node and such enterprise: rank, members, share of the node, filed lately, employees with their year or
 *        else everything it holds, basis (which of the two made it small), at_home
 * unit   rank by number in the study's unit among enterprises of all regions, whole counting
 * limit  without a list of enterprises the size is not known: a corpus drawn by one technology holds little of a large firm too. Such candidates are
 *        marked, and names of groups and of the state's enterprises are left out
 */
export const hiddenChampions: Indicator = {
  id: "hidden-champions",
  part: "path",
  analysis: "C2",
  cohort: cohorts.nodeEnterprises,
  truncation: truncations.ofItsFigures,
  source: sources.openRule,
  title: { zh: "隐形冠军候选", en: "Hidden champions" },
  definition: (scope) => {
    const limits = limitsOf(scope);
    return {
      zh: `在占全链不超过 ${percent(limits.nodeShareMax, 0)}、不少于 ${limits.nodeMembersMin} 项（件）的末级环节中，按数量居全球企业前 ${limits.rankMax} 位且不少于 ${limits.membersMin} 项（件）、其语料内全部持有的 ${percent(limits.focusMin, 0)} 以上在该环节（且非偶然，二项检验 p 不超过 ${limits.chanceMax}）的小规模企业（${hiddenRule.name}@${hiddenRule.version}）。企业名单载明从业人员的，以不超过 ${limits.employeesMax} 人为小规模；未载明的，规模不明，只要求其在语料中全部持有不超过 ${limits.portfolioMax} 项（件）且名称不是集团、总公司或国家级企业，标为“规模未核实”，核实前不得称为隐形冠军。`,
      en: `Small enterprises among the world's first ${limits.rankMax} by number in an end node of at most ${percent(limits.nodeShareMax, 0)} of the chain and at least ${limits.nodeMembersMin}, with at least ${limits.membersMin} of their own and ${percent(limits.focusMin, 0)} of all they hold in it, not by chance (binomial p at most ${limits.chanceMax}) (${hiddenRule.name}@${hiddenRule.version}). Small: at most ${limits.employeesMax} employees where a list of enterprises tells. Of others the size is not known: at most ${limits.portfolioMax} held in the whole corpus and no name of a group or of the state's; they are marked “size not checked” and not to be called champions before it is.`,
    };
  },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation", "applicant_size"],
  rests: ["region"],
  from: [`${hiddenRule.name}@${hiddenRule.version}`],
  columns: (scope) => {
    const own = { node: "node", organisation: "organisation" };
    return [
      nodeColumn,
      organisationColumn,
      regionColumn,
      flagColumn("at_home", { zh: "本地", en: "At home" }),
      numberColumn("rank", { zh: "全球企业位次", en: "Rank in the world" }),
      membersColumn(scope, own),
      shareColumn("share", { zh: "占环节", en: "Share of the node" }),
      membersColumn(scope, { ...own, ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      numberColumn("employees", { zh: "从业人员（人）", en: "Employees" }),
      numberColumn("employees_year", { zh: "人员年份", en: "Of the year" }),
      numberColumn("corpus_members", { zh: "语料内全部持有", en: "Held in the whole corpus" }),
      { key: "basis", title: { zh: "规模依据", en: "Small by" }, kind: "text" },
    ];
  },
  sql: (scope) => {
    const limits = limitsOf(scope);
    const large = join(
      hiddenRule.largeNames.map((pattern) => sql`t.organisation like ${pattern}`),
      " or ",
    );
    return sql`
    with size as (select node, members from node_place where place = 'world'),
    narrow as (
      select n.node, n.position, s.members from node n join size s on s.node = n.node
      where n.leaf and s.members >= ${limits.nodeMembersMin}
        and s.members <= ${limits.nodeShareMax} * (select members from size where node = '*')
    )
    select w.node, t.organisation, t.region, ${atHome(scope, sql`t.region`)} as at_home, t.rank, t.members,
      cast(t.members as double) / w.members as share, t.lately, a.employees, a.employees_year, a.corpus_members,
      case when a.employees is not null then 'by_employees' else 'by_portfolio' end as basis,
      cast(w.members as double) / (select members from size where node = '*') as node_share
    from narrow w
    join (${enterpriseTiers()}) t on t.node = w.node
    left join applicant_size a on a.organisation = t.organisation
    where t.rank <= ${limits.rankMax} and t.members >= ${limits.membersMin} and t.lately > 0
      and case when a.employees is not null then a.employees <= ${limits.employeesMax} else a.corpus_members <= ${limits.portfolioMax} and not (${large}) end
      and t.members >= ${limits.focusMin} * a.corpus_members
    order by w.position, t.rank`;
  },
  finish: (rows, scope) =>
    rows.filter(
      (row) =>
        binomialAtLeast(Number(row["members"]), Number(row["corpus_members"]), Number(row["node_share"])) <=
        limitsOf(scope).chanceMax,
    ),
  reading(rows, scope) {
    const home = rows.filter((row) => row["at_home"] === true);
    const names = listed([...new Set(home.map((row) => row["organisation"]))].map((key) => scope.label("organisation", key)));
    if (rows.length === 0) {
      return [
        {
          zh: "没有企业符合隐形冠军的规则（各末级环节可能都过宽或过小，可在 rule.hidden 中调整）。",
          en: "No enterprise meets the rule (perhaps every end node is too broad or too small: “rule.hidden” can change that).",
        },
      ];
    }
    const some = rows.length === 1 ? "1 candidate for a hidden champion" : `${rows.length} candidates for hidden champions`;
    const unchecked = rows.filter((row) => row["basis"] === "by_portfolio").length;
    const size: Both[] =
      unchecked === 0
        ? []
        : [
            {
              zh: `隐形冠军候选中 ${unchecked} 个规模未核实。`,
              en: `The size of ${unchecked} of these candidates is not checked.`,
            },
          ];
    return [
      home.length === 0
        ? {
            zh: `隐形冠军候选 ${rows.length} 个，其中没有本地企业。`,
            en: `${some}, none at home.`,
          }
        : {
            zh: `隐形冠军候选 ${rows.length} 个，其中本地：${names.zh}。`,
            en: `${some}; at home: ${names.en}.`,
          },
      ...size,
    ];
  },
  caveats: (rows) =>
    rows.some((row) => row["basis"] === "by_portfolio")
      ? [
          {
            zh: "无从业人员数据的企业规模不明：语料按一个领域抽取时，大企业在其中也可能只有少量专利。须逐一核实，核实前不作结论；导入企业名录附表可改善。",
            en: "Where no employees are known the size is not: in a corpus drawn by one field a large firm may hold little too. Each is to be checked before anything is concluded; a list of enterprises as a side table mends that.",
          },
        ]
      : [],
};
