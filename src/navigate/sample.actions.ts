/** Precision samples: state of all nodes, one node's sample, one judgement. */
import { action, messageText, reviewers, staff } from "#base";
import { judgeAnswer, judgeInput, sampleAnswer, sampleInput, samplesAnswer, savedStudyInput } from "./contract.ts";
import { judge, onGround, qualityAnswers, readSample } from "./study/sample.ts";

export const samplesAction = action({
  name: "navigate/samples",
  may: staff,
  summary: {
    zh: "各环节的抽检情况：查准率、查全率估计及是否就绪",
    en: "What samples say of each node: precision, estimated recall, and whether it is ready",
  },
  input: savedStudyInput,
  output: samplesAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ study }, context) =>
    onGround(study, context, async (ground) => ({
      study,
      snapshot: ground.snapshot.id,
      nodes: qualityAnswers(ground),
      notices: ground.documents.notices.map(({ node, code, values }) => ({
        node,
        message: messageText(code, values, context.lang),
      })),
    })),
  print: ({ nodes }) =>
    nodes
      .map(({ node, ready, judged, relevant, precision }) =>
        [node, ready, precision === null ? "–" : `${(100 * precision).toFixed(1)} %`, `${relevant ?? 0}/${judged ?? 0}`].join(
          "\t",
        ),
      )
      .join("\n"),
  rows: ({ nodes }) => nodes.map(({ title, ...row }) => ({ ...row, title_zh: title.zh ?? "", title_en: title.en ?? "" })),
});

export const sampleAction = action({
  name: "navigate/sample",
  may: reviewers,
  summary: {
    zh: "一个环节的查准率抽检样本；可抽取或重新抽取",
    en: "The precision sample of a node; draws one where asked to",
  },
  input: sampleInput,
  output: sampleAnswer,
  positional: ["study", "node"],
  doors: ["cli", "http"],
  method: "post",
  run: (wish, context) => readSample(wish, context),
  print: ({ population, suggested, rows }) =>
    [
      `${rows.length} / ${population} (${suggested})`,
      ...rows.map(({ publication, relevant, title }) =>
        [relevant === null ? "?" : relevant ? "+" : "-", publication, title ?? ""].join("\t"),
      ),
    ].join("\n"),
  rows: ({ rows }) =>
    rows.map(({ classes, applicants, ...row }) => ({ ...row, classes: classes.join("; "), applicants: applicants.join("; ") })),
});

export const judgeAction = action({
  name: "navigate/judge",
  may: reviewers,
  summary: {
    zh: "判读样本中的一件文献：相关、不相关或撤销",
    en: "Judge one publication of a sample: relevant, not relevant, or take the judgement back",
  },
  input: judgeInput,
  output: judgeAnswer,
  positional: ["study", "node", "publication", "relevant"],
  doors: ["cli", "http"],
  method: "post",
  run: (given, context) => judge(given, context),
  print: ({ judged, relevant, left }) => `${relevant}/${judged}, ${left} left`,
});
