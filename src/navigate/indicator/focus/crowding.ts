import { list, sql } from "#engine";
import { verdictCodes } from "../../figure/codes.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn, windowOpens } from "../column.ts";
import { lately, latelyName } from "../direction/leaders.ts";
import type { Before, Cell, Indicator } from "../indicator.ts";
import { atHome } from "../position/enterprise-tiers.ts";
import { fixed, listed, percent, signedPercent, whole } from "../say.ts";
import { endNodes, focusTexts, forPurposes } from "./asked.ts";
import { cohorts } from "../statements.ts";

/** When a node is called crowded or open; data, to be argued with. */
export const crowdingRule = {
  name: "rule/crowding",
  version: 1,
  /** Members in force and pending of the largest four over all, from which few hold a node. */
  heldMin: 0.4,
  /** Growth per year from which a node still rises, and to which it falls. */
  risingMin: 0.05,
  decliningMax: -0.05,
  /** Members below which nothing is said. */
  membersMin: 20,
} as const;

/**
 * How crowded is each node, who holds it, and on what of its own could a project build?
 *
 * in     fact, holder, member; the figures growth, concentration and main-path
 * out    one row per end node: members, lately, in force and pending, applicants, growth, CR4, HHI, members on main paths, own base, verdict
 * rule   too few below 20 members; falling to −5 % a year: declining; CR4 from 0.4: held by few; growing from 5 %: rising field; else open
 * unit   members; shares; the own base is the enterprise's where the study names one, else the home region's
 * limit  numbers of filings, not technical difficulty or market
 */
export const crowding: Indicator = {
  id: "crowding",
  part: "focus",
  analysis: "D3",
  ...forPurposes(["project_evaluation", "product_development", "technology_import"]),
  ...focusTexts,
  cohort: cohorts.node,
  title: { zh: "各环节拥挤程度与自有基础", en: "How crowded each node is, and what is our own" },
  definition: (scope) => ({
    zh: `增长、CR4、HHI 取自相应图表；主路径为在引证主路径（关键路径）上的专利数。自有基础为${ownZh(scope.study.focus?.organisations)}的专利。判断（${crowdingRule.name}@${crowdingRule.version}）：不足 ${crowdingRule.membersMin} 项不判；年均增长不高于 ${percent(crowdingRule.decliningMax, 0)} 为衰减；CR4 不低于 ${percent(crowdingRule.heldMin, 0)} 为少数控制；增长不低于 ${percent(crowdingRule.risingMin, 0)} 为活跃竞争；其余为分散。`,
    en: `Growth, CR4 and HHI as in their figures; main path: members on the key routes of citations. The own base is ${(scope.study.focus?.organisations ?? []).length > 0 ? "the enterprise's" : "the home region's"}. Verdict (${crowdingRule.name}@${crowdingRule.version}): none below ${crowdingRule.membersMin} members; falling to ${percent(crowdingRule.decliningMax, 0)} a year or more: declining; CR4 from ${percent(crowdingRule.heldMin, 0)}: held by few; growing from ${percent(crowdingRule.risingMin, 0)}: contested; else scattered.`,
  }),
  unit: { zh: "数量；占比", en: "members; shares" },
  reads: ["node", "member", "node_member", "fact_organisation", "organisation"],
  from: ["growth", "concentration", "main-path", `${crowdingRule.name}@${crowdingRule.version}`],
  columns: (scope) => {
    const ownPick: Readonly<Record<string, string>> =
      (scope.study.focus?.organisations ?? []).length > 0 ? { own: "=yes" } : { region: `=${scope.home.region}` };
    return [
      nodeColumn,
      membersColumn(scope, { node: "node" }),
      membersColumn(scope, { node: "node", ...windowOpens(lately(scope)) }, "lately", latelyName(scope)),
      membersColumn(scope, { node: "node", status: "=active" }, "active", { zh: "有效", en: "In force" }),
      membersColumn(scope, { node: "node", status: "=pending" }, "pending", { zh: "审中", en: "Pending" }),
      numberColumn("applicants", { zh: "申请人（个）", en: "Applicants" }),
      shareColumn("growth", { zh: "年均增长率", en: "Growth per year" }),
      shareColumn("cr4", { zh: "CR4", en: "CR4" }),
      { key: "hhi", title: { zh: "HHI", en: "HHI" }, kind: "ratio" },
      numberColumn("main", { zh: "主路径上", en: "On main paths" }),
      membersColumn(scope, { node: "node", ...ownPick }, "own", { zh: "自有基础", en: "Own base" }),
      { key: "verdict", title: { zh: "判断", en: "Verdict" }, kind: "verdict" },
    ];
  },
  chart: { kind: "bar", x: "node", y: "members" },
  sql: (scope, before) => {
    const focused = (scope.study.focus?.organisations ?? []).length > 0;
    const own = focused
      ? sql`select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation`
      : sql`select distinct h.member from holder h where ${atHome(scope, sql`h.region`)}`;
    const [from, to] = lately(scope);
    return sql`
    with own as (${own})
    select f.node, count(*) as members, sum(case when f.year between ${from} and ${to} then 1 else 0 end) as lately,
      sum(case when f.status = 'active' then 1 else 0 end) as active, sum(case when f.status = 'pending' then 1 else 0 end) as pending,
      sum(case when o.member is not null then 1 else 0 end) as own,
      sum(case when m.number in (${list(keyRoutes(before) ?? [])}) then 1 else 0 end) as main
    from fact f join member m on m.member = f.member join node n on n.node = f.node left join own o on o.member = f.member
    where f.node in (${list(endNodes(scope))}) group by f.node, n.position order by n.position`;
  },
  finish: (rows, _, before) => {
    return rows.map((row) => {
      const of = (figure: string, key: string): Cell =>
        before.get(figure)?.find((each) => each["node"] === row["node"])?.[key] ?? null;
      const [growth, cr4] = [of("growth", "cagr"), of("concentration", "cr4")];
      return {
        ...row,
        applicants: of("concentration", "applicants"),
        growth,
        cr4,
        hhi: of("concentration", "hhi"),
        main: keyRoutes(before) === undefined ? null : (row["main"] ?? null),
        verdict: verdictOf(Number(row["members"]), growth, cr4),
      };
    });
  },
  reading: (rows, scope) => {
    const of = (verdict: string) =>
      listed(rows.filter((row) => row["verdict"] === verdict).map((row) => scope.label("node", row["node"])));
    const told = (["held_by_few", "contested", "scattered", "declining"] as const).flatMap((verdict) => {
      const names = of(verdict);
      const word = verdictCodes[verdict];
      return names.zh === "" || !word ? [] : [{ zh: `${word.zh}：${names.zh}`, en: `${word.en}: ${names.en}` }];
    });
    const base = rows.toSorted((a, b) => Number(b["own"]) - Number(a["own"]))[0];
    const most = base && Number(base["own"]) > 0 ? scope.label("node", base["node"]) : undefined;
    return [
      ...(told.length > 0
        ? [{ zh: `${told.map(({ zh }) => zh).join("；")}。`, en: `${told.map(({ en }) => en).join("; ")}.` }]
        : []),
      ...(base && most
        ? [
            {
              zh: `自有基础最多的是${most.zh}（${whole(base["own"])}，占 ${percent(Number(base["own"]) / Number(base["members"]))}；年均增长 ${signedPercent(base["growth"])}，CR4 ${fixed(base["cr4"])}）。`,
              en: `The own base is largest in ${most.en} (${whole(base["own"])}, ${percent(Number(base["own"]) / Number(base["members"]))} of it; growth ${signedPercent(base["growth"])} a year, CR4 ${fixed(base["cr4"])}).`,
            },
          ]
        : [{ zh: "链内没有自有专利基础。", en: "There is no base of its own in the chain." }]),
    ];
  },
  caveats: () => [
    {
      zh: "以申请数量论拥挤，不反映技术难度与市场；分散不等于可自由实施，少数控制不等于不可进入。",
      en: "Crowding by numbers of filings says nothing of difficulty or market; scattered is not free to use, and held by few is not closed.",
    },
  ],
};

function ownZh(organisations: readonly string[] | undefined): string {
  return (organisations ?? []).length > 0 ? "分析对象" : "本地区申请人";
}

/** Patents on the key routes of citations, as shown; undefined where there is no path. */
function keyRoutes(before: Before): string[] | undefined {
  const rows = (before.get("main-path") ?? []).filter((each) => each["path"] === "key_route");
  return rows.length === 0 ? undefined : [...new Set(rows.map((row) => String(row["patent"])))];
}

export function verdictOf(members: number, growth: Cell, cr4: Cell): string {
  if (members < crowdingRule.membersMin) return "too_few";
  if (typeof growth === "number" && growth <= crowdingRule.decliningMax) return "declining";
  if (typeof cr4 === "number" && cr4 >= crowdingRule.heldMin) return "held_by_few";
  return typeof growth === "number" && growth >= crowdingRule.risingMin ? "contested" : "scattered";
}
