import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, type Context } from "#base";
import { corpusKind, getCurrentSnapshot, importers, importFiles } from "#corpus";
import { saveStudy, studyFile } from "#navigate";
import { exampleFamilies, generateFamilies } from "./generate.ts";
import "./messages.ts";
import type { SyntheticPublication } from "./publication.ts";
import { studyName, studyText } from "./study.ts";
import { writeTable } from "./table.ts";

/** Fixes the example for good: the same bytes on every machine. */
export const exampleSeed = 20250101;

export interface Created {
  readonly study: string;
  readonly snapshot: string;
  readonly families: number;
}

/**
 * Makes the synthetic industry in a data directory: its table, imported and published the ordinary way, and its study file.
 *
 * out     the study file's path, the snapshot, its families; created again it changes nothing
 * errors  example.real_data where the directory holds anything real; example.study_exists where an analyst has changed the study
 */
export async function createExample(context: Context): Promise<Created> {
  const { dataDir } = context;
  if ((await corpusKind(dataDir)) === "real") throw new AppError("example.real_data", { dataDir });
  const study = await writeStudy(dataDir);
  context.progress({ doing: "example.progress.generate", done: 0, unit: "record" });
  const table = join(dataDir, "example", `${studyName}.csv`);
  await writeExampleTable(table);
  await importFiles({ paths: [table], format: "table/fairway", publish: true, synthetic: true }, importers, context);
  const { id, manifest } = await getCurrentSnapshot(dataDir);
  return { study, snapshot: id, families: manifest.counts["family"] ?? 0 };
}

/** Writes the example's table, whole or not at all. */
export async function writeExampleTable(file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const publications = [...generateFamilies(exampleFamilies, { seed: exampleSeed })].flat();
  const cited = citationCounts(publications);
  const fresh = `${file}.new`;
  const count = await writeTable(fresh, publications, (each) => cited.get(each.number) ?? 0);
  await rename(fresh, file);
  return count;
}

/** How many families cite each publication. */
function citationCounts(publications: readonly SyntheticPublication[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const family of new Set(publications.map((each) => each.family))) {
    for (const number of family.cites) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

async function writeStudy(dataDir: string): Promise<string> {
  const file = studyFile(dataDir, studyName);
  const text = studyText();
  const present = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (present !== undefined && present !== text) throw new AppError("example.study_exists", { study: studyName, file });
  if (present === undefined) await saveStudy(dataDir, text);
  return file;
}
