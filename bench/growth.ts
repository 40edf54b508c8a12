/**
 * How a study grows with its corpus: the phases of a run, the second time, at 100 k, 1 M … synthetic records and at last as many as asked
 * for, each with the exponent by which it grew since the size before (1: as the corpus; 0: not at all).
 * `node bench/growth.ts SIZE FOLDER` says up to how many records (30,000 where not told), and where corpora are made and found again,
 * `FOLDER/<size>/data`; without a folder each is imported anew and thrown away. `FAIRWAY_BENCH_NODES=30` asks the study of 30 nodes.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generateRecords, writeTable } from "#example";
import { studyName, studyText } from "../src/example/study.ts";
import { runAction } from "./actions.ts";
import { printTable } from "./measure.ts";
import { phasedRun, phaseNames, type PhasedRun } from "./study-phases.ts";
import { widerStudyName, widerStudyText } from "./wider-study.ts";

const most = Number(process.argv[2] ?? 30_000);
const kept = process.argv[3];
const study =
  process.env["FAIRWAY_BENCH_NODES"] === "30"
    ? { study: widerStudyName, yaml: widerStudyText() }
    : { study: studyName, yaml: studyText() };

/** Each ten times the one before, and the asked one last. */
function sizes(): number[] {
  const found: number[] = [];
  for (let size = most >= 300_000 ? 100_000 : 10_000; size < most; size *= 10) found.push(size);
  return [...found, most];
}

/** Makes a corpus in `folder` as its `data`, which is there whole or not at all. */
async function corpusIn(folder: string, records: number): Promise<string> {
  const dataDir = join(folder, "data");
  if (existsSync(dataDir)) return dataDir;
  const [file, making] = [join(folder, "records.csv"), join(folder, "making")];
  rmSync(making, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writeTable(file, generateRecords(records, 7));
  await runAction(making, "corpus/import", { paths: [file] });
  rmSync(file);
  renameSync(making, dataDir);
  return dataDir;
}

async function runAt(records: number): Promise<PhasedRun> {
  const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
  try {
    const dataDir = await corpusIn(kept === undefined ? scratch : join(resolve(kept), String(records)), records);
    await runAction(dataDir, "navigate/save", study);
    await phasedRun(dataDir, study.study);
    return await phasedRun(dataDir, study.study);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Measured {
  readonly records: number;
  readonly run: PhasedRun;
}

function rowsOf({ records, run }: Measured, before: Measured | undefined): Record<string, string | number>[] {
  const of = (each: PhasedRun | undefined, phase: string) => each?.phases.find((found) => found.phase === phase);
  return phaseNames.map((phase) => {
    const [now, then] = [of(run, phase), of(before?.run, phase)];
    const exponent =
      now && then && before ? (Math.log(now.cpuMs / then.cpuMs) / Math.log(records / before.records)).toFixed(2) : "";
    return {
      records,
      phase,
      ms: now?.ms ?? 0,
      "CPU ms": now?.cpuMs ?? 0,
      "grew by": exponent,
      "peak MB": phase === phaseNames[0] ? String(run.peakMb) : "",
    };
  });
}

let before: Measured | undefined;
for (const records of sizes()) {
  const measured = { records, run: await runAt(records) };
  // Each as soon as it is known: a long run may be stopped.
  printTable(`${study.study} of ${records.toLocaleString("en")} records`, rowsOf(measured, before));
  before = measured;
}
