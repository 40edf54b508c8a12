/** Pieces of PresentationML. Lengths are in English metric units: 914,400 an inch, 12,700 a point. */
import { escapeXml } from "../xml-text.ts";

export const slideWidth = 12_192_000;
export const slideHeight = 6_858_000;

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

export function run(text: string, { size, bold, color = "1D2329", link }: RunStyle): string {
  const click = link === undefined ? "" : `<a:hlinkClick r:id="${link}"/>`;
  return (
    `<a:r><a:rPr lang="zh-CN" altLang="en-US" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ""} dirty="0"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>${click}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
  );
}

export function paragraph(runs: string, bullet = false, after = 6): string {
  const marks = bullet
    ? `<a:pPr marL="228600" indent="-228600"><a:spcAft><a:spcPts val="${after * 100}"/></a:spcAft><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : `<a:pPr marL="0" indent="0"><a:spcAft><a:spcPts val="${after * 100}"/></a:spcAft><a:buNone/></a:pPr>`;
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

/** A native table; the first row is its head. */
export function tableFrame(
  id: number,
  name: string,
  box: Box,
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  size: number,
): string {
  const widths = shares.map((share) => Math.floor(share * box.width));
  const cell = (text: string, head: boolean) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(run(text, { size, bold: head, color: head ? "FFFFFF" : "1D2329" }), false, 0)}</a:txBody>` +
    `<a:tcPr marL="60000" marR="60000" marT="30000" marB="30000">${["L", "R", "T"].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join("")}<a:lnB w="6350"><a:solidFill><a:srgbClr val="C9D1D8"/></a:solidFill></a:lnB><a:solidFill><a:srgbClr val="${head ? "1F4E79" : "FFFFFF"}"/></a:solidFill></a:tcPr></a:tc>`;
  const height = Math.floor(box.height / Math.max(rows.length, 1));
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(box, "p")}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${width}"/>`).join("")}</a:tblGrid>` +
    `${rows.map((cells, index) => `<a:tr h="${Math.min(height, 330_000)}">${cells.map((text) => cell(text, index === 0)).join("")}</a:tr>`).join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
