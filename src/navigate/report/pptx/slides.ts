import type { ChartRunOptions } from "docx/charts";
import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import type { Figure } from "../../contract.ts";
import { textOf, type Show } from "../cell-text.ts";
import { headFacts } from "../head.ts";
import { nativeChart } from "../native-chart.ts";
import type { Outline, Sentence } from "../outline/block.ts";
import { analystNotes } from "../outline/analyst.ts";
import { figureReference } from "../outline/number-figures.ts";
import { partName } from "../outline/part-names.ts";
import { reportParts } from "../outline/sections.ts";
import { summarySentences } from "../outline/summary.ts";
import { words } from "../words.ts";
import { answerPages, type AnswerPage } from "./answer.ts";
import { findingOf, titleSize } from "./finding.ts";
import { fitTexts, heightOf, pagesOf } from "./fit-text.ts";
import { innerWidth } from "./parts.ts";
import { knownOfNone, worstGap } from "./worst-gap.ts";

/** One slide, before it becomes XML. */
export interface Slide {
  readonly title: string;
  /** The part of the report that it belongs to. */
  readonly part?: string | undefined;
  readonly sentences: readonly Sentence[];
  /** Of the letters of its sentences, in points. */
  readonly size: number;
  readonly chart?: SlideChart | undefined;
  readonly answer?: AnswerPage | undefined;
  /** Small print at its foot: the worst gap of what it shows. */
  readonly foot: readonly string[];
  readonly cover?: boolean;
  /** What the analyst says: told apart by its title and colour. */
  readonly analyst?: boolean;
}

interface SlideChart {
  readonly figure: Figure;
  readonly caption: string;
  readonly options: ChartRunOptions;
}

/** Which figures are shown beside the sentences of a part: the first two of these that a slide can draw and that say something. */
const shown: Readonly<Record<Figure["part"], readonly string[]>> = {
  overview: ["nodes"],
  focus: ["target-candidates", "focus-portfolio", "crowding", "person-years"],
  direction: ["trend", "growth", "shares", "concentration"],
  position: ["region-trend", "applicant-types", "gaps", "enterprises", "weight"],
  path: ["path", "cultivate", "attract"],
};
const chartsOfPart = 2;
const sentencesMax = 5;
/** Half a slide at 96 dots an inch. */
const space = { width: 620, heightMax: 480, fontSize: 10 };
/** The share of the width that sentences have beside a chart. */
export const besideChart = 0.42;
const textHeight = 340;
const sizes = [15, 14, 13, 12] as const;
const plainSize = 15;

/** What a leader needs in a dozen slides: the answer, where it goes, where the place stands, on what it rests, and its limits. */
export function slidesOf(content: ReportContent, outline: Outline, lang: Lang): Slide[] {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  const refer = referTo(outline, content.figures, show);
  const { run, recommendations, figures } = content;
  const answer = answerPages(content, refer, show);
  const rests = new Set(recommendations.flatMap((one) => one.figures));
  const answerGap = worstGap(
    figures.filter(({ id }) => rests.has(id)),
    lang,
  );
  const said = new Set(answer.flatMap(({ title, below }) => [title, ...below.map(({ text }) => text)]));
  // Sentences that stand under a name of their own are said too.
  for (const { reading, caveats } of figures)
    for (const text of [...reading, ...caveats])
      if (answer.some(({ below }) => below.some((one) => one.text.endsWith(textOf(text, lang))))) said.add(textOf(text, lang));
  const [reproducible = "", ...general] = word.general;
  const judged = general.at(-1) ?? word.caveats;
  return [
    {
      title: outline.title,
      cover: true,
      size: 16,
      foot: [],
      sentences: [
        ...(run.synthetic ? [{ text: word.synthetic }] : []),
        ...headFacts(content, lang)
          .filter(([name]) => name !== word.snapshot && name !== word.code)
          .map(([name, value]) => ({ text: `${name}${word.colon}${value}` })),
      ],
    },
    ...answer.map((page) => ({
      title: page.title,
      part: word.actions,
      sentences: [],
      size: plainSize,
      answer: page,
      foot: gapFoot(answerGap, lang),
    })),
    ...partsSlides(content, outline, said, show),
    ...analystSlides(content, lang),
    {
      title: judged,
      part: word.sectionNames.caveats,
      sentences: general.slice(0, -1).map((text) => ({ text })),
      size: plainSize,
      foot: [],
    },
    {
      title: reproducible,
      part: word.checkTitle,
      sentences: [
        { text: word.checkText },
        { text: `${word.snapshot}${word.colon}${run.snapshot}` },
        { text: `${word.code}${word.colon}${run.code}` },
      ],
      size: plainSize,
      foot: [],
    },
  ];
}

/** How a sentence names its figure at its end: by its number, or where it has no rows by its title. */
export function referTo(outline: Outline, figures: readonly Figure[], show: Show): (figure: string) => string {
  const { lang } = show;
  return (id) => {
    const title = textOf(figures.find((figure) => figure.id === id)?.title ?? {}, lang);
    const name = figureReference(outline.numbers.get(id), show) ?? title;
    return lang === "zh" ? `（${name}）` : ` (${name})`;
  };
}

/** The slides of all parts. A sentence stands once in the deck: what titles take, and what an earlier slide said, is not said again. */
function partsSlides(content: ReportContent, outline: Outline, said: Set<string>, show: Show): Slide[] {
  const { lang } = show;
  const summary = summarySentences(content.figures, show);
  const titled = reportParts.flatMap((part) => {
    const charts = chartsOf(part, content, outline, show);
    const name = partName(part, content.study, lang);
    return charts.map((chart) => {
      const title = findingOf(chart.figure, said, lang) ?? textOf(chart.figure.title, lang);
      said.add(title);
      return { part, name, title, chart };
    });
  });
  const refer = referTo(outline, content.figures, show);
  return titled.map(({ part, name, title, chart }) => {
    const shownOfPart = new Set(titled.filter((one) => one.part === part).map((one) => one.chart.figure.id));
    const candidates = [
      ...chart.figure.reading.map((text): Sentence => ({ text: textOf(text, lang), figure: chart.figure.id })),
      ...(summary.get(part) ?? []).filter(({ figure }) => figure === undefined || !shownOfPart.has(figure)),
    ];
    const fresh = candidates
      .filter(({ text }, index) => !said.has(text) && candidates.findIndex((other) => other.text === text) === index)
      .slice(0, sentencesMax);
    const texts = fresh.map(({ text, figure }) => `${text}${figure ? refer(figure) : ""}`);
    const { size, count } = fitTexts(texts, sizes, { width: innerWidth * besideChart - 18, height: textHeight, after: 8 });
    const sentences = fresh.slice(0, count);
    for (const { text } of sentences) said.add(text);
    const behind = content.figures.filter(({ id }) => sentences.some(({ figure }) => figure === id));
    const gap = [[chart.figure], behind].map((those) => knownOfNone(those, lang) ?? worstGap(those, lang)).find(Boolean);
    return { title, part: name, sentences, size, chart, foot: [...gapFoot(gap, lang), ...chartNotes(chart, lang)] };
  });
}

function gapFoot(gap: string | undefined, lang: Lang): string[] {
  const word = words(lang);
  return gap === undefined ? [] : [`${word.gap}${word.colon}${gap}`];
}

function chartsOf(part: Figure["part"], content: ReportContent, outline: Outline, show: Show): SlideChart[] {
  const word = words(show.lang);
  const drawn = shown[part]
    .flatMap((id) => content.figures.find((figure) => figure.part === part && figure.id === id) ?? [])
    .flatMap((figure) => {
      const options = nativeChart(figure, show, space);
      const number = outline.numbers.get(figure.id)?.chart;
      const caption = `${word.figure} ${number}　${textOf(figure.title, show.lang)}`;
      return options && number !== undefined ? [{ figure, options, caption }] : [];
    });
  const [telling, silent] = [true, false].map((tells) => drawn.filter(({ figure }) => figure.reading.length > 0 === tells));
  return [...(telling ?? []), ...(silent ?? [])].slice(0, chartsOfPart);
}

/** What must be known to read a chart: years that are not complete, points without their names. */
function chartNotes({ figure, options }: SlideChart, lang: Lang): string[] {
  const word = words(lang);
  const { chart, value } = figure;
  const incomplete =
    chart?.kind === "line" &&
    chart.incomplete !== undefined &&
    Array.isArray(value) &&
    value.some((row) => row["incomplete"] === true);
  const unnamed =
    options.type === "scatter"
      ? options.series.flatMap(({ pointLabels }) => (pointLabels ?? []).filter((one) => one === false))
      : [];
  return [
    ...(incomplete ? [word.incomplete] : []),
    ...(unnamed.length > 0 ? [word.unnamed.replace("{count}", String(unnamed.length))] : []),
  ];
}

/** All that the analyst wrote on the whole, on as many slides as it takes. */
function analystSlides(content: ReportContent, lang: Lang): Slide[] {
  const { analyst } = words(lang);
  const texts = analystNotes(content, "summary", lang).flatMap(({ paragraphs, foot }) => [...paragraphs, foot]);
  if (texts.length === 0) return [];
  const width = { width: innerWidth - 18, height: textHeight, after: 8 };
  const { size } = fitTexts(texts, sizes, width);
  const pages = pagesOf(
    texts,
    (text) => heightOf([text], size, width),
    () => textHeight,
  );
  return pages.map((page, index) => ({
    title: pages.length > 1 ? `${analyst} (${index + 1}/${pages.length})` : analyst,
    analyst: true,
    sentences: page.map((text) => ({ text })),
    size,
    foot: [],
  }));
}

/** The letters of a slide's title: what is named otherwise than by a finding may be of any length. */
export function sizeOfTitle({ title, cover }: Slide): number {
  return cover ? 34 : (titleSize(title) ?? 16);
}
