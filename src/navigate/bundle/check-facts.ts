import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lang } from "#base";
import { openSnapshot, type Snapshot } from "#corpus";
import { name, openEngine, sql } from "#engine";
import type { Study } from "../contract.ts";
import { writeFacts } from "../facts/build.ts";
import { factStudy } from "../facts/fact-study.ts";
import { factTableNames, type FactTable } from "../facts/tables.ts";
import { parseJudgements } from "../study/judgements.ts";
import { findDocuments } from "../study/queries.ts";
import { unlessAbsent } from "../study/store.ts";
import { sameBytes } from "./file-hash.ts";
import { bundle, evidenceFolder } from "./layout.ts";

/** The snapshot that a bundle was made from, where the data directory has it. */
export async function findSnapshot(dataDir: string, id: string): Promise<Snapshot | undefined> {
  if (!/^[0-9a-f]{8,64}$/.test(id)) return undefined;
  const folder = join(dataDir, "snapshots", id);
  return existsSync(join(folder, "manifest.json")) ? openSnapshot(folder) : undefined;
}

/** Rebuilds the facts from the snapshot and counts the rows of each table that differ from the bundle's. */
export async function factDifferences(
  folder: string,
  study: Study,
  snapshot: Snapshot,
  lang: Lang,
  temp: string,
): Promise<readonly { readonly table: FactTable; readonly rows: number }[]> {
  const fresh = join(temp, "facts");
  await mkdir(fresh, { recursive: true });
  const corpus = await snapshot.engine({ threads: 1 });
  try {
    const judgements = parseJudgements(await readFile(join(folder, bundle.judgements), "utf8").catch(unlessAbsent("")));
    const documents = await findDocuments(snapshot, corpus, study, lang, judgements);
    await writeFacts(corpus, factStudy(study), documents.found, fresh, documents);
  } finally {
    corpus.close();
  }
  const engine = await openEngine({ folders: [folder, temp] });
  try {
    const differences: { table: FactTable; rows: number }[] = [];
    for (const table of factTableNames) {
      const [own, made] = [evidenceFolder(folder), fresh].map((each) => join(each, `${table}.parquet`)) as [string, string];
      // The same bytes hold the same rows; only where they differ must the rows be asked.
      if (await sameBytes(own, made)) continue;
      await engine.view("own", [own]);
      await engine.view("fresh", [made]);
      const [counted] = await engine.rows<{ rows: number }>(sql`
        select count(*) + abs((select count(*) from ${name("own")}) - (select count(*) from ${name("fresh")})) as rows
        from (
          (select * from ${name("own")} except select * from ${name("fresh")})
          union all (select * from ${name("fresh")} except select * from ${name("own")})
        ) different`);
      if (counted && counted.rows > 0) differences.push({ table, rows: counted.rows });
    }
    return differences;
  } finally {
    engine.close();
  }
}
