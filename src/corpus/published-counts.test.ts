import { plainContext } from "#base";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { sql, type Engine, type Sql } from "#engine";
import { getCurrentSnapshot, importFiles, importers } from "./index.ts";

const exports = join(import.meta.dirname, "../../../shared/data/cn/yangdongbjcn+patent-container/ZLFX/example");

const one = (pattern: string): string => {
  const [path] = globSync(pattern, { cwd: exports });
  if (path === undefined) throw new Error(`no ${pattern}`);
  return join(exports, path);
};

/** A histogram that stands beside an export: key → rows. Blanks are left out. */
function histogram(file: string): Map<string, number> {
  const [name = ""] = readWorkbook(readFileSync(file)).SheetNames;
  const sheet = readWorkbook(readFileSync(file)).Sheets[name];
  const rows = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).slice(1);
  return new Map(rows.filter((row) => row[1] !== undefined && row[1] !== "nan").map((row) => [String(row[1]), Number(row[2])]));
}

/** What the snapshot counts, publications by key. */
async function counted(engine: Engine, by: Sql): Promise<Map<string, number>> {
  const rows = await engine.rows<{ key: string | null; count: number }>(by);
  return new Map(rows.filter((row) => row.key !== null).map((row) => [String(row.key), row.count]));
}

const by = {
  office: sql`select office as key, count(*) as count from publication group by office`,
  year: sql`select cast(year(filed_on) as varchar) as key, count(*) as count from publication group by key`,
  subclass: sql`
    select left(symbol, 4) as key, count(*) as count from classification
    where scheme = 'ipc' and position = 1 group by key`,
  status: sql`
    select a.status_raw as key, count(*) as count from publication p join application a on a.application = p.application
    group by key`,
};

interface Published {
  readonly file: string;
  readonly histogram: string;
  readonly by: keyof typeof by;
  /** Keys of the histogram that are no such thing, with what they are. */
  readonly otherwise?: RegExp;
  /** Our counts that are larger, by how much, and why. */
  readonly more?: Readonly<Record<string, number>>;
  /** Rows that we do not count there, beside publications that stand twice. */
  readonly fewer?: number;
  readonly because?: string;
}

/** A zero date is no day, and a Locarno class is no IPC subclass: the histograms print both as they came. */
const zero = /^0$/;
const locarno = /^\d/;

const published: readonly Published[] = [
  { file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx", histogram: "丰田自动驾驶--公开（公告）号--nation", by: "office" },
  { file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx", histogram: "丰田自动驾驶--申请日--year", by: "year", otherwise: zero },
  {
    file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx",
    histogram: "丰田自动驾驶--IPC主分类--ipc4",
    by: "subclass",
    otherwise: locarno,
    more: { B60L: 1, B62D: 1 },
    fewer: 1,
    because:
      "two rows name no main class but list classes: we take the first of the list, the histogram leaves them blank; “B60R/” is no symbol",
  },
  { file: "*/data/丰田自动驾驶/丰田自动驾驶.xlsx", histogram: "丰田自动驾驶--当前法律状态--item", by: "status" },
  { file: "*/data/ChatBot/2798.xlsx", histogram: "ChatBot--公开（公告）号--nation", by: "office" },
  { file: "*/data/ChatBot/2798.xlsx", histogram: "ChatBot--申请日--year", by: "year", otherwise: zero },
  { file: "*/data/OpenAI/72.xlsx", histogram: "OpenAI--公开（公告）号--nation", by: "office" },
  { file: "*/data/OpenAI/72.xlsx", histogram: "OpenAI--申请日--year", by: "year", otherwise: zero },
  { file: "*/data/ARGO_AI/*.csv", histogram: "ARGO_AI--公开号--nation", by: "office" },
  { file: "*/data/ARGO_AI/*.csv", histogram: "ARGO_AI--申请日--year", by: "year", otherwise: zero },
  { file: "*/data/AURORA/*.csv", histogram: "AURORA--公开号--nation", by: "office" },
  { file: "*/data/AURORA/*.csv", histogram: "AURORA--申请日--year", by: "year", otherwise: zero },
  { file: "*/data/CRUISE/*.csv", histogram: "CRUISE--公开号--nation", by: "office" },
  { file: "*/data/CRUISE/*.csv", histogram: "CRUISE--申请日--year", by: "year", otherwise: zero },
  {
    file: "*/data/滴滴/*.csv",
    histogram: "滴滴--申请日--year",
    by: "year",
    otherwise: zero,
    more: { 2018: 6 },
    fewer: 6,
    because: "publications of one British application stand there with two filing days; an application has one",
  },
  { file: "*/data/UBER/*.csv", histogram: "UBER--申请日--year", by: "year", otherwise: zero },
  { file: "*/data/LYFT/*.csv", histogram: "LYFT--申请日--year", by: "year", otherwise: zero },
];

describe.skipIf(!existsSync(exports))("counts published beside the exports (skipped where ../shared/data is absent)", () => {
  const files = [...new Set(published.map(({ file }) => file))];
  test.each(files)("%s: every histogram is reproduced but for publications that stand twice in the file", async (file) => {
    const data = mkdtempSync(join(tmpdir(), "fairway-published-"));
    try {
      const context = plainContext(data);
      const answer = await importFiles({ paths: [one(file)], publish: true }, importers, context);
      const engine = await (await getCurrentSnapshot(data)).engine();
      for (const each of published.filter((row) => row.file === file)) {
        const theirs = histogram(one(`*/data/分析结果/${each.histogram}--histogram.xlsx`));
        const ours = await counted(engine, by[each.by]);
        for (const key of theirs.keys()) if (each.otherwise?.test(key)) theirs.delete(key);
        const differences = [...new Set([...theirs.keys(), ...ours.keys()])].map(
          (key) => (theirs.get(key) ?? 0) - (ours.get(key) ?? 0) + (each.more?.[key] ?? 0),
        );
        expect(Math.min(...differences), `${each.histogram}: we count nothing that is not there`).toBeGreaterThanOrEqual(0);
        const fewer = differences.reduce((sum, difference) => sum + difference, 0);
        const explained = answer.duplicates + (each.fewer ?? 0);
        expect(fewer, `${each.histogram}: rows that we do not count`).toBeLessThanOrEqual(explained);
      }
      engine.close();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
