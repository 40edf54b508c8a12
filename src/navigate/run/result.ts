import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#base";
import { currentSnapshot } from "#corpus";
import { openEngine, type Engine } from "#engine";
import { bundle, evidenceFolder } from "../bundle/layout.ts";
import { readBundle, readBundleHead, type BundleHead, type ReadBundle } from "../bundle/read.ts";
import { readinesses, type Figure, type ResultAnswer, type Study } from "../contract.ts";
import { openFactsOfLists } from "../facts/views.ts";
import { both } from "../figure/labels.ts";
import { canonicalJson } from "../figure/json.ts";
import { parseStudy } from "../study/parse.ts";
import { notesNow } from "./notes-now.ts";
import { effectiveQuery, studyNodes } from "../study/nodes.ts";
import { readJudgementsText } from "../study/judgements.ts";
import { readStudyText, runFolder } from "../study/store.ts";
import "../messages.ts";

/** The latest run of a saved study. */
export async function readRun(dataDir: string, study: string): Promise<ReadBundle> {
  return readBundle(await folderOfRun(dataDir, study));
}

/** The latest run without its figures, which a hundred files hold. */
export async function readRunHead(dataDir: string, study: string): Promise<BundleHead> {
  return readBundleHead(await folderOfRun(dataDir, study));
}

async function folderOfRun(dataDir: string, study: string): Promise<string> {
  const folder = runFolder(dataDir, study);
  if (existsSync(join(folder, bundle.manifest))) return folder;
  await readStudyText(dataDir, study);
  throw new AppError("navigate.no_run", { study });
}

export async function readResult(dataDir: string, name: string): Promise<ResultAnswer> {
  const run = await readRun(dataDir, name);
  const { study } = run.parsed;
  const [saved, judgements, snapshot] = await Promise.all([
    readStudyText(dataDir, name),
    readJudgementsText(dataDir, name),
    currentSnapshot(dataDir),
  ]);
  const now = readStudyNow(saved);
  const same = comparedWith(now, study);
  return {
    study,
    snapshot: run.run.snapshot,
    current: same !== "other" && judgements === run.judgements && snapshot?.id === run.run.snapshot,
    ranAt: run.ranAt.toISOString(),
    nodes: resultNodes(study, run.figures),
    figures: [...run.figures],
    recommendations: run.recommendations,
    labels: run.labels,
    notes: notesNow(now?.notes, run.figures),
    notesInReport: same === "all",
  };
}

/** What a study's file says now beside what was run; notes change no figure. */
function comparedWith(now: Study | undefined, run: Study): "all" | "but_notes" | "other" {
  if (now === undefined) return "other";
  const [{ notes: ours, ...rest }, { notes: theirs, ...runRest }] = [now, run];
  if (canonicalJson(rest) !== canonicalJson(runRest)) return "other";
  return canonicalJson(ours ?? []) === canonicalJson(theirs ?? []) ? "all" : "but_notes";
}

/** Undefined where the file has been made unreadable since. */
function readStudyNow(yaml: string): Study | undefined {
  try {
    return parseStudy(yaml).study;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function resultNodes(study: Study, figures: readonly Figure[]): ResultAnswer["nodes"] {
  const value = figures.find((figure) => figure.id === "nodes")?.value;
  const sizes = Array.isArray(value) ? value : [];
  const nodes = studyNodes(study);
  return nodes.map((node) => {
    const size = sizes.find((row) => row["node"] === node.node);
    return {
      node: node.node,
      title: both(node.title, node.node),
      level: node.level,
      parent: node.parent,
      query: effectiveQuery(nodes, node),
      members: typeof size?.["members"] === "number" ? size["members"] : 0,
      precision: typeof size?.["precision"] === "number" ? size["precision"] : null,
      ready: readinesses.find((ready) => ready === size?.["ready"]) ?? "not_sampled",
    };
  });
}

interface OpenRun {
  readonly id: string;
  readonly study: Study;
  readonly engine: Promise<Engine>;
  users: number;
  retired: boolean;
}

const openRuns = new Map<string, OpenRun>();
/** Runs whose facts a process keeps before an engine; the least lately asked closes first. */
const openRunsMax = 3;

/** Asks the facts of a saved study's latest run, with an engine that the process keeps for it. */
export async function withRunFacts<T>(
  dataDir: string,
  name: string,
  ask: (engine: Engine, study: Study) => Promise<T>,
): Promise<T> {
  const run = await readRunHead(dataDir, name);
  let open = openRuns.get(run.folder);
  if (open?.id !== run.manifest.id) {
    if (open) retire(run.folder, open);
    open = { id: run.manifest.id, study: run.parsed.study, engine: factsEngine(run), users: 0, retired: false };
  }
  openRuns.delete(run.folder);
  openRuns.set(run.folder, open);
  for (const [folder, other] of [...openRuns].slice(0, -openRunsMax)) retire(folder, other);
  open.users++;
  try {
    return await ask(await open.engine, open.study);
  } catch (error) {
    retire(run.folder, open);
    throw error;
  } finally {
    open.users--;
    closeUnused(open);
  }
}

async function factsEngine(run: BundleHead): Promise<Engine> {
  const engine = await openEngine({ folders: [run.folder] });
  try {
    await openFactsOfLists(engine, evidenceFolder(run.folder), run.parsed.study.period);
    return engine;
  } catch (error) {
    engine.close();
    throw error;
  }
}

function retire(folder: string, run: OpenRun): void {
  if (openRuns.get(folder) === run) openRuns.delete(folder);
  run.retired = true;
  closeUnused(run);
}

function closeUnused(run: OpenRun): void {
  if (!run.retired || run.users > 0) return;
  run.engine.then(
    (engine) => engine.close(),
    () => undefined,
  );
}
