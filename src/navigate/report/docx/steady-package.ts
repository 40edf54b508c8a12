import { packZip, zipEntries } from "../../bundle/zip.ts";

/**
 * The same report gives the same bytes: the writer's clock and its random and running names are taken out, in the package and in
 * the workbooks within it.
 *
 * in     finish: a last change of the text of the document
 */
export async function steadyPackage(bytes: Buffer, finish: (xml: string) => string = (xml) => xml): Promise<Buffer> {
  const entries = [...(await zipEntries(bytes))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = steadyNames(entries);
  const steady: [string, Buffer][] = [];
  for (const [name, content] of entries) {
    if (name.endsWith(".xlsx")) steady.push([name, await steadyPackage(content)]);
    else if (/\.(xml|rels)$/.test(name)) {
      const xml = lowLabels(renamed(withoutTimes(content.toString("utf8")), names));
      steady.push([name, Buffer.from(name === "word/document.xml" ? finish(countedAnew(xml)) : xml)]);
    } else steady.push([name, content]);
  }
  return packZip(new Map(steady));
}

/** The writer counts bookmarks, pictures, and the marks of its contents, through the life of the process. */
function countedAnew(xml: string): string {
  const marks = new Map<string, string>();
  const ids = new Map<string, string>();
  const pictures = new Map<string, string>();
  const counted = (names: Map<string, string>, found: string, made: (count: number) => string): string => {
    const known = names.get(found) ?? made(names.size + 1);
    names.set(found, known);
    return known;
  };
  return xml
    .replace(/\b_Toc\d+\b/g, (found) => counted(marks, found, (count) => `_Toc${count}`))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${counted(ids, id, String)}"`,
    )
    .replace(/(<wp:docPr id=")(\d+)"/g, (_, before: string, id: string) => `${before}${counted(pictures, id, String)}"`);
}

/** Names of bars stand at the edge of a chart, where bars to the left of nought do not lie over them. */
function lowLabels(xml: string): string {
  return xml.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
    axis.replace(/<c:tickLblPos val="\w+"\/>/, '<c:tickLblPos val="low"/>'),
  );
}

function withoutTimes(xml: string): string {
  return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2000-01-01T00:00:00Z");
}

const randomName = /\brId[a-z0-9_-]{21}(?=")/g;

/** The writer draws the names of links by lot; here they count as they come in the text. */
function steadyNames(entries: readonly (readonly [string, Buffer])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, content] of entries) {
    if (!name.endsWith(".xml")) continue;
    for (const [found] of content.toString("utf8").matchAll(randomName)) {
      if (!names.has(found)) names.set(found, `rIdLink${names.size + 1}`);
    }
  }
  return names;
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return xml;
  const steady = xml.replace(randomName, (found) => names.get(found) ?? found);
  // Links of a part stand in the order of their names.
  return steady.replace(/(<Relationships[^>]*>)(.*)(<\/Relationships>)/s, (_, open: string, inner: string, close: string) => {
    const links = inner.match(/<Relationship [^>]*\/>/g) ?? [];
    return open + links.toSorted((a, b) => (a < b ? -1 : 1)).join("") + close;
  });
}
