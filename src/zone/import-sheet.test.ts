import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, expect, test } from "vitest";
import type { z } from "zod";
import type { sheetAnswer } from "#ledger/contract";
import { actorForTest, zoneForTest } from "./zone-for-test.ts";

const bed = zoneForTest();
afterAll(bed.close);

type Answer = z.output<typeof sheetAnswer>;
const zone = await bed.make("zone/zones", {
  name: "长春新区",
  type: "ip_service_cluster",
  level: "national",
  region: "CN-220100",
});

function sheetFile(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Sheet1");
  const path = join(bed.dataDir, name);
  writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return path;
}

const institutions = sheetFile("institutions.xlsx", [
  ["长春新区知识产权服务机构名录"],
  ["名称", "类别", "所在区域", "所属专区", "统一社会信用代码", "联系人"],
  ["甲专利代理事务所", "知识产权服务机构", "CN-220100", "长春新区", "91440300708461136T", "张三"],
  ["乙专利代理事务所", "知识产权服务机构", "CN-220100", "长春新区", "", ""],
  ["丙专利代理事务所", "咨询公司", "CN-220100", "长春新区", "", ""],
  ["丁专利代理事务所", "institution", "CN-220100", "长春", "", ""],
  ["", "企业", "", "", "", ""],
]);
const load = (file: string, more: object = {}) => bed.run<Answer>("ledger/organisations-import", { file, ...more });
const kept = async () => (await bed.run<{ total: number }>("ledger/organisations", {})).total;

test("a sheet is tried first: what would be kept, what is refused and why, which column is lost, and nothing is there yet", async () => {
  const tried = await load(institutions);
  expect(tried).toMatchObject({ headingRow: 2, rows: 5, made: 2, refused: 3, saved: false });
  expect(tried.columns.filter(({ field }) => field === null)).toEqual([{ heading: "联系人", field: null, filled: 1 }]);
  expect(tried.losses.map(({ row, code }) => [row, code])).toEqual([
    [5, "ledger.bad_code"],
    [6, "ledger.no_target"],
    [7, "ledger.missing"],
  ]);
  expect(tried.losses[1]?.message).toContain("长春");
  expect(await kept()).toBe(0);
});

test("with a row refused nothing is kept, unless the others are asked for; read again nothing is made twice", async () => {
  expect(await load(institutions, { save: true })).toMatchObject({ refused: 3, saved: false });
  expect(await kept()).toBe(0);
  expect(await load(institutions, { save: true, partly: true })).toMatchObject({ made: 2, refused: 3, saved: true });
  expect(await kept()).toBe(2);
  expect(await load(institutions, { save: true, partly: true })).toMatchObject({ made: 0, unchanged: 2, saved: true });
  expect(await kept()).toBe(2);
});

test("a row with its id changes that record, unless somebody did meanwhile", async () => {
  const { records } = await bed.run<{ records: { id: string; version: number }[] }>("ledger/organisations", { text: "甲专利" });
  const one = records[0] as { id: string; version: number };
  const file = sheetFile("change.xlsx", [
    ["id", "version", "name_en"],
    [one.id, one.version, "Agency A"],
  ]);
  expect(await load(file, { save: true })).toMatchObject({ changed: 1, saved: true });
  const again = await load(
    sheetFile("again.xlsx", [
      ["id", "version", "name_en"],
      [one.id, one.version, "Agency B"],
    ]),
    { save: true },
  );
  expect(again.losses[0]?.code).toBe("ledger.changed_meanwhile");
});

test("rows may lead to what rows above them made, and money is read in the unit of its heading", async () => {
  const file = sheetFile("zones.xlsx", [
    ["名称", "类型", "级别", "所在区域", "所属专区"],
    ["郑州实验区", "patent_navigation_zone", "national", "CN-410100", ""],
    ["荥阳园", "park", "park", "CN-410182", "郑州实验区"],
  ]);
  expect(await bed.run<Answer>("zone/zones-import", { file, save: true })).toMatchObject({ made: 2, saved: true });
});

test("who may not make records makes none from a sheet", async () => {
  const analyst = actorForTest("Ana", "analyst", { zone });
  const answer = await bed.run<Answer>("ledger/organisations-import", { file: institutions, save: true, partly: true }, analyst);
  expect(answer).toMatchObject({ made: 0 });
  expect(answer.losses.map(({ code }) => code)).toContain("ledger.not_allowed");
});

test("a table without a heading that is a field is refused by name", async () => {
  await expect(
    load(
      sheetFile("other.xlsx", [
        ["a", "b"],
        ["1", "2"],
      ]),
    ),
  ).rejects.toThrow("No row of the sheet heads fields");
});
