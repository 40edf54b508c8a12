import type { ChartRunOptions } from "docx/charts";
import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import type { Figure } from "../../contract.ts";
import { both } from "../../figure/labels.ts";
import { textOf, type Show } from "../cell-text.ts";
import { headFacts } from "../head.ts";
import { nativeChart } from "../native-chart.ts";
import type { Outline, Sentence } from "../outline/block.ts";
import { aboutOf } from "../outline/advice.ts";
import { analystNotes } from "../outline/analyst.ts";
import { partName } from "../outline/part-names.ts";
import { reportParts } from "../outline/sections.ts";
import { summarySentences } from "../outline/summary.ts";
import { words } from "../words.ts";

/** One slide, before it becomes XML. */
export interface Slide {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly chart?: { readonly figure: Figure; readonly caption: string; readonly options: ChartRunOptions } | undefined;
  readonly table?: { readonly shares: readonly number[]; readonly rows: readonly (readonly string[])[] } | undefined;
  readonly cover?: boolean;
  /** What the analyst says: told apart by its title and colour. */
  readonly analyst?: boolean;
}

/** Which figures are shown beside the sentences of a part: the first two of these that a slide can draw. */
const shown: Readonly<Record<Figure["part"], readonly string[]>> = {
  overview: ["nodes"],
  focus: ["target-candidates", "focus-portfolio", "crowding", "person-years"],
  direction: ["trend", "growth", "shares", "concentration"],
  position: ["region-trend", "applicant-types", "gaps", "enterprises", "weight"],
  path: ["path", "cultivate", "attract"],
};
const chartsOfPart = 2;
const sentencesMax = 5;
const actionsMax = 12;
/** Half a slide at 96 dots an inch. */
const space = { width: 620, heightMax: 480, fontSize: 10 };

/** What a leader needs in ten slides: the question, where it goes, where we stand, what to do, on what it rests, and its limits. */
export function slidesOf(content: ReportContent, outline: Outline, lang: Lang): Slide[] {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  const said = summarySentences(content.figures, show);
  const { study, run } = content;
  const notes = analystNotes(content, "summary", lang);
  return [
    {
      title: outline.title,
      cover: true,
      sentences: [
        ...(study.question ? [{ text: both(study.question)[lang] }] : []),
        ...(run.synthetic ? [{ text: word.synthetic }] : []),
        ...headFacts(content, lang).map(([name, value]) => ({ text: `${name}${word.colon}${value}` })),
      ],
    },
    ...reportParts.flatMap((part) => partSlides(part, said.get(part) ?? [], content, outline, show)),
    ...actionSlides(content, show),
    ...notes.map((note) => ({
      title: note.title,
      analyst: true,
      sentences: [...note.paragraphs, note.foot].map((text) => ({ text })),
    })),
    { title: word.sectionNames.caveats, sentences: word.general.map((text) => ({ text })) },
    {
      title: word.checkTitle,
      sentences: [
        { text: word.checkText },
        { text: `${word.snapshot}${word.colon}${run.snapshot}` },
        { text: `${word.code}${word.colon}${run.code}` },
        { text: `${word.cutOff}${word.colon}${run.cutOff ?? word.unknown}` },
      ],
    },
  ];
}

function partSlides(
  part: Figure["part"],
  said: readonly Sentence[],
  content: ReportContent,
  outline: Outline,
  show: Show,
): Slide[] {
  const word = words(show.lang);
  const figures = content.figures.filter((figure) => figure.part === part);
  if (figures.length === 0) return [];
  const drawn = shown[part]
    .flatMap((id) => figures.find((figure) => figure.id === id) ?? [])
    .flatMap((figure) => {
      const options = nativeChart(figure, show, space);
      const number = outline.numbers.get(figure.id)?.chart;
      return options && number !== undefined
        ? [{ figure, options, caption: `${word.figure} ${number}　${textOf(figure.title, show.lang)}` }]
        : [];
    })
    .slice(0, chartsOfPart);
  const [first, ...others] = drawn;
  return [
    { title: partName(part, content.study, show.lang), sentences: said.slice(0, sentencesMax), chart: first },
    ...others.map((chart) => ({
      title: partName(part, content.study, show.lang),
      sentences: [
        ...said.slice(sentencesMax),
        ...chart.figure.reading.map((text) => ({ text: textOf(text, show.lang), figure: chart.figure.id })),
      ]
        .filter((sentence, index, all) => all.findIndex(({ text }) => text === sentence.text) === index)
        .slice(0, sentencesMax),
      chart,
    })),
  ];
}

function actionSlides({ recommendations }: ReportContent, { lang, labels }: Show): Slide[] {
  const word = words(lang);
  const rows = recommendations.map((one) => [
    aboutOf(one, { lang, labels }),
    labels[`verdict:${one.action}`]?.[lang] ?? one.action,
    one.reasons
      .slice(0, 1)
      .map((text) => textOf(text, lang))
      .join(""),
  ]);
  const pages = Math.ceil(rows.length / actionsMax);
  return Array.from({ length: pages }, (_, page) => ({
    title: pages > 1 ? `${word.actions} ${page + 1}/${pages}` : word.actions,
    sentences: [],
    table: {
      shares: [0.22, 0.12, 0.66],
      rows: [[word.node, word.action, word.reasons], ...rows.slice(page * actionsMax, (page + 1) * actionsMax)],
    },
  }));
}
