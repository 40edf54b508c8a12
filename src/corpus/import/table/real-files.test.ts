import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { AppError } from "#base";
import { fileAt, readTable } from "./read-for-test.ts";

const data = join(import.meta.dirname, "../../../../../shared/data");
const present = existsSync(data);
const zlfx = "cn/yangdongbjcn+patent-container/ZLFX";
const pizza = "exports/poldham+opensource-patent-analytics/2_datasets";

const one = (pattern: string): string => {
  const [path] = globSync(pattern, { cwd: data });
  if (path === undefined) throw new Error(`no ${pattern}`);
  return join(data, path);
};

interface RealFile {
  readonly file: string;
  readonly format: string;
  /** Rows above the first record, blank ones not counted. */
  readonly above?: number;
  /** Publications named beside the first of their row: cells counted by hand. */
  readonly further?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
}

const files: readonly RealFile[] = [
  { file: `${zlfx}/example/*/data/丰田自动驾驶/丰田自动驾驶.xlsx`, format: "table/incopat" },
  { file: `${zlfx}/example/*/data/ChatBot/2798.xlsx`, format: "table/incopat" },
  { file: `${zlfx}/example/*/data/OpenAI/72.xlsx`, format: "table/incopat" },
  { file: `${zlfx}/example/*/data/虚拟现实/20220507--CNAPP-TI=虚拟现实.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/滴滴/全球4011.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/UBER/全球989.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/LYFT/全球433.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/CRUISE/CRUISE全球500.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/ARGO_AI/AIGO_AI全球244.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/AURORA/AURORA全球30.csv`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/斑马智行/中国21.xlsx`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/迁移学习/中国20.xlsx`, format: "table/patentics" },
  { file: `${zlfx}/example/*/data/无人机美国申请/download.xlsx`, format: "table/patentics" },
  { file: `${zlfx}/version/zlfx2018/data/autodriving/ptics--autodriving--fleet.csv`, format: "table/patentics" },
  { file: "cn/Getttttttt+*/Dataset/20240401085613950.XLSX", format: "table/patsnap" },
  { file: "cn/Yodeesy+*/Patent.csv", format: "table/cnki" },
  { file: "cn/Yodeesy+*/专利数据/Patent_sm.xlsx", format: "table/cnki" },
  { file: "cn/Yodeesy+*/专利数据/材料科学/CNKI-20250409222154320.xls", format: "table/cnki" },
  // Formulas cut off inside cells: markup that swallows rows.
  { file: "cn/Yodeesy+*/专利数据/材料科学/CNKI-20250409223008640.xls", format: "table/cnki" },
  { file: "cn/Yodeesy+*/专利数据/计算机硬件技术/CNKI-20250409225740700.xls", format: "table/cnki" },
  { file: "cn/Yodeesy+*/专利数据/计算机硬件技术/CNKI-20250409225812355.xls", format: "table/cnki" },
  { file: "cn/CarrotC+*/训练文件.xlsx", format: "table/cnipa" },
  { file: "exports/antontruly+patents/lens-export.csv", format: "table/lens" },
  { file: `${pizza}/drones copy/drones_fulltext/drone_drones_fulltext_families_5884.csv`, format: "table/lens" },
  { file: "exports/nordquists+nlp/gp-search.csv", format: "table/google", above: 2 },
  { file: "exports/phlipow+RP2/Data/gp-search-20250906-191358.csv", format: "table/google", above: 2 },
  { file: "exports/TolgonaiNk+*/gp-search-20240501-100105.csv", format: "table/google", above: 2 },
  { file: "exports/TolgonaiNk+*/gp-search.csv", format: "table/google", delimiter: ";" },
  { file: "exports/Klywood+*/patents_31-05-2022.csv", format: "table/patentscope-pages" },
  { file: `${pizza}/pizza_medium/pizza_medium.csv`, format: "table/patentscope", encoding: "macintosh" },
  { file: `${pizza}/pizza_medium/pizza_medium_raw/pizza_medium_raw_05032015.xls`, format: "table/patentscope", above: 2 },
  { file: `${pizza}/pizza_all_24294/patentscope_pizza_2006_2011_8458.xls`, format: "table/patentscope", above: 2 },
  { file: `${pizza}/pizza_small/pizza_small.xls`, format: "table/espacenet", above: 4, further: 1 },
  { file: "exports/lee-ju+data/*761건.xls", format: "table/wips" },
  { file: `${pizza}/pizza_sliced/pizza_sliced_20032005_366.csv`, format: "table/espacenet", encoding: "macintosh", further: 114 },
  { file: `${pizza}/pizza_sliced/pizza_sliced_20062008_439.csv`, format: "table/espacenet", encoding: "macintosh", further: 106 },
  { file: `${pizza}/pizza_sliced/pizza_sliced_20132014_274.csv`, format: "table/espacenet", encoding: "macintosh", further: 23 },
  { file: "exports/herrkrueger*/deeptechfinder/data/*.csv", format: "table/deeptechfinder", encoding: "macintosh" },
  { file: "exports/herrkrueger*/deeptechfinder/legacy/output/patent_technology_list.csv", format: "table/deeptechfinder-lists" },
  { file: "exports/TeamLab+*/data/orbit_satellite.csv", format: "table/bigquery" },
  { file: "names/zxg618+*/patents.xlsx", format: "table/patstat-extract" },
];

/** Rows with anything in them, counted by other libraries than ours. */
function countedElsewhere(path: string, { delimiter = ",", encoding = "utf-8" }: RealFile): number {
  const bytes = readFileSync(path);
  const filled = (rows: readonly (readonly unknown[])[]): number =>
    rows.filter((row) => row.some((cell) => cell !== null && cell !== undefined && `${cell as string}`.trim() !== "")).length;
  if (bytes.subarray(0, 2).toString() === "PK" || bytes[0] === 0xd0) {
    const book = readWorkbook(bytes, { type: "buffer", nodim: true });
    return filled(utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 }));
  }
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.startsWith("<html")) return text.split(/<tr[\s>]/).length - 1;
  const lineEnd = text.includes("\r\r\n") ? "\r\r\n" : text.includes("\r\n") ? "\r\n" : text.includes("\n") ? "\n" : "\r";
  return filled(parse(text, { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: lineEnd }));
}

describe.skipIf(!present)("real exports (skipped where ../shared/data is absent)", () => {
  test.each(files)("$file: every row is a record, as many as counted elsewhere", async (real) => {
    const path = one(real.file);
    const { facts, rows, records, rejected } = await readTable(await fileAt(path));
    const { format, encoding = facts.encoding, delimiter = facts.delimiter } = real;
    expect(facts).toMatchObject(JSON.parse(JSON.stringify({ format, encoding, delimiter })));
    expect(rows).toBe(countedElsewhere(path, real) - (real.above ?? 1) + (real.further ?? 0));
    expect(rejected).toEqual([]);
    expect(records).toHaveLength(rows);
  });

  test("no histogram of an analysis is taken for patents", async () => {
    const histograms = globSync(`${zlfx}/example/**/*histogram.{xlsx,csv}`, { cwd: data });
    expect(histograms.length).toBeGreaterThan(40);
    for (const path of histograms) {
      const error = await readTable(await fileAt(join(data, path))).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error instanceof AppError ? error.code : basename(path)).toBe("corpus.table.not_patents_counts");
    }
  });

  test.each([
    ["names/PatentsView*/data/samples_with_data.csv", "names"],
    ["names/PatentsView*/data/02 - sample_with_data.csv", "names"],
    ["names/PatentsView+PatentsView-Evaluation/pv_evaluation/data/inventor/ens-inventors.csv", "names"],
    ["cn/ian93+patent-data/node/patent.csv", "links"],
    ["cn/ian93+patent-data/relationship/ipc_patent.csv", "links"],
    ["names/zxg618+*/citations.xlsx", "links"],
    ["epo/herrkrueger*/context/*/airbus*.xlsx", "counts"],
    ["cn/lxingy3+*/data/processed/ipc_level_3_distribution.csv", "counts"],
    ["value/daniel-hain+*/data/201902_OECD*.txt", "counts"],
  ])("%s is refused as %s", async (file, kind) => {
    await expect(readTable(await fileAt(one(file)))).rejects.toMatchObject({ code: `corpus.table.not_patents_${kind}` });
  });

  test("the histograms beside the Toyota export come out of the records", async () => {
    const { records } = await readTable(await fileAt(one(`${zlfx}/example/*/data/丰田自动驾驶/丰田自动驾驶.xlsx`)));
    const count = (values: readonly (string | undefined)[]): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const value of values) counts[value ?? ""] = (counts[value ?? ""] ?? 0) + 1;
      return counts;
    };
    expect(count(records.map(({ office }) => office))).toEqual({ CN: 4943, TW: 105 });
    expect(count(records.map(({ status }) => status?.raw))).toMatchObject({
      授权: 2059,
      实质审查: 2137,
      公开: 87,
      未缴年费: 446,
    });
    const first = records.map(({ parties }) => parties?.find(({ role }) => role === "applicant")?.standardName);
    expect(count(first)).toMatchObject({ 丰田公司: 4600, 广汽集团: 54, 电装公司: 31 });
    expect(count(records.map(({ filedOn }) => filedOn?.slice(0, 4)))).toMatchObject({ 1985: 1, 1988: 2, 1991: 2 });
  });

  test("the counts published for the pizza data come out of PATENTSCOPE's CSV", async () => {
    const { records } = await readTable(await fileAt(one(`${pizza}/pizza_medium/pizza_medium.csv`)));
    const offices = Map.groupBy(records, ({ office }) => office);
    // WIPO Manual on Open Source Patent Analytics, chapter 10, from the raw rows (one duplicate of 2010 is dropped there: 507).
    const years = records.filter(({ publishedOn = "" }) => publishedOn >= "1990" && publishedOn < "2013").length;
    expect(years).toBe(8264);
    expect(offices.size).toBe(16);
    expect(
      [2010, 2011, 2012].map((year) => records.filter(({ publishedOn }) => publishedOn?.startsWith(String(year))).length),
    ).toEqual([508, 486, 481]);
  });
});
