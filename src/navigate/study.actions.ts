/** Studies as files of the data directory: list, read, save, preview. */
import { action, AppError } from "#base";
import { z } from "zod";
import { previewAnswer, previewInput, savedStudyInput, saveInput, studiesAnswer, studyAnswer, type Study } from "./contract.ts";
import { both } from "./figure/labels.ts";
import { previewStudy } from "./run/preview.ts";
import { readRun } from "./run/result.ts";
import { studyNodes } from "./study/nodes.ts";
import { parseStudy, printStudy } from "./study/parse.ts";
import { listStudies, readStudy, readStudyText, saveStudy, type SavedStudy } from "./study/store.ts";

export const studiesAction = action({
  name: "navigate/studies",
  summary: { zh: "列出数据目录中的导航项目", en: "List the studies of the data directory" },
  input: z.object({}),
  output: studiesAnswer,
  doors: ["cli", "http"],
  method: "get",
  async run(_, { dataDir, lang }) {
    const names = await listStudies(dataDir);
    return { studies: await Promise.all(names.map((name) => summary(dataDir, name, lang))) };
  },
  print: ({ studies }, lang) =>
    studies
      .map(({ study, title, ran, problem }) => `${study}\t${both(title, study)[lang]}\t${problem ?? ran?.at ?? "–"}`)
      .join("\n"),
  rows: ({ studies }) =>
    studies.map(({ study, title, region, period, nodes, ran, problem }) => ({
      study,
      title_zh: title.zh ?? "",
      title_en: title.en ?? "",
      region,
      from: period[0],
      to: period[1],
      nodes,
      ran_at: ran?.at ?? "",
      snapshot: ran?.snapshot ?? "",
      problem: problem ?? "",
    })),
});

async function summary(dataDir: string, name: string, lang: "zh" | "en") {
  const ran = await readRun(dataDir, name).then(
    (run) => ({ at: run.ranAt.toISOString(), snapshot: run.run.snapshot }),
    () => null,
  );
  try {
    const { study } = await readStudy(dataDir, name);
    return { ...headOf(study), ran, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      study: name,
      title: { en: name },
      region: "",
      period: [0, 0] as [number, number],
      nodes: 0,
      ran,
      problem: error.text(lang),
    };
  }
}

function headOf(study: Study) {
  return { study: study.study, title: study.title, region: study.region, period: study.period, nodes: studyNodes(study).length };
}

function answerOf({ study, yaml }: SavedStudy): z.output<typeof studyAnswer> {
  const nodes = studyNodes(study).map(({ node, title, level, parent, query, leaf }) => ({
    node,
    title,
    level,
    parent,
    query,
    leaf,
  }));
  return { study: study.study, yaml, parsed: study, nodes };
}

export const studyAction = action({
  name: "navigate/study",
  summary: { zh: "读取一个导航项目：文本、内容和环节", en: "Read a study: its text, what it says, its nodes" },
  input: savedStudyInput,
  output: studyAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  run: async ({ study }, { dataDir }) => answerOf(await readStudy(dataDir, study)),
  print: ({ yaml }) => yaml,
  rows: ({ nodes }) => nodes.map(({ title, ...node }) => ({ ...node, title_zh: title.zh ?? "", title_en: title.en ?? "" })),
});

export const saveAction = action({
  name: "navigate/save",
  summary: {
    zh: "保存导航项目（尽量保留文件中的注释）",
    en: "Save a study; the comments of its file are kept where they can be",
  },
  input: saveInput,
  output: studyAnswer,
  doors: ["http"],
  method: "post",
  async run({ study, yaml, parsed }, { dataDir }) {
    const text = yaml ?? (parsed ? await edited(dataDir, study, parsed) : undefined);
    if (text === undefined) throw new AppError("navigate.nothing_to_save", {});
    const inside = parseStudy(text).study.study;
    if (inside !== study) throw new AppError("navigate.study_name_differs", { study, inside });
    return answerOf(await saveStudy(dataDir, text));
  },
});

/** The saved file with the page's edits in it; a new file where there is none, or where it cannot be read. */
async function edited(dataDir: string, name: string, parsed: Study): Promise<string> {
  const saved = await readStudyText(dataDir, name).then(
    (text) => parseStudy(text).document,
    () => undefined,
  );
  return printStudy(parsed, saved);
}

export const previewAction = action({
  name: "navigate/preview",
  summary: { zh: "预览编辑中的产业链各环节数量", en: "Count the nodes of a chain under edit, without a run" },
  input: previewInput,
  output: previewAnswer,
  doors: ["http"],
  method: "post",
  async run({ yaml, parsed }, { dataDir, lang }) {
    const study = yaml === undefined ? parsed : parseStudy(yaml).study;
    if (!study) throw new AppError("navigate.nothing_to_save", {});
    return previewStudy(dataDir, study, lang);
  },
  rows: ({ nodes }) => nodes,
});
