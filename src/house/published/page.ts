import { printed, type Comparison } from "./comparison.ts";
import { histograms } from "./histograms.ts";
import { landscapes, printedLandscapes, type Landscape } from "./landscaping.ts";
import { drones, pizza } from "./manual.ts";

export interface Published {
  readonly comparisons: readonly Comparison[];
  readonly landscapes: readonly Landscape[];
}

/** Every published analysis whose data lie in the folder, made again through import, search and navigation. */
export async function reproduce(data: string): Promise<Published> {
  return {
    comparisons: [...(await pizza(data)), ...(await drones(data)), ...(await histograms(data))],
    landscapes: await landscapes(data),
  };
}

/** docs/studies/published.md. */
export function publishedPage({ comparisons, landscapes: sets }: Published): string {
  const analyses = [...new Set(comparisons.map(({ analysis }) => analysis))];
  const equal = comparisons.filter(({ published, ours }) => published === ours).length;
  return `# Published analyses, made again

Printed by \`node scripts/published.ts DATA\`, DATA being the folder of public data sets; a test makes the quickest of them again. Every number of ours
came through the product's own doors, in a data directory of its own: \`corpus import\`, \`search count\`, \`search find\`, \`navigate run\`.
${equal} of ${comparisons.length} published figures come out the same; each of the others says why it does not.

${analyses.map((analysis) => `## ${analysis}\n\n${printed(comparisons.filter((each) => each.analysis === analysis))}`).join("\n\n")}

## Landscaping sets with labels of relevance

Three topics of Korean landscaping studies (Choi et al. 2019), each publication labelled relevant or not. A first query for each, written from the
topic's name and not fitted to the labels, held to them. \`offshore\` is labelled for virtual and augmented reality in training for offshore plants.
Rows that repeat a publication count once: the 2,281 rows of \`satellite\` are 1,795 publications.
These are precision and recall within the labelled set, which is half relevant: in a whole corpus precision would be lower.

${printedLandscapes(sets)}

## Not made again

- **dronesr** (49,417 patents): its tables hold an id of Lens and one field each, no publication numbers; import refuses them, as nothing could be
  counted by unit. Its number is that of distinct ids.
- **WIPO handbook, chapter 4** (15,776 applications, priorities, families): a table of pairs of numbers without dates or titles; the counts are held
  by a test of reading numbers (\`src/corpus/import/table/published-figures.test.ts\`), as there is nothing to search or navigate in them.

- **incoPat, applicants and main classes**: the tool counts the first of its own standardised names (“丰田汽车-C”) and the first class of a record;
  our leaders count every applicant by its own entity, and a class wherever a record has it. The list of names behind the tool's is not published.
- **Regions**: none of the sets publishes a count by region of the applicant.

## 中文摘要

本页由程序生成：把公开发表的分析（WIPO 手册的 pizza 与 drones、incoPat 直方图）用同一数据经导入、检索统计和导航重新计算，逐项列出已发表值、
本系统值、差异及原因；另以三个带相关性标注的数据集检验检索式的查准率与查全率。
`;
}
