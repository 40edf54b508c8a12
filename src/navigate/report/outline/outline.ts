import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import { analyses } from "../../contract.ts";
import { textOf, type Show } from "../cell-text.ts";
import { words } from "../words.ts";
import { adviceBlocks } from "./advice.ts";
import { analystNotes, strayNotes } from "./analyst.ts";
import { appendixBlocks, caveatBlocks } from "./appendix.ts";
import type { Block, Chapter, Outline } from "./block.ts";
import { figureBlocks } from "./figure-blocks.ts";
import { isTerritorial } from "../../indicator/for-kinds.ts";
import { methodBlocks } from "./method.ts";
import { figureReference, numberFigures } from "./number-figures.ts";
import { numbered, partName } from "./part-names.ts";
import { reportParts, sections, sectionTitle, type Analysis, type Part } from "./sections.ts";
import { summaryBlocks } from "./summary.ts";

/** The whole report in order, the same for every form. */
export function reportOutline(content: ReportContent, lang: Lang): Outline {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  // Figures stand by sub-analysis whatever the order of computation, and are numbered as they stand.
  const figures = analyses.flatMap((analysis) => content.figures.filter((figure) => figure.analysis === analysis));
  const numbers = numberFigures(figures, show);
  const ordered = { ...content, figures };
  const captions = (which: "chart" | "table") =>
    figures.flatMap((figure) => {
      const number = numbers.get(figure.id)?.[which];
      return number === undefined ? [] : [{ figure: figure.id, number, caption: textOf(figure.title, lang) }];
    });
  const stray = strayNotes(content, lang);
  return {
    title: textOf(content.study.title, lang),
    numbers,
    charts: captions("chart"),
    tables: captions("table"),
    chapters: [
      { id: "summary", title: word.summary, blocks: summaryBlocks(ordered, show) },
      ...inOrder([
        { id: "method", title: word.method, blocks: methodBlocks(ordered, show) },
        ...reportParts.map((part) => partChapter(part, ordered, numbers, show)),
        // Studies of an enterprise, a project or people propose nothing for the nodes of a chain.
        ...(content.recommendations.length > 0 || isTerritorial(content.study)
          ? [{ id: "recommendations", title: word.recommendations, blocks: adviceBlocks(ordered, show) }]
          : []),
        {
          id: "caveats",
          title: word.caveats,
          blocks: [
            ...caveatBlocks(ordered, show),
            ...(stray.length === 0
              ? []
              : [{ kind: "heading" as const, level: 2 as const, id: "stray-notes", text: word.strayNotes }, ...stray]),
          ],
        },
      ]),
      { id: "appendix", title: word.appendix, blocks: appendixBlocks(ordered, show) },
    ],
  };

  /** Chapters that have something to say, numbered as they stand. */
  function inOrder(chapters: readonly Chapter[]): Chapter[] {
    return chapters
      .filter(({ blocks }) => blocks.length > 0)
      .map((chapter, index) => ({ ...chapter, title: numbered(index + 1, chapter.title, lang) }));
  }
}

function partChapter(part: Part, content: ReportContent, numbers: Outline["numbers"], show: Show): Chapter {
  const { lang } = show;
  const word = words(lang);
  const own = analyses.filter(
    (analysis) => sections[analysis].part === part && content.figures.some((figure) => figure.analysis === analysis),
  );
  const count = content.figures.filter((figure) => own.includes(figure.analysis)).length;
  const title = partName(part, content.study, lang);
  if (count === 0) return { id: part, title, blocks: [] };
  const told = word.chapterTold
    .replace("{count}", String(count))
    .replace("{sections}", String(own.length))
    .replace("{list}", own.map((analysis) => sections[analysis].title[lang]).join(lang === "zh" ? "、" : ", "));
  return {
    id: part,
    title,
    blocks: [
      { kind: "sentences", style: "intro", sentences: [{ text: told }] },
      ...analystNotes(content, part, lang),
      ...own.flatMap((analysis) => sectionBlocks(analysis, content, numbers, show)),
    ],
  };
}

function sectionBlocks(analysis: Analysis, content: ReportContent, numbers: Outline["numbers"], show: Show): Block[] {
  const { lang } = show;
  const figures = content.figures.filter((figure) => figure.analysis === analysis);
  const references = figures.map(({ id }) => figureReference(numbers.get(id), show)).filter((text) => text !== undefined);
  const without = figures.length - references.length;
  const silent = without === 0 ? [] : [words(lang).withoutData.replace("{count}", String(without))];
  const told = words(lang)
    .sectionTold.replace("{asks}", sections[analysis].asks[lang])
    .replace("{count}", String(figures.length))
    .replace("{list}", [...references, ...silent].join(lang === "zh" ? "、" : ", "));
  return [
    { kind: "heading", level: 2, id: `section-${analysis}`, text: sectionTitle(analysis, lang) },
    { kind: "sentences", style: "intro", sentences: [{ text: told }] },
    ...analystNotes(content, analysis, lang),
    ...figures.map((figure) => figureBlocks(figure, numbers.get(figure.id) ?? {}, content, show)),
  ];
}
