import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { compare, type Comparison } from "./comparison.ts";
import { withCorpus } from "./corpus.ts";

const folder = "cn/yangdongbjcn+patent-container/ZLFX/example";

/** A histogram beside an export: key → rows; blanks and zero dates left out. */
function histogram(data: string, name: string): ReadonlyMap<string, number> {
  const [file = ""] = globSync(`*/data/分析结果/${name}--histogram.xlsx`, { cwd: join(data, folder) });
  const workbook = readWorkbook(readFileSync(join(data, folder, file)));
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? {}, { header: 1 }).slice(1);
  return new Map(
    rows
      .filter((row) => row[1] !== undefined && row[1] !== "nan" && String(row[1]) !== "0")
      .map((row) => [String(row[1]).trim(), Number(row[2])]),
  );
}

interface Export {
  readonly name: string;
  readonly file: string;
  readonly years: readonly [number, number];
  /** Numbers of single classes that the histogram of classes states. */
  readonly classes?: Readonly<Record<string, number>>;
}

const all: readonly Export[] = [
  { name: "丰田自动驾驶", file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx", years: [1990, 2025] },
  { name: "ChatBot", file: "*/data/ChatBot/2798.xlsx", years: [1990, 2025], classes: { "G06N20/00": 434, "H04L51/02": 1060 } },
];

/** incoPat sets and the histograms of the tool they were made with. */
export async function histograms(data: string): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const each of all) compared.push(...(await ofExport(data, each)));
  return compared;
}

function ofExport(data: string, { name, file, years: [from, to], classes = {} }: Export): Promise<Comparison[]> {
  return withCorpus(async (corpus) => {
    const [path = ""] = globSync(file, { cwd: join(data, folder) });
    const { duplicates } = await corpus.import([join(data, folder, path)]);
    const office = await corpus.counts("office");
    const byClass = new Map<string, number>();
    for (const symbol of Object.keys(classes)) byClass.set(symbol, await corpus.total(`cpc:${symbol}`));
    const figures = await corpus.figures([from, to]);
    const trend = new Map(
      figures("trend")
        .filter((row) => row["node"] === "all")
        .map((row) => [String(row["year"]), Number(row["members"])]),
    );
    const nation = histogram(data, `${name}--公开（公告）号--nation`);
    const filed = histogram(data, `${name}--申请日--year`);
    const twice = () => `${duplicates} rows of the export repeat a publication; we count each once`;
    const largest = [...nation].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
    return [
      ...compare(
        `${name}: publications by office`,
        "search count --by office",
        Object.fromEntries(largest),
        (key) => office.get(key) ?? 0,
        twice,
      ),
      ...compare(
        `${name}: filings by year`,
        "navigate run: trend",
        Object.fromEntries([...filed].filter(([year]) => Number(year) >= from && Number(year) <= to).toSorted()),
        (key) => trend.get(key) ?? 0,
        twice,
      ),
      ...compare(
        `${name}: CPC`,
        "search count cpc:…",
        classes,
        (key) => byClass.get(key) ?? 0,
        () => "the histogram counts a symbol as often as a row repeats it, we count the publication",
      ),
    ];
  });
}
