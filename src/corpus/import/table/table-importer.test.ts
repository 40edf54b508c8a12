import { expect, test } from "vitest";
import { AppError, limits } from "#base";
import { tableImporters } from "./index.ts";
import { mappings } from "./mappings/index.ts";
import { headerName } from "./header-name.ts";
import { fileOf, readTable } from "./read-for-test.ts";

const sure = async (content: string): Promise<number> => tableImporters[0]?.detect(await fileOf("x", content)) ?? -1;

test("a table with a known header is claimed before one without, and prose is not claimed", async () => {
  const known = await sure("publication_number,title_en\nCN101000001A,x\n");
  const unknown = await sure("a,b\n1,2\n");
  expect(known).toBeGreaterThan(unknown);
  expect(unknown).toBeGreaterThan(0);
  expect(await sure("Search of espacenet\nin smart search\n")).toBe(0);
  expect(await sure("<us-patent-grant/>")).toBe(0);
});

test("importers of one tool are never chosen by themselves, and refuse another tool's header", async () => {
  const file = await fileOf("x.csv", "publication_number,title_en\nCN101000001A,x\n");
  expect(tableImporters.slice(1).map((importer) => importer.detect(file))).toEqual(tableImporters.slice(1).map(() => 0));
  await expect(readTable(file, "table/lens")).rejects.toMatchObject({ code: "corpus.table.wrong_format" });
  expect((await readTable(file, "table/fairway")).records).toHaveLength(1);
  expect((await readTable(file, "table/generic")).records).toHaveLength(1);
});

test("days far below decide a column whose first rows leave the order open", async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `US-${10_000_000 + index}-B2,x,y,z,01/02/2019,03/04/2019,,l`);
  const header = "id,title,assignee,inventor/author,filing/creation date,publication date,grant date,result link";
  const text = [header, ...rows, "US-9000000-B2,x,y,z,01/02/2019,12/31/2019,,l"].join("\n");
  const read = await readTable(await fileOf("x.csv", text, 65_536));
  expect(read.records[0]).toMatchObject({ filedOn: "2019-01-02", publishedOn: "2019-03-04" });
  expect(read.notes.map(({ code }) => code)).toEqual(["corpus.table.date_order_agreed", "corpus.table.date_order"]);
});

test("a header within the preamble's limit is found, one below it is not", async () => {
  const text = (above: number): string => `${"note,\n".repeat(above)}publication_number,title_en\nCN101000001A,x\n`;
  expect((await readTable(await fileOf("x.csv", text(limits.preambleRowsMax - 1)))).records).toHaveLength(1);
  await expect(readTable(await fileOf("x.csv", text(limits.preambleRowsMax)))).rejects.toThrow(AppError);
});

test("reading stops when it is told to", async () => {
  const file = await fileOf("x.csv", `publication_number,title_en\n${"CN101000001A,x\n".repeat(5000)}`);
  const stop = new AbortController();
  const effects = { signal: stop.signal, consumed: () => stop.abort(), facts: {} };
  const all = async (): Promise<void> => {
    for await (const _ of tableImporters[0]?.read(file, effects) ?? []) continue;
  };
  await expect(all()).rejects.toThrow(/abort/i);
});

test("every signature of a tool is made of headers that it maps, and no header is mapped twice", () => {
  for (const { format, signatures, columns } of mappings) {
    const names = Object.keys(columns).map(headerName);
    expect([format, names.filter((name, index) => names.indexOf(name) !== index)]).toEqual([format, []]);
    expect([format, signatures.flat().filter((header) => !names.includes(headerName(header)))]).toEqual([format, []]);
  }
});
