/** Studies as files of the data directory: list, read, save, preview. */
import { action, analysts, AppError, dayOf, type Context, type Lang, messageText } from "#base";
import { z } from "zod";
import {
  figureShape,
  previewAnswer,
  previewInput,
  savedStudyInput,
  saveInput,
  studiesAnswer,
  studyAnswer,
  type Figure,
  type Study,
  type StudyRemark,
} from "./contract.ts";
import { bundle } from "./bundle/layout.ts";
import { readJson } from "./bundle/read.ts";
import { both, regionLabel } from "./figure/labels.ts";
import { previewStudy } from "./run/preview.ts";
import { readRunHead } from "./run/result.ts";
import { studyNodes } from "./study/nodes.ts";
import { parseStudy, printStudy, type ParsedStudy } from "./study/parse.ts";
import { lateMilestones, remarksOn } from "./study/remarks.ts";
import { listStudies, readStudy, readStudyText, saveStudy, versionOf, type SavedStudy } from "./study/store.ts";

export const studiesAction = action({
  name: "navigate/studies",
  may: "member",
  summary: { zh: "列出数据目录中的导航项目", en: "List the studies of the data directory" },
  input: z.object({}),
  output: studiesAnswer,
  doors: ["cli", "http"],
  method: "get",
  async run(_, { dataDir, lang, clock }) {
    const names = await listStudies(dataDir);
    const today = dayOf(clock());
    return { studies: await Promise.all(names.map((name) => summary(dataDir, name, lang, today))) };
  },
  print: ({ studies }, lang) =>
    studies
      .map(({ study, title, ran, problem }) => `${study}\t${both(title, study)[lang]}\t${problem ?? ran?.at ?? "–"}`)
      .join("\n"),
  rows: ({ studies }) =>
    studies.map(({ study, title, region, kind, period, nodes, milestones, ran, problem }) => ({
      study,
      title_zh: title.zh ?? "",
      title_en: title.en ?? "",
      region,
      kind: kind ?? "",
      late_milestones: milestones.late,
      from: period[0],
      to: period[1],
      nodes,
      ran_at: ran?.at ?? "",
      snapshot: ran?.snapshot ?? "",
      problem: problem ?? "",
    })),
});

async function summary(dataDir: string, name: string, lang: "zh" | "en", today: string): Promise<Summary> {
  const run = await readRunHead(dataDir, name).catch(() => null);
  const ran = run ? { at: run.ranAt.toISOString(), snapshot: run.run.snapshot } : null;
  const sizes = run && (await readJson(run.folder, bundle.figure("nodes"), figureShape).catch(() => null));
  const readiness = sizes && readinessCounts(sizes);
  try {
    const { study } = await readStudy(dataDir, name);
    return { ...headOf(study, today), readiness, ran, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      study: name,
      title: { en: name },
      region: "",
      regionName: null,
      kind: null,
      purpose: null,
      period: [0, 0] as [number, number],
      nodes: 0,
      readiness,
      milestones: { planned: 0, done: 0, late: 0 },
      ran,
      problem: error.text(lang),
    };
  }
}

type Summary = z.output<typeof studiesAnswer>["studies"][number];

/** Nodes of the chain by the verdict of the figure `nodes`. */
function readinessCounts({ value }: Figure): Summary["readiness"] {
  const verdicts = (Array.isArray(value) ? value : []).filter((row) => row["node"] !== "*").map((row) => row["ready"]);
  const counted = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  return { ready: counted("ready"), not_ready: counted("not_ready"), not_sampled: counted("not_sampled") };
}

function headOf(study: Study, today: string) {
  const { milestones = [] } = study;
  return {
    study: study.study,
    title: study.title,
    region: study.region,
    regionName: regionLabel(study.region),
    kind: study.kind ?? null,
    purpose: study.purpose ?? null,
    period: study.period,
    nodes: studyNodes(study).length,
    milestones: {
      planned: milestones.length,
      done: milestones.filter(({ done }) => done !== undefined).length,
      late: lateMilestones(study, today),
    },
  };
}

export function answerOf(saved: SavedStudy, { lang, clock }: Pick<Context, "lang" | "clock">): z.output<typeof studyAnswer> {
  const { study, yaml } = saved;
  const nodes = studyNodes(study).map(({ node, title, level, parent, query, leaf }) => ({
    node,
    title,
    level,
    parent,
    query,
    leaf,
  }));
  const remarks = toldRemarks(saved, lang, dayOf(clock()));
  return { study: study.study, yaml, version: versionOf(yaml), parsed: study, nodes, remarks };
}

function toldRemarks({ study, place }: ParsedStudy, lang: Lang, today: string): StudyRemark[] {
  return remarksOn(study, today).map(({ code, values, path }) => ({
    code,
    message: messageText(code, values, lang),
    path: [...path],
    ...place(path),
  }));
}

export const studyAction = action({
  name: "navigate/study",
  may: "member",
  summary: { zh: "读取一个导航项目：文本、内容和环节", en: "Read a study: its text, what it says, its nodes" },
  input: savedStudyInput,
  output: studyAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  run: async ({ study }, context) => answerOf(await readStudy(context.dataDir, study), context),
  print: ({ yaml }) => yaml,
  rows: ({ nodes }) => nodes.map(({ title, ...node }) => ({ ...node, title_zh: title.zh ?? "", title_en: title.en ?? "" })),
});

export const saveAction = action({
  name: "navigate/save",
  may: analysts,
  summary: {
    zh: "保存导航项目（尽量保留文件中的注释）",
    en: "Save a study; the comments of its file are kept where they can be",
  },
  input: saveInput,
  output: studyAnswer,
  doors: ["http"],
  method: "post",
  async run({ study, yaml, parsed, base }, context) {
    const { dataDir } = context;
    const text = yaml ?? (parsed ? await edited(dataDir, study, parsed) : undefined);
    if (text === undefined) throw new AppError("navigate.nothing_to_save", {});
    const inside = parseStudy(text).study.study;
    if (inside !== study) throw new AppError("navigate.study_name_differs", { study, inside });
    return answerOf(await saveStudy(dataDir, text, base), context);
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
  may: "member",
  summary: { zh: "预览编辑中的产业链各环节数量", en: "Count the nodes of a chain under edit, without a run" },
  input: previewInput,
  output: previewAnswer,
  doors: ["http"],
  method: "post",
  async run({ yaml, parsed }, { dataDir, lang, clock }) {
    const text = yaml ?? (parsed ? printStudy(parsed) : undefined);
    if (text === undefined) throw new AppError("navigate.nothing_to_save", {});
    const read = parseStudy(text);
    return { ...(await previewStudy(dataDir, read.study, lang)), remarks: toldRemarks(read, lang, dayOf(clock())) };
  },
  rows: ({ nodes }) => nodes,
});
