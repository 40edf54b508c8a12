import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { limits } from "#base";
import { openEngine } from "#engine";
import type { GatheredSet } from "../import/files/gather.ts";
import { engineMemoryMb } from "../store/engine-memory.ts";
import type { SurveyRow } from "./survey-row.ts";
import { Tally, type SurveyEffects } from "./survey-tally.ts";

/** Reads files that mean something only together, in a folder of its own that is removed afterwards. */
export async function surveySet({ importer, name, members }: GatheredSet, effects: SurveyEffects): Promise<SurveyRow> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-survey-"));
  const engine = await openEngine({ memoryMb: engineMemoryMb(limits.importMemoryMb), spillFolder: folder });
  const tally = new Tally(name, effects);
  tally.format = importer.format;
  try {
    await tally.read((facts, consumed) => importer.read(members, { signal: effects.signal, facts, consumed, engine, folder }));
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
  return tally.row(members.reduce((sum, { file }) => sum + (file.bytes ?? 0), 0));
}
