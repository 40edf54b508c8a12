import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "./engine.ts";
import { explain } from "./explain.ts";
import { list, name, sql } from "./sql.ts";

/** What every engine behind the door must do. Run by the test of each. */
export function engineContract(title: string, open: () => Promise<Engine>): void {
  describe(`${title} keeps the engine's contract`, () => {
    let engine: Engine;
    let folder: string;
    beforeAll(async () => {
      engine = await open();
      folder = await mkdtemp(join(tmpdir(), "fairway-engine-"));
    });
    afterAll(async () => {
      engine.close();
      await rm(folder, { recursive: true, force: true });
    });

    test("days are text, whole numbers are numbers, lists are arrays and null is null", async () => {
      const rows = await engine.rows(sql`
        select date '2024-02-29' as day, cast(12345678901 as bigint) as large, 7 as small, 1.5e0 as part,
          cast(null as varchar) as nothing, true as yes, ${"长沙"} as word`);
      expect(rows).toEqual([
        { day: "2024-02-29", large: 12345678901, small: 7, part: 1.5, nothing: null, yes: true, word: "长沙" },
      ]);
    });

    test("questions asked beside each other are answered each, and what one made the next one sees", async () => {
      const numbers = Array.from({ length: 12 }, (_, index) => index);
      await Promise.all(
        numbers.map((number) => engine.run(sql`create table ${name(`beside_${number}`)} as select ${number} as n`)),
      );
      const found = await Promise.all(
        numbers.map((number) => engine.rows<{ n: number }>(sql`select n from ${name(`beside_${number}`)}`)),
      );
      expect(found.map(([row]) => row?.n)).toEqual(numbers);
    });

    test("days before 1970 are the days they are", async () => {
      expect(await engine.rows(sql`select date '1899-12-31' as day`)).toEqual([{ day: "1899-12-31" }]);
    });

    test("whole parameters are whole and others are not", async () => {
      expect(await engine.rows(sql`select ${7} / 2 > 3.4 as decimal, ${0.5} * 2 as part`)).toEqual([{ decimal: true, part: 1 }]);
    });

    test("text comes through parameters as it is", async () => {
      for (const word of ["", "'", "''; drop table t; --", "𠮷", "a\nb", "\\", "$1"]) {
        expect(await engine.rows(sql`select ${word} as word`)).toEqual([{ word }]);
      }
    });

    test("a loaded table has the columns as they stood in memory, and replaces the one before", async () => {
      await engine.load("loaded", { id: Int32Array.of(9) });
      await engine.load("loaded", {
        id: Int32Array.of(1, -2, 2147483647),
        share: Float64Array.of(0.5, -1, 3),
        word: ["a", null, "长"],
      });
      expect(await engine.rows(sql`select * from loaded order by id`)).toEqual([
        { id: -2, share: -1, word: null },
        { id: 1, share: 0.5, word: "a" },
        { id: 2147483647, share: 3, word: "长" },
      ]);
    });

    test("a million whole numbers go in and come back the same", async () => {
      const ids = Int32Array.from({ length: 1_000_000 }, (_, index) => index * 3 - 1_500_000);
      await engine.load("many", { id: ids });
      expect(await engine.integers(sql`select id from many order by id`)).toEqual(ids);
    });

    test("codes are read, sorted, joined and put beside texts as the texts they are", async () => {
      await engine.load("coded_from", { word: ["b", "it's", "a", null, "", "B", "中"] });
      await engine.codes("word_code", sql`select word from coded_from`);
      await engine.run(sql`create or replace table coded as select cast(word as word_code) as word from coded_from`);
      const sorted = (table: string) => engine.rows(sql`select word from ${name(table)} order by word nulls last`);
      expect(await sorted("coded")).toEqual(await sorted("coded_from"));
      const beside = await engine.rows<{ word: string }>(sql`
        select coalesce(c.word, ${"none"}) as word from coded c where c.word is null or c.word in (${"a"}, ${"elsewhere"})
        union all select f.word || '!' from coded c join coded_from f on f.word = c.word where c.word > ${"a"}
        union all select 'world'`);
      expect(beside.map(({ word }) => word).toSorted()).toEqual(["a", "b!", "it's!", "none", "world", "中!"]);
    });

    test("codes of nothing are codes that no row has", async () => {
      expect(await engine.codes("no_code", sql`select cast(null as varchar) as word`)).toEqual([]);
      await engine.run(sql`create or replace table uncoded as select cast(null as no_code) as word`);
      expect(await engine.rows(sql`select word from uncoded where word is null or word = ${"a"}`)).toEqual([{ word: null }]);
    });

    test("lines are written as they stand, in the order of the table", async () => {
      const lines = ['a,"b ""c"""', "two\nlines", "", "a\u001Fb", "=1"];
      await engine.load("lines", { line: lines, keep: Int32Array.from(lines, (_, index) => index) });
      const file = join(folder, "lines.csv");
      expect(await engine.writeLines(sql`select line as "x,y" from lines where keep <> 4`, file)).toBe(4);
      expect(await readFile(file, "utf8")).toBe(["x,y", ...lines.slice(0, 4), ""].join("\n"));
    });

    test("columns of whole numbers come back side by side, in the order of the question", async () => {
      const ids = Int32Array.from({ length: 5000 }, (_, index) => index - 2500);
      await engine.load("side_by_side", { id: ids });
      const [id, twice] = await engine.integerColumns(sql`select id, id * 2 as twice from side_by_side order by id`);
      expect([id, twice]).toEqual([ids, ids.map((each) => each * 2)]);
    });

    test("an empty column is an empty table and an empty answer", async () => {
      await engine.load("none", { id: new Int32Array(0) });
      expect(await engine.integers(sql`select id from none`)).toEqual(new Int32Array(0));
      expect(await engine.rows(sql`select * from none`)).toEqual([]);
    });

    test("integers refuse what is null, broken or past 32 bits", async () => {
      await expect(engine.integers(sql`select cast(null as integer) as id`)).rejects.toThrow("whole");
      await expect(engine.integers(sql`select 1.5e0 as id`)).rejects.toThrow("whole");
      await expect(engine.integers(sql`select cast(3000000000 as bigint) as id`)).rejects.toThrow("whole");
      const many = (last: number) =>
        sql`select cast(case when i = ${last} then null else i end as integer) as id from (select unnest(range(0, 5000)) as i) s`;
      for (const unknown of [0, 63, 64, 3000, 4999]) await expect(engine.integers(many(unknown))).rejects.toThrow("whole");
      expect(await engine.integers(many(5000))).toEqual(Int32Array.from({ length: 5000 }, (_, index) => index));
    });

    test("batches give every row once and in order, while other questions are asked", async () => {
      await engine.load("batched", { id: Int32Array.from({ length: 10_000 }, (_, index) => index) });
      const seen: number[] = [];
      for await (const rows of engine.batches<{ id: number }>(sql`select id from batched where id >= ${0} order by id`)) {
        await engine.rows(sql`select count(*) as n from batched`);
        seen.push(...rows.map((row) => row.id));
      }
      expect(seen).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    });

    test("questions asked at once are all answered", async () => {
      const answers = await Promise.all([1, 2, 3, 4].map((n) => engine.rows<{ n: number }>(sql`select ${n} as n`)));
      expect(answers.map((rows) => rows[0]?.n)).toEqual([1, 2, 3, 4]);
    });

    test("what is written to a file is read through a view, parameters and all", async () => {
      const file = join(folder, "it's.parquet");
      await engine.load("written", { id: Int32Array.of(1, 2, 3), word: ["a", "b", "c"] });
      expect(await engine.write(sql`select id, word, ${"x'y"} as tag from written where id > ${1} order by id`, file)).toBe(2);
      await engine.view("read", [file]);
      expect(await engine.rows(sql`select * from ${name("read")} order by id`)).toEqual([
        { id: 2, word: "b", tag: "x'y" },
        { id: 3, word: "c", tag: "x'y" },
      ]);
    });

    test("the same answer writes the same bytes", async () => {
      await engine.load("same", { id: Int32Array.from({ length: 300_000 }, (_, index) => index % 977) });
      const { readFile } = await import("node:fs/promises");
      const files = [join(folder, "same-1.parquet"), join(folder, "same-2.parquet")] as const;
      for (const file of files) await engine.write(sql`select id, 'w' || id as word from same order by id`, file);
      expect((await readFile(files[0])).equals(await readFile(files[1]))).toBe(true);
    });

    test("a view of a question keeps its parameters", async () => {
      await engine.define("asked", sql`select ${"it's"} as word, ${2} as n`);
      expect(await engine.rows(sql`select * from asked`)).toEqual([{ word: "it's", n: 2 }]);
    });

    test("a question can be explained, and one about nothing cannot", async () => {
      await engine.load("known", { id: Int32Array.of(1) });
      expect(await explain(engine, sql`select id from known where id in (${list([1, 2])})`)).toContain("known");
      await expect(explain(engine, sql`select id from unknown_table`)).rejects.toThrow("unknown_table");
    });
  });
}
