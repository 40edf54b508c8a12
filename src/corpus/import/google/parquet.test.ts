import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngine, sql, type Engine } from "#engine";
import { readAsImport } from "../golden-for-test.ts";

const json = join(import.meta.dirname, "cases/001-json-lines/rows.json");
let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairway-parquet-"));
  engine = await openEngine();
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

test("the rows of a Parquet file give the records of the same rows as JSON, packed or not", async () => {
  const file = join(folder, "publications-000000000000.parquet");
  await engine.write(
    sql`select * from read_json(${json}, format = 'newline_delimited', sample_size = -1, convert_strings_to_integers = false)`,
    file,
  );
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  const [expected] = await readAsImport([json]);
  const got = await readAsImport([file, `${file}.gz`]);
  expect(got.map((source) => source.format)).toEqual(["google/parquet", "google/parquet"]);
  for (const { imported } of got) expect(imported).toEqual(expected?.imported);
});

test("a Parquet file of something else is refused with its columns, and a damaged one with the reason", async () => {
  const other = join(folder, "other.parquet");
  await engine.write(sql`select 1 as apples, 2 as pears`, other);
  const damaged = join(folder, "damaged.parquet");
  writeFileSync(damaged, readFileSync(other).subarray(0, 100));
  const got = await readAsImport([other, damaged]);
  expect(got.map((source) => source.refused?.code)).toEqual(["corpus.google.not_publications", "corpus.google.parquet"]);
  expect(got[0]?.refused?.values["columns"]).toBe("apples, pears");
});
