import { analyses, type Figure } from "#navigate/contract";

/** The figures of a part by sub-analysis, in the order of the report. */
export function groupsOf(figures: readonly Figure[]) {
  return analyses
    .map((analysis) => ({ analysis, figures: figures.filter((figure) => figure.analysis === analysis) }))
    .filter((group) => group.figures.length > 0);
}
