import { Document, Packer, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import { reportFile } from "../../bundle/report-file.ts";
import { packZip, zipEntries } from "../../bundle/zip.ts";
import { steadyPackage } from "../docx/steady-package.ts";
import { figureReference } from "../outline/number-figures.ts";
import { reportOutline } from "../outline/outline.ts";
import { words } from "../words.ts";
import { frameParts } from "./frame.ts";
import {
  chartFrame,
  paragraph,
  relationType,
  run,
  slideHeight,
  slideWidth,
  spaces,
  tableFrame,
  textBox,
  xmlHead,
} from "./parts.ts";
import { slidesOf, type Slide } from "./slides.ts";

const edge = 640_000;
const inner = slideWidth - 2 * edge;

/** A short deck for those who decide, with charts and tables that can be edited; each sentence leads to its figure in the report. */
export async function reportPptx(content: ReportContent, lang: Lang): Promise<Buffer> {
  const outline = reportOutline(content, lang);
  const slides = slidesOf(content, outline, lang);
  const made = await chartParts(slides);
  const refer = (figure: string) =>
    figureReference(outline.numbers.get(figure), { lang, labels: content.labels }) ?? words(lang).figure;
  const report = reportFile("html", lang, content.run.lang);
  const parts = new Map<string, string | Buffer>(made.parts);
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    const links = [relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")];
    const link = (figure: string): string => {
      const id = `rId${links.length + 1}`;
      links.push(relation(id, "hyperlink", `${report}#figure-${figure}`, true));
      return id;
    };
    const sentences = slide.sentences.map(({ text, figure }) =>
      paragraph(
        run(text, { size: slide.cover ? 16 : 15, color: slide.analyst ? "7A5B00" : "1D2329" }) +
          (figure === undefined
            ? ""
            : run(lang === "zh" ? `（${refer(figure)}）` : ` (${refer(figure)})`, {
                size: 12,
                color: "1F4E79",
                link: link(figure),
              })),
        slide.cover !== true,
        8,
      ),
    );
    const body: string[] = [titleBox(slide)];
    const top = slide.cover ? 2_900_000 : 1_400_000;
    const textWidth = slide.chart ? Math.floor(inner * 0.42) : inner;
    if (sentences.length > 0) {
      body.push(
        textBox(3, "text", { x: edge, y: top, width: textWidth, height: slideHeight - top - 500_000 }, sentences.join("")),
      );
    }
    if (slide.chart) {
      charts += 1;
      const id = `rId${links.length + 1}`;
      links.push(relation(id, "chart", `../charts/chart${charts}.xml`));
      const x = edge + Math.floor(inner * 0.45);
      body.push(chartFrame(4, slide.chart.caption, { x, y: top, width: slideWidth - edge - x, height: 4_500_000 }, id));
      const caption = paragraph(run(slide.chart.caption, { size: 12, bold: true }));
      body.push(textBox(5, "caption", { x, y: top + 4_550_000, width: slideWidth - edge - x, height: 300_000 }, caption));
    }
    if (slide.table)
      body.push(
        tableFrame(
          6,
          slide.title,
          { x: edge, y: top, width: inner, height: 4_600_000 },
          slide.table.shares,
          slide.table.rows,
          11,
        ),
      );
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

function titleBox(slide: Slide): string {
  const size = slide.cover ? 34 : 26;
  const y = slide.cover ? 1_500_000 : 520_000;
  return textBox(
    2,
    "title",
    { x: edge, y, width: inner, height: slide.cover ? 1_200_000 : 700_000 },
    paragraph(run(slide.title, { size, bold: true, color: slide.analyst ? "7A5B00" : "1F4E79" }), false, 0),
    undefined,
    true,
  );
}

function footBox(text: string, page: number, pages: number): string {
  const runs = run(`${text}　${page} / ${pages}`, { size: 9, color: "5D6873" });
  return textBox(7, "foot", { x: edge, y: slideHeight - 380_000, width: inner, height: 220_000 }, paragraph(runs, false, 0));
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
