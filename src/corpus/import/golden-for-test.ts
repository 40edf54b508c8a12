import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError, messageText } from "#base";
import { openEngine } from "#engine";
import type { Imported, Issue } from "../record.ts";
import { Gathering } from "./files/gather.ts";
import { detectImporter, walkFiles } from "./files/index.ts";
import type { ReadEffects, SourceFacts } from "./importer.ts";
import { importers, setImporters } from "./importers.ts";

/** Writes what comes out as what is expected; the change is then read by a person. */
const isRewriting = process.env["FAIRWAY_REWRITE_CASES"] === "1";

interface ReadSource {
  readonly file: string;
  readonly format?: string;
  readonly facts?: SourceFacts;
  readonly imported?: readonly Imported[];
  readonly refused?: { readonly code: string; readonly values: AppError["values"] };
}

/** Reads files as an import does: walked, gathered to sets, detected by content among all formats. */
export async function readAsImport(paths: readonly string[]): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  const { signal } = new AbortController();
  const gathering = new Gathering(setImporters);
  for await (const walked of walkFiles(paths, { signal })) {
    if ("problem" in walked) read.push({ file: walked.problem.file, refused: walked.problem.issue });
    else if (!gathering.take(walked.file, 0)) {
      const { file } = walked;
      read.push(
        await collected(
          file.name,
          () => detectImporter(file, importers),
          (importer, effects) => importer.read(file, effects),
        ),
      );
    }
  }
  for (const set of gathering.sets()) {
    const folder = mkdtempSync(join(tmpdir(), "fairway-set-"));
    const engine = await openEngine({ memoryMb: 512, spillFolder: folder });
    read.push(
      await collected(
        set.name,
        () => set.importer,
        (importer, effects) => importer.read(set.members, { ...effects, engine, folder }),
      ),
    );
    engine.close();
    rmSync(folder, { recursive: true });
  }
  return read;
}

async function collected<Format extends { readonly format: string }>(
  file: string,
  find: () => Format,
  read: (importer: Format, effects: ReadEffects) => AsyncIterable<readonly Imported[]>,
): Promise<ReadSource> {
  const facts: SourceFacts = {};
  const imported: Imported[] = [];
  let format: string | undefined;
  try {
    const importer = find();
    format = importer.format;
    const effects = { signal: new AbortController().signal, facts, consumed: () => undefined };
    for await (const batch of read(importer, effects)) imported.push(...batch);
    return { file, format, facts, imported };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refused = { code: error.code, values: error.values };
    return { file, ...(format !== undefined && { format, facts, imported }), refused };
  }
}

/** A test for each case of a folder: all its files but `expected.json` are read together. */
export function testGoldenCases(folder: string): void {
  test.each(readdirSync(folder))("the case %s gives what it gave", async (name) => {
    const inputs = readdirSync(join(folder, name)).filter((file) => file !== "expected.json");
    const got = await readAsImport(inputs.map((file) => join(folder, name, file)));
    const path = join(folder, name, "expected.json");
    const printed = `${JSON.stringify(got, null, 2)}\n`;
    if (isRewriting) writeFileSync(path, printed);
    expect(JSON.parse(printed)).toEqual(JSON.parse(readFileSync(path, "utf8")));
    for (const source of got) for (const each of source.imported ?? []) for (const issue of issuesOf(each)) expectSaid(issue);
  });
}

function issuesOf(imported: Imported): readonly Issue[] {
  if ("record" in imported) return imported.issues ?? [];
  return ["rejected" in imported ? imported.rejected : imported.note];
}

/** Every issue says its piece in both languages, with its values. */
function expectSaid(issue: Issue): void {
  for (const lang of ["en", "zh"] as const) expect(messageText(issue.code, issue.values, lang)).not.toMatch(/\{\w+\}|^corpus\./);
}
