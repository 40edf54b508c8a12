import { sql } from "#engine";
import { keyRoutes } from "../../method/main-path.ts";
import { organisationColumn, shareColumn } from "../column.ts";
import type { Both, FigureRow, Indicator } from "../indicator.ts";
import { percent } from "../say.ts";
import { lanesOf } from "./lanes.ts";

/**
 * Along which patents did the knowledge of the chain pass on?
 *
 * in     path_link (the citations on a path, with their weights), member (number, year, title), holder (member, organisation)
 * out    one row per path, member and the next member that cites it: path (local | global | key_route), position, patent, year,
 *        organisation (the first named), title, next (null at the end), spc (part of all paths that goes through this citation),
 *        splc, spnp (of the same citation, over the largest)
 * unit   SPC as a share of all paths from sources to sinks (0–1)
 * limit  citations between members of the chain in the period only, so that what is cited from outside is not seen; the newest
 *        members have hardly been cited yet; reasons of citing are not known
 * from   Hummon and Doreian 1989; Batagelj 2003 (SPC); Liu and Lu 2012 (key routes)
 */
export const mainPath: Indicator = {
  id: "main-path",
  part: "direction",
  analysis: "A3",
  title: { zh: "技术演进主路径（引证）", en: "Main paths of citations" },
  definition: () => ({
    zh: `以期间内全链专利之间的引证（按计数单位合并，自引合并后去除，时间倒置的引证剔除）为无环网络，用搜索路径计数（SPC）为每条引证加权：经过该引证的路径占全部“源—汇”路径的比例。局部主路径逐步取权重最大的引证；全局主路径为权重之和最大的一条；关键路径取权重最大的 ${keyRoutes} 条引证各自所在的最重路径之并。SPLC、SPNP 为相对最大值。引证原因不明，链外引证不计。`,
    en: `Citations between the chain's members of the period (collapsed to the counting unit; none of a member by itself, none against time) weighed by search path count (SPC): the part of all paths from sources to sinks that goes through each. The local path takes the heaviest citation step by step; the global one has the largest sum; key routes join the heaviest paths through each of the ${keyRoutes} heaviest citations. SPLC and SPNP over their largest. Why a patent is cited is not known, and citations from outside the chain are not seen.`,
  }),
  unit: { zh: "占全部路径的比例（0–1）", en: "share of all paths (0–1)" },
  cohort: { zh: "期间内全链专利之间的引证", en: "citations between the chain's members of the period" },
  truncation: {
    zh: "近年专利尚少被引，路径末端偏早；不作外推",
    en: "The newest are hardly cited yet, so paths end early; nothing is extrapolated",
  },
  source: {
    zh: "Hummon–Doreian 1989；Batagelj 2003（SPC）；Liu–Lu 2012（关键路径）",
    en: "Hummon and Doreian 1989; Batagelj 2003 (SPC); Liu and Lu 2012 (key routes)",
  },
  reads: ["citation", "node_member", "member", "fact_organisation", "organisation"],
  columns: () => [
    { key: "path", title: { zh: "路径", en: "Path" }, kind: "text" },
    { key: "patent", title: { zh: "专利", en: "Patent" }, kind: "patent" },
    { key: "year", title: { zh: "申请年", en: "Filing year" }, kind: "year" },
    organisationColumn,
    { key: "title", title: { zh: "名称", en: "Title" }, kind: "text" },
    { key: "next", title: { zh: "后续专利（引证者）", en: "Cited next by" }, kind: "patent" },
    shareColumn("spc", { zh: "SPC 权重", en: "SPC weight" }),
    shareColumn("splc", { zh: "SPLC（相对最大）", en: "SPLC (of the largest)" }),
    shareColumn("spnp", { zh: "SPNP（相对最大）", en: "SPNP (of the largest)" }),
  ],
  chart: { kind: "path", x: "patent", y: "next", series: "spc", lane: "lane", only: { path: "key_route" } },
  sql: () => sql`
    with last as (
      select path, citing as member, max(position) + 0.5 as position
      from path_link l where not exists (select 1 from path_link o where o.path = l.path and o.cited = l.citing)
      group by path, citing
    ),
    step as (
      select path, cast(position as double) as position, cited as member, citing as next, spc, splc, spnp from path_link
      union all
      select path, cast(position as double), member, cast(null as integer), cast(null as double), cast(null as double), cast(null as double) from last
    ),
    named as (
      select member, organisation, row_number() over (partition by member order by position, organisation) as place
      from holder where member in (select member from step)
    )
    select s.path, m.number as patent, m.year, n.organisation, m.title, x.number as next, s.spc, s.splc, s.spnp
    from step s
    join member m on m.member = s.member
    left join named n on n.member = s.member and n.place = 1
    left join member x on x.member = s.next
    order by case s.path when 'global' then 1 when 'local' then 2 else 3 end, m.year, s.position, m.number, x.number`,
  // Which lane of the drawing a patent stands on, so that the report and the page draw the same.
  finish(rows) {
    const steps = rows
      .filter((row) => row["path"] === "key_route")
      .map((row) => ({
        patent: String(row["patent"]),
        next: row["next"] === null ? null : String(row["next"]),
        weight: Number(row["spc"]),
      }));
    const lanes = lanesOf(steps);
    return rows.map((row) => ({ ...row, lane: row["path"] === "key_route" ? (lanes.get(String(row["patent"])) ?? 0) : null }));
  },
  reading(rows, scope) {
    const path = rows.filter((row) => row["path"] === "global");
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return [];
    const [from, to] = [named(first), named(last)];
    const heaviest = path
      .filter((row) => typeof row["spc"] === "number")
      .reduce((most, row) => (Number(row["spc"]) > Number(most["spc"]) ? row : most), first);
    return [
      {
        zh: `全局主路径含 ${path.length} 件，从 ${from.zh} 到 ${to.zh}；其中 ${String(heaviest["patent"])} 到 ${String(heaviest["next"])} 的引证承载全部路径的 ${percent(heaviest["spc"])}。`,
        en: `The global main path has ${path.length} members, from ${from.en} to ${to.en}; the citation of ${String(heaviest["patent"])} by ${String(heaviest["next"])} carries ${percent(heaviest["spc"])} of all paths.`,
      },
    ];

    function named(row: FigureRow): Both {
      const { zh, en } = scope.label("organisation", row["organisation"]);
      const [number, year] = [String(row["patent"]), String(row["year"])];
      return zh === ""
        ? { zh: `${number}（${year}）`, en: `${number} (${year})` }
        : { zh: `${number}（${zh}，${year}）`, en: `${number} (${en}, ${year})` };
    }
  },
  caveats: (rows) =>
    rows.length === 0
      ? [
          {
            zh: "期间内全链专利之间没有已知引证，无法计算主路径；导入含引证信息的数据后可得（见“引证数据情况”）。",
            en: "No citations between the chain's members are known, so there are no paths; import data with citations (see “What is known of citations”).",
          },
        ]
      : [
          {
            zh: "主路径只反映语料中有引证信息的专利；引证覆盖见“引证数据情况”。",
            en: "Paths run only through patents of which citations are known; see “What is known of citations”.",
          },
        ],
};
