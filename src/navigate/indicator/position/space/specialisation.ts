import { flagColumn, membersColumn, nodeColumn, numberColumn } from "../../column.ts";
import type { FigureColumn } from "../../../contract.ts";
import type { Both, FigureRow, Indicator, Scope } from "../../indicator.ts";
import { fieldNames } from "../../../figure/field-names.ts";
import { fixed, listed } from "../../say.ts";
import { fieldRegions, leafRegions, leaves, levelName } from "./asked.ts";
import { agreementMin, chanceMax, presentMin, regionMin, spaceOf, standings } from "./matrix.ts";
import { truncations } from "../../statements.ts";

const measured: readonly FigureColumn[] = [
  { key: "rta", title: { zh: "RTA（同级区域内）", en: "RTA (among regions of its level)" }, kind: "ratio" },
  flagColumn("held", { zh: "具相对优势", en: "Specialised" }),
  numberColumn("density", { zh: "关联密度（0–100）", en: "Relatedness density (0–100)" }),
  numberColumn("lead", { zh: "高于本地均值", en: "Above home's mean" }),
  numberColumn("complexity", { zh: "复杂度（TCI）", en: "Complexity (TCI)" }),
  { key: "quadrant", title: { zh: "象限", en: "Quadrant" }, kind: "verdict" },
  flagColumn("by_chance", { zh: "与随机无异", en: "No clearer than chance" }),
];

function defined(scope: Scope, what: Both): Both {
  return {
    zh: `关联密度 = 与该${what.zh}邻近且本地已具备者的邻近度之和 ÷ 与其邻近的全部邻近度之和 ×100；复杂度为“区域—${what.zh}”矩阵（${levelName(scope).zh}，RTA ≥ 1 且不少于 ${presentMin}）第二特征向量的标准分，越少区域具备、且具备者越多样，复杂度越高。以本地密度均值和复杂度 0 划分象限（复杂度与区域多样性的相关不足 ${agreementMin} 时不划分）：邻近且复杂者投入风险较低、回报较高。各区域构成的差异与随机无异（χ² 检验概率高于 ${chanceMax}）时不作判断。不含市场与成本。`,
    en: `Relatedness density = the proximities to what home has ÷ all proximities to the ${what.en}, × 100. Complexity is the second eigenvector of regions × ${what.en}s (${levelName(scope).en}; a region has what its RTA is at least 1 in on at least ${presentMin}), as a standard score: high where few regions have it, and those have many others. Home's mean density and a complexity of 0 part the quadrants (none where complexity correlates below ${agreementMin} with how much regions have): what is near and complex promises most at least risk. Nothing is told where regions differ no more clearly than by chance (χ², probability above ${chanceMax}). Nothing of markets and costs.`,
  };
}

const quoted: Both = {
  zh: "Balland 等（2019）；Hidalgo 与 Hausmann（2009）",
  en: "Balland et al. 2019; Hidalgo & Hausmann 2009",
};

function told(rows: readonly FigureRow[], label: (row: FigureRow) => Both): Both[] {
  if (rows.length === 0) {
    return [
      {
        zh: `本地数量不足 ${regionMin}，不计算关联密度。`,
        en: `Home has fewer than ${regionMin}: no relatedness density is told.`,
      },
    ];
  }
  if (rows.every((row) => row["by_chance"] === true)) {
    return [
      {
        zh: "各区域的构成差异与随机分布无异，不作关联与复杂度的判断。",
        en: "Regions differ in what they have no more than by chance: nothing is told of what is near or complex.",
      },
    ];
  }
  const labels = (wanted: readonly FigureRow[]) => listed(wanted.slice(0, 5).map((row) => label(row)));
  const open = rows.filter((row) => row["held"] === false && typeof row["lead"] === "number");
  const near = open.filter((row) => Number(row["lead"]) >= 0).toSorted((a, b) => Number(b["density"]) - Number(a["density"]));
  const best = near.filter((row) => row["quadrant"] === "near_complex");
  const said: Both[] = [];
  if (near.length > 0) {
    const all = labels(near);
    said.push({
      zh: `本地尚未形成相对优势、而关联密度高于均值的：${all.zh}（最高 ${fixed(near[0]?.["density"], 1)}）。`,
      en: `Not yet specialised in, with a density above home's mean: ${all.en} (highest ${fixed(near[0]?.["density"], 1)}).`,
    });
  } else {
    said.push({
      zh: "本地尚未形成相对优势者的关联密度均低于均值。",
      en: "What home is not specialised in is all less near than its mean.",
    });
  }
  const [nearest] = open
    .filter((row) => Number(row["members"]) < presentMin && Number(row["density"]) > 0)
    .toSorted((a, b) => Number(b["density"]) - Number(a["density"]));
  if (nearest) {
    const { zh, en } = label(nearest);
    said.push({
      zh: `本地几乎没有的当中，与既有基础最近的是${zh}（关联密度 ${fixed(nearest["density"], 1)}）。`,
      en: `Of what home has next to nothing of, ${en} is nearest to what it has (density ${fixed(nearest["density"], 1)}).`,
    });
  }
  if (best.length > 0) {
    const all = labels(best);
    said.push({ zh: `其中复杂度也高于平均的：${all.zh}。`, en: `Of them complex too: ${all.en}.` });
  }
  return said;
}

function noComplexity(rows: readonly FigureRow[]): Both[] {
  if (rows.every((row) => row["by_chance"] === true)) return [];
  return rows.length > 0 && rows.every((row) => row["complexity"] === null)
    ? [
        {
          zh: "区域之间差异不足（或区域、环节过少），第二特征向量不确定，复杂度不予给出。",
          en: "Regions or items are too few, or too alike, for a second eigenvector that stands alone: no complexity is told.",
        },
      ]
    : unsure(rows);
}

function unsure(rows: readonly FigureRow[]): Both[] {
  return rows.some((row) => row["complexity"] !== null && row["lead"] !== null) && rows.every((row) => row["quadrant"] === null)
    ? [
        {
          zh: `各区域复杂度与其具备的数目相关不足 ${agreementMin}，方向不稳，不划分象限。`,
          en: `The regions' complexity hardly agrees with how much they have (correlation below ${agreementMin}): its direction is unsure, and no quadrants are told.`,
        },
      ]
    : [];
}

/**
 * What should home grow into: how near is each end node to what it has, and how complex is it?
 *
 * in     node_region (node, place, members), node
 * out    one row per end node: members at home, rta (among regions of its level), held, density (0–100), lead over home's mean, complexity
 *        (standard score), quadrant
 * unit   the study's counting unit for members
 * limit  nothing where home has fewer than 10 in the chain; complexity only where regions and nodes hang together and the second
 *        eigenvalue stands alone
 * from   Balland et al. 2019 (smart specialisation), Hidalgo & Hausmann 2009; RTA is within the regions compared
 */
export const specialisation: Indicator = {
  id: "specialisation",
  part: "position",
  analysis: "B1",
  truncation: truncations.allYears,
  title: { zh: "环节关联密度与复杂度（智慧专业化象限）", en: "Relatedness and complexity of each node (smart specialisation)" },
  definition: (scope) => defined(scope, { zh: "环节", en: "node" }),
  unit: { zh: "密度 0–100；复杂度标准分", en: "density 0–100; complexity as a standard score" },
  cohort: { zh: "与本地同级的区域，期间内", en: "regions of the home region's level, in the period" },
  source: quoted,
  reads: ["node", "node_member", "member", "fact_organisation", "organisation"],
  columns: (scope) => [nodeColumn, membersColumn(scope, { node: "node", region: `=${scope.home.region}` }), ...measured],
  chart: { kind: "scatter", x: "lead", y: "complexity", series: "node" },
  sql: leafRegions,
  finish: (rows, scope) =>
    standings(spaceOf(rows, leaves(scope), scope), scope.home.region).map(({ item, ...rest }) => ({ node: item, ...rest })),
  reading: (rows, scope) => told(rows, (row) => scope.label("node", row["node"])),
  caveats: noComplexity,
};

/** Fields shown: what home has most of, and what is nearest to it. */
const fieldsMax = 35;

/**
 * The same over the fields of technology of the whole corpus.
 *
 * in     region_field (place, field, members)
 * out    one row per field, nearest first, at most 35: members at home, rta, held, density, lead, complexity, quadrant
 * unit   families of the whole corpus in the period, whatever the study counts
 * limit  as above; says something only where the corpus holds more than the chain's own topic
 */
export const fieldSpecialisation: Indicator = {
  id: "field-specialisation",
  part: "position",
  analysis: "B1",
  truncation: truncations.allYears,
  title: { zh: "技术领域关联密度与复杂度", en: "Relatedness and complexity of fields of technology" },
  definition: (scope) => {
    const { zh, en } = defined(scope, { zh: "领域", en: "field" });
    return {
      zh: `${zh}按语料全部专利族计（不限本产业链）：WIPO 35 个技术领域，语料无该对照表时用首个 IPC 小类。`,
      en: `${en} Counted over all families of the corpus, in or out of the chain: WIPO's 35 fields, or subclasses of the first IPC symbol where the corpus has no such concordance.`,
    };
  },
  unit: { zh: "专利族；密度 0–100；复杂度标准分", en: "families; density 0–100; complexity as a standard score" },
  cohort: { zh: "语料全部专利族，与本地同级的区域", en: "all families of the corpus, regions of the home region's level" },
  source: quoted,
  reads: ["region_field"],
  columns: () => [
    { key: "field", title: { zh: "技术领域", en: "Field" }, kind: "text" },
    numberColumn("members", { zh: "本地专利族", en: "Families at home" }),
    ...measured,
  ],
  chart: { kind: "scatter", x: "lead", y: "complexity", series: "field" },
  sql: fieldRegions,
  finish(rows, scope) {
    const fields = [...new Set(rows.map((row) => String(row["item"])))].toSorted();
    return standings(spaceOf(rows, fields, scope), scope.home.region)
      .toSorted((a, b) => (b.density ?? -1) - (a.density ?? -1) || b.members - a.members || (a.item < b.item ? -1 : 1))
      .slice(0, fieldsMax)
      .map(({ item, ...rest }) => ({ field: item, ...rest }));
  },
  reading: (rows) => told(rows, ({ field }) => fieldNames[String(field)] ?? { zh: String(field), en: String(field) }),
  caveats: noComplexity,
};
