import { sql } from "#engine";
import { flagColumn, nodeColumn, numberColumn, shareColumn, yearColumn } from "../column.ts";
import type { Indicator } from "../indicator.ts";
import { incompleteYears, percent, whole } from "../say.ts";
import { yearRows } from "./trend.ts";
import { sources } from "../statements.ts";

/** An applicant has left when this many complete years have passed without a filing. */
const silentYears = 3;

/**
 * How many applicants come into each node, and how many leave it, each year?
 *
 * in     applicant_year, chain_holder (years in or out of the period), chain_member, node_set
 * out    one row per node (and the whole chain) and year of the period: applicants, entrants (whose first known filing in the node is
 *        of this year), share, exits (whose last known filing is), share of members of the year with an entrant among the applicants
 * unit   applicants (organisations or individuals), not patents
 * limit  the earliest years overstate entrants where the corpus starts late; exits are told only of years that three complete years
 *        follow, and a later filing takes an exit back
 */
export const entrants: Indicator = {
  id: "entrants",
  part: "direction",
  analysis: "A1",
  source: sources.guideline,
  title: { zh: "申请人进入与退出", en: "Applicants that enter and leave" },
  definition: () => ({
    zh: `各环节当年有申请的申请人数，其中首次出现者（进入）及此后不再申请者（退出）。首次与末次以语料中全部年份判断：语料起始的年份会高估进入者；其后须有 ${silentYears} 个完整年份无申请才计为退出，再有申请即不算退出。`,
    en: `Applicants with a filing in the node in the year, those among them that had none before (entrants) and those that have none after (exits), over all years of the corpus. Where the corpus starts late, its first years overstate entrants; an exit is told only when ${silentYears} complete years have passed without a filing, and a later filing takes it back.`,
  }),
  unit: { zh: "申请人（个）", en: "applicants" },
  cohort: { zh: "环节内全部年份的申请人", en: "the node's applicants of all years" },
  truncation: {
    zh: "不完整年份已标出；退出只统计到其后有三个完整年份的年份",
    en: "incomplete years are marked; exits only up to years that three complete ones follow",
  },
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: () => [
    nodeColumn,
    yearColumn,
    numberColumn("applicants", { zh: "申请人", en: "Applicants" }),
    numberColumn("entrants", { zh: "进入", en: "Entrants" }),
    shareColumn("share", { zh: "进入者占申请人", en: "Entrants' share" }),
    shareColumn("members_share", { zh: "进入者参与的专利占比", en: "Share of patents with an entrant" }),
    numberColumn("exits", { zh: "退出", en: "Exits" }),
    flagColumn("incomplete", { zh: "数据不完整", en: "Incomplete" }),
  ],
  chart: { kind: "line", x: "year", y: "entrants", series: "node", incomplete: "incomplete" },
  sql: ({ period, completeTo }) => sql`
    with filed as (
      select s.node, a.number, a.year, sum(a.alone) as alone
      from applicant_year a join node_set s on s.nodes = a.nodes group by s.node, a.number, a.year
    ),
    span as (select node, number, min(year) as first, max(year) as last from filed group by node, number),
    counted as (select node, year, count(*) as applicants from filed group by node, year),
    held as (
      select s.node, c.year, sum(c.members) as members
      from (select nodes, year, count(*) as members from chain_member where parties <> 0 group by nodes, year) c
      join node_set s on s.nodes = c.nodes group by s.node, c.year
    ),
    fresh as (select node, first as year, count(*) as entrants from span group by node, first),
    gone as (select node, last as year, count(*) as exits from span group by node, last),
    fresh_alone as (
      select f.node, f.year, sum(f.alone) as members
      from filed f join span s on s.node = f.node and s.number = f.number and s.first = f.year group by f.node, f.year
    ),
    fresh_together as (
      select n.node, h.year, count(distinct h.member) as members
      from chain_holder h join node_set n on n.nodes = h.nodes join span s on s.node = n.node and s.number = h.number and s.first = h.year
      where h.applicants > 1 group by n.node, h.year
    )
    select n.node, y.year, coalesce(c.applicants, 0) as applicants, coalesce(f.entrants, 0) as entrants,
      cast(coalesce(f.entrants, 0) as double) / nullif(c.applicants, 0) as share,
      cast(coalesce(x.members, 0) + coalesce(t.members, 0) as double) / nullif(d.members, 0) as members_share,
      case when y.year <= ${(completeTo ?? period[0] - 1) - silentYears} then coalesce(g.exits, 0) end as exits,
      y.year > ${completeTo ?? period[0] - 1} as incomplete
    from node n cross join (values ${yearRows(period)}) as y(year)
    left join counted c on c.node = n.node and c.year = y.year
    left join fresh f on f.node = n.node and f.year = y.year
    left join gone g on g.node = n.node and g.year = y.year
    left join held d on d.node = n.node and d.year = y.year
    left join fresh_alone x on x.node = n.node and x.year = y.year
    left join fresh_together t on t.node = n.node and t.year = y.year
    order by n.position, y.year`,
  reading(rows) {
    const chain = rows.filter((row) => row["node"] === "*");
    const last = chain.findLast((row) => row["incomplete"] !== true);
    if (!last) return [];
    const left = chain.findLast((row) => row["exits"] !== null);
    return [
      {
        zh: `最近的完整年份 ${String(last["year"])} 年全链有 ${whole(last["applicants"])} 个申请人，其中新进入 ${whole(last["entrants"])} 个（${percent(last["share"])}）。`,
        en: `In ${String(last["year"])}, the last complete year, ${whole(last["applicants"])} applicants filed in the chain, ${whole(last["entrants"])} of them for the first time (${percent(last["share"])}).`,
      },
      ...(left
        ? [
            {
              zh: `可判断退出的最近一年是 ${String(left["year"])} 年：进入 ${whole(left["entrants"])} 个，退出 ${whole(left["exits"])} 个。`,
              en: `${String(left["year"])} is the latest year of which exits can be told: ${whole(left["entrants"])} came, ${whole(left["exits"])} left.`,
            },
          ]
        : []),
    ];
  },
  caveats: (_, scope) => incompleteYears(scope),
};
