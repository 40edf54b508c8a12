/**
 * How long each figure of a study takes, beside the same figures in pandas, numpy and networkx, which were written from the
 * definitions and must come to the same numbers from the same facts. The facts are those of a run: of the study named after the
 * data directory (`node bench/indicators.ts DATA [STUDY]`), else of a synthetic industry of `FAIRWAY_BENCH_RECORDS` records (20,000).
 * Ends with an error where a number differs.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "#engine";
import { generateRecords, writeTable } from "#example";
import { runFolder } from "#navigate";
import { studyName, studyText } from "../src/example/study.ts";
import { evidenceFolder } from "../src/navigate/bundle/layout.ts";
import type { RunFacts } from "../src/navigate/bundle/content.ts";
import { openFacts } from "../src/navigate/facts/views.ts";
import type { FigureRow, Scope } from "../src/navigate/indicator/indicator.ts";
import { computeContent } from "../src/navigate/run/compute.ts";
import { parseStudy } from "../src/navigate/study/parse.ts";
import { runAction } from "./actions.ts";
import { comparedFigure, type Compared } from "./compare-figures.ts";
import { percentile, printTable } from "./measure.ts";
import { pandasFigures, pythonWithPeers, type PeerFigures } from "./python.ts";

const runs = 3;
const records = Number(process.env["FAIRWAY_BENCH_RECORDS"] ?? 20_000);
const scratch = mkdtempSync(join(tmpdir(), "fairway-bench-"));
const dataDir = process.argv[2] ?? join(scratch, "data");
const name = process.argv[3] ?? studyName;

function told(compared: Compared | undefined): string {
  if (!compared) return "";
  return compared.different.length === 0
    ? `equal (${compared.cells})`
    : `${compared.different.length} DIFFER of ${compared.cells}`;
}

try {
  if (!process.argv[2]) {
    const file = join(scratch, "records.csv");
    await writeTable(file, generateRecords(records, 7));
    await runAction(dataDir, "corpus/import", { paths: [file] });
    await runAction(dataDir, "navigate/save", { study: name, yaml: studyText() });
  }
  await runAction(dataDir, "navigate/run", { study: name });
  const folder = runFolder(dataDir, name);
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
    const { period, windows, home, completeTo } = scope;
    const both = windows ? [windows.previous, windows.recent] : null;
    const rule = study.rule ?? {};
    const hot = (answers.get("hot-nodes") ?? []).map((row) => [String(row["node"]), row] as const);
    const growthQ = Object.fromEntries(hot.map(([node, row]) => [node, row["q"]]));
    const relative = Object.fromEntries(hot.map(([node, row]) => [node, row["ratio"]]));
    peer = pandasFigures(python.python, evidenceFolder(folder), {
      period,
      windows: both,
      home: home.region,
      completeTo,
      rule,
      growthQ,
      relative,
      runs,
    });
  }
  const compared = new Map(
    Object.entries(peer?.figures ?? {})
      .filter(([id]) => answers.has(id))
      .map(([id, figure]) => [id, comparedFigure(answers.get(id) ?? [], figure)]),
  );
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
          numbers: told(compared.get(id)),
        };
      }),
  );
  for (const [id, { different }] of compared) {
    for (const each of different.slice(0, 5)) console.log(`  ${id}: ${each}`);
    if (different.length > 0) process.exitCode = 1;
  }
  const openedMs = percentile(opened, 50);
  console.log(
    `\n  facts read and joined: ${openedMs.toFixed(0)} ms${peer ? `, in pandas ${(peer.opened * 1000).toFixed(0)} ms` : ""}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
