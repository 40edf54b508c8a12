import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError, plainContext } from "#base";
import { importFiles } from "../store/import-files.ts";
import { withCurrentSnapshot } from "../store/reading.ts";
import { sql } from "#engine";
import { importersFor } from "./importers-for.ts";
import { mappingShape } from "./mapping-shapes.ts";
import { deleteMapping, ownMappings, readMapping, readMappings, saveMapping } from "./mapping-store.ts";
import { previewFile } from "./preview-file.ts";

const table = [
  "Exported from BioPat 3.1,,,,,",
  "Doc,Name of invention,Owner(s),Filed,Classes,Score",
  "2014100512565,一种超硬刀具,郑州示例超硬材料有限公司/某某大学,31/01/2014,B23B27/14,88",
  "2014100512570,一种金刚石锯片,郑州示例测试有限公司,02/02/2014,B23D61/02,70",
  "none,没有号码,郑州示例测试有限公司,02/02/2014,B23D61/02,12",
].join("\n");

const mapping = mappingShape.parse({
  title: "BioPat 3",
  columns: {
    Doc: "applicationNumber",
    "Name of invention": "title",
    "Owner(s)": "applicants",
    Filed: "filedOn",
    Classes: "ipc",
  },
  separators: ["/"],
  dayOrder: "dmy",
  office: "CN",
});

let data: string;
let file: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "fairway-mappings-"));
  file = join(data, "list.csv");
  await writeFile(file, table);
});
afterEach(async () => {
  await rm(data, { recursive: true, force: true });
});

describe("the files of mappings", () => {
  test("what is saved is read again, in the order of names, and can be deleted", async () => {
    expect(await readMappings(data)).toEqual(new Map());
    await saveMapping(data, "生物", mapping);
    await saveMapping(data, "biopat", mapping);
    expect([...(await readMappings(data)).keys()]).toEqual(["biopat", "生物"]);
    expect(await readMapping(data, "生物")).toEqual(mapping);
    expect(await readFile(join(data, "mappings", "biopat.yaml"), "utf8")).toContain("Owner(s): applicants");
    await deleteMapping(data, "生物");
    await expect(readMapping(data, "生物")).rejects.toMatchObject({ code: "corpus.mapping.not_found" });
    await expect(deleteMapping(data, "生物")).rejects.toMatchObject({ code: "corpus.mapping.not_found" });
  });

  test("a file that cannot be read stops an import, with its place, and can still be deleted", async () => {
    await mkdir(join(data, "mappings"));
    await writeFile(join(data, "mappings", "bad.yaml"), "title: x\ncolumns:\n  Doc: nothing\n");
    await expect(importersFor(data)).rejects.toMatchObject({ code: "corpus.mapping.bad_file", values: { at: "columns.Doc" } });
    await writeFile(join(data, "mappings", "bad.yaml"), "title: [x\n");
    await expect(importersFor(data)).rejects.toMatchObject({ code: "corpus.mapping.bad_file" });
    await deleteMapping(data, "bad");
    expect(await readMappings(data)).toEqual(new Map());
  });

  test("a mapping without a column of numbers is refused, and a name cannot lead out of the folder", async () => {
    const without = { ...mapping, columns: { Filed: "filedOn" as const } };
    await expect(saveMapping(data, "x", without)).rejects.toMatchObject({ code: "corpus.mapping.no_number" });
    for (const name of ["../x", "a/b", ".x", "", "a".repeat(41)]) {
      expect(mappingShape.shape.title.safeParse("x").success && /^[\p{L}\p{N}][\p{L}\p{N}-]{0,39}$/u.test(name)).toBe(false);
    }
  });
});

describe("an import", () => {
  const run = async () => importFiles({ paths: [file], publish: true }, await importersFor(data), plainContext(data));
  const filed = () =>
    withCurrentSnapshot(data, (_snapshot, engine) =>
      engine.rows<{ day: string }>(sql`select cast(filed_on as varchar) as day from application order by day`),
    );

  test("refuses a table of an unknown tool, and takes it once its columns are mapped", async () => {
    const refused = await run();
    expect(refused.reports[0]).toMatchObject({ outcome: "refused" });
    expect(Object.keys(refused.reports[0]?.issuesByCode ?? {})[0]).toMatch(/^corpus\.table\.no_/);
    await saveMapping(data, "biopat", mapping);
    const taken = await run();
    expect(taken.reports[0]).toMatchObject({ outcome: "read", format: "table/own/biopat", read: 3, added: 2, rejected: 1 });
    expect(taken.reports[0]?.columns.find(({ header }) => header === "Score")).toMatchObject({ field: null, filled: 3 });
    expect(await filed()).toEqual([{ day: "2014-01-31" }, { day: "2014-02-02" }]);
  });

  test("reads a known file again when the mapping has changed, and not when it has not", async () => {
    await saveMapping(data, "biopat", mapping);
    await run();
    expect((await run()).reports[0]).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    const { Filed: _filed, ...columns } = mapping.columns;
    await saveMapping(data, "biopat", { ...mapping, columns });
    const changed = await run();
    expect(changed.reports[0]?.columns.find(({ header }) => header === "Filed")?.field).toBeNull();
    expect(await filed()).toEqual([{ day: null }, { day: null }]);
  });

  test("the revision is that of the mappings and of nothing else", async () => {
    expect((await ownMappings(data)).revision).toBe("");
    await saveMapping(data, "biopat", mapping);
    const { revision } = await ownMappings(data);
    expect(revision).toMatch(/^[0-9a-f]{8}$/);
    await saveMapping(data, "biopat", mapping);
    expect((await ownMappings(data)).revision).toBe(revision);
    await saveMapping(data, "biopat", { ...mapping, separators: [";"] });
    expect((await ownMappings(data)).revision).not.toBe(revision);
  });

  test("insists on a mapping by its format", async () => {
    await saveMapping(data, "biopat", mapping);
    const options = { paths: [file], publish: true, format: "table/own/biopat" };
    const answer = await importFiles(options, await importersFor(data), plainContext(data));
    expect(answer.reports[0]).toMatchObject({ format: "table/own/biopat", added: 2 });
  });
});

describe("a preview", () => {
  test("finds the likely header, shows each column, and proposes no field for what nobody knows", async () => {
    const preview = await previewFile({ file }, plainContext(data));
    expect(preview).toMatchObject({ container: "csv", delimiter: ",", format: null, headerRow: 2, rows: 3, more: false });
    expect(preview.columns[2]).toMatchObject({ header: "Owner(s)", filled: 3, field: null });
    expect(preview.columns[5]?.examples).toEqual(["88", "70", "12"]);
    expect(preview.records).toEqual([]);
    expect(preview.top[0]).toEqual({ row: 1, cells: ["Exported from BioPat 3.1", "", "", "", "", ""] });
  });

  test("reads the rows as the mapping under edit says, and tells what would be lost", async () => {
    const preview = await previewFile({ file, headerRow: 2, mapping }, plainContext(data));
    expect(preview).toMatchObject({ taken: 2, rejected: 1 });
    expect(preview.records[0]).toMatchObject({
      row: 3,
      application: "CN201410051256",
      title: "一种超硬刀具",
      applicants: ["郑州示例超硬材料有限公司", "某某大学"],
      filedOn: "2014-01-31",
      // A slash parts names, and never a symbol.
      classes: ["B23B27/14"],
    });
    expect(preview.records[2]).toMatchObject({ rejected: true });
    expect(preview.lost[0]).toMatchObject({ code: "corpus.table.no_number", severity: "reject", count: 1 });
  });

  test("names the tool of a known header, and a file that is no table in words", async () => {
    await writeFile(file, "publication_number,title_en,filed_on\nCN112345678A,Press,2020-01-02\n");
    expect(await previewFile({ file }, plainContext(data))).toMatchObject({ format: "table/fairway", taken: 1 });
    await writeFile(file, "%PDF-1.7 \u0000");
    await expect(previewFile({ file }, plainContext(data))).rejects.toThrow(AppError);
    await expect(previewFile({ file: join(data, "absent.csv") }, plainContext(data))).rejects.toMatchObject({
      code: "corpus.files.missing",
    });
  });
});
