/**
 * Publishing: all of a corpus, then again after an import of one record in a hundred, beside each other, with the memory they take.
 * `node bench/publish.ts`: `FAIRWAY_BENCH_RECORDS` (else 20,000) says how many records. The budgets are for a million.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateRecords, writeTable } from "#example";
import { peakOf, runAction } from "./actions.ts";
import { printTable } from "./measure.ts";

const records = Number(process.env["FAIRWAY_BENCH_RECORDS"] ?? 20_000);
const later = Math.ceil(records / 100);
const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
const dataDir = join(scratch, "data");

function* part(from: number, to: number): ReturnType<typeof generateRecords> {
  let index = 0;
  for (const record of generateRecords(records, 7)) {
    if (index >= to) return;
    if (index++ >= from) yield record;
  }
}

try {
  const files = [join(scratch, "first.csv"), join(scratch, "later.csv")] as const;
  await writeTable(files[0], part(0, records - later));
  await writeTable(files[1], part(records - later, records));
  /** Seconds from the end of reading to the snapshot. */
  const publish = (paths: readonly string[]) =>
    peakOf(async () => {
      let started = 0;
      await runAction(dataDir, "corpus/import", { paths }, ({ doing }) => {
        if (started === 0 && doing === "corpus.progress.publish") started = performance.now();
      });
      return (performance.now() - started) / 1000;
    });
  const whole = await publish([files[0]]);
  const again = await publish([files[1]]);
  printTable(
    `publishing ${(records - later).toLocaleString("en")} publications, then again with ${later.toLocaleString("en")} more`,
    [
      { publish: "all", seconds: whole.answer, ratio: 1, "of a million at most, s": 300, "peak MB": whole.peakMb },
      {
        publish: "1 % more",
        seconds: again.answer,
        ratio: again.answer / whole.answer,
        "of a million at most, s": 30,
        "peak MB": again.peakMb,
      },
    ],
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
