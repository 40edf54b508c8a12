import { escapeXml } from "../xml-text.ts";
import { relationType, slideHeight, slideWidth, spaces, xmlHead } from "./parts.ts";

const kinds = "application/vnd.openxmlformats-officedocument";
const package_ = "application/vnd.openxmlformats-package";
const titleTree = `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="640000" y="520000"/><a:ext cx="10912000" cy="700000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp></p:spTree>`;

/** Everything of the package but slides and charts: one plain master, one layout. */
export function frameParts(slides: number, charts: number, theme: string, title: string): ReadonlyMap<string, string> {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${kinds}.${type}+xml"/>`;
  return new Map([
    [
      "[Content_Types].xml",
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${package_}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${kinds}.spreadsheetml.sheet"/>` +
        override("ppt/presentation.xml", "presentationml.presentation.main") +
        override("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster") +
        override("ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout") +
        override("ppt/theme/theme1.xml", "theme") +
        numbers(slides)
          .map((n) => override(`ppt/slides/slide${n}.xml`, "presentationml.slide"))
          .join("") +
        numbers(charts)
          .map((n) => override(`ppt/charts/chart${n}.xml`, "drawingml.chart"))
          .join("") +
        `<Override PartName="/docProps/core.xml" ContentType="${package_}.core-properties+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      related([
        ["officeDocument", "ppt/presentation.xml"],
        ["core", "docProps/core.xml"],
      ]).replace(`${relationType}/core`, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
    ],
    [
      "docProps/core.xml",
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Fairway</dc:creator></cp:coreProperties>`,
    ],
    [
      "ppt/presentation.xml",
      `${xmlHead}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${numbers(
        slides,
      )
        .map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 2}"/>`)
        .join(
          "",
        )}</p:sldIdLst><p:sldSz cx="${slideWidth}" cy="${slideHeight}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ],
    [
      "ppt/_rels/presentation.xml.rels",
      related([
        ["slideMaster", "slideMasters/slideMaster1.xml"],
        ["theme", "theme/theme1.xml"],
        ...numbers(slides).map((n): [string, string] => ["slide", `slides/slide${n}.xml`]),
      ]),
    ],
    [
      "ppt/slideMasters/slideMaster1.xml",
      `${xmlHead}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${titleTree}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    ],
    [
      "ppt/slideMasters/_rels/slideMaster1.xml.rels",
      related([
        ["slideLayout", "../slideLayouts/slideLayout1.xml"],
        ["theme", "../theme/theme1.xml"],
      ]),
    ],
    [
      "ppt/slideLayouts/slideLayout1.xml",
      `${xmlHead}<p:sldLayout ${spaces} type="titleOnly"><p:cSld name="Title">${titleTree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    ],
    ["ppt/slideLayouts/_rels/slideLayout1.xml.rels", related([["slideMaster", "../slideMasters/slideMaster1.xml"]])],
    ["ppt/theme/theme1.xml", theme],
  ]);
}

function related(targets: readonly (readonly [kind: string, target: string])[]): string {
  const links = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationType}/${kind}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
}
