import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { percentile } from "./measure.ts";

/** Python's packages at the versions that were measured with. */
const packages = [
  "lxml==6.0.2",
  "pandas==2.3.3",
  "openpyxl==3.1.5",
  "pyarrow==21.0.0",
  "numpy==2.3.4",
  "scipy==1.16.3",
  "networkx==3.5",
];
const home = join(import.meta.dirname, "../node_modules/.cache/fairway-python");

/** A Python of our own with the packages that peers need; a reason where this machine cannot have one. */
export function pythonWithPeers(): { readonly python: string } | { readonly lacks: string } {
  const python = join(home, "bin/python");
  if (existsSync(python) && spawnSync(python, ["-c", "import lxml, pandas, openpyxl, pyarrow, scipy, networkx"]).status === 0)
    return { python };
  const made = spawnSync("python3", ["-m", "venv", home], { encoding: "utf8" });
  if (made.status !== 0)
    return { lacks: `no Python that can make an environment (${made.stderr?.trim() ?? made.error?.message})` };
  const put = spawnSync(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages], {
    encoding: "utf8",
  });
  return put.status === 0
    ? { python }
    : { lacks: `the packages could not be installed (${put.stderr.trim().split("\n").at(-1)})` };
}

/** Reads a file in Python the way named; medians of `runs`, by the clock and of the time its threads worked. */
export function measurePython(
  python: string,
  way: string,
  file: string,
  runs = 3,
): { readonly records: number; readonly ms: number; readonly cpuMs: number } {
  const all = Array.from({ length: runs }, () => {
    const ran = spawnSync(python, [join(import.meta.dirname, "peers/read.py"), way, file], { encoding: "utf8" });
    if (ran.status !== 0) throw new Error(`python ${way}: ${ran.stderr}`);
    return JSON.parse(ran.stdout) as { records: number; seconds: number; cpu: number };
  });
  const median = (of: "seconds" | "cpu") => {
    const values = all.map((each) => each[of]);
    return percentile(values, 50) * 1000;
  };
  return { records: all[0]?.records ?? 0, ms: median("seconds"), cpuMs: median("cpu") };
}

/** What the peers make of a run's facts. */
export interface PeerFigures {
  /** Seconds to read the facts and join what all figures need. */
  readonly opened: number;
  readonly figures: Readonly<
    Record<
      string,
      {
        readonly seconds: number;
        /** Columns that tell its rows apart. */
        readonly keys: readonly string[];
        /** `same`: both have the same rows; `some`: ours are some of the peer's, which lists all; `own`: the peer's are some of ours. */
        readonly rowsOf: "same" | "some" | "own";
        /** How far numbers may differ, as a part of themselves, beyond rounding: for what both come to by their own iteration. */
        readonly within: number;
        readonly rows: readonly Readonly<Record<string, number | string | boolean | null>>[];
      }
    >
  >;
}

/** Computes figures in pandas from the folder of a run's evidence; the median of `scope.runs` for each. */
export function pandasFigures(python: string, evidence: string, scope: object): PeerFigures {
  const program = join(import.meta.dirname, "peers/indicators.py");
  const ran = spawnSync(python, [program, evidence, JSON.stringify(scope)], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (ran.status !== 0) throw new Error(`python: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as PeerFigures;
}
