/** Runs of studies: run, result, list. */
import { readFile } from "node:fs/promises";
import { action, analysts, AppError, type Context } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { listAnswer, listInput, resultAnswer, runAnswer, runInput, savedStudyInput } from "./contract.ts";
import { listMembers } from "./facts/list.ts";
import { readResult, withRunFacts } from "./run/result.ts";
import { runStudy } from "./run/run.ts";
import { readJudgementsText } from "./study/judgements.ts";
import { parseStudy } from "./study/parse.ts";
import { readStudy, runFolder, saveStudy, unlessAbsent, type SavedStudy } from "./study/store.ts";

export const runAction = action({
  name: "navigate/run",
  may: analysts,
  summary: {
    zh: "运行导航项目：计算方向、定位、路径，生成报告和证据包",
    en: "Run a study: direction, position and path, the report, and the evidence for all of it",
  },
  input: runInput,
  httpInput: savedStudyInput,
  output: runAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "post",
  long: true,
  async run({ study: named, out }, context) {
    const { study, yaml } = await studyOf(named, out === undefined, context);
    const snapshot = await getCurrentSnapshot(context.dataDir);
    const judgements = await readJudgementsText(context.dataDir, study.study);
    return runStudy({ study, yaml, snapshot, judgements, out: out ?? runFolder(context.dataDir, study.study) }, context);
  },
  print: ({ figures, recommendations, report, snapshot, seconds }, lang) =>
    lang === "zh"
      ? `已计算 ${figures} 项图表、${recommendations} 条建议（快照 ${snapshot}，${seconds.toFixed(1)} 秒）\n${printed(report)}`
      : `${figures} figures and ${recommendations} recommendations from snapshot ${snapshot} in ${seconds.toFixed(1)} s\n${printed(report)}`,
});

function printed(report: Readonly<Record<string, string | null>>): string {
  return Object.values(report)
    .filter((path) => path !== null)
    .join("\n");
}

/** A file of this machine, or else a saved study. A file that is run into the data directory is saved there too. */
async function studyOf(named: string, keep: boolean, { dataDir }: Context): Promise<SavedStudy> {
  const text = /[./\\]/.test(named) ? await readFile(named, "utf8").catch(unlessAbsent(undefined)) : undefined;
  if (text !== undefined) return keep ? saveStudy(dataDir, text) : { yaml: text, ...parseStudy(text) };
  if (/[./\\]/.test(named)) throw new AppError("navigate.study_not_found", { study: named });
  return readStudy(dataDir, named);
}

export const resultAction = action({
  name: "navigate/result",
  may: "member",
  summary: { zh: "最近一次运行的全部图表与建议", en: "All figures and recommendations of a study's latest run" },
  input: savedStudyInput,
  output: resultAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ study }, { dataDir }) => readResult(dataDir, study),
});

export const listAction = action({
  name: "navigate/list",
  may: "member",
  summary: { zh: "打开一个数字背后的专利清单", en: "The patents behind one number of a figure" },
  input: listInput,
  output: listAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ study, limit, offset, ...pick }, { dataDir }) =>
    withRunFacts(dataDir, study, (engine, parsed) => listMembers(engine, parsed, pick, { limit, offset })),
  print: ({ total, rows }) =>
    [
      String(total),
      ...rows.map(({ number, title, filedOn, applicants }) =>
        [number, filedOn ?? "", applicants.join("; "), title ?? ""].join("\t"),
      ),
    ].join("\n"),
  rows: ({ rows }) => rows.map(({ applicants, ...row }) => ({ ...row, applicants: applicants.join("; ") })),
});
