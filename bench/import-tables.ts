/**
 * Reading spreadsheets into records, beside a bare reader of the same file and beside pandas. `node bench/import-tables.ts [families]`.
 */
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse";
import * as XLSX from "@e965/xlsx";
import { writeSheets } from "../src/engine/index.ts";
import { generateRecords, writeTable } from "../src/example/index.ts";
import { walkFiles } from "../src/corpus/import/files/index.ts";
import { tableImporters } from "../src/corpus/import/table/index.ts";
import type { PreparedBatch } from "../src/corpus/import/threads/prepared.ts";
import { measure, megabytesPerSecond, printTable } from "./measure.ts";
import { measurePython, pythonWithPeers } from "./python.ts";

const publications = Number(process.argv[2] ?? 40_000);
const folder = mkdtempSync(join(tmpdir(), "fairway-bench-"));

/** As an import reads: prepared on threads. */
async function ours(path: string): Promise<number> {
  let records = 0;
  const { signal } = new AbortController();
  const take = (batch: PreparedBatch): Promise<void> => Promise.resolve(void (records += batch.starts.length));
  const prepared = { today: "2026-01-01", take };
  for await (const walked of walkFiles([path], { signal })) {
    if (!("file" in walked)) throw new Error(walked.problem.issue.code);
    for await (const batch of tableImporters[0]!.read(walked.file, { signal, facts: {}, consumed: () => undefined, prepared })) {
      records += batch.filter((each) => "record" in each).length;
    }
  }
  return records;
}

async function bareCsv(path: string): Promise<number> {
  let rows = -1;
  for await (const _ of createReadStream(path).pipe(parse({ relax_column_count: true }))) rows++;
  return rows;
}

function bareXlsx(path: string): number {
  const book = XLSX.read(readFileSync(path), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  return sheet ? XLSX.utils.sheet_to_json(sheet, { header: 1 }).length - 1 : 0;
}

try {
  const csv = join(folder, "table.csv");
  await writeTable(csv, generateRecords(publications, 1));
  const xlsx = join(folder, "table.xlsx");
  const rows: string[][] = [];
  for await (const row of createReadStream(csv).pipe(parse({ bom: true }))) rows.push(row as string[]);
  const [header = [], ...cells] = rows;
  await writeSheets(xlsx, [
    { name: "Sheet1", columns: header.map((name) => ({ header: name, kind: "text" as const })), rows: cells },
  ]);
  const peers = pythonWithPeers();
  if ("lacks" in peers) console.log(`Python is left out: ${peers.lacks}`);
  for (const [kind, path, bareName, bare] of [
    ["CSV", csv, "csv-parse, bare", bareCsv],
    ["XLSX", xlsx, "SheetJS, bare", bareXlsx],
  ] as const) {
    const bytes = statSync(path).size;
    const own = await measure<number>(() => ours(path), { runs: 3 });
    const other = await measure<number>(async () => await bare(path), { runs: 3 });
    const all: { reader: string; records: number; ms: number; cpuMs: number }[] = [
      { reader: bareName, records: other.answer, ms: other.medianMs, cpuMs: other.cpuMs },
    ];
    if (!("lacks" in peers)) {
      const python = measurePython(peers.python, `pandas-${kind.toLowerCase()}`, path);
      all.push({ reader: "Python pandas", ...python });
    }
    all.push({ reader: "fairway, records", records: own.answer, ms: own.medianMs, cpuMs: own.cpuMs });
    printTable(
      `${kind}, ${(bytes / 1e6).toFixed(1)} MB; ratio = our speed to theirs, CPU ratio = their work to ours`,
      all.map(({ reader, records, ms, cpuMs }) => ({
        reader,
        records,
        "MB/s": megabytesPerSecond(bytes, ms),
        "records/s": Math.round(records / (ms / 1000)),
        ratio: ms / own.medianMs,
        "CPU s": cpuMs / 1000,
        "CPU ratio": cpuMs / own.cpuMs,
      })),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
