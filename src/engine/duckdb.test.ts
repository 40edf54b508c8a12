import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEngine, writeTables } from "./duckdb.ts";
import { engineContract } from "./engine.contract.ts";
import { sql } from "./sql.ts";

engineContract("DuckDB", () => openEngine({ memoryMb: 512, threads: 2 }));

test("an engine confined to folders reads and writes nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-confined-"));
  await mkdir(join(folder, "inside"));
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "inside", "open.txt"), "open");
  const engine = await openEngine({ folders: [join(folder, "inside")] });
  try {
    expect(await engine.rows(sql`select content from read_text(${join(folder, "inside", "open.txt")})`)).toEqual([
      { content: "open" },
    ]);
    for (const path of [join(folder, "secret.txt"), join(folder, "inside", "..", "secret.txt")]) {
      await expect(engine.rows(sql`select content from read_text(${path})`)).rejects.toThrow("Permission");
    }
    await expect(engine.write(sql`select 1 as n`, join(folder, "out.parquet"))).rejects.toThrow("Permission");
    await expect(engine.run(sql`set enable_external_access = true`)).rejects.toThrow("enable_external_access");
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test("an engine fetches no extension", async () => {
  const engine = await openEngine();
  await expect(engine.run(sql`load spatial`)).rejects.toThrow("spatial");
  await expect(engine.rows(sql`select * from read_text('https://localhost:1/x')`)).rejects.toThrow("localhost");
  engine.close();
});

test("closing twice is closing once", async () => {
  const engine = await openEngine();
  engine.close();
  expect(() => engine.close()).not.toThrow();
});

test("tables written into a file stand before another engine as they were made, codes too, and are not changed there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-tables-"));
  const file = join(folder, "t.duckdb");
  await writeTables(file, { folders: [folder] }, async (engine) => {
    await engine.load("word", { word: ["b", "a", null], n: Int32Array.of(1, 2, 3) });
    await engine.codes("word_code", sql`select word from word`);
    await engine.run(sql`create table coded as select cast(word as word_code) as word, n from word`);
  });
  expect(await readdir(folder)).toEqual(["t.duckdb"]);
  const engine = await openEngine({ folders: [folder] });
  try {
    await engine.attach(file);
    expect(await engine.rows(sql`select c.word, w.n from coded c join word w on w.word = c.word order by c.word`)).toEqual([
      { word: "a", n: 2 },
      { word: "b", n: 1 },
    ]);
    await expect(engine.run(sql`delete from attached.word`)).rejects.toThrow("read-only");
  } finally {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});
