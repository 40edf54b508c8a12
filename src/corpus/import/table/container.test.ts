import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { AppError } from "#base";
import { containerOf } from "./container.ts";
import { fileOf, readTable } from "./read-for-test.ts";
import { openXls } from "./xls.ts";
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

test("an XLS that keeps its reader busy is given up after a while, and at once when the import is stopped", async () => {
  const bytes = write(
    { SheetNames: ["s"], Sheets: { s: utils.aoa_to_sheet(table) } },
    { type: "buffer", bookType: "biff8" },
  ) as Buffer;
  const file = await fileOf("x.xls", bytes);
  await expect(openXls(file, () => undefined, { limitMs: 1 })).rejects.toMatchObject({ code: "corpus.table.workbook_too_slow" });
  const controller = new AbortController();
  const opening = openXls(file, () => controller.abort(new Error("stopped")), { signal: controller.signal });
  await expect(opening).rejects.toThrow("stopped");
  const opened = await openXls(file, () => undefined, { signal: new AbortController().signal });
  const sheet = opened.sheets[0]!;
  for (let time = 0; time < 2; time++) {
    const rows: number[] = [];
    for await (const some of sheet.rows()) rows.push(...some.map(({ row }) => row));
    expect(rows).toEqual([1, 2]);
  }
  opened.close();
});

const rows = Array.from({ length: 200 }, (_, row) => `US${7_000_000 + row}B2,Title ${row},2001-02-03`);
const csv = ["publication_number,title_en,published_on", ...rows].join("\n");

test.each([
  ["a stray NUL in its head", (bytes: Buffer) => bytes.fill(0, 60, 61), 1],
  ["a few control characters in its head", (bytes: Buffer) => bytes.fill(1, 900, 930), 30],
  ["a stray NUL far behind its head", (bytes: Buffer) => bytes.fill(0, bytes.length - 10, bytes.length - 9), 1],
])("a table with %s keeps its rows, reads blanks there, and says so", async (_, harm, count) => {
  const whole = await readTable(await fileOf("x.csv", csv));
  const read = await readTable(await fileOf("x.csv", harm(Buffer.from(csv))));
  // A lost line end moves the rows behind it.
  const shown = (record: object): string => JSON.stringify({ ...record, at: 0 });
  const kept = new Set(read.records.map(shown));
  expect(whole.records.filter((record) => !kept.has(shown(record))).length).toBeLessThanOrEqual(2);
  expect(read.notes).toContainEqual({ code: "corpus.table.control_characters", values: { count }, severity: "note" });
});

test("a table with more control characters than a slip leaves is no table", async () => {
  const bytes = Buffer.from(csv);
  for (let at = 0; at < bytes.length; at += 50) bytes[at] = 2;
  expect(containerOf(bytes)).toBeUndefined();
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
  ["a PDF with little that is not text", `%PDF-1.4\n${"1 0 obj, text\n".repeat(200)}\u0000`, undefined],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), undefined],
] as const)("%s is known by its content", (_, content, container) => {
  expect(containerOf(Buffer.from(content))).toBe(container);
});
