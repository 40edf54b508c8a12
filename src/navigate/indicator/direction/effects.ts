import { sql, type Sql } from "#engine";
import type { FigureColumn } from "../../contract.ts";
import { poissonAtMost } from "../../text/tails.ts";
import { wholeChain } from "../../study/nodes.ts";
import { membersColumn, nodeColumn, numberColumn, shareColumn } from "../column.ts";
import type { Both, FigureRow, Indicator, Scope } from "../indicator.ts";
import { fixed, listed, whole } from "../say.ts";
import { readCaveats, textsRead } from "./texts-read.ts";
import { cohorts } from "../statements.ts";

/** A cell is far from what would be expected only if chance gives as few (or as many) in fewer than one of a hundred. */
const chanceMax = 0.01;
/** … and if it is at most half of that, or at least one and a half times. */
const blankMax = 0.5;
const denseMin = 1.5;

export const effectColumn: FigureColumn = { key: "effect", title: { zh: "功效", en: "Effect" }, kind: "effect" };

/**
 * Which effects do the patents of each node claim, and where are the blanks?
 *
 * in     member_effect (member, effect) by the open rules of src/navigate/text/effect-rules.ts and the study's; member_text, fact, node
 * out    one row per end node (and the whole chain) and effect: members, share of the texts read, expected, ratio to it, verdict
 * unit   members read that state the effect in title or abstract, once each; a member may state several, so they add to more than all
 * limit  expected = texts read of the node × share of the effect in the whole chain; blank: at most half of it and as few by chance in
 *        fewer than 1 of 100 (Poisson); dense: at least one and a half times and as many by chance in fewer than 1 of 100
 * from   technology–effect matrix (技术功效矩阵) of Japanese and Chinese practice; what is read by rule here is read by people there
 */
export const effects: Indicator = {
  id: "effects",
  part: "direction",
  analysis: "A3",
  truncation: {
    zh: "期间内已公开的题名与摘要；最近 18 个月的文本尚不齐全。",
    en: "Titles and abstracts published in the period; those of the latest 18 months are not all there.",
  },
  source: {
    zh: "技术—功效矩阵为通用做法；词表规则公开，见方法说明。",
    en: "Technology–effect matrices are common practice; the rules of words are open.",
  },
  title: { zh: "技术功效矩阵（按环节）", en: "Technology–effect matrix by node" },
  definition: () => matrixDefinition({ zh: "环节", en: "the node" }),
  unit: { zh: "读取文本中陈述该功效的数量", en: "members read that state the effect" },
  cohort: cohorts.chainTexts,
  reads: ["member_effect", "member_text", "member", "node_member", "node"],
  columns: (scope) => [nodeColumn, ...matrixColumns(scope, { node: "node" })],
  chart: { kind: "bubble", x: "effect", y: "node", size: "members", colour: "verdict" },
  pivot: { row: "node", column: "effect", value: "members" },
  sql: () =>
    matrixQuery(
      "node",
      sql`select f.member, f.node as label, n.position as place from fact f join node n on n.node = f.node where n.leaf or n.node = ${wholeChain}`,
    ),
  finish: (rows) => rows.map(judged),
  reading: (rows, scope) => matrixReading(rows, scope, "node"),
  caveats: matrixCaveats,
};

export function matrixDefinition(row: Both): Both {
  return {
    zh: `功效由标题和摘要按公开规则读出：同一小句中，所指对象（如“效率”“噪声”）附近有提高、降低等变化词，或有“降噪”“结构简单”等固定说法；一件只计一次，可有多种功效。期望数 =${row.zh}读取件数 × 该功效在全链的占比。不足期望一半且偶然出现的概率低于 1% 的标为空白点，达到期望 1.5 倍且概率低于 1% 的标为密集。空白可能是机会，也可能是无此需要；规则的查准率与查全率见说明文档。`,
    en: `Effects are read from titles and abstracts by open rules: in one clause a word for what changes (efficiency, noise) with a word of change near it, or a phrase that says both. A member counts once for an effect and may have several. Expected = texts read of ${row.en} × share of the effect in the whole chain. Blank: at most half of that, and as few by chance in fewer than 1 of 100; dense: at least 1.5 times, likewise. A blank may be a chance, or nobody needs it. Precision and recall of the rules stand in the documentation.`,
  };
}

export function matrixColumns(scope: Scope, row: Readonly<Record<string, string>>): FigureColumn[] {
  return [
    effectColumn,
    membersColumn(scope, { ...row, effect: "effect" }),
    membersColumn(scope, { ...row, textRead: "=yes" }, "texts", { zh: "读取件数", en: "Texts read" }),
    shareColumn("share", { zh: "占读取件数", en: "Share of texts" }),
    numberColumn("expected", { zh: "期望数", en: "Expected" }),
    { key: "ratio", title: { zh: "与期望之比", en: "Ratio to expected" }, kind: "ratio" },
    { key: "verdict", title: { zh: "判断", en: "Verdict" }, kind: "verdict" },
  ];
}

/**
 * Rows × effects over what was read, with the whole chain's share of each effect beside.
 *
 * in     groups(member, label, place): which members stand in which row, and the order of rows
 */
export function matrixQuery(row: "node" | "technology", groups: Sql): Sql {
  return sql`
    with grouped as (select g.member, g.label, g.place from (${groups}) g join member_text t on t.member = g.member),
    sizes as (select label, min(place) as place, count(*) as texts from grouped group by label),
    chain as (
      select f.member from fact f join member_text t on t.member = f.member where f.node = ${wholeChain}
    ),
    overall as (
      select e.effect, count(*) as members from member_effect e join chain c on c.member = e.member group by e.effect
    ),
    counted as (
      select g.label, e.effect, count(*) as members from grouped g join member_effect e on e.member = g.member group by g.label, e.effect
    )
    select s.label as ${row === "node" ? sql`node` : sql`technology`}, o.effect, coalesce(c.members, 0) as members, s.texts,
      cast(coalesce(c.members, 0) as double) / s.texts as share,
      cast(s.texts as double) * o.members / r.read as expected, s.label = ${wholeChain} as whole, r.of, r.read, r.abstracts
    from sizes s cross join overall o cross join (${textsRead()}) r
    left join counted c on c.label = s.label and c.effect = o.effect
    order by s.place, s.label, o.members desc, o.effect`;
}

function mostlyTitles(row: FigureRow): boolean {
  return Number(row["abstracts"]) * 2 < Number(row["read"]);
}

export function judged(row: FigureRow): FigureRow {
  const { whole: isWhole, ...rest } = row;
  // Titles hardly ever state effects: what they lack is no blank, and three of them are no density.
  if (mostlyTitles(row)) return { ...rest, ratio: null, verdict: null };
  const [members, expected] = [Number(row["members"]), Number(row["expected"])];
  const ratio = expected > 0 ? members / expected : null;
  if (isWhole === true || ratio === null) return { ...rest, ratio, verdict: null };
  const blank = ratio <= blankMax && poissonAtMost(members, expected) < chanceMax;
  const dense = ratio >= denseMin && 1 - poissonAtMost(members - 1, expected) < chanceMax;
  return { ...rest, ratio, verdict: blank ? "blank" : dense ? "dense" : null };
}

export function matrixReading(rows: readonly FigureRow[], scope: Scope, key: "node" | "technology"): Both[] {
  const label = (row: FigureRow): Both => {
    const [a, b] = [scope.label(key, row[key]), scope.label("effect", row["effect"])];
    return {
      zh: `${a.zh}×${b.zh}（${whole(row["members"])}，期望 ${fixed(row["expected"], 1)}）`,
      en: `${a.en} × ${b.en} (${whole(row["members"])}, expected ${fixed(row["expected"], 1)})`,
    };
  };
  const of = (verdict: string, far: (row: FigureRow) => number) =>
    rows
      .filter((row) => row["verdict"] === verdict)
      .toSorted((a, b) => far(b) - far(a))
      .slice(0, 5);
  const blank = of("blank", (row) => Number(row["expected"]) - Number(row["members"]));
  const dense = of("dense", (row) => Number(row["members"]) - Number(row["expected"]));
  const texts: Both[] = [];
  if (dense.length > 0) {
    const names = listed(dense.map(label));
    texts.push({ zh: `布局密集之处：${names.zh}。`, en: `Dense: ${names.en}.` });
  }
  if (blank.length > 0) {
    const names = listed(blank.map(label));
    texts.push({ zh: `明显少于期望的空白点：${names.zh}。`, en: `Blank, far fewer than expected: ${names.en}.` });
  }
  return texts;
}

export function matrixCaveats(rows: readonly FigureRow[], scope: Scope): Both[] {
  if (rows.length === 0) {
    return [{ zh: "没有读出任何功效。", en: "No effect was read from any text." }];
  }
  const tested = rows.filter((row) => Number(row["ratio"]) !== 1).length;
  if (rows[0] !== undefined && mostlyTitles(rows[0])) {
    return [
      ...readCaveats(rows, scope),
      {
        zh: "多数文本只有标题，标题很少写明功效：各格数量严重偏低，不判断空白与密集，不宜用于决策。",
        en: "Most texts are titles, which hardly ever state effects: numbers are far too low, nothing is called blank or dense, and no decision should rest on this.",
      },
    ];
  }
  return [
    ...readCaveats(rows, scope),
    {
      zh: `共比较 ${tested} 格，即使毫无规律，也约有 ${whole(Math.ceil(tested * chanceMax))} 格会在一侧越过 1% 的界限，单个格子不宜孤立解读。`,
      en: `${tested} cells are compared; with nothing behind them about ${whole(Math.ceil(tested * chanceMax))} would pass the bound of 1 % on either side, so no single cell should be read alone.`,
    },
  ];
}
