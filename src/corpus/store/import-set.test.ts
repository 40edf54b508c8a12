import { plainContext } from "#base";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importers, setImporters } from "../import/importers.ts";
import { importFiles } from "./import-files.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-set-"));
  await mkdir(join(root, "patstat"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, lines: readonly string[]) => writeFile(join(root, "patstat", name), `${lines.join("\n")}\n`);

async function run(options: { format?: string; signal?: AbortSignal } = {}) {
  const { format, signal } = options;
  const context = { ...plainContext(join(root, "data")), ...(signal && { signal }) };
  return importFiles({ paths: [join(root, "patstat")], publish: false, format }, [...importers, ...setImporters], context);
}

const applications = ["appln_id,appln_auth,appln_nr,appln_kind", "1,CN,202010123456,A", "2,CN,202010123457,A"];
const links = ["person_id,appln_id,applt_seq_nr,invt_seq_nr", "7,1,1,0"];
const persons = ["person_id,person_name,person_ctry_code", "7,Harbour Superhard,CN"];

test("the files of a set are one source, not read again while they are the same, and another source with one more", async () => {
  await put("tls201.csv", applications);
  await put("tls207.csv", links);
  const first = await run();
  expect(first.reports.map((report) => [report.file, report.format, report.read])).toEqual([
    ["patstat/{tls201.csv, tls207.csv}", "patstat", 2],
  ]);
  expect(first.issues.map((issue) => issue.code)).toContain("corpus.patstat.needs_partner");
  const again = await run();
  expect(again.reports[0]?.sha256).toBe(first.reports[0]?.sha256);
  expect([again.read, again.unchanged]).toEqual([2, 2]);
  await put("tls206.csv", persons);
  const more = await run();
  expect(more.reports[0]?.sha256).not.toBe(first.reports[0]?.sha256);
  expect(more.reports[0]?.file).toBe("patstat/{tls201.csv, tls206.csv, tls207.csv}");
});

test("every file of a set is named in the report with its table and rows", async () => {
  await put("tls201.csv", applications);
  await put("tls801.csv", ["ctry_code,iso_alpha3", "CN,CHN"]);
  const { issues } = await run();
  expect(issues.map((issue) => issue.message)).toEqual([
    "patstat/tls201.csv: read as tls201_appln, 2 rows",
    "patstat/tls801.csv: is tls801_country, of which nothing is taken into the corpus",
  ]);
});

test("a file that is no table of the set asked for is refused, its neighbours are read", async () => {
  await put("tls201.csv", applications);
  await put("list.csv", ["a,b", "1,2"]);
  const { reports } = await run({ format: "patstat" });
  expect(reports.map((report) => [report.file, report.outcome])).toEqual([
    ["patstat/list.csv", "refused"],
    ["patstat/tls201.csv", "read"],
  ]);
});

test("an import that is aborted while a set is read ends with the abort and leaves nothing half", async () => {
  await put("tls201.csv", applications);
  const control = new AbortController();
  control.abort(new Error("enough"));
  await expect(run({ signal: control.signal })).rejects.toThrow("enough");
  expect((await run()).read).toBe(2);
});
