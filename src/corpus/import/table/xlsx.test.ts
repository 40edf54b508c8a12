import { expect, test } from "vitest";
import { AppError, limits } from "#base";
import { fileOf, readTable } from "./read-for-test.ts";
import { isDateFormat, serialDay } from "./xlsx-parts.ts";
import { openXlsx } from "./xlsx.ts";
import { inlineRow, xlsxOf, type XlsxParts } from "./xlsx-for-test.ts";

async function rowsOf(parts: XlsxParts): Promise<{ row: number; cells: string[] }[][]> {
  const workbook = await openXlsx(await fileOf("x.xlsx", await xlsxOf(parts)), () => {});
  const sheets: { row: number; cells: string[] }[][] = [];
  for (const sheet of workbook.sheets) {
    const rows: { row: number; cells: string[] }[] = [];
    for await (const batch of sheet.rows()) rows.push(...batch.map(({ row, cells }) => ({ row, cells })));
    sheets.push(rows);
  }
  workbook.close();
  return sheets;
}

async function errorOf(bytes: Buffer, name = "x.xlsx"): Promise<AppError> {
  try {
    await readTable(await fileOf(name, bytes));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test("every cell is read although the dimension says A1, as incoPat writes it", async () => {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData>${inlineRow(1, ["a", "b"])}${inlineRow(2, ["c", "d"])}</sheetData></worksheet>`;
  expect(await rowsOf({ sheets: { s: sheet } })).toEqual([
    [
      { row: 1, cells: ["a", "b"] },
      { row: 2, cells: ["c", "d"] },
    ],
  ]);
});

test("shared strings are read with their runs and without their phonetic guides; escaped control characters are decoded", async () => {
  const strings =
    '<si><t>公开号</t></si><si><r><t>金刚</t></r><r><t>石</t></r><rPh sb="0" eb="2"><t>コンゴウ</t></rPh></si><si><t>a_x000D_b</t></si>';
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>';
  expect(await rowsOf({ sheets: { s: row }, strings })).toEqual([[{ row: 1, cells: ["公开号", "金刚石", "", "a\rb"] }]]);
});

test("numbers with a date format are days, others are numbers; a workbook without styles has no dates", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="165" formatCode="yyyy/m/d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>';
  const row =
    '<row r="1"><c r="A1"><v>43831</v></c><c r="B1" s="1"><v>43831</v></c><c r="C1" s="2"><v>43831.75</v></c><c r="D1"><v>2.01210000001E11</v></c></row>';
  expect(await rowsOf({ sheets: { s: row }, styles })).toEqual([
    [{ row: 1, cells: ["43831", "2020-01-01", "2020-01-01", "201210000001"] }],
  ]);
  expect(await rowsOf({ sheets: { s: row } })).toEqual([[{ row: 1, cells: ["43831", "43831", "43831.75", "201210000001"] }]]);
});

test("days of a workbook that counts from 1904 are four years later", async () => {
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
  const row = '<row r="1"><c r="A1" s="0"><v>42369</v></c></row>';
  expect(await rowsOf({ sheets: { s: row }, styles, workbookProperties: '<workbookPr date1904="1"/>' })).toEqual([
    [{ row: 1, cells: ["2020-01-01"] }],
  ]);
});

test("cells and rows without references stand one after the other", async () => {
  const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
  expect(await rowsOf({ sheets: { s: rows } })).toEqual([
    [
      { row: 1, cells: ["1", "2"] },
      { row: 2, cells: ["3"] },
    ],
  ]);
});

test("a formula gives its stored value, and itself where none is stored", async () => {
  const row = '<row r="1"><c r="A1" t="str"><f>HYPERLINK("u","CN1")</f><v>CN1</v></c><c r="B1"><f>1+1</f></c></row>';
  expect(await rowsOf({ sheets: { s: row } })).toEqual([[{ row: 1, cells: ["CN1", "=1+1"] }]]);
});

test("two sheets with patents are both read; one without is named", async () => {
  const head = inlineRow(1, ["公开号", "标题"]);
  const read = await readTable(
    await fileOf(
      "x.xlsx",
      await xlsxOf({
        sheets: {
          一: head + inlineRow(2, ["CN101000001A", "甲"]),
          说明: inlineRow(1, ["导出说明"]),
          二: head + inlineRow(2, ["CN101000002A", "乙"]),
        },
      }),
    ),
  );
  expect(read.records.map(({ publicationKey, raw }) => [publicationKey, raw?.["sheet"]])).toEqual([
    ["CN-101000001-A", undefined],
    ["CN-101000002-A", "二"],
  ]);
  expect(read.notes).toContainEqual({ code: "corpus.table.sheet_left_out", values: { sheet: "说明" }, severity: "note" });
});

test("a document type in a sheet is refused, so that no entity is ever expanded", async () => {
  const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inlineRow(1, ["&b;"])}</sheetData></worksheet>`;
  expect((await errorOf(await xlsxOf({ sheets: { s: bomb } }))).code).toBe("corpus.table.unsafe_xml");
});

test("a part that unpacks beyond the limit and the ratio is a zip bomb", async () => {
  const bytes = await xlsxOf({
    sheets: { s: "" },
    parts: { "xl/worksheets/sheet1.xml": Buffer.alloc(limits.workbookPartBytes + 1, " ") },
  });
  const error = await errorOf(bytes);
  expect(error.code).toBe("corpus.table.zip_bomb");
  expect(error.text("zh")).toContain("压缩炸弹");
});

test("a workbook that is cut off is said to be damaged", async () => {
  const bytes = await xlsxOf({ sheets: { s: inlineRow(1, ["公开号", "标题"]) } });
  expect((await errorOf(bytes.subarray(0, bytes.length - 100))).code).toBe("corpus.table.broken_workbook");
});

test("XML that breaks off in a sheet gives the rows before and then an error", async () => {
  const rows = `${inlineRow(1, ["公开号", "标题"])}${inlineRow(2, ["CN101000001A", "甲"])}<row r="3"><c`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}`;
  expect((await errorOf(await xlsxOf({ sheets: { s: sheet } }))).code).toBe("corpus.table.broken_workbook");
});

test("a cell over the limit is left out with an issue and its neighbours stay", async () => {
  const rows = inlineRow(1, ["公开号", "标题"]) + inlineRow(2, ["CN101000001A", "长".repeat(limits.cellBytes / 3 + 1)]);
  const read = await readTable(await fileOf("x.xlsx", await xlsxOf({ sheets: { s: rows } }), 1_000_000));
  expect(read.records).toMatchObject([{ publicationKey: "CN-101000001-A" }]);
  expect(read.records[0]?.titles).toBeUndefined();
  expect(read.issues.map(({ code }) => code)).toEqual(["corpus.table.cell_too_long"]);
});

test.each([
  ["yyyy/m/d", true],
  ['yyyy"年"m"月"d"日"', true],
  ["[$-804]yyyy-mm-dd;@", true],
  ["d-mmm-yy", true],
  ["General", false],
  ["0.00", false],
  ["[Red]0", false],
  ['"day "0', false],
  ["h:mm:ss", false],
])("%s is a date format: %s", (format, is) => {
  expect(isDateFormat(format)).toBe(is);
});

test("serial days follow the calendar on both sides of the day that never was", () => {
  expect([1, 59, 61, 43831].map((serial) => serialDay(serial, false))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "2020-01-01",
  ]);
  expect(serialDay(-5, false)).toBeUndefined();
});
