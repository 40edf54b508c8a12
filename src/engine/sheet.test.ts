import { read, utils, type WorkBook } from "@e965/xlsx";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { columnName, neutralised } from "./sheet-cell.ts";
import { writeSheets, type Sheet } from "./sheet.ts";

async function bytesOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeSheets(stream, sheets)]);
  return bytes;
}

async function bookOf(sheets: readonly Sheet[]): Promise<WorkBook> {
  return read(await bytesOf(sheets), { cellNF: true });
}

const columns = [
  { header: "名称", kind: "text" },
  { header: "Families", kind: "integer" },
  { header: "Share", kind: "percent" },
  { header: "Filed", kind: "date" },
] as const;

describe("a workbook", () => {
  test("holds text, numbers, shares and days as what they are", async () => {
    const book = await bookOf([{ name: "A", columns, rows: [["六面顶 <压机> & \u0001x", 12, 0.25, "2024-02-29"]] }]);
    const sheet = book.Sheets.A!;
    expect(sheet.A2!.v).toBe("六面顶 <压机> & x");
    expect(sheet.B2).toMatchObject({ t: "n", v: 12 });
    expect(sheet.C2).toMatchObject({ v: 0.25, z: "0.0%" });
    expect(sheet.D2).toMatchObject({ t: "n", v: 45351 });
  });

  test("shows a number of any kind whole where it is whole, and with more decimals where it is small", async () => {
    const book = await bookOf([
      { name: "A", columns: [{ header: "Value", kind: "mixed" }], rows: [[569_787], [-2.5], [0.0034], [0]] },
      { name: "B", columns: [{ header: "Index", kind: "precise" }], rows: [[0.1234]] },
    ]);
    expect(book.Sheets.B!.A2).toMatchObject({ v: 0.1234, z: "0.000" });
    const sheet = book.Sheets.A!;
    expect([sheet.A2, sheet.A3, sheet.A4, sheet.A5].map((cell) => [cell?.v, cell?.z])).toEqual([
      [569_787, "#,##0"],
      [-2.5, "#,##0.00"],
      [0.0034, "0.0000"],
      [0, "#,##0"],
    ]);
  });

  test("leaves empty cells empty and keeps a day that the format cannot count as text", async () => {
    const book = await bookOf([{ name: "A", columns, rows: [[null, undefined, Number.NaN, "1890-05-01"]] }]);
    expect(utils.sheet_to_json(book.Sheets.A!, { header: 1 })).toEqual([
      ["名称", "Families", "Share", "Filed"],
      [undefined, undefined, undefined, "1890-05-01"],
    ]);
  });

  test("leads from a cell to another sheet, whatever its name", async () => {
    const book = await bookOf([
      { name: "目录", columns: [columns[0]], rows: [["a"], ["b"]], links: [{ row: 1, column: 0, sheet: 1 }] },
      { name: "it's a <table>", columns: [columns[0]], rows: [] },
    ]);
    expect((book.Sheets["目录"]!.A3 as { l?: { Target: string } }).l?.Target).toBe("#'it''s a <table>'!A1");
  });

  test("never holds a formula", async () => {
    const rows = [["=1+1"], ["+cmd|' /C calc'!A0"], ["-2"], ["@SUM(A1)"], ["_x003D_1"]];
    const book = await bookOf([{ name: "A", columns: [columns[0]], rows }]);
    expect(Object.values(book.Sheets.A!).some((cell) => typeof cell === "object" && "f" in cell)).toBe(false);
    expect(utils.sheet_to_json(book.Sheets.A!, { header: 1 }).slice(1)).toEqual(rows);
  });

  test("takes rows of an asynchronous source, and notes after an empty row", async () => {
    async function* rows(): AsyncGenerator<readonly (string | number)[]> {
      for (let row = 0; row < 1000; row += 1) yield [`row ${row}`, row];
    }
    const book = await bookOf([{ name: "A", columns: columns.slice(0, 2), rows: rows(), notes: ["单位：件", "source"] }]);
    const lines = utils.sheet_to_json<unknown[]>(book.Sheets.A!, { header: 1 });
    expect(lines.length).toBe(1 + 1000 + 1 + 2);
    expect(lines[1000]).toEqual(["row 999", 999]);
    expect(lines.slice(1001)).toEqual([[], ["单位：件"], ["source"]]);
  });

  test("names its sheets as the format allows, each name once", async () => {
    const long = "a".repeat(40);
    const book = await bookOf(["x/y", "X-Y", long, long].map((name) => ({ name, columns, rows: [] })));
    expect(book.SheetNames).toEqual(["x-y", "X-Y (2)", "a".repeat(31), `${"a".repeat(27)} (2)`]);
  });

  test("has the same bytes for the same tables", async () => {
    const sheets: Sheet[] = [{ name: "A", columns, rows: [["a", 1, 0.5, "2020-01-01"]] }];
    expect(await bytesOf(sheets)).toEqual(await bytesOf(sheets));
  });

  test("fails when its rows fail", async () => {
    function* rows(): Generator<readonly string[]> {
      yield ["a"];
      throw new Error("source broke");
    }
    const sheets: Sheet[] = [{ name: "A", columns: [columns[0]], rows: rows() }];
    await expect(writeSheets(new PassThrough().resume(), sheets)).rejects.toThrow("source broke");
  });
});

test("columns are named as spreadsheets name them", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

test("a CSV cell that looks like a formula gets an apostrophe, other text does not", () => {
  expect(["=A1", "\tx", "-1", "＝A1", "金刚石", ""].map(neutralised)).toEqual(["'=A1", "'\tx", "'-1", "'＝A1", "金刚石", ""]);
});
