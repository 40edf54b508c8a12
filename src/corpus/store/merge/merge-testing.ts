import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Engine } from "#engine";
import type { PublicationRecord } from "../../record.ts";
import { mergeTestSources, type TestSource } from "../test-snapshot.ts";

const open: { readonly engine: Engine; readonly folder: string }[] = [];

afterEach(async () => {
  for (const { engine, folder } of open.splice(0)) {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** The tables that these sources merge to. Gone after the test. */
export async function merged(...sources: readonly TestSource[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-merge-"));
  const snapshot = await mergeTestSources(folder, sources);
  const engine = await snapshot.engine();
  open.push({ engine, folder });
  return engine;
}

/** An export of a database. */
export const table = (...records: PublicationRecord[]): TestSource => ({ format: "table/patsnap", records });
/** A list of titles. */
export const titles = (...records: PublicationRecord[]): TestSource => ({ format: "table/google", records });
/** Full text of an office. */
export const office = (...records: PublicationRecord[]): TestSource => ({ format: "uspto/grant", records });

/** A record by its key: `CN-101234567-A`. */
export function record(key: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const [code = "", publicationNumber = "", kind] = key.split("-");
  return { at: 1, publicationKey: key, office: code, publicationNumber, ...(kind ? { kind } : {}), ...rest };
}

export const zh = (text: string) => ({ titles: [{ lang: "zh", text }] });
