import { sql, type Sql } from "#engine";
import type { FigureColumn } from "../../contract.ts";
import { flagColumn, membersColumn, nodeColumn, windowOpens } from "../column.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { listed, signedPercent, years } from "../say.ts";
import { cohorts, truncations } from "../statements.ts";

/** Below this many in either window a growth rate says more about chance than about the field. */
export const growthMembersMin = 10;

/** Fall per year within the recent window from which, where it is clear of chance, a field that grew between windows has turned. */
const turnedChangeMax = -0.03;
/** How many standard deviations of a count the two ends of the recent window must differ. */
const turnedContrastMin = 3;

/** What a figure that compares windows answers when there are none. */
export function noWindows(): Both[] {
  return [
    {
      zh: "期间内完整年份不足四年，无法比较两个时间窗口。",
      en: "The period has fewer than four complete years, so no two windows can be compared.",
    },
  ];
}

function windowNames(scope: Scope): { previous: Both; recent: Both } {
  const { previous, recent } = scope.windows ?? { previous: scope.period, recent: scope.period };
  return {
    previous: { zh: `前期（${years(previous)}）`, en: `Before (${years(previous)})` },
    recent: { zh: `近期（${years(recent)}）`, en: `Recent (${years(recent)})` },
  };
}

/** The members of a node in one of the two windows, as a column whose numbers open them. */
export function windowColumn(scope: Scope, key: "before" | "recent"): FigureColumn {
  const name = key === "before" ? "previous" : "recent";
  return membersColumn(
    scope,
    { node: "node", ...windowOpens(scope.windows?.[name] ?? scope.period) },
    key,
    windowNames(scope)[name],
  );
}

/** Members of each node in two neighbouring windows. */
export function windowCounts({ windows, period }: Scope): Sql {
  const { previous, recent } = windows ?? { previous: period, recent: period };
  return sql`
    select node,
      sum(case when year between ${previous[0]} and ${previous[1]} then members else 0 end) as before,
      sum(case when year between ${recent[0]} and ${recent[1]} then members else 0 end) as recent
    from node_count group by node`;
}

/**
 * The first and the last years of the recent window, and whether a node fell between them. A field that rose from nothing and halved
 * since has a high rate between windows all the same: what it does now is told by the ends of the recent one.
 *
 * out    node, early, late, within (change per year between the middles of the two ends; null below 10 in either), turned
 */
export function withinRecent({ windows, period }: Scope): Sql {
  const [from, to] = windows?.recent ?? period;
  const half = Math.max(1, Math.floor((to - from + 1) / 2));
  const [earlyTo, lateFrom] = [from + half - 1, to - half + 1];
  const apart = Math.max(1, lateFrom - from);
  return sql`
    select node, early, late, within, coalesce(within <= ${turnedChangeMax} and early - late >= ${turnedContrastMin} * sqrt(early + late), false) as turned
    from (
      select node, early, late,
        case when early >= ${growthMembersMin} and late >= ${growthMembersMin} then power(cast(late as double) / early, 1.0 / ${apart}) - 1 end as within
      from (
        select node, sum(case when year between ${from} and ${earlyTo} then members else 0 end) as early,
          sum(case when year between ${lateFrom} and ${to} then members else 0 end) as late
        from node_count group by node
      ) ends
    ) rates`;
}

/**
 * How fast does each node grow?
 *
 * in     node_count, node
 * out    one row per node and the whole chain: before, recent, cagr (null below 10 in either window), within, turned, too_few
 * unit   members; cagr per year: (recent / before)^(1 / years between the windows' middles) − 1; within: the same between the first
 *        and the last half of the recent window; turned: it fell by 3 % a year or more, by three standard deviations of a count
 * limit  complete years only; no row where the period has fewer than four of them
 */
export const growth: Indicator = {
  id: "growth",
  part: "direction",
  analysis: "A3",
  cohort: cohorts.node,
  truncation: truncations.twoWindows,
  source: {
    zh: "复合年增长率，通用公式；窗口不含不完整年份为本系统所定。",
    en: "Compound rate per year, a common formula; that windows hold complete years only is ours.",
  },
  title: { zh: "各环节增长", en: "Growth of each node" },
  definition: (scope) => ({
    zh: `两个等长的完整年份窗口${scope.windows ? `（${years(scope.windows.previous)} 与 ${years(scope.windows.recent)}）` : ""}的数量之比折算为年均复合增长率：(近期/前期)^(1/${scope.windows?.years ?? "n"})−1。任一窗口不足 ${growthMembersMin} 的不计算。近期内变化率为近期窗口后半段与前半段之比的年率；年降 3% 以上且相差 3 个标准差以上的标为“近期回落”。`,
    en: `Two neighbouring windows of complete years${scope.windows ? ` (${years(scope.windows.previous)} and ${years(scope.windows.recent)})` : ""}, their ratio as a compound rate per year: (recent / before)^(1/${scope.windows?.years ?? "n"}) − 1. Not computed where either window has fewer than ${growthMembersMin}. Within the recent window: its last half over its first, per year; a fall of 3 % a year or more, by three standard deviations, is marked as turned down.`,
  }),
  unit: { zh: "数量；年均复合增长率", en: "members; compound growth per year" },
  reads: ["node", "node_member", "member"],
  columns: (scope) => [
    nodeColumn,
    windowColumn(scope, "before"),
    windowColumn(scope, "recent"),
    { key: "cagr", title: { zh: "年均增长率", en: "Growth per year" }, kind: "share" },
    { key: "within", title: { zh: "近期内年变化率", en: "Change per year within the recent window" }, kind: "share" },
    flagColumn("turned", { zh: "近期回落", en: "Turned down" }),
    flagColumn("too_few", { zh: "数量过少", en: "Too few" }),
  ],
  chart: { kind: "bar", x: "node", y: "cagr" },
  sql: (scope) => sql`
    with counted as (${windowCounts(scope)}),
    ends as (${withinRecent(scope)})
    select n.node, coalesce(c.before, 0) as before, coalesce(c.recent, 0) as recent,
      case when c.before >= ${growthMembersMin} and c.recent >= ${growthMembersMin}
        then power(cast(c.recent as double) / c.before, 1.0 / ${scope.windows?.years ?? 1}) - 1
      end as cagr,
      e.within, coalesce(e.turned, false) as turned,
      not (coalesce(c.before, 0) >= ${growthMembersMin} and coalesce(c.recent, 0) >= ${growthMembersMin}) as too_few
    from node n left join counted c on c.node = n.node left join ends e on e.node = n.node
    where ${scope.windows !== null}
    order by n.position`,
  reading(rows, scope) {
    const known = rows.filter((row) => typeof row["cagr"] === "number" && row["node"] !== "*").toSorted(byGrowth);
    const chain = rows.find((row) => row["node"] === "*");
    const [fastest, slowest] = [known[0], known.at(-1)];
    const texts: Both[] = [];
    if (typeof chain?.["cagr"] === "number") {
      const turned = chain["turned"] === true ? signedPercent(chain["within"]) : undefined;
      texts.push({
        zh: `全链年均增长 ${signedPercent(chain["cagr"])}${turned === undefined ? "" : `，但近期窗口内已回落，年均 ${turned}：前后期相比的增长率不代表当前走势`}。`,
        en: `The whole chain changes by ${signedPercent(chain["cagr"])} a year${turned === undefined ? "" : `, but has turned down within the recent window (${turned} a year): the rate between windows is not its present course`}.`,
      });
    }
    const down = rows.filter((row) => row["turned"] === true && row["node"] !== "*" && Number(row["cagr"]) > 0);
    if (down.length > 0) {
      const all = listed(down.map((row) => scope.label("node", row["node"])));
      texts.push({
        zh: `前后期相比增长、近期内已回落的环节：${all.zh}。`,
        en: `Up between windows, yet turned down within the recent one: ${all.en}.`,
      });
    }
    if (fastest && slowest && fastest !== slowest) {
      const [a, b] = [scope.label("node", fastest["node"]), scope.label("node", slowest["node"])];
      texts.push({
        zh: `增长最快的是${a.zh}（${signedPercent(fastest["cagr"])}），最慢的是${b.zh}（${signedPercent(slowest["cagr"])}）。`,
        en: `${a.en} grows fastest (${signedPercent(fastest["cagr"])}), ${b.en} slowest (${signedPercent(slowest["cagr"])}).`,
      });
    }
    return texts;
  },
  caveats(rows, scope) {
    if (scope.windows === null) return noWindows();
    const few = rows.filter((row) => row["too_few"] === true);
    if (few.length === 0) return [];
    return [
      {
        zh: `数量过少、未计算增长率的环节：${few.map((row) => scope.label("node", row["node"]).zh).join("、")}。`,
        en: `Too few for a rate: ${few.map((row) => scope.label("node", row["node"]).en).join(", ")}.`,
      },
    ];
  },
};

function byGrowth(a: FigureRow, b: FigureRow): number {
  return Number(b["cagr"]) - Number(a["cagr"]) || (String(a["node"]) < String(b["node"]) ? -1 : 1);
}
