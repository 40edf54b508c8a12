import type { ReportContent } from "../../bundle/content.ts";
import type { Both } from "../../indicator/indicator.ts";
import { unitNames } from "../../indicator/say.ts";
import { textOf, type Show } from "../cell-text.ts";
import { headFacts } from "../head.ts";
import { words } from "../words.ts";
import type { Block } from "./block.ts";
import { projectTables } from "./project.ts";
import { textTable } from "./text-table.ts";

/** What was asked, of which data, and by which rules it was counted: from the study and the run alone. */
export function methodBlocks(content: ReportContent, show: Show): Block[] {
  const { lang } = show;
  const word = words(lang);
  const { study } = content;
  const question = study.question ? [{ text: `${word.question}${word.colon}${textOf(study.question, lang)}` }] : [];
  return [
    { kind: "heading", level: 2, id: "method-scope", text: word.methodScope },
    ...(question.length > 0 ? [{ kind: "sentences" as const, style: "plain" as const, sentences: question }] : []),
    {
      kind: "table",
      caption: word.methodScope,
      table: textTable(
        [word.item, word.content],
        headFacts(content, lang).map(([name, value]) => [name, value]),
      ),
      notes: [],
    },
    { kind: "heading", level: 2, id: "method-steps", text: word.methodSteps },
    { kind: "items", items: steps(content).map((step) => ({ text: step[lang] })) },
    ...projectTables(study, show),
  ];
}

/** How the numbers came about, with the numbers of this run. */
function steps({ study, scope, run, figures }: ReportContent): Both[] {
  const queries = scope.nodes.filter(({ query }) => query !== "").length;
  const leaves = scope.nodes.filter(({ leaf }) => leaf).length;
  const sampled = scope.nodes.filter(({ sample }) => sample !== undefined).length;
  const charts = figures.length;
  const { windows, completeTo } = scope;
  return [
    {
      zh: `检索：产业链共 ${scope.nodes.length} 个环节（末级 ${leaves} 个），以 ${queries} 个检索式取得，全文列于附录 A；${sampled} 个环节附有查准率抽检。`,
      en: `Search: the chain has ${scope.nodes.length} nodes (${leaves} of them end nodes) found by ${queries} queries, printed in full in appendix A; ${sampled} nodes carry a precision sample.`,
    },
    {
      zh: `计数：以${unitNames[study.count].zh}为单位；同一单位属于几个环节时，在各环节各计一次，全产业链只计一次。`,
      en: `Counting: in ${unitNames[study.count].en}; what belongs to several nodes counts once in each, and once in the whole chain.`,
    },
    {
      zh: `年份：按申请年（专利族按最早优先权年）统计 ${study.period[0]}–${study.period[1]} 年；${completeTo === null ? "无完整年份" : `截至 ${completeTo} 年为完整年份`}，其后年份只列出，不参与增长、拟合与前后期比较。`,
      en: `Years: filing years (of a family: of its earliest priority) ${study.period[0]}–${study.period[1]}; ${completeTo === null ? "no year is complete" : `complete up to ${completeTo}`}; later years are shown and take no part in growth, fits and windows.`,
    },
    windows
      ? {
          zh: `前后期比较：${windows.previous.join("–")} 年与 ${windows.recent.join("–")} 年。`,
          en: `Windows compared: ${windows.previous.join("–")} and ${windows.recent.join("–")}.`,
        }
      : {
          zh: "前后期比较：完整年份不足，未作比较。",
          en: "Windows: too few complete years, so none are compared.",
        },
    {
      zh: `计算：${charts} 项图表均由证据包内的事实表以 SQL 算出，各项的口径、样本量、计算语句随图表列出或存于 figures/。`,
      en: `Computation: all ${charts} figures come from the fact tables in the evidence by SQL; definition, sample and statement stand with each figure or in figures/.`,
    },
    {
      zh: `来源：${run.sources.length} 个文件，数据截止 ${run.cutOff ?? "未知"}，快照 ${run.snapshot}，程序版本 ${run.code}。`,
      en: `Sources: ${run.sources.length} files, data up to ${run.cutOff ?? "an unknown day"}, snapshot ${run.snapshot}, program ${run.code}.`,
    },
    {
      zh: "行文：正文各句由规则从图表数字生成，句后注明所据图表；分析人员意见另框列出，不与规则文字混排。",
      en: "Wording: every sentence is made by rule from the numbers of a figure, named behind it; what the analyst says stands in frames of its own.",
    },
  ];
}
