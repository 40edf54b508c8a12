import type { Action } from "#base";
import { indicatorsAction } from "./catalogue.actions.ts";
import { listAction, resultAction, runAction } from "./run.actions.ts";
import { judgeAction, sampleAction, samplesAction } from "./sample.actions.ts";
import { previewAction, saveAction, studiesAction, studyAction } from "./study.actions.ts";
import { newAction, templatesAction } from "./template.actions.ts";
import { noteAction } from "./note.actions.ts";
import { reportAction } from "./report.actions.ts";
import { diffAction, runsAction, verifyAction } from "./verify.actions.ts";
import "./messages.ts";

export { operationRules, operationWords, type OperationKind } from "./facts/operation-rules.ts";
export { type KpiId } from "./rule/kpi.ts";
export { figureDownload, reportFileName } from "./run/figure-download.ts";
export { printPagesHash } from "./report/print-pages.ts";
export { memberRows, membersInput } from "./run/member-rows.ts";
export { runOnRecord, runsOnRecord, type RunOnRecord } from "./run/kept-run.ts";
export { runFolder, saveStudy, studyFile } from "./study/store.ts";

export const navigateActions: readonly Action[] = [
  studiesAction,
  templatesAction,
  newAction,
  studyAction,
  saveAction,
  previewAction,
  samplesAction,
  sampleAction,
  judgeAction,
  runAction,
  resultAction,
  listAction,
  indicatorsAction,
  reportAction,
  noteAction,
  verifyAction,
  runsAction,
  diffAction,
];
