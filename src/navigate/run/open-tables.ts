import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeTables, type Engine } from "#engine";
import { keptTables } from "../bundle/kept-facts.ts";
import { openFacts } from "../facts/views.ts";
import type { Scope } from "../indicator/indicator.ts";
import { makeScopeViews } from "../indicator/scope-views.ts";

const file = "tables.duckdb";

interface TablesPlace {
  readonly dataDir: string;
  readonly key: string;
  /** The run's facts. */
  readonly evidence: string;
  /** For the file of tables while the run lasts; made where it is absent. */
  readonly folder: string;
}

/**
 * Puts the tables that figures ask before the engine of a run: those that an earlier run left, if it agreed in all they are made of, else
 * newly made ones. They stand in a file, of which a question reads the columns it asks: that takes a quarter of the memory of tables held
 * there, and less time.
 */
export async function openTables(engine: Engine, scope: Scope, { dataDir, key, evidence, folder }: TablesPlace): Promise<void> {
  const path = join(folder, file);
  await keptTables(dataDir, key, folder, file, async () => {
    // One that was touched may have been brought before it was found out.
    await rm(path, { force: true });
    await writeTables(path, { folders: [evidence, folder], threads: 1 }, async (making) => {
      await openFacts(making, evidence, scope.period);
      await makeScopeViews(making, scope);
    });
  });
  await engine.attach(path);
}
