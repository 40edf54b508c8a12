/**
 * How long each figure of a study takes, beside the same figures in pandas from the same facts, which must come to the same numbers.
 * The facts are those of a run: of the study in the data directory given as argument, else of a synthetic industry of
 * `FAIRWAY_BENCH_RECORDS` records (20,000).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "#engine";
import { generateRecords, writeTable } from "#example";
import { runFolder } from "#navigate";
import { studyText } from "../src/example/study.ts";
import { evidenceFolder } from "../src/navigate/bundle/layout.ts";
import type { RunFacts } from "../src/navigate/bundle/content.ts";
import { openFacts } from "../src/navigate/facts/views.ts";
import type { FigureRow, Scope } from "../src/navigate/indicator/indicator.ts";
import { computeContent } from "../src/navigate/run/compute.ts";
import { parseStudy } from "../src/navigate/study/parse.ts";
import { runAction } from "./actions.ts";
import { percentile, printTable } from "./measure.ts";
import { pandasFigures, pythonWithPeers, type PeerFigures } from "./python.ts";

const runs = 3;
const records = Number(process.env["FAIRWAY_BENCH_RECORDS"] ?? 20_000);
const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
const dataDir = process.argv[2] ?? join(scratch, "data");

/** The rows of a figure as numbers by their keys, so that two answers can be compared in any order. */
function cellsOf(rows: readonly FigureRow[], like: readonly FigureRow[]): ReadonlyMap<string, number | null> {
  const keys = ["node", "other", "place", "year"].filter((key) => like[0] && key in like[0]);
  const numbers = Object.keys(like[0] ?? {}).filter((key) => !keys.includes(key));
  return new Map(
    rows.flatMap((row) => {
      const id = keys.map((key) => String(row[key])).join(" ");
      return numbers.map((key): [string, number | null] => [`${id} ${key}`, row[key] === null ? null : Number(row[key])]);
    }),
  );
}

/** How many numbers differ by more than what rounding to six digits can do, of how many. */
function compared(ours: readonly FigureRow[], peer: readonly FigureRow[]): string {
  const [own, other] = [cellsOf(ours, peer), cellsOf(peer, peer)];
  const different = [...other].filter(([cell, value]) => {
    const found = own.get(cell);
    if (value === null || found === null || found === undefined) return value !== (found ?? null);
    return Math.abs(value - found) > 1e-6;
  });
  const missing = [...own.keys()].filter((cell) => !other.has(cell)).length;
  return different.length + missing === 0 ? `equal (${other.size})` : `${different.length + missing} of ${own.size} DIFFER`;
}

try {
  if (!process.argv[2]) {
    const file = join(scratch, "records.csv");
    await writeTable(file, generateRecords(records, 7));
    await runAction(dataDir, "corpus/import", { paths: [file] });
    await runAction(dataDir, "navigate/save", { study: "superhard-materials", yaml: studyText() });
  }
  await runAction(dataDir, "navigate/run", { study: "superhard-materials" });
  const folder = runFolder(dataDir, "superhard-materials");
  const { study } = parseStudy(readFileSync(join(folder, "study.yaml"), "utf8"));
  const run = JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as RunFacts;

  const times = new Map<string, number[]>();
  const opened: number[] = [];
  let scope: Scope | undefined;
  let answers = new Map<string, readonly FigureRow[]>();
  let members = 0;
  for (let round = 0; round < runs; round++) {
    const engine = await openEngine({ folders: [folder] });
    const started = performance.now();
    await openFacts(engine, evidenceFolder(folder), study.period);
    opened.push(performance.now() - started);
    let last: { readonly id: string; readonly at: number } | undefined;
    const note = (id: string) => {
      const at = performance.now();
      if (last) times.set(last.id, [...(times.get(last.id) ?? []), at - last.at]);
      last = { id, at };
    };
    const content = await computeContent(engine, study, run, note);
    note("end");
    engine.close();
    scope = content.scope;
    answers = new Map(content.figures.map(({ id, value }) => [id, Array.isArray(value) ? value : []]));
    members = content.figures[0]?.evidence.members ?? 0;
  }
  const ours = [...times].map(([id, each]) => ({ id, ms: percentile(each, 50) }));
  const python = pythonWithPeers();
  let peer: PeerFigures | undefined;
  if ("lacks" in python) console.log(`\nWithout pandas: ${python.lacks}`);
  else if (scope) {
    const { period, windows, home } = scope;
    const both = windows ? [windows.previous, windows.recent] : null;
    peer = pandasFigures(python.python, evidenceFolder(folder), { period, windows: both, home: home.region, runs });
  }
  const total = ours.reduce((sum, { ms }) => sum + ms, 0);
  printTable(
    `Each figure of a study with ${members.toLocaleString("en")} members in the chain: ${total.toFixed(0)} ms in all`,
    ours
      .toSorted((a, b) => b.ms - a.ms)
      .map(({ id, ms }) => {
        const other = peer?.figures[id];
        const otherMs = other && other.seconds * 1000;
        return {
          figure: id,
          ms,
          "pandas ms": otherMs?.toPrecision(3) ?? "",
          "pandas ÷ ours": otherMs === undefined ? "" : (otherMs / ms).toPrecision(2),
          numbers: other ? compared(answers.get(id) ?? [], other.rows) : "",
        };
      }),
  );
  const openedMs = percentile(opened, 50);
  console.log(
    `\n  facts read and joined: ${openedMs.toFixed(0)} ms${peer ? `, in pandas ${(peer.opened * 1000).toFixed(0)} ms` : ""}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
