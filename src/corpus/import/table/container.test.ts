import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { AppError } from "#base";
import { containerOf } from "./container.ts";
import { fileOf, readTable } from "./read-for-test.ts";
import { inlineRow, xlsxOf } from "./xlsx-for-test.ts";

const table = [
  ["公开号", "申请号", "标题", "公开日", "申请人"],
  ["CN101000001A", "CN200510103162.9", "一种方法", new Date(Date.UTC(2007, 6, 4)), "某公司"],
];

test("an XLS of Excel 97 gives its rows, with days", async () => {
  const sheet = utils.aoa_to_sheet(table, { UTC: true });
  const bytes = write({ SheetNames: ["s"], Sheets: { s: sheet } }, { type: "buffer", bookType: "biff8" }) as Buffer;
  const read = await readTable(await fileOf("x.xls", bytes));
  expect(read.records).toMatchObject([
    {
      at: 2,
      publicationKey: "CN-101000001-A",
      applicationKey: "CN-200510103162",
      publishedOn: "2007-07-04",
      parties: [{ name: "某公司" }],
    },
  ]);
  expect(read.notes).toEqual([]);
});

test("an XLS that is cut off is said to be damaged", async () => {
  const sheet = utils.aoa_to_sheet(table);
  const bytes = write({ SheetNames: ["s"], Sheets: { s: sheet } }, { type: "buffer", bookType: "biff8" }) as Buffer;
  await expect(readTable(await fileOf("x.xls", bytes.subarray(0, 700)))).rejects.toThrow(AppError);
});

test("a workbook named .csv is read as a workbook, and the name is noted", async () => {
  const bytes = await xlsxOf({ sheets: { s: inlineRow(1, ["公开号", "标题"]) + inlineRow(2, ["CN101000001A", "甲"]) } });
  const read = await readTable(await fileOf("x.csv", bytes));
  expect(read.records).toHaveLength(1);
  expect(read.notes).toEqual([
    { code: "corpus.table.lying_extension", values: { extension: "csv", container: "XLSX" }, severity: "note" },
  ]);
});

test.each([
  ["a table in a page", "<html><body><table><tr><td>a</td></tr></table>", "html"],
  ["text of rows", "a,b\n1,2\n", "csv"],
  ["XML", '<?xml version="1.0"?><us-patent-grant/>', undefined],
  ["JSON", '{"a": 1}', undefined],
  ["a JSON list", "[1, 2]", undefined],
  ["a zip that is no workbook", Buffer.from("PK\u0003\u0004....word/document.xml"), undefined],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), undefined],
] as const)("%s is known by its content", (_, content, container) => {
  expect(containerOf(Buffer.from(content))).toBe(container);
});
