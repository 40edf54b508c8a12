import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { compare, type Comparison } from "./comparison.ts";
import { withCorpus } from "./corpus.ts";

const folder = "cn/yangdongbjcn+patent-container/ZLFX/example";

const repeated = "the histogram counts a symbol as often as a row repeats it, we count the publication";

function largestOf(counts: ReadonlyMap<string, number>, count: number): Record<string, number> {
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1]).slice(0, count));
}

/** A histogram beside an export: key → rows; blanks and zero dates left out. */
function histogram(data: string, name: string): ReadonlyMap<string, number> {
  const [file = ""] = globSync(`*/data/分析结果/${name}--histogram.xlsx`, { cwd: join(data, folder) });
  const workbook = readWorkbook(readFileSync(join(data, folder, file)));
  const rows = utils
    .sheet_to_json<(string | number | undefined)[]>(workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? {}, { header: 1 })
    .slice(1);
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
  /** It comes with a histogram of all IPC symbols. */
  readonly symbols?: boolean;
  /** It comes with a histogram of legal status. */
  readonly status?: boolean;
}

/** The tool's words for a status, and ours. */
const statusNames: Readonly<Record<string, string>> = { 授权: "active", 实质审查: "pending" };

/** Small enough to be made again in every run of the tests. */
const quick: readonly Export[] = [{ name: "OpenAI", file: "*/data/OpenAI/72.xlsx", years: [2015, 2025] }];

const all: readonly Export[] = [
  ...quick,
  { name: "丰田自动驾驶", file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx", years: [1990, 2025], status: true },
  {
    name: "ChatBot",
    file: "*/data/ChatBot/2798.xlsx",
    years: [1990, 2025],
    status: true,
    symbols: true,
    classes: { "G06N20/00": 434, "H04L51/02": 1060 },
  },
];

/** incoPat sets and the histograms of the tool they were made with. */
export function histograms(data: string): Promise<Comparison[]> {
  return ofExports(data, all);
}

export function quickHistograms(data: string): Promise<Comparison[]> {
  return ofExports(data, quick);
}

async function ofExports(data: string, exports: readonly Export[]): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const each of exports) compared.push(...(await ofExport(data, each)));
  return compared;
}

function ofExport(data: string, { name, file, years: [from, to], classes = {}, symbols, status }: Export): Promise<Comparison[]> {
  return withCorpus(async (corpus) => {
    const [path = ""] = globSync(file, { cwd: join(data, folder) });
    const { duplicates } = await corpus.import([join(data, folder, path)]);
    const office = await corpus.counts("office");
    const byClass = new Map<string, number>();
    for (const symbol of Object.keys(classes)) byClass.set(symbol, await corpus.total(`cpc:${symbol}`));
    const bySymbol = symbols ? largestOf(histogram(data, `${name}--IPC--set_semicolon`), 5) : {};
    const ownSymbol = new Map<string, number>();
    for (const symbol of Object.keys(bySymbol)) ownSymbol.set(symbol, await corpus.total(`ipc:${symbol}`));
    const byStatus = status ? histogram(data, `${name}--当前法律状态--item`) : new Map<string, number>();
    const ownStatus = await corpus.counts("status");
    const figures = await corpus.figures([from, to]);
    const trend = new Map(
      figures("trend")
        .filter((row) => row["node"] === "all")
        .map((row) => [String(row["year"]), Number(row["members"])]),
    );
    const nation = histogram(data, `${name}--公开（公告）号--nation`);
    const filed = histogram(data, `${name}--申请日--year`);
    const twice = () => `${duplicates} rows of the export repeat a publication; we count each once`;
    return [
      ...compare(
        `${name}: publications by office`,
        "search count --by office",
        largestOf(nation, 6),
        (key) => office.get(key) ?? 0,
        twice,
      ),
      ...compare(
        `${name}: filings by year`,
        "navigate run: trend",
        Object.fromEntries(
          [...filed].filter(([year]) => Number(year) >= from && Number(year) <= to).toSorted(([a], [b]) => Number(a) - Number(b)),
        ),
        (key) => trend.get(key) ?? 0,
        twice,
      ),
      ...compare(
        `${name}: CPC`,
        "search count cpc:…",
        classes,
        (key) => byClass.get(key) ?? 0,
        () => repeated,
      ),
      ...compare(
        `${name}: IPC, the five largest symbols`,
        "search count ipc:…",
        bySymbol,
        (key) => ownSymbol.get(key) ?? 0,
        () => repeated,
      ),
      ...compare(
        `${name}: legal status`,
        "search count --by status",
        Object.fromEntries([...byStatus].filter(([key]) => key in statusNames)),
        (key) => ownStatus.get(statusNames[key] ?? "") ?? 0,
        (key) =>
          key === "授权"
            ? "the word is the last event; what is granted and has run out of its term since is not in force with us"
            : "pending with us is also what is published and not yet examined (公开) and a PCT application within its term",
      ),
    ];
  });
}
