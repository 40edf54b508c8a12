/** Checking and comparing runs: verify, diff. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { action, AppError, type Context, staff } from "#base";
import { bundle } from "./bundle/layout.ts";
import { diffBundles } from "./diff/difference.ts";
import { verifyBundle } from "./bundle/verify.ts";
import { diffAnswer, diffInput, keptDiffInput, runsAnswer, savedStudyInput, verifyAnswer, verifyInput } from "./contract.ts";
import { listRuns } from "./run/kept.ts";
import { printDifference } from "./diff/print.ts";
import { readStudyText, runFolder } from "./study/store.ts";

/** The folder of a bundle, or of the latest run of a saved study. */
export async function folderOf(named: string, { dataDir }: Context): Promise<string> {
  if (existsSync(join(named, bundle.manifest))) return named;
  const [study = "", id] = named.split("@");
  if (id !== undefined && !/[./\\]/.test(named)) {
    const kept = (await listRuns(dataDir, study)).find((run) => run.id === id);
    if (kept) return kept.folder;
  }
  if (/[./\\@]/.test(named)) throw new AppError("navigate.not_a_bundle", { folder: named, file: bundle.manifest });
  const folder = runFolder(dataDir, named);
  if (existsSync(join(folder, bundle.manifest))) return folder;
  await readStudyText(dataDir, named);
  throw new AppError("navigate.no_run", { study: named });
}

export const verifyAction = action({
  name: "navigate/verify",
  may: staff,
  summary: {
    zh: "核验成果包：仅凭证据重算全部图表并比对每个文件",
    en: "Check a run: recompute every figure from its evidence alone and compare every file",
  },
  input: verifyInput,
  httpInput: savedStudyInput,
  output: verifyAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: async ({ study }, context) => verifyBundle(await folderOf(study, context), context),
  exitCode: ({ failed }) => (failed.length === 0 ? 0 : 1),
  print: ({ figures, passed, failed, against }, lang) =>
    [
      lang === "zh"
        ? `${passed}/${figures} 项图表通过核验（${against === "snapshot" ? "含由快照重建事实表" : "仅依据成果包"}）`
        : `${passed} of ${figures} figures pass (${against === "snapshot" ? "facts rebuilt from the snapshot" : "from the bundle alone"})`,
      ...failed.map(({ figure, reason }) => `✗ ${figure}: ${reason}`),
    ].join("\n"),
  rows: ({ failed }) => failed,
});

export const runsAction = action({
  name: "navigate/runs",
  may: staff,
  summary: { zh: "列出项目的最近一次运行和保留的历次运行", en: "List a study's latest run and the earlier ones that are kept" },
  input: savedStudyInput,
  output: runsAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  async run({ study }, { dataDir }) {
    await readStudyText(dataDir, study);
    return { runs: (await listRuns(dataDir, study)).map(({ id, ranAt, snapshot, code }) => ({ id, ranAt, snapshot, code })) };
  },
  print: ({ runs }) => runs.map(({ id, ranAt, snapshot, code }) => [id, ranAt, snapshot, code].join("\t")).join("\n"),
  rows: ({ runs }) => runs,
});

export const diffAction = action({
  name: "navigate/diff",
  may: staff,
  summary: { zh: "比较两次运行：哪些数字变了，为什么", en: "Compare two runs: which figures changed, and why" },
  input: diffInput,
  httpInput: keptDiffInput,
  output: diffAnswer,
  positional: ["before", "after"],
  doors: ["cli", "http"],
  method: "post",
  long: true,
  run: async ({ before, after }, context) =>
    diffBundles(await folderOf(before, context), await folderOf(after, context), context),
  print: printDifference,
  rows: ({ changed }) =>
    changed.map(({ figure, before, after, because }) => ({
      figure,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      because,
    })),
});
