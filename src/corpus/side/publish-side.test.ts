import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainContext, type Context } from "#base";
import { sql, type Engine } from "#engine";
import { classTitlesAction } from "../class-titles.actions.ts";
import { importers } from "../import/importers.ts";
import { sideRemoveAction } from "../side-remove.actions.ts";
import { sidesAction } from "../sides.actions.ts";
import { importFiles } from "../store/import-files.ts";
import { currentSnapshot } from "../store/snapshots.ts";
import type { SideGiven } from "./import-side.ts";
import { populationOf } from "./population.ts";

let folder: string;
let context: Context;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-side-"));
  context = plainContext(join(folder, "data"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const patents = `公开号,申请号,标题,IPC分类号,申请日
CN110000001A,CN201910000001.X,甲,C01B32/25;C30B29/04;G06F17/00,2019-01-02
CN110000002A,CN201910000002.4,乙,C01B32/26,2019-01-03
CN110000003A,CN201910000003.9,丙,A47J31/00,2019-01-04
`;
const fields = `Field_number,Field_en,IPC_code
19,Basic materials chemistry,C01B%
20,"Materials, metallurgy",C01B  32/%
20,"Materials, metallurgy",C30B%
6,Computer technology,G06F%
`;

async function take(name: string, text: string, side?: SideGiven) {
  await writeFile(join(folder, name), text);
  return importFiles({ paths: [join(folder, name)], publish: true, ...(side ? { side } : {}) }, importers, context);
}

async function asked<Row>(question: (engine: Engine) => Promise<Row>): Promise<Row> {
  const snapshot = await currentSnapshot(context.dataDir);
  const engine = await snapshot!.engine();
  try {
    return await question(engine);
  } finally {
    engine.close();
  }
}

test("a side table is recognised among patents, reported, and stands in the snapshot with its source and date", async () => {
  await take("patents.csv", patents);
  const answer = await take("fields.csv", fields);
  expect(answer.reports).toMatchObject([{ format: "side/concordance/wipo35", read: 4, added: 4, unchanged: 0, rejected: 0 }]);
  await take("fields.csv", fields, { asOf: "2019-07-10", source: "WIPO" });
  expect(await asked((engine) => engine.rows(sql`select kind, scope, file, as_of, source, accepted from side_source`))).toEqual([
    { kind: "concordance", scope: "wipo35", file: "fields.csv", as_of: "2019-07-10", source: "WIPO", accepted: 4 },
  ]);
  expect((await currentSnapshot(context.dataDir))?.manifest.sides).toMatchObject([{ kind: "concordance", asOf: "2019-07-10" }]);
});

test("the same file again changes nothing, not even the snapshot", async () => {
  await take("patents.csv", patents);
  const first = await take("fields.csv", fields);
  const again = await take("fields.csv", fields);
  expect(again.reports).toMatchObject([{ added: 0, unchanged: 4 }]);
  expect(again.snapshot).toBe(first.snapshot);
});

test("side tables imported before any patent stand in the first snapshot", async () => {
  expect((await take("fields.csv", fields)).snapshot).toBeNull();
  await take("patents.csv", patents);
  expect(await asked((engine) => engine.rows(sql`select count(*) as rows from concordance`))).toEqual([{ rows: 4 }]);
});

test("the deepest row counts, and a family's symbols count equally", async () => {
  await take("patents.csv", patents);
  await take("fields.csv", fields);
  const rows = await asked((engine) =>
    engine.rows(sql`
      select f.family_key, k.code, round(k.weight, 6) as weight
      from family_field k join family f on f.family = k.family order by f.family_key, k.code`),
  );
  // 甲: C01B32/25 and C30B29/04 in field 20, G06F17/00 in field 6; 丙 in none.
  expect(rows).toEqual([
    { family_key: "CN-201910000001", code: "20", weight: 0.666667 },
    { family_key: "CN-201910000001", code: "6", weight: 0.333333 },
    { family_key: "CN-201910000002", code: "20", weight: 1 },
  ]);
});

test("codes of one depth share a symbol by their weights, and rows with a condition are kept but not applied", async () => {
  await take("patents.csv", patents);
  const industries = `IPC,国民经济行业代码,权重,关键词
C01B32,C3099,0.6,
C01B32,C2619,0.2,
C01B,C2600,1,
A47J,C3850,1,咖啡
`;
  await take("industries.csv", industries);
  expect(
    await asked((engine) =>
      engine.rows(sql`select symbol, code, round(weight, 6) as weight from symbol_field order by symbol, code`),
    ),
  ).toEqual([
    { symbol: "C01B32/25", code: "C2619", weight: 0.25 },
    { symbol: "C01B32/25", code: "C3099", weight: 0.75 },
    { symbol: "C01B32/26", code: "C2619", weight: 0.25 },
    { symbol: "C01B32/26", code: "C3099", weight: 0.75 },
  ]);
  expect(await asked((engine) => engine.rows(sql`select condition from concordance where condition is not null`))).toEqual([
    { condition: "咖啡" },
  ]);
});

test("of two editions the later date wins row by row, whichever was imported last; a concordance is taken whole", async () => {
  await take("patents.csv", patents);
  await take("new.csv", "region,year,population\n410100,2022,12828000\n", { asOf: "2023" + "-12-31", source: "new" });
  await take("old.csv", "region,year,population\n410100,2022,12000000\n410100,2015,9569000\n", {
    asOf: "2022-12-31",
    source: "old",
  });
  expect(await asked((engine) => engine.rows(sql`select region, year, persons from region_population order by year`))).toEqual([
    { region: "CN-410100", year: 2015, persons: 9569000 },
    { region: "CN-410100", year: 2022, persons: 12828000 },
  ]);
  await take("fields.csv", fields, { asOf: "2019-07-10" });
  await take("fields-2.csv", "Field_number,Field_en,IPC_code\n1,Electrical machinery,H01B%\n", { asOf: "2024-01-01" });
  expect(await asked((engine) => engine.rows(sql`select code from concordance`))).toEqual([{ code: "1" }]);
});

test("the population of a year is that year's, else of at most three years before, with its source", async () => {
  await take("patents.csv", patents);
  await take("people.csv", "region,year,population\n410100,2020,12600574\n", { asOf: "2021-05-11", source: "census" });
  const people = (year: number) => asked((engine) => populationOf(engine, "CN-410100", year));
  expect(await people(2020)).toEqual({ persons: 12600574, year: 2020, file: "people.csv", source: "census", asOf: "2021-05-11" });
  expect((await people(2023))?.year).toBe(2020);
  expect(await people(2024)).toBeUndefined();
  expect(await people(2019)).toBeUndefined();
});

test("titles come in the caller's language, and with the tree that another language's file has", async () => {
  await take("patents.csv", patents);
  await take("zh.csv", "symbol,title_zh\nC01B,非金属元素\nC01B32/00,碳\nC01B32/25,金刚石\nC01B32/26,制备\n");
  await take("en.csv", "symbol,title_en,dots,parent\nC01B32/25,Diamond,1,C01B32/00\nC01B32/26,Preparation,2,C01B32/25\n");
  const titles = (lang: "zh" | "en") => classTitlesAction.run({ symbols: "C01B32/26" }, { ...context, lang });
  expect(await titles("zh")).toMatchObject({
    titles: [
      {
        symbol: "C01B32/26",
        title: "制备",
        lang: "zh",
        level: 5,
        above: [
          { symbol: "C01B", title: "非金属元素" },
          { symbol: "C01B32/00", title: "碳" },
          { symbol: "C01B32/25", title: "金刚石" },
        ],
      },
    ],
  });
  expect(await titles("en")).toMatchObject({ titles: [{ title: "Preparation", lang: "en" }] });
});

test("the list says rows, date and coverage; what is removed is gone from the next snapshot and from the disk's list", async () => {
  await take("patents.csv", patents);
  await take("fields.csv", fields, { asOf: "2019-07-10", source: "WIPO" });
  await take("people.csv", "region,year,population\n410100,2020,12600574\n410100,2022,12828000\n");
  expect(await sidesAction.run({}, context)).toMatchObject({
    tables: [
      { kind: "region_population", rows: 2, published: 2, years: [2020, 2022], asOf: null },
      { kind: "concordance", scope: "wipo35", rows: 4, published: 4, asOf: "2019-07-10", sources: ["WIPO"] },
    ],
  });
  expect(await sideRemoveAction.run({ kind: "concordance", scope: "wipo35" }, context)).toMatchObject({ removed: 1 });
  expect(await asked((engine) => engine.rows(sql`select count(*) as rows from family_field`))).toEqual([{ rows: 0 }]);
  expect(await readFile(join(context.dataDir, "corpus", "side.json"), "utf8")).not.toContain("wipo35");
  await expect(sideRemoveAction.run({ kind: "concordance" }, context)).rejects.toMatchObject({ code: "corpus.side.not_found" });
});

test("a file that is said to be a side table and is none is refused with the columns that are needed", async () => {
  const answer = await take("patents.csv", patents, { kind: "region_population" });
  expect(answer.reports).toMatchObject([{ outcome: "refused" }]);
  expect(answer.issues[0]).toMatchObject({
    code: "corpus.side.unknown",
    message: expect.stringContaining("population") as string,
  });
});
