import type { LedgerRecord } from "#ledger";
import { parseCriteria, parseScores, totalOf, type Score } from "./criteria.ts";
import type { ReviewResults } from "./contract.ts";

/** From so many sheets on, the highest and the lowest total are left out where the form says so. */
const trimmedFrom = 5;

export interface Sheet {
  readonly expert: LedgerRecord;
  readonly values: LedgerRecord["values"];
}

type Computed = Pick<ReviewResults, "criteria" | "sheets" | "mean" | "deviation" | "range" | "trimmedMean" | "conclusions">;

/**
 * What the sheets of a round say together.
 *
 * out    total of a sheet: Σ weight × score ÷ 100, on the form's scale; mean, sample standard deviation and range of the totals; the
 *        trimmed mean leaves out one highest and one lowest of five or more where the form says so, and equals the mean otherwise
 */
export function resultsOf(form: LedgerRecord, sheets: readonly Sheet[]): Computed {
  const criteria = parseCriteria(form.values["criteria"] as readonly string[]).filter((each) => each !== undefined);
  const read = sheets.map(({ expert, values }) => {
    const scores = parseScores(values["scores"] as readonly string[]).filter((each): each is Score => each !== undefined);
    return { expert, values, scores: scores.toSorted((a, b) => a.at - b.at), total: totalOf(criteria, scores) };
  });
  const ranked = read.toSorted((a, b) => a.total - b.total || (a.expert.id < b.expert.id ? -1 : 1));
  const trims = form.values["trim"] === "ends" && ranked.length >= trimmedFrom;
  const kept = trims ? ranked.slice(1, -1) : ranked;
  const totals = ranked.map(({ total }) => total);
  const conclusions: Record<string, number> = {};
  for (const { values } of read) conclusions[String(values["conclusion"])] = (conclusions[String(values["conclusion"])] ?? 0) + 1;
  return {
    criteria: criteria.map(({ at, title, weight }) => {
      const given = read.flatMap(({ scores }) => scores.filter((each) => each.at === at).map(({ score }) => score));
      return { at, title, weight, mean: meanOf(given), deviation: deviationOf(given) };
    }),
    sheets: ranked.map((each) => ({
      expert: each.expert.id,
      name: String(each.expert.values["name"]),
      total: each.total,
      conclusion: String(each.values["conclusion"]),
      comment: (each.values["comment"] ?? null) as string | null,
      scores: each.scores,
      trimmed: !kept.includes(each),
    })),
    mean: meanOf(totals),
    deviation: deviationOf(totals),
    range: totals.length > 0 ? [totals[0] ?? 0, totals.at(-1) ?? 0] : null,
    trimmedMean: meanOf(kept.map(({ total }) => total)),
    conclusions,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1));
}
