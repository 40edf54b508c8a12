import type { ReportContent } from "../../bundle/content.ts";
import { textOf, type Show } from "../cell-text.ts";
import { words } from "../words.ts";
import type { Block } from "./block.ts";

/** The actions at a glance: as many reasons as a line bears, the rest in the chapter on recommendations. */
const reasonsAtAGlance = 2;

export function actionsTable({ recommendations }: ReportContent, { lang, labels }: Show): Block[] {
  const word = words(lang);
  if (recommendations.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "actions", text: word.actions },
    {
      kind: "table",
      caption: word.actions,
      notes: [],
      table: {
        head: [word.node, word.action, word.reasons].map((text) => ({ text, numeric: false, incomplete: false })),
        rows: recommendations.map(({ node, action, reasons }) => [
          { text: labels[`node:${node}`]?.[lang] ?? node, numeric: false },
          { text: labels[`verdict:${action}`]?.[lang] ?? action, numeric: false, short: true, strong: true },
          {
            text: reasons
              .slice(0, reasonsAtAGlance)
              .map((text) => textOf(text, lang))
              .join(lang === "zh" ? "" : " "),
            numeric: false,
          },
        ]),
        left: 0,
        notes: [],
      },
    },
  ];
}

/** Every recommendation with its reasons, and the figures that they rest on. */
export function adviceBlocks({ recommendations, figures }: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  const known = new Set(figures.map(({ id }) => id));
  return [
    { kind: "sentences", style: "intro", sentences: [{ text: word.adviceTold }] },
    ...recommendations.flatMap(({ id, title, reasons, figures: rests }): Block[] => [
      { kind: "heading", level: 2, id: `advice-${id}`, text: textOf(title, lang) },
      { kind: "items", items: reasons.map((text) => ({ text: textOf(text, lang) })) },
      {
        kind: "sentences",
        style: "note",
        sentences: [
          { text: `${word.from}${word.colon}` },
          ...rests
            .filter((figure) => known.has(figure))
            .map((figure) => ({ text: textOf(figures.find((each) => each.id === figure)?.title ?? {}, lang), figure })),
        ],
      },
    ]),
  ];
}
