import { analyses, type CatalogueAnswer } from "#navigate/contract";

type Entry = CatalogueAnswer["indicators"][number];

/** Entries that hold every word of the text, in either language, in what they are called, mean, rest on or ask. */
export function findIndicators(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const { title, definition, unit, cohort, truncation, source } = entry;
    const told = [title, definition, unit, cohort, truncation, source].flatMap((each) => [each?.zh, each?.en]);
    const own = [entry.id, entry.analysis, entry.sql, ...entry.reads, ...entry.from, ...told].join("\n").toLowerCase();
    return words.every((word) => own.includes(word));
  });
}

/** The sub-analyses that have entries, in the order they are read. */
export function usedAnalyses(entries: readonly Entry[]) {
  return analyses.filter((analysis) => entries.some((entry) => entry.analysis === analysis));
}
