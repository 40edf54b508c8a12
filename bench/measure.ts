/** How the programs of `npm run bench` measure and tell: medians of several runs, ratios where machines differ, one table each. */
import { cpus } from "node:os";

export interface Measured<Answer> {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /** Time that all threads worked, median: on a machine that others load the clock lies, this hardly does. */
  readonly cpuMs: number;
  /** Of the last run, for checking that the work was done. */
  readonly answer: Answer;
}

/** Runs the work `warm` times unmeasured, then `runs` times; the work must do the same each time. */
export async function measure<Answer>(
  work: () => Answer | Promise<Answer>,
  { runs = 5, warm = 1 }: { readonly runs?: number; readonly warm?: number } = {},
): Promise<Measured<Answer>> {
  for (let run = 0; run < warm; run++) await work();
  const timesMs: number[] = [];
  const cpuMs: number[] = [];
  let answer: Answer | undefined;
  for (let run = 0; run < runs; run++) {
    const startedMs = performance.now();
    const before = process.cpuUsage();
    answer = await work();
    timesMs.push(performance.now() - startedMs);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
  }
  return {
    medianMs: percentile(timesMs, 50),
    leastMs: Math.min(...timesMs),
    mostMs: Math.max(...timesMs),
    cpuMs: percentile(cpuMs, 50),
    answer: answer as Answer,
  };
}

/** The value below or at which `percent` of the values lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function megabytesPerSecond(bytes: number, ms: number): number {
  return bytes / 1e6 / (ms / 1000);
}

export function residentMegabytes(): number {
  return process.memoryUsage().rss / 1e6;
}

/** Prints rows of equal keys as a table; numbers stand right, with at most three digits that mean something. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  console.log(`\n${title}\n(${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, Node ${process.versions.node})`);
  const keys = Object.keys(rows[0] ?? {});
  const lines = [keys, ...rows.map((row) => keys.map((key) => shown(row[key])))];
  const widths = keys.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  lines.forEach((line, index) => {
    const cells = line.map((cell, column) => {
      const right = typeof rows[0]?.[keys[column] ?? ""] === "number";
      return right ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    });
    console.log(`  ${cells.join("  ")}`.trimEnd());
    if (index === 0) console.log(`  ${widths.map((width) => "─".repeat(width)).join("  ")}`);
  });
}

function shown(value: string | number | undefined): string {
  if (typeof value !== "number") return value ?? "";
  if (Number.isInteger(value)) return value.toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
