import type { Agreement } from "./agreement.ts";
import type { MeasureAnswer } from "./measure-answer.ts";

/** One row per set and way of grouping. */
export function measureRows({ sets }: MeasureAnswer): readonly Readonly<Record<string, unknown>>[] {
  return sets.flatMap((set) =>
    (["exact", "ours"] as const).map((way) => ({
      file: set.file,
      of: set.of,
      items: set.items,
      labels: set.labels,
      way,
      groups: way === "exact" ? set.exactGroups : set.ourGroups,
      ...named("pairwise", set[way].pairwise),
      ...named("bCubed", set[way].bCubed),
      ...named("cluster", set[way].cluster),
    })),
  );
}

function named(kind: string, { precision, recall, f1 }: Agreement): Record<string, number | null> {
  return { [`${kind}Precision`]: precision, [`${kind}Recall`]: recall, [`${kind}F1`]: f1 };
}

/** A Markdown table: it goes into the documentation as it stands. */
export function printMeasured({ sets }: MeasureAnswer): string {
  const lines = [
    "| set | items | labels | way | groups | pairs P / R / F1 | B-cubed P / R / F1 | clusters P / R / F1 |",
    "| --- | ---: | ---: | --- | ---: | --- | --- | --- |",
  ];
  for (const set of sets) {
    for (const way of ["exact", "ours"] as const) {
      const { pairwise, bCubed, cluster } = set[way];
      const groups = way === "exact" ? set.exactGroups : set.ourGroups;
      const shares = [pairwise, bCubed, cluster].map(printShares).join(" | ");
      lines.push(`| ${shortName(set.file)} | ${set.items} | ${set.labels} | ${way} | ${groups} | ${shares} |`);
    }
  }
  return lines.join("\n");
}

/** The name without the folders: ` + ` joins the files of one set. */
function shortName(file: string): string {
  return file
    .split(" + ")
    .map((part) => part.split(/[/!]/u).at(-1) ?? part)
    .join(" + ");
}

function printShares({ precision, recall, f1 }: Agreement): string {
  return [precision, recall, f1].map((share) => (share === null ? "–" : share.toFixed(3))).join(" / ");
}
