import { Document, Packer, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import { reportFile } from "../../bundle/report-file.ts";
import { packZip, zipEntries } from "../../bundle/zip.ts";
import { steadyPackage } from "../docx/steady-package.ts";
import type { Sentence } from "../outline/block.ts";
import { reportOutline } from "../outline/outline.ts";
import { words } from "../words.ts";
import { answerSizes, belowHeight, type AnswerPage } from "./answer.ts";
import { fitTexts, heightOf } from "./fit-text.ts";
import { frameParts } from "./frame.ts";
import {
  chartFrame,
  edge,
  innerWidth,
  paragraph,
  point,
  relationType,
  run,
  slideHeight,
  slideWidth,
  spaces,
  tableFrame,
  textBox,
  xmlHead,
} from "./parts.ts";
import { besideChart, referTo, sizeOfTitle, slidesOf, type Slide } from "./slides.ts";

const inner = slideWidth - 2 * edge;
/** Where the body of a slide begins and ends, and where its small print stands. */
const [bodyTop, bodyEnd, footTop] = [1_330_000, 6_130_000, 6_150_000];
const footHeight = 380_000;
const footSizes = [9, 8, 7] as const;
/** The title of an answer is short. */
const answerTop = 1_000_000;

/** A short deck for those who decide, with charts and tables that can be edited; each sentence leads to its figure in the report. */
export async function reportPptx(content: ReportContent, lang: Lang): Promise<Buffer> {
  const outline = reportOutline(content, lang);
  const slides = slidesOf(content, outline, lang);
  const made = await chartParts(slides);
  const refer = referTo(outline, content.figures, { lang, labels: content.labels });
  const report = reportFile("html", lang, content.run.lang);
  const parts = new Map<string, string | Buffer>(made.parts);
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    const links = [relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")];
    const linked = (kind: string, target: string, outside = false): string => {
      const id = `rId${links.length + 1}`;
      links.push(relation(id, kind, target, outside));
      return id;
    };
    const color = slide.analyst ? "7A5B00" : "1D2329";
    const runs = ({ text, figure }: Sentence, size: number): string =>
      run(text, { size, color }) +
      (figure === undefined
        ? ""
        : run(refer(figure), {
            size: Math.max(size - 2, 8),
            color: "1F4E79",
            link: linked("hyperlink", `${report}#figure-${figure}`, true),
          }));
    const body: string[] = [titleBox(slide)];
    if (slide.part !== undefined) body.push(partBox(slide.part));
    const top = slide.cover ? 2_900_000 : bodyTop;
    if (slide.sentences.length > 0) {
      const width = slide.chart ? Math.floor(inner * besideChart) : inner;
      const texts = slide.sentences.map((one) => paragraph(runs(one, slide.size), slide.cover !== true, 8));
      body.push(textBox(3, "text", { x: edge, y: top, width, height: bodyEnd - top }, texts.join("")));
    }
    if (slide.chart) {
      charts += 1;
      const x = edge + Math.floor(inner * (besideChart + 0.03));
      const width = slideWidth - edge - x;
      const { caption, figure } = slide.chart;
      const chart = linked("chart", `../charts/chart${charts}.xml`);
      const link = linked("hyperlink", `${report}#figure-${figure.id}`, true);
      body.push(chartFrame(4, caption, { x, y: top, width, height: 4_450_000 }, chart));
      const under = paragraph(run(caption, { size: 12, bold: true, color: "1F4E79", link }));
      body.push(textBox(5, "caption", { x, y: top + 4_480_000, width, height: 260_000 }, under));
    }
    if (slide.answer) body.push(...answerShapes(slide.answer, runs));
    if (slide.foot.length > 0) {
      const { size } = fitTexts(slide.foot, footSizes, { width: innerWidth, height: footHeight / point, after: 0 });
      const lines = slide.foot.map((text) => paragraph(run(text, { size, color: "9A4A00" }), false, 0));
      body.push(textBox(8, "note", { x: edge, y: footTop, width: inner, height: footHeight }, lines.join("")));
    }
    body.push(
      footBox(
        `${outline.title}　${words(lang).cutOff}${words(lang).colon}${content.run.cutOff ?? words(lang).unknown}`,
        index + 1,
        slides.length,
      ),
    );
    parts.set(`ppt/slides/slide${index + 1}.xml`, slideXml(body.join("")));
    parts.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, relations(links));
  }
  for (const [name, xml] of frameParts(slides.length, charts, made.theme, outline.title)) parts.set(name, xml);
  const ordered = [...parts].toSorted(([a], [b]) =>
    a === "[Content_Types].xml" ? -1 : b === "[Content_Types].xml" ? 1 : a < b ? -1 : 1,
  );
  return packZip(new Map(ordered.map(([name, part]) => [name, typeof part === "string" ? Buffer.from(part) : part])));
}

/** The question, the table of the answer, and at the end of the slide how sure it is and what is not told. */
function answerShapes({ question, table, below }: AnswerPage, runs: (sentence: Sentence, size: number) => string): string[] {
  const width = innerWidth;
  const above = question === undefined ? 0 : heightOf([question], answerSizes.question, { width, after: 10 });
  const lines = below.map((one) => paragraph(runs(one, answerSizes.below), true, answerSizes.after));
  const under = below.length === 0 ? 0 : belowHeight(below);
  const from = answerTop + Math.round(above * point);
  const end = bodyEnd - Math.round(under * point);
  return [
    ...(question === undefined
      ? []
      : [
          textBox(
            3,
            "question",
            { x: edge, y: answerTop, width: inner, height: from - answerTop },
            paragraph(run(question, { size: answerSizes.question, bold: true }), false, 0),
          ),
        ]),
    ...(table
      ? [
          tableFrame(
            6,
            "answer",
            { x: edge, y: from, width: inner, height: end - from },
            {
              ...table,
              rows: table.rows.map((cells) => cells.map((cell) => cell.map((one) => runs(one, table.size)).join(""))),
            },
          ),
        ]
      : []),
    ...(lines.length > 0 ? [textBox(9, "limits", { x: edge, y: end, width: inner, height: bodyEnd - end }, lines.join(""))] : []),
  ];
}

function titleBox(slide: Slide): string {
  const y = slide.cover ? 1_500_000 : 430_000;
  return textBox(
    2,
    "title",
    { x: edge, y, width: inner, height: slide.cover ? 1_200_000 : 860_000 },
    paragraph(run(slide.title, { size: sizeOfTitle(slide), bold: true, color: slide.analyst ? "7A5B00" : "1F4E79" }), false, 0),
    undefined,
    true,
  );
}

/** Which part of the report the slide is of, small above its title. */
function partBox(part: string): string {
  const runs = run(part, { size: 11, color: "5D6873" });
  return textBox(10, "part", { x: edge, y: 200_000, width: inner, height: 200_000 }, paragraph(runs, false, 0));
}

function footBox(text: string, page: number, pages: number): string {
  const runs = run(`${text}　${page} / ${pages}`, { size: 9, color: "5D6873" });
  return textBox(7, "foot", { x: edge, y: slideHeight - 320_000, width: inner, height: 200_000 }, paragraph(runs, false, 0));
}

function slideXml(shapes: string): string {
  return `${xmlHead}<p:sld ${spaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function relation(id: string, kind: string, target: string, outside = false): string {
  return `<Relationship Id="${id}" Type="${relationType}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`;
}

function relations(links: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
}

/** Charts are the same parts in a document and in a deck: the writer of documents makes them, and they are carried over. */
async function chartParts(slides: readonly Slide[]) {
  const children = slides.flatMap(({ chart }) => (chart ? [new Paragraph({ children: [new ChartRun(chart.options)] })] : []));
  const entries = await zipEntries(await steadyPackage(await Packer.toBuffer(new Document({ sections: [{ children }] }))));
  const parts = [...entries]
    .filter(([name]) => /^word\/(charts|embeddings)\//.test(name))
    .map(([name, content]): [string, Buffer] => [name.replace(/^word\//, "ppt/"), content]);
  return { parts, theme: (entries.get("word/theme/theme1.xml") ?? Buffer.alloc(0)).toString("utf8") };
}
