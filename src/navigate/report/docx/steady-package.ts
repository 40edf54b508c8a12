import { packZip, zipEntries } from "../../bundle/zip.ts";

/**
 * The same report gives the same bytes: the writer's clock and its random names are taken out, in the package and in the workbooks
 * within it.
 */
export async function steadyPackage(bytes: Buffer): Promise<Buffer> {
  const entries = [...(await zipEntries(bytes))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = steadyNames(entries);
  const steady: [string, Buffer][] = [];
  for (const [name, content] of entries) {
    if (/\.xlsx$/.test(name)) steady.push([name, await steadyPackage(content)]);
    else if (/\.(xml|rels)$/.test(name)) steady.push([name, Buffer.from(renamed(withoutTimes(content.toString("utf8")), names))]);
    else steady.push([name, content]);
  }
  return packZip(new Map(steady));
}

function withoutTimes(xml: string): string {
  return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2000-01-01T00:00:00Z");
}

const randomName = /\brId[a-z0-9_-]{21}(?=")/g;

/** The writer draws the names of links by lot; here they count as they come in the text. */
function steadyNames(entries: readonly (readonly [string, Buffer])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, content] of entries) {
    if (!/\.xml$/.test(name)) continue;
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
