import { sql } from "#engine";
import { logLikelihood } from "../../text/cluster-labels.ts";
import { binomialAtLeast } from "../../text/tails.ts";
import { wholeChain } from "../../study/nodes.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn, windowOpens } from "../column.ts";
import type { FigureRow, Indicator } from "../indicator.ts";
import { listed, percent, years } from "../say.ts";
import { noWindows } from "./growth.ts";
import { readCaveats, textsRead } from "./texts-read.ts";

/** A term must stand in this many recent texts before anything is said of it. */
const risingMembersMin = 5;
/** Of all terms shown as rising, at most this share may be expected to be there by chance (Benjamini and Hochberg 1995). */
const falseShareMax = 0.05;
const termsShown = 30;

/**
 * Which terms are new or rising in titles and abstracts?
 *
 * in     member_term, term, member_text, fact; two windows of complete years
 * out    up to 30 terms that stand in a larger share of texts of the recent window than of the one before: members in both, both
 *        shares, log-likelihood, the end node that most recent ones belong to
 * unit   members read whose text has the term
 * limit  complete years only; at least 5 recent members; false discovery rate 5 % over all terms tested (one-sided, exact binomial); of
 *        terms inside each other that rise together the most telling one
 * from   Dunning 1993, Accurate methods for the statistics of surprise and coincidence; Benjamini and Hochberg 1995
 */
export const risingTerms: Indicator = {
  id: "rising-terms",
  part: "direction",
  analysis: "A3",
  cohort: {
    zh: "读取的题名与摘要（大型项目按哈希抽样）。",
    en: "The titles and abstracts that were read (of a large study a sample by hash).",
  },
  source: {
    zh: "对数似然 G²（Dunning 1993），错误发现率 Benjamini–Hochberg（1995）。",
    en: "Log-likelihood G² (Dunning 1993), false discovery after Benjamini and Hochberg (1995).",
  },
  title: { zh: "新兴术语", en: "Rising terms" },
  definition: (scope) => ({
    zh: `标题和摘要中，近期${scope.windows ? `（${years(scope.windows.recent)}）` : ""}占比显著高于前期${scope.windows ? `（${years(scope.windows.previous)}）` : ""}的术语，按对数似然 G² 排序；至少出现于近期 ${risingMembersMin} 件，对全部受检术语控制错误发现率在 5% 以内。占比以该窗口内读取的件数为分母，因此不受总量增长影响。只看词，不看意：换一种叫法也会显得新。`,
    en: `Terms that stand in a larger share of the texts of the recent window${scope.windows ? ` (${years(scope.windows.recent)})` : ""} than of the one before${scope.windows ? ` (${years(scope.windows.previous)})` : ""}, by log-likelihood G²; in at least ${risingMembersMin} recent ones, with a false discovery rate of at most 5 % over all terms tested. Shares are of the texts read in the window, so growth of the whole does not show. It sees words, not meanings: a new name for an old thing rises too.`,
  }),
  unit: { zh: "读取文本中的数量；占比；对数似然", en: "members read; shares; log-likelihood" },
  truncation: { zh: "只用完整年份", en: "complete years only" },
  reads: ["term", "member_term", "member_text", "member", "node_member", "node"],
  columns: (scope) => [
    { key: "term", title: { zh: "术语", en: "Term" }, kind: "text" },
    membersColumn(scope, { term: "term", ...windowOpens(scope.windows?.previous ?? scope.period) }, "before", {
      zh: `前期（${years(scope.windows?.previous ?? scope.period)}）`,
      en: `Before (${years(scope.windows?.previous ?? scope.period)})`,
    }),
    membersColumn(scope, { term: "term", ...windowOpens(scope.windows?.recent ?? scope.period) }, "recent", {
      zh: `近期（${years(scope.windows?.recent ?? scope.period)}）`,
      en: `Recent (${years(scope.windows?.recent ?? scope.period)})`,
    }),
    shareColumn("share_before", { zh: "前期占比", en: "Share before" }),
    shareColumn("share_recent", { zh: "近期占比", en: "Share lately" }),
    numberColumn("likelihood", { zh: "对数似然 G²", en: "Log-likelihood G²" }),
    nodeColumn,
  ],
  chart: { kind: "bar", x: "term", y: "likelihood" },
  sql: (scope) => {
    const { previous, recent } = scope.windows ?? { previous: scope.period, recent: scope.period };
    return sql`
    with read as (
      select f.member, case when f.year <= ${previous[1]} then 0 else 1 end as late
      from member_text t join fact f on f.member = t.member and f.node = ${wholeChain}
      where f.year between ${previous[0]} and ${recent[1]}
    ),
    totals as (select sum(1 - late) as read_before, sum(late) as read_recent from read),
    counted as (
      select x.term, sum(1 - r.late) as before, sum(r.late) as recent
      from member_term x join read r on r.member = x.member group by x.term
    ),
    in_node as (
      select x.term, n.node, row_number() over (partition by x.term order by count(*) desc, min(n.position), n.node) as place
      from member_term x
      join read r on r.member = x.member and r.late = 1
      join fact f on f.member = x.member
      join node n on n.node = f.node and n.leaf
      group by x.term, n.node
    )
    select t.text as term, c.before, c.recent, o.read_before, o.read_recent, i.node, r.of, r.read, r.abstracts
    from counted c join term t on t.term = c.term cross join totals o cross join (${textsRead()}) r
    left join in_node i on i.term = c.term and i.place = 1
    where c.recent >= ${risingMembersMin} and ${scope.windows !== null}
    order by t.text`;
  },
  finish(rows) {
    const tested = rows
      .map((row) => {
        const [before, recent] = [Number(row["before"]), Number(row["recent"])];
        const [readBefore, readRecent] = [Number(row["read_before"]), Number(row["read_recent"])];
        const likelihood = logLikelihood(recent, readRecent, before, readBefore);
        return {
          ...row,
          share_before: readBefore === 0 ? null : before / readBefore,
          share_recent: readRecent === 0 ? null : recent / readRecent,
          likelihood,
          // Of all members with the term as many or more in the recent window, were its share the same in both: exact, where a chi-square
          // of so few would be too bold.
          chance: likelihood > 0 ? binomialAtLeast(recent, before + recent, readRecent / (readBefore + readRecent)) : 1,
        };
      })
      .toSorted(
        (a, b) => a.chance - b.chance || b.likelihood - a.likelihood || (String(rowTerm(a)) < String(rowTerm(b)) ? -1 : 1),
      );
    const passed = tested.findLastIndex(({ chance }, index) => chance <= (falseShareMax * (index + 1)) / tested.length);
    const shown: FigureRow[] = [];
    for (const { chance: _, ...row } of tested.slice(0, passed + 1)) {
      if (shown.length === termsShown) break;
      if (!shown.some((other) => isPartOf(row, other))) shown.push(row);
    }
    return shown;
  },
  reading(rows, scope) {
    if (rows.length === 0) {
      return scope.windows === null ? [] : [{ zh: "没有占比显著上升的术语。", en: "No term rises by more than chance." }];
    }
    const named = rows.slice(0, 5).map((row) => ({
      zh: `${String(row["term"])}（${percent(row["share_before"])} → ${percent(row["share_recent"])}）`,
      en: `${String(row["term"])} (${percent(row["share_before"])} → ${percent(row["share_recent"])})`,
    }));
    return [{ zh: `占比上升最显著的术语：${listed(named).zh}。`, en: `Terms that rise most clearly: ${listed(named).en}.` }];
  },
  caveats: (rows, scope) => (scope.windows === null ? noWindows() : readCaveats(rows, scope)),
};

function rowTerm(row: FigureRow): string {
  return String(row["term"]);
}

/** One of two terms is a part of the other, and both rise in mostly the same texts. */
function isPartOf(row: FigureRow, other: FigureRow): boolean {
  const [a, b] = [rowTerm(row), rowTerm(other)];
  if (!a.includes(b) && !b.includes(a)) return false;
  const [few, many] = [Number(row["recent"]), Number(other["recent"])].toSorted((x, y) => x - y);
  return (few ?? 0) >= (many ?? 0) / 2;
}
