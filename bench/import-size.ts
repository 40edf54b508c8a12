/**
 * A large corpus of bibliographic records (short titles, no abstracts) through import and publish, then a file of new ones: does it
 * go through, how long does each step take, how much memory and disk. `node bench/import-size.ts [RECORDS] [FOLDER]`: ten million
 * (10000000) is what must go through on two cores and 24 GB; default 20,000, in a temporary folder that is removed.
 */
import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { peakOf, runAction } from "./actions.ts";
import { printTable } from "./measure.ts";

const records = Number(process.argv[2] ?? 20_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), "fairway-size-"));
const dataDir = join(folder, "data");
const perFile = 1_000_000;

const words = [
  "一种",
  "金刚石",
  "刀具",
  "装置",
  "系统",
  "方法",
  "控制",
  "电池",
  "图像",
  "识别",
  "阀门",
  "涂层",
  "检测",
  "传感器",
];
const kinds = ["A", "B", "U"] as const;

/** Numbers that look random and are always the same. */
function scatter(n: number): number {
  let value = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

function line(n: number): string {
  const r = scatter(n);
  const year = 1995 + (r % 28);
  const kind = kinds[r % 3] ?? "A";
  const number = `CN${kind === "U" ? 2 : 1}${String(n).padStart(8, "0")}`;
  const title = Array.from({ length: 4 }, (_, index) => words[scatter(n * 5 + index) % words.length]).join("");
  const day = `${String(1 + (r % 12)).padStart(2, "0")}-${String(1 + (r % 28)).padStart(2, "0")}`;
  const applicant = `第${Math.floor((r % 65_536) ** 2 / 50_000)}号示例有限公司`;
  const inventor = `张${scatter(n + 7) % 200_000};李${scatter(n + 9) % 200_000}`;
  const ipc = `${"ABCDEFGH"[r % 8]}${String(1 + (r % 40)).padStart(2, "0")}B${1 + (scatter(n + 3) % 90)}/0${r % 9}`;
  return `${number}${kind},CN${year}${kind === "U" ? 2 : 1}${String(n % 10_000_000).padStart(7, "0")},${title},${year}-${day},${year + 1}-${day},${applicant},${inventor},${ipc}\r\n`;
}

async function writeFile(file: string, from: number, to: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write("publication_number,application_number,title_zh,filed_on,published_on,applicants,inventors,ipc\r\n");
  for (let n = from; n < to; n += 1000) {
    const lines = Array.from({ length: Math.min(1000, to - n) }, (_, index) => line(n + index));
    if (!stream.write(lines.join(""))) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
}

function bytesOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const rows: { step: string; records: number; seconds: number; "peak MB": number; "data MB": number }[] = [];
async function step(name: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const { peakMb } = await peakOf(work);
  const seconds = (performance.now() - started) / 1000;
  rows.push({ step: name, records: count, seconds, "peak MB": peakMb, "data MB": Math.round(bytesOf(dataDir) / 1e6) });
  console.log(`${name}: ${seconds.toFixed(0)} s, ${peakMb} MB`);
}

try {
  const later = Math.ceil(records / 100);
  const files: string[] = [];
  for (let from = 0; from < records; from += perFile) {
    const file = join(folder, `records-${files.length}.csv`);
    await writeFile(file, from, Math.min(from + perFile, records));
    files.push(file);
  }
  await step("import", records, () => runAction(dataDir, "corpus/import", { paths: files, publish: false }));
  for (const file of files) rmSync(file);
  await step("publish", records, () => runAction(dataDir, "corpus/publish", {}));
  const file = join(folder, "later.csv");
  await writeFile(file, records, records + later);
  await step("import", later, () => runAction(dataDir, "corpus/import", { paths: [file], publish: false }));
  rmSync(file);
  await step("publish", later, () => runAction(dataDir, "corpus/publish", {}));
  printTable(`${records.toLocaleString("en")} bibliographic records`, rows);
} finally {
  if (process.argv[3] === undefined) rmSync(folder, { recursive: true, force: true });
}
