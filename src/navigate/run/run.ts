import { writeFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AppError, type Context } from "#base";
import type { Snapshot } from "#corpus";
import { inLanes, openEngine } from "#engine";
import { lines, runFacts, textFiles, type ReportContent } from "../bundle/content.ts";
import { bundle, evidenceFolder, listsFolder } from "../bundle/layout.ts";
import type { FileHash } from "../bundle/file-hash.ts";
import { factsKey, keptFacts, keptLists, tablesKey } from "../bundle/kept-facts.ts";
import { writeLists } from "../bundle/lists.ts";
import { makeManifest } from "../bundle/manifest.ts";
import type { RunAnswer, Study } from "../contract.ts";
import { writeFacts } from "../facts/build.ts";
import { factStudy } from "../facts/fact-study.ts";
import { factTableNames } from "../facts/tables.ts";
import { codeVersion } from "../figure/code-version.ts";
import { viewsScript } from "../figure/make.ts";
import { indicators } from "../indicator/index.ts";
import { parseJudgements } from "../study/judgements.ts";
import { findDocuments, type NodeNotice } from "../study/queries.ts";
import { unlessAbsent } from "../study/store.ts";
import { computeContent } from "./compute.ts";
import { isLatestFolder, keepRun } from "./kept.ts";
import { openTables } from "./open-tables.ts";
import "../messages.ts";

export interface RunInput {
  readonly study: Study;
  /** The study file as written: it goes into the bundle as it stands. */
  readonly yaml: string;
  readonly snapshot: Snapshot;
  readonly out: string;
  /** The judgements beside the study, as text: they go into the bundle too. */
  readonly judgements?: string;
}

/**
 * Runs a study on a snapshot and writes the bundle: study, facts, figures, lists, recommendations, reports, manifest.
 *
 * out    the folder appears whole or not at all; a run that stood there before is replaced by it
 * errors `navigate.bad_query`, `navigate.out_in_use`
 */
export async function runStudy({ study, yaml, snapshot, out, ...input }: RunInput, context: Context): Promise<RunAnswer> {
  const startedAt = context.clock().getTime();
  const target = resolve(out);
  await ensureFree(target);
  const folder = join(dirname(target), `.${process.pid}-${startedAt}.run`);
  await mkdir(join(folder, "evidence"), { recursive: true });
  try {
    const content = await writeBundle({ study, yaml, snapshot, out: folder, ...input }, context);
    context.signal.throwIfAborted();
    await replaceFolder(folder, target, isLatestFolder(context.dataDir, target));
    const forms = study.output;
    return {
      snapshot: snapshot.id,
      figures: content.figures.length,
      recommendations: content.recommendations.length,
      report: {
        html: forms.includes("html") ? join(target, bundle.html) : null,
        docx: forms.includes("docx") ? join(target, bundle.docx) : null,
        xlsx: forms.includes("xlsx") ? join(target, bundle.xlsx) : null,
        pptx: forms.includes("pptx") ? join(target, bundle.pptx) : null,
      },
      seconds: (context.clock().getTime() - startedAt) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeBundle(
  { study, yaml, snapshot, out: folder, judgements = "" }: RunInput,
  context: Context,
): Promise<ReportContent> {
  const corpus = await snapshot.engine({ threads: 1 });
  const hashes = new Map<string, FileHash>();
  let notices: readonly NodeNotice[];
  let key: string;
  try {
    const documents = await findDocuments(
      snapshot,
      corpus,
      study,
      context.lang,
      parseJudgements(judgements),
      (node, done, total) => {
        context.signal.throwIfAborted();
        context.progress({ doing: "navigate.progress.query", values: { node }, done, total, unit: "step" });
      },
    );
    notices = documents.notices;
    context.progress({ doing: "navigate.progress.facts", done: 0, total: factTableNames.length, unit: "step" });
    const asked = factStudy(study);
    key = factsKey(snapshot.id, asked, documents);
    const facts = await keptFacts(context.dataDir, key, evidenceFolder(folder), () =>
      writeFacts(corpus, asked, documents.found, evidenceFolder(folder), documents),
    );
    for (const [file, hash] of facts) hashes.set(`evidence/${file}`, hash);
  } finally {
    corpus.close();
  }
  context.signal.throwIfAborted();
  // From here on nothing but the bundle is read, and tables made of it.
  const scratch = `${folder}.tables`;
  const engine = await openEngine({ folders: [folder, scratch], threads: 1 });
  try {
    const run = runFacts(study, snapshot, notices, context.lang, codeVersion());
    const tables = {
      dataDir: context.dataDir,
      key: tablesKey(key, study, run.cutOff),
      evidence: evidenceFolder(folder),
      folder: scratch,
    };
    const content = await computeContent(
      engine,
      study,
      run,
      (figure, done, total) => {
        context.signal.throwIfAborted();
        context.progress({ doing: "navigate.progress.figures", values: { figure }, done, total, unit: "step" });
      },
      (scope) => openTables(engine, scope, tables),
    );
    // The engine writes the lists while this process draws the report.
    context.progress({ doing: "navigate.progress.report", done: indicators.length, total: indicators.length, unit: "step" });
    const reports = () => import("../report/index.ts").then(({ writeReports }) => writeReports(content, folder));
    const lists = async () => {
      const make = () => writeLists(engine, content.scope, folder);
      const written = await keptLists(context.dataDir, key, listsFolder(folder), content.scope.nodes, make);
      for (const [file, hash] of written) hashes.set(`evidence/lists/${file}`, hash);
    };
    await inLanes([lists, reports], (write) => write());
    await writeFile(join(folder, bundle.study), yaml);
    if (judgements !== "") await writeFile(join(folder, bundle.judgements), judgements);
    await writeFile(join(folder, bundle.run), lines(run));
    await mkdir(join(folder, "figures"), { recursive: true });
    // To wait for the writing of a hundred small files takes longer than to write them.
    for (const [path, text] of textFiles(content, viewsScript(content.scope, factTableNames)))
      writeFileSync(join(folder, path), text);
    const manifest = await makeManifest(folder, { study: study.study, snapshot: snapshot.id, code: run.code }, hashes);
    await writeFile(join(folder, bundle.manifest), lines(manifest));
    return content;
  } finally {
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Only an empty or new folder, or an earlier run, is written over. */
async function ensureFree(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(unlessAbsent([] as string[]));
  const isRun = entries.includes(bundle.manifest) && entries.includes(bundle.run);
  if (entries.length > 0 && !isRun) throw new AppError("navigate.out_in_use", { folder });
}

async function replaceFolder(fresh: string, target: string, keep: boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const old = `${fresh}.old`;
  await rename(target, old).catch(unlessAbsent(undefined));
  await rename(fresh, target);
  if (keep) await keepRun(old, target);
  else await rm(old, { recursive: true, force: true });
}
