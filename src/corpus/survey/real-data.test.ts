import { plainContext } from "#base";
import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { importers, setImporters } from "../import/importers.ts";
import { surveyPaths } from "./survey-paths.ts";

const data = join(import.meta.dirname, "../../../../shared/data");
const isPresent = existsSync(data);

/** Large enough to have what real files have, small enough that a few hundred take seconds. */
const largestBytes = 1_500_000;
const perFolder = 2;

/** Of every folder and kind of name the smallest files, so that every tool's files are among them. */
function sample(folder: string): string[] {
  const ofEnding = new Map<string, { path: string; bytes: number }[]>();
  const folders: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) folders.push(path);
    else {
      const { size: bytes } = statSync(path);
      const ending = extname(entry.name).toLowerCase();
      if (bytes <= largestBytes) ofEnding.set(ending, [...(ofEnding.get(ending) ?? []), { path, bytes }]);
    }
  }
  const smallest = [...ofEnding.values()].flatMap((files) =>
    files.toSorted((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1)).slice(0, perFolder),
  );
  return [...smallest.map(({ path }) => path).toSorted(), ...folders.toSorted().flatMap(sample)];
}

test.skipIf(!isPresent)(
  "of a sample of real files of every kind as many records are read as are counted without the importers (needs ../shared/data)",
  { timeout: 300_000 },
  async () => {
    const context = plainContext(tmpdir());
    const answer = await surveyPaths(sample(data), importers, setImporters, context);
    expect(answer.different).toEqual([]);
    const counted = new Map<string, number>();
    for (const { format, counted: records } of answer.rows) {
      if (format !== null && records !== null) counted.set(format, (counted.get(format) ?? 0) + records);
    }
    // A sample that held nothing would differ in nothing.
    expect([...counted.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        "cnipa/application-body",
        "cnipa/patent-document",
        "epo/docdb",
        "epo/full-text",
        "epo/ops-biblio",
        "epo/ops-family",
        "st36/patent-document",
        "table/cnki",
        "table/espacenet",
        "table/google",
        "table/incopat",
        "table/lens",
        "table/patentics",
        "uspto/application",
        "uspto/grant",
        "uspto/greenbook",
        "uspto/odp",
      ]),
    );
    for (const [format, records] of counted) expect([format, records > 0]).toEqual([format, true]);
  },
);
