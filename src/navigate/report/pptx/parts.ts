/** Pieces of PresentationML. Lengths are in English metric units: 914,400 an inch, 12,700 a point. */
import { escapeXml } from "../xml-text.ts";

export const slideWidth = 12_192_000;
export const slideHeight = 6_858_000;
/** What is free at both sides of a slide. */
export const edge = 640_000;
/** English metric units a point. */
export const point = 12_700;
/** Between the edges, in points. */
export const innerWidth = (slideWidth - 2 * edge) / point;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RunStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Relationship of the slide that it leads to. */
  readonly link?: string;
}

/** A text in as many runs as it changes between ideographs and letters or digits: each run is of its own language. */
export function run(text: string, style: RunStyle): string {
  return (text.match(/[\u2e80-\uffef\u2018-\u201d]+|[^\u2e80-\uffef\u2018-\u201d]+/gu) ?? [])
    .map((piece) => oneRun(piece, /[\u2e80-\uffef]/u.test(piece) ? "zh-CN" : "en-US", style))
    .join("");
}

function oneRun(text: string, lang: string, { size, bold, color = "1D2329", link }: RunStyle): string {
  const click = link === undefined ? "" : `<a:hlinkClick r:id="${link}"/>`;
  return (
    `<a:r><a:rPr lang="${lang}" altLang="${lang === "zh-CN" ? "en-US" : "zh-CN"}" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ""} dirty="0"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>${click}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
  );
}

/** Marks at the end of a line may hang: a program that will not begin the next line with them would take the last digit along. */
const hang = 'hangingPunct="1"';

export function paragraph(runs: string, bullet = false, after = 6): string {
  const marks = bullet
    ? `<a:pPr ${hang} marL="228600" indent="-228600"><a:spcAft><a:spcPts val="${after * 100}"/></a:spcAft><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : `<a:pPr ${hang} marL="0" indent="0"><a:spcAft><a:spcPts val="${after * 100}"/></a:spcAft><a:buNone/></a:pPr>`;
  return `<a:p>${marks}${runs}</a:p>`;
}

export function textBox(id: number, name: string, box: Box, paragraphs: string, fill?: string, title = false): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr${title ? "" : ' txBox="1"'}/><p:nvPr>${title ? '<p:ph type="title"/>' : ""}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${transform(box, "a")}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill ? `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>` : "<a:noFill/>"}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

function transform({ x, y, width, height }: Box, space: "a" | "p"): string {
  return `<${space}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${space}:xfrm>`;
}

export function chartFrame(id: number, name: string, box: Box, relation: string): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(name)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform(box, "p")}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** A cell of a table: its runs, or for the head its text. */
export interface TableShape {
  /** Points. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
}

/** A native table with its head; its rows are as high as their texts need. */
export function tableFrame(id: number, name: string, box: Box, { widths, head, rows, size }: TableShape): string {
  const cell = (runs: string, fill: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(runs, false, 0)}</a:txBody>` +
    `<a:tcPr marL="60000" marR="60000" marT="30000" marB="30000">${["L", "R", "T"].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join("")}<a:lnB w="6350"><a:solidFill><a:srgbClr val="C9D1D8"/></a:solidFill></a:lnB><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></a:tcPr></a:tc>`;
  const height = Math.round(size * 1.2 * point) + 60_000;
  const row = (cells: readonly string[], fill: string) =>
    `<a:tr h="${height}">${cells.map((runs) => cell(runs, fill)).join("")}</a:tr>`;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(box, "p")}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${Math.floor(width * point)}"/>`).join("")}</a:tblGrid>` +
    `${row(
      head.map((text) => run(text, { size, bold: true, color: "FFFFFF" })),
      "1F4E79",
    )}${rows.map((cells) => row(cells, "FFFFFF")).join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
