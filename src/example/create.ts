import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, type Context } from "#base";
import { corpusKind, getCurrentSnapshot, importers, importFiles } from "#corpus";
import { saveStudy, studyFile } from "#navigate";
import { exampleFamilies, generateFamilies, type WorldOptions } from "./generate.ts";
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
 * in      story: with the planted story, or a null world to hold an analysis to; seed: another world of the kind
 * out     the study file's path, the snapshot, its families; created again it changes nothing
 * errors  example.real_data where the directory holds anything real; example.other_story where it holds another synthetic world;
 *         example.study_exists where an analyst has changed the study
 */
export async function createExample(context: Context, options: Partial<WorldOptions> = {}): Promise<Created> {
  const { dataDir } = context;
  const world: WorldOptions = { seed: options.seed ?? exampleSeed, story: options.story ?? "planted" };
  if ((await corpusKind(dataDir)) === "real") throw new AppError("example.real_data", { dataDir });
  const table = join(dataDir, "example", tableName(world));
  await ensureOneWorld(dataDir, tableName(world));
  const study = await writeStudy(dataDir);
  context.progress({ doing: "example.progress.generate", done: 0, unit: "record" });
  await writeExampleTable(table, world);
  await importFiles({ paths: [table], format: "table/fairway", publish: true, synthetic: true }, importers, context);
  const { id, manifest } = await getCurrentSnapshot(dataDir);
  return { study, snapshot: id, families: manifest.counts["family"] ?? 0 };
}

function tableName({ seed, story }: WorldOptions): string {
  const other = [...(story === "planted" ? [] : [story]), ...(seed === exampleSeed ? [] : [seed])];
  return `${[studyName, ...other].join("-")}.csv`;
}

/** Two worlds use the same numbers: they would overwrite each other. */
async function ensureOneWorld(dataDir: string, table: string): Promise<void> {
  const present = await readdir(join(dataDir, "example")).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const other = present.find((file) => file.endsWith(".csv") && file !== table);
  if (other !== undefined) throw new AppError("example.other_story", { dataDir, file: other });
}

/** Writes the example's table, whole or not at all. */
export async function writeExampleTable(file: string, world: WorldOptions = { seed: exampleSeed }): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const publications = [...generateFamilies(exampleFamilies, world)].flat();
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
