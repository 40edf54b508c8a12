import { plainContext } from "#base";
import { mkdtempSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tableImporters } from "../import/table/index.ts";
import { withHead } from "../import/files/unpack.ts";
import { countElements } from "./count-elements.ts";
import { countLines } from "./count-lines.ts";
import { surveyPaths } from "./survey-paths.ts";
import { surveyCsv } from "./survey-csv.ts";
import { printSurvey, surveyRows } from "./survey-print.ts";

const { signal } = new AbortController();

function fileOf(text: string, pieceBytes: number) {
  const bytes = Buffer.from(text);
  return withHead({
    name: "f",
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  });
}

test("a survey tells of every file what an import would take, beside an independent count, and why not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fairway-survey-"));
  const table =
    "Query: diamond\n\npublication_number,filed_on,title_en\nCN112345678A,2020-01-02,Press\n,,\nnothing,2020-01-02,\nUS10000000B2,2017-03-04,\n";
  writeFileSync(join(folder, "a.csv"), table);
  writeFileSync(join(folder, "b.csv.gz"), gzipSync(table));
  writeFileSync(join(folder, "c.csv"), "name,count\nx,1\n");
  const answer = await surveyPaths([folder], tableImporters, [], plainContext(folder));
  const [plain, packed, counts] = answer.rows;
  expect(plain).toMatchObject({
    format: "table/fairway",
    outcome: "read",
    counted: 3,
    counter: "rows",
    read: 3,
    imported: 2,
    rejected: 1,
    rejectedByCode: { "corpus.table.no_number": 1 },
    filled: { publicationNumber: 2, title: 1, filedOn: 2 },
  });
  expect(packed).toMatchObject({ counted: 3, read: 3, imported: 2 });
  expect(counts).toMatchObject({ outcome: "refused", format: null, rejectedByCode: { "corpus.table.not_patents_counts": 1 } });
  expect(answer).toMatchObject({ files: 3, counted: 6, read: 6, imported: 4, rejected: 2, different: [] });
  expect(surveyRows(answer)[0]).toMatchObject({ title: 50, filedOn: 100, abstract: 0, difference: 0 });
  const [header, first] = surveyCsv(answer).slice(1).split("\r\n");
  expect(header).toMatch(/^file,bytes,format,outcome,counted,counter,read,imported,rejected,.*title,/);
  expect(first).toContain("table/fairway,read,3,rows,3,2,1");
  expect(surveyCsv({ ...answer, rows: answer.rows.slice(0, 1).map((row) => ({ ...row, file: '=a,"b"' })) })).toContain(
    `"'=a,""b"""`,
  );
  expect(printSurvey({ ...answer, by: "format" }, "en").split("\n")).toEqual([
    "| format | files | counted | not counted | read | imported | rejected | why |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    "| table/fairway | 2 | 6 | 0 | 6 | 4 | 2 | table.no_number 2 |",
    "| (table.not_patents_counts) | 1 | 0 | 0 | 0 | 0 | 0 |  |",
    "",
    expect.stringContaining("3 files"),
  ]);
  expect(printSurvey({ ...answer, different: ["a"] }, "en")).toContain("1 files whose count differs");
});

test.each([1, 7, 100, 10_000])(
  "documents and lines are counted the same however the bytes are cut, %i at a time",
  async (piece) => {
    const xml = `<?xml version="1.0"?>\n${"<us-patent-grant lang='EN'><us-patent-grants-cited/></us-patent-grant>\n".repeat(5)}`;
    expect(await countElements(await fileOf(xml, piece), "uspto/grant", signal)).toBe(5);
    expect(await countElements(await fileOf(xml, piece), "other", signal)).toBeUndefined();
    expect(await countLines(await fileOf('{"a":1}\n\n{"b":2}\r\n{"c":3}', piece), signal)).toBe(3);
    expect(await countLines(await fileOf('{\n"a":1,\n"b":2\n}', piece), signal)).toBeUndefined();
  },
);
