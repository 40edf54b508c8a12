import type { ReportContent } from "../../bundle/content.ts";
import { analyses, type Figure } from "../../contract.ts";
import { figureRows, textOf, type Show } from "../cell-text.ts";
import type { Block, Sentence } from "./block.ts";
import { partName } from "./part-names.ts";
import { reportParts, sections } from "./sections.ts";
import { words } from "../words.ts";
import { analystNotes } from "./analyst.ts";
import { actionsTable } from "./advice.ts";

/** Figures whose sentences come first in a summary of their sub-analysis. */
const foremost = [
  "coverage",
  "nodes",
  "growth",
  "shares",
  "concentration",
  "rta",
  "gaps",
  "local-enterprises",
  "co-applied",
  "path",
];
/** Sentences of one sub-analysis, and of one figure, in the summary: a page for all of them. */
const perAnalysis = 2;
const perFigure = 1;

/** What the figures of each sub-analysis say first, in the order of the report: the summary has no sentence of its own. */
export function summarySentences(figures: readonly Figure[], { lang }: Show): ReadonlyMap<Figure["part"], readonly Sentence[]> {
  const rank = ({ id }: Figure) => (foremost.includes(id) ? foremost.indexOf(id) : foremost.length);
  const said = (analysis: Figure["analysis"]): Sentence[] =>
    figures
      .filter((figure) => figure.analysis === analysis && figure.reading.length > 0 && figureRows(figure).length > 0)
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((figure) => figure.reading.slice(0, perFigure).map((text) => ({ text: textOf(text, lang), figure: figure.id })))
      .slice(0, perAnalysis);
  return new Map(
    reportParts.map((part) => [part, analyses.filter((analysis) => sections[analysis].part === part).flatMap(said)]),
  );
}

export function summaryBlocks(content: ReportContent, show: Show): Block[] {
  const word = words(show.lang);
  const said = summarySentences(content.figures, show);
  return [
    { kind: "sentences", style: "note", sentences: [{ text: word.summaryTold }] },
    ...analystNotes(content, "summary", show.lang),
    ...reportParts.flatMap((part): Block[] => {
      const sentences = said.get(part) ?? [];
      if (sentences.length === 0) return [];
      return [
        { kind: "heading", level: 3, id: `summary-${part}`, text: partName(part, content.study, show.lang) },
        { kind: "items", items: sentences },
      ];
    }),
    ...actionsTable(content, show),
  ];
}
