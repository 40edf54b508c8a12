import { existsSync } from "node:fs";
import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { AppError, messageText, type Context, type Lang, type MessageKey } from "#base";
import { inLanes, openEngine, sql, type Engine } from "#engine";
import { figureShape, type Figure, type VerifyAnswer } from "../contract.ts";
import { factColumns, factTableNames, type FactTable } from "../facts/tables.ts";
import { openFacts } from "../facts/views.ts";
import { codeVersion } from "../figure/code-version.ts";
import { viewsScript } from "../figure/make.ts";
import { computeContent } from "../run/compute.ts";
import { effectiveQuery, studyNodes } from "../study/nodes.ts";
import { parseStudy } from "../study/parse.ts";
import { checkFiles, readManifest } from "./check-files.ts";
import { factDifferences, findSnapshot } from "./check-facts.ts";
import { checkReports, type ReportFault } from "./check-reports.ts";
import { compareFigure } from "./compare-figure.ts";
import { textFiles, type ReportContent } from "./content.ts";
import { sameBytes } from "./file-hash.ts";
import { bundle, evidenceFolder } from "./layout.ts";
import { writeLists } from "./lists.ts";
import { readJson, runShape } from "./read.ts";
import "../messages.ts";

type Failures = Map<string, string>;

/** What is compared of the queries. */
const queriesShape = z.array(z.object({ node: z.string(), union: z.string() }));

/**
 * Recomputes everything in a bundle from its facts and compares it with what stands there.
 *
 * out    `failed` names each figure or file that is not what it should be, once, with the first reason found
 * limit  facts that were changed together with everything computed from them are found only with the snapshot
 */
export async function verifyBundle(given: string, context: Context): Promise<VerifyAnswer> {
  const folder = await realpath(given);
  const temp = await realpath(await mkdtemp(join(tmpdir(), "fairway-verify-")));
  const failed: Failures = new Map();
  const fail = failures(failed, context.lang);
  const answer = { against: "bundle" as VerifyAnswer["against"], sameCode: true };
  let figures = 0;
  let recomputed = false;
  try {
    const manifest = await readManifest(folder).catch((cause: unknown) => {
      throw new AppError("navigate.not_a_bundle", { folder, file: bundle.manifest }, { cause });
    });
    for (const { file, fault } of await checkFiles(folder, manifest)) fail(nameOf(file), `navigate.failed.${fault}`);
    figures = Object.keys(manifest.files).filter((file) => file.startsWith("figures/")).length;
    answer.sameCode = manifest.code === codeVersion();
    if (answer.sameCode) await ensureColumns(folder, temp);
    // Neither reads what the other makes.
    const [computed, facts] = await Promise.allSettled([
      recompute(folder, temp, answer.sameCode, fail, context),
      checkFacts(folder, temp, context),
    ]);
    if (computed.status === "rejected") throw computed.reason;
    if (facts.status === "rejected") throw facts.reason;
    answer.against = facts.value.against;
    for (const { table, values } of facts.value.differences) fail(bundle.table(table), "navigate.failed.facts", values);
    recomputed = true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (figures === 0) throw error;
    fail(String(error.values["file"] ?? bundle.study), "navigate.failed.unreadable", { reason: error.text(context.lang) });
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
  const faulty = [...failed.keys()].filter((name) => !name.includes(".") && !name.includes("/")).length;
  return {
    figures,
    // What could not be recomputed has not passed.
    passed: recomputed ? Math.max(0, figures - faulty) : 0,
    failed: [...failed].map(([figure, reason]) => ({ figure, reason })),
    ...answer,
  };
}

type Fail = (figure: string, key: MessageKey, values?: Readonly<Record<string, string | number>>) => void;

function failures(failed: Failures, lang: Lang): Fail {
  return (figure, key, values = {}) => {
    // What a number should be says more than that its file was touched.
    if (!failed.has(figure) || key === "navigate.failed.value") failed.set(figure, messageText(key, values, lang));
  };
}

/** A figure's file is known by the figure's id, everything else by its path. */
function nameOf(file: string): string {
  return /^figures\/([\w-]+)\.json$/.exec(file)?.[1] ?? file;
}

async function recompute(folder: string, temp: string, sameCode: boolean, fail: Fail, context: Context): Promise<void> {
  const run = await readJson(folder, bundle.run, runShape);
  const yaml = await readFile(join(folder, bundle.study), "utf8");
  const { study } = parseStudy(yaml);
  const engine = await openEngine({ folders: [folder, temp], threads: 1 });
  try {
    await openFacts(engine, evidenceFolder(folder), study.period).catch(async (cause: unknown) => {
      await ensureReadable(folder, temp);
      if (!sameCode) throw new AppError("navigate.other_facts", { file: "evidence" }, { cause });
      throw new AppError("navigate.not_a_bundle", { folder, file: "evidence" }, { cause });
    });
    const content = await computeContent(engine, study, run, (figure, done, total) => {
      context.signal.throwIfAborted();
      context.progress({ doing: "navigate.progress.verify", values: { figure }, done, total, unit: "step" });
    }).catch(async (cause: unknown) => {
      context.signal.throwIfAborted();
      await ensureReadable(folder, temp);
      if (!sameCode) throw new AppError("navigate.other_facts", { file: "evidence" }, { cause });
      throw cause;
    });
    // The engine writes the lists while this process draws the reports.
    let reportFaults: readonly ReportFault[] = [];
    const lists = () => checkLists(engine, content, folder, temp, fail);
    const others = async () => {
      await checkFigures(folder, content, sameCode, fail);
      await checkTexts(folder, content, sameCode, fail);
      reportFaults = await checkReports(folder, content, sameCode, temp);
    };
    await inLanes([lists, others], (check) => check());
    for (const { file, where } of reportFaults) fail(file, "navigate.failed.report", { where });
  } finally {
    engine.close();
  }
}

interface CheckedFacts {
  readonly against: VerifyAnswer["against"];
  readonly differences: readonly { readonly table: FactTable; readonly values: { snapshot: string; rows: number } }[];
}

/** Makes the facts again from the snapshot, where it is at hand, and compares them with the bundle's. */
async function checkFacts(folder: string, temp: string, context: Context): Promise<CheckedFacts> {
  const run = await readJson(folder, bundle.run, runShape);
  const { study } = parseStudy(await readFile(join(folder, bundle.study), "utf8"));
  const snapshot = await findSnapshot(context.dataDir, run.snapshot);
  if (!snapshot) return { against: "bundle", differences: [] };
  try {
    const found = await factDifferences(folder, study, snapshot, context.lang, temp);
    const differences = found.map(({ table, rows }) => ({ table, values: { snapshot: run.snapshot, rows } }));
    return { against: "snapshot", differences };
  } catch (error) {
    // A snapshot whose index is of another version cannot be asked; that says nothing against the bundle.
    if (error instanceof AppError && error.code === "search.no_index") return { against: "bundle", differences: [] };
    throw error;
  }
}

async function checkLists(engine: Engine, content: ReportContent, folder: string, temp: string, fail: Fail): Promise<void> {
  await writeLists(engine, content.scope, temp);
  for (const { node } of content.scope.nodes) {
    const list = bundle.list(node);
    if (!(await sameBytes(join(folder, list), join(temp, list)))) fail(list, "navigate.failed.list");
  }
}

/** A table with other columns than this program writes stands in the place of one: nothing can be computed from it. */
async function ensureColumns(folder: string, temp: string): Promise<void> {
  const engine = await openEngine({ folders: [folder, temp] });
  try {
    for (const table of factTableNames) {
      const file = bundle.table(table);
      if (!existsSync(join(folder, file))) continue;
      const refused = (cause?: unknown) => new AppError("navigate.not_a_bundle", { folder, file }, { cause });
      await engine.view("probe", [join(folder, file)]).catch((cause: unknown) => {
        throw refused(cause);
      });
      const found = await engine.rows<{ column: string; type: string }>(
        sql`select column_name as "column", lower(column_type) as type from (describe select * from probe)`,
      );
      const wanted = factColumns(table);
      const isSame =
        found.length === wanted.length &&
        wanted.every(([column, type], place) => {
          const own = found[place];
          return own?.column === column && own.type === type;
        });
      if (!isSame) throw refused();
    }
  } finally {
    engine.close();
  }
}

/** Asked where a computation broke off: is it a table of the bundle that cannot be read? */
async function ensureReadable(folder: string, temp: string): Promise<void> {
  const engine = await openEngine({ folders: [folder, temp] });
  try {
    for (const table of factTableNames) {
      const file = bundle.table(table);
      if (!existsSync(join(folder, file))) continue;
      try {
        await engine.view("probe", [join(folder, file)]);
        await engine.write(sql`select * from probe`, join(temp, "probe.parquet"));
      } catch (cause) {
        throw new AppError("navigate.not_a_bundle", { folder, file }, { cause });
      }
    }
  } finally {
    engine.close();
  }
}

async function checkFigures(folder: string, content: ReportContent, sameCode: boolean, fail: Fail): Promise<void> {
  for (const computed of content.figures) {
    const found = await readFigure(folder, computed.id, fail);
    if (!found) continue;
    const difference = compareFigure(found, computed, sameCode);
    if (difference?.kind === "value")
      fail(computed.id, "navigate.failed.value", { expected: difference.expected, found: difference.found });
    if (difference?.kind === "text") fail(computed.id, "navigate.failed.text", { field: difference.field });
  }
}

async function readFigure(folder: string, id: string, fail: Fail): Promise<Figure | undefined> {
  try {
    return figureShape.parse(JSON.parse(await readFile(join(folder, bundle.figure(id)), "utf8")));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (absent) fail(id, "navigate.failed.figure_missing");
    else fail(id, "navigate.failed.unreadable", { reason: (error as Error).message.slice(0, 200) });
    return undefined;
  }
}

/** Figures, recommendations, labels and queries as text, whatever a figure's values say. Another version of the program may word them in another way. */
async function checkTexts(folder: string, content: ReportContent, sameCode: boolean, fail: Fail): Promise<void> {
  const nodes = studyNodes(content.study);
  const queries = await readJson(folder, bundle.queries, queriesShape);
  for (const node of nodes) {
    const own = queries.find((each) => each.node === node.node);
    if (own?.union !== effectiveQuery(nodes, node)) fail(bundle.queries, "navigate.failed.query", { node: node.node });
  }
  if (!sameCode) return;
  for (const [path, text] of textFiles(content, viewsScript(content.scope, factTableNames))) {
    const found = await readFile(join(folder, path), "utf8").catch(() => undefined);
    if (found !== text) fail(nameOf(path), "navigate.failed.text", { field: path });
  }
}
