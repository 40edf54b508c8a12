import type { Study } from "../../contract.ts";
import { textOf, type Show } from "../cell-text.ts";
import { words } from "../words.ts";
import type { Block } from "./block.ts";
import { projectCodes } from "./project-codes.ts";
import { textTable } from "./text-table.ts";

/** Who did it, from what, when, and how it was checked: as far as the study says so. */
export function projectTables(study: Study, { lang }: Show): Block[] {
  const word = words(lang);
  const name = (code: string) => projectCodes[code]?.[lang] ?? code;
  const tables: readonly (readonly [id: string, title: string, head: readonly string[], rows: readonly (readonly string[])[]])[] =
    [
      [
        "team",
        word.team,
        [word.role, word.name, word.organisation, word.qualification],
        (study.team ?? []).map((one) => [name(one.role), one.name, one.organisation ?? "–", one.qualification ?? "–"]),
      ],
      [
        "data-sources",
        word.dataSources,
        [word.sourceName, word.sourceKind, word.covers, word.cutOff],
        (study.sources ?? []).map((one) => [one.source, name(one.kind), one.covers ?? "–", one.cut_off ?? "–"]),
      ],
      [
        "milestones",
        word.milestones,
        [word.milestone, word.planned, word.done, word.evidence],
        (study.milestones ?? []).map((one) => [
          textOf(one.title, lang),
          one.planned ?? "–",
          one.done ?? "–",
          one.evidence ?? "–",
        ]),
      ],
      [
        "quality",
        word.quality,
        [word.checkpoint, word.aspect, word.outcome, word.checkedBy],
        (study.quality ?? []).map((one) => [textOf(one.title, lang), name(one.aspect), name(one.result), one.by ?? "–"]),
      ],
    ];
  return tables
    .filter(([, , , rows]) => rows.length > 0)
    .flatMap(([id, title, head, rows]): Block[] => [
      { kind: "heading", level: 2, id: `method-${id}`, text: title },
      { kind: "table", caption: title, table: textTable(head, rows), notes: [] },
    ]);
}
