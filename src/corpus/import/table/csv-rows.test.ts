import { parse } from "csv-parse/sync";
import { assert as holds, property, array, string, constantFrom, integer, oneof } from "fast-check";
import { expect, test } from "vitest";
import { limits } from "#base";
import { CsvRows } from "./csv-rows.ts";

function rowsOf(text: string, delimiter = ",", lineEnd: "\n" | "\r" = "\n", piece = text.length || 1): string[][] {
  const reader = new CsvRows({ delimiter, lineEnd });
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += piece)
    rows.push(...reader.push(text.slice(at, at + piece), false).map(({ cells }) => cells));
  rows.push(...reader.push("", true).map(({ cells }) => cells));
  return rows;
}

const cell = oneof(string({ maxLength: 12 }), constantFrom('"', '""', ",", "a,b", "\n", "中文", 'say "x"', "\r\n", " ", ""));
const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

test("quoted rows are read as csv-parse reads them, wherever the text is cut", () => {
  holds(
    property(
      array(array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      integer({ min: 1, max: 9 }),
      (rows, piece) => {
        const text = rows.map((cells) => cells.map(quote).join(",")).join("\n");
        expect(rowsOf(text, ",", "\n", piece)).toEqual(parse(text, { relax_column_count: true, record_delimiter: "\n" }));
      },
    ),
  );
});

test("unquoted rows are read as csv-parse reads them", () => {
  const plain = string({ maxLength: 8 }).map((text) => text.replace(/["\r\n;]/g, ""));
  holds(
    property(
      array(array(plain, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      integer({ min: 1, max: 9 }),
      (rows, piece) => {
        const text = rows.map((cells) => cells.join(";")).join("\r\n");
        expect(rowsOf(text, ";", "\n", piece)).toEqual(
          parse(text, { delimiter: ";", relax_column_count: true, record_delimiter: "\r\n" }),
        );
      },
    ),
  );
});

test("a quote inside an unquoted cell is text", () => {
  expect(rowsOf('5" pipe,b\nc,d')).toEqual([
    ['5" pipe', "b"],
    ["c", "d"],
  ]);
});

test("text behind a closing quote belongs to the cell", () => {
  expect(rowsOf('"Foo" bar,b\n')).toEqual([["Foo bar", "b"]]);
});

test("a quote that is never closed is read as text and its row is named", () => {
  const reader = new CsvRows({ delimiter: ",", lineEnd: "\n" });
  const rows = [...reader.push('a,b\nc,"d\ne,f\n', false), ...reader.push("", true)];
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["a", "b"],
    ["c", '"d'],
    ["e", "f"],
  ]);
  expect(reader.unclosed).toEqual([2]);
});

test("carriage returns alone end rows where the file says so, and doubled ones before a line feed vanish", () => {
  expect(rowsOf("a,b\rc,d", ",", "\r")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(rowsOf("a,b\r\r\nc,d\r\r\n")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("rows are numbered with blank ones counted", () => {
  const reader = new CsvRows({ delimiter: ",", lineEnd: "\n" });
  expect(reader.push("a\n\nb\n", true).map(({ row }) => row)).toEqual([1, 2, 3]);
});

test("a cell over the limit is left out and its size is told; one at the limit stays", () => {
  const reader = new CsvRows({ delimiter: ",", lineEnd: "\n" });
  const [at, over] = reader.push(`${"x".repeat(limits.cellBytes)},a\n${"x".repeat(limits.cellBytes + 1)},b\n`, true);
  expect(at?.cells[0]).toHaveLength(limits.cellBytes);
  expect(over).toEqual({ row: 2, cells: ["", "b"], tooLong: [{ column: 0, bytes: limits.cellBytes + 1 }] });
});
