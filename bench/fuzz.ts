/**
 * Harms files and reads them, for as long as asked: no reader may break, hang or make up records. `node bench/fuzz.ts [seconds] [seed]`.
 * Real files where ../shared/data is there, else the golden inputs. Exit code 1 with the file, the harm and the seed of whatever broke.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { importers } from "../src/corpus/import/importers.ts";
import { mutations, seeded } from "../src/corpus/import/fuzz/mutate.ts";
import { readHarmed } from "../src/corpus/import/fuzz/read-harmed.ts";
import { printTable } from "./measure.ts";

const [seconds, firstSeed] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 1)];
const real = join(import.meta.dirname, "../../shared/data");
const golden = join(import.meta.dirname, "../src/corpus/import");
const isReal = existsSync(real);
const folder = isReal ? real : golden;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) =>
    isReal ? /\.(?:xml|csv|json|jsonl|txt|xls|xlsx|zip|gz|greenbook|tsv)$/i.test(path) : /\/input\.\w+$/.test(path),
  )
  .toSorted()
  .map((path) => join(folder, path))
  .filter((path) => statSync(path).size < 400_000);
const names = Object.keys(mutations);
const rows = new Map(names.map((name) => [name, { harm: name, files: 0, records: 0, rejected: 0, refused: 0, "slowest ms": 0 }]));
const broken: string[] = [];
const until = performance.now() + seconds * 1000;
let seed = firstSeed;
for (; performance.now() < until; seed++) {
  const random = seeded(seed);
  const path = files[Math.floor(random() * files.length)] ?? "";
  const name = names[Math.floor(random() * names.length)] ?? "truncate";
  const harmed = mutations[name]?.(readFileSync(path), random) ?? Buffer.alloc(0);
  const started = performance.now();
  const row = rows.get(name);
  if (!row) continue;
  row.files++;
  try {
    const outcome = await readHarmed(harmed, importers, 400_000);
    row.records += outcome.records.length;
    row.rejected += outcome.rejected;
    if (outcome.refused !== null) row.refused++;
  } catch (error) {
    broken.push(`seed ${seed}: ${path} harmed by ${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  row["slowest ms"] = Math.max(row["slowest ms"], Math.round(performance.now() - started));
}
printTable(`Harmed files read, seeds ${firstSeed} to ${seed - 1}, ${isReal ? "real files" : "golden inputs"}`, [
  ...rows.values(),
]);
for (const each of broken) console.error(each);
console.log(`\n${seed - firstSeed} files, ${broken.length} broke a reader`);
process.exit(broken.length > 0 ? 1 : 0);
