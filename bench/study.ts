/**
 * A whole study, from a file of synthetic records to a verified report, each step through the same action as every door:
 * import with publishing, then for a study of 15 nodes and for one of 30: the study (first, then again), the counts of its chain under edit,
 * one list behind a number, verifying.
 * `FAIRWAY_BENCH_RECORDS` (else 20,000) says how many; a data directory as argument measures its snapshot instead.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Context, plainContext } from "#base";
import { generateRecords, writeTable } from "#example";
import { actions } from "#product";
import { studyName, studyText } from "../src/example/study.ts";
import { measure, megabytesPerSecond, percentile, printTable, residentMegabytes } from "./measure.ts";
import { phasedRun } from "./study-phases.ts";
import { widerStudyName, widerStudyText } from "./wider-study.ts";

const records = Number(process.env["FAIRWAY_BENCH_RECORDS"] ?? 20_000);
const given = process.argv[2];
const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
const dataDir = given ?? join(scratch, "data");
const context: Context = plainContext(dataDir);

const studies = [
  { name: studyName, yaml: studyText() },
  { name: widerStudyName, yaml: widerStudyText() },
];

/** What lists behind numbers ask for. */
const lists = [{ region: "CN-410100" }, { node: "wire-saw" }, { node: "*", year: 2020 }, { node: "gems", region: "CN" }];

async function run(name: string, input: unknown): Promise<unknown> {
  const action = actions.find((candidate) => candidate.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return action.run(action.input.parse(input), context);
}

const rows: { step: string; ms: number; budget: string; note: string }[] = [];

async function measureStudy(name: string, yaml: string): Promise<number> {
  const parsed = (await run("navigate/save", { study: name, yaml })) as { nodes: unknown[] };
  const of = `${parsed.nodes.length} nodes`;
  const study = { study: name };
  const first = await measure(() => run("navigate/run", study), { runs: 1, warm: 0 });
  const again = await measure(() => run("navigate/run", study), { runs: 3, warm: 0 });
  const { figures } = again.answer as { figures: number };
  rows.push({ step: `study of ${of}, first run`, ms: first.medianMs, budget: "–", note: `${figures} figures` });
  rows.push({
    step: `study of ${of}, again`,
    ms: again.medianMs,
    budget: "10,000 at 1 M",
    note: `median of 3, at most ${again.mostMs.toFixed(0)}`,
  });
  const phased = await phasedRun(dataDir, name);
  for (const { phase, ms, cpuMs } of phased.phases) {
    rows.push({ step: `  ${phase}`, ms, budget: "–", note: `${(cpuMs / 1000).toPrecision(3)} s of processors` });
  }
  const preview = await measure(() => run("navigate/preview", { yaml }));
  rows.push({ step: "counts of the chain under edit", ms: preview.medianMs, budget: "300", note: "median of 5" });
  const times: number[] = [];
  for (const pick of lists) {
    const each = await measure(() => run("navigate/list", { ...study, ...pick, limit: 50 }), { runs: 4 });
    times.push(each.medianMs, each.mostMs);
  }
  const listNote = `p95 of ${lists.length} lists; median ${percentile(times, 50).toFixed(0)}`;
  rows.push({ step: "list behind a number", ms: percentile(times, 95), budget: "300", note: listNote });
  const result = await measure(() => run("navigate/result", study));
  rows.push({ step: "result page", ms: result.medianMs, budget: "300", note: "median of 5" });
  const verified = await measure(() => run("navigate/verify", study), { runs: 1, warm: 0 });
  const { passed } = verified.answer as { passed: number };
  rows.push({ step: "verify", ms: verified.medianMs, budget: "–", note: `${passed} of ${figures} figures pass` });
  return phased.peakMb;
}

try {
  if (!given) {
    const file = join(scratch, "records.csv");
    await writeTable(file, generateRecords(records, 7));
    const { size } = statSync(file);
    const imported = await measure(() => run("corpus/import", { paths: [file] }), { runs: 1, warm: 0 });
    const note = `${megabytesPerSecond(size, imported.medianMs).toPrecision(3)} MB/s of a table of ${(size / 1e6).toFixed(1)} MB`;
    rows.push({ step: "import and publish", ms: imported.medianMs, budget: "–", note });
  }
  const status = (await run("corpus/status", {})) as { publications: number; families: number };
  let peakMb = 0;
  for (const { name, yaml } of studies) peakMb = Math.max(peakMb, await measureStudy(name, yaml));
  printTable(
    `Studies of ${status.publications.toLocaleString("en")} publications, ${status.families.toLocaleString("en")} families`,
    rows,
  );
  console.log(`\n  memory ${residentMegabytes().toFixed(0)} MB, at most ${peakMb} MB in a run`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
