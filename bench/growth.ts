/**
 * How a study grows with its corpus: the phases of a run, the second time, at 100 k, 300 k, 1 M … synthetic records, each with the
 * exponent by which it grew since the size before (1: as the corpus; 0: not at all).
 * `node bench/growth.ts SIZE` says up to how many records (30,000 where not told); sizes go by threes and tens. Each size is imported anew.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateRecords, writeTable } from "#example";
import { studyName, studyText } from "../src/example/study.ts";
import { runAction } from "./actions.ts";
import { printTable } from "./measure.ts";
import { phasedRun, phaseNames, type PhasedRun } from "./study-phases.ts";

const most = Number(process.argv[2] ?? 30_000);
const first = Math.min(most, most >= 300_000 ? 100_000 : 10_000);

/** `first`, 3 × first, 10 × first … up to `most`. */
function sizes(): number[] {
  const found: number[] = [];
  for (let ten = first; ten <= most; ten *= 10) found.push(...[ten, 3 * ten].filter((size) => size <= most));
  return found;
}

async function runAt(records: number): Promise<PhasedRun> {
  const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
  try {
    const [file, dataDir] = [join(scratch, "records.csv"), join(scratch, "data")];
    await writeTable(file, generateRecords(records, 7));
    await runAction(dataDir, "corpus/import", { paths: [file] });
    await runAction(dataDir, "navigate/save", { study: studyName, yaml: studyText() });
    await phasedRun(dataDir, studyName);
    return await phasedRun(dataDir, studyName);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const rows: Record<string, string | number>[] = [];
const runs: { readonly records: number; readonly run: PhasedRun }[] = [];
for (const records of sizes()) {
  const before = runs.at(-1);
  const run = await runAt(records);
  runs.push({ records, run });
  const of = (each: PhasedRun | undefined, phase: string) => each?.phases.find((found) => found.phase === phase);
  for (const phase of phaseNames) {
    const [now, then] = [of(run, phase), of(before?.run, phase)];
    const exponent =
      now && then && before ? (Math.log(now.cpuMs / then.cpuMs) / Math.log(records / before.records)).toFixed(2) : "";
    rows.push({
      records,
      phase,
      ms: now?.ms ?? 0,
      "CPU ms": now?.cpuMs ?? 0,
      "grew by": exponent,
      "peak MB": phase === phaseNames[0] ? String(run.peakMb) : "",
    });
  }
}
printTable("A study as its corpus grows", rows);
