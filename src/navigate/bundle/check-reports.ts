import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "../figure/json.ts";
import type { ReportContent } from "./content.ts";
import { reportsOf } from "./report-file.ts";
import { zipEntries } from "./zip.ts";

/** A place in a report that does not show what was computed. */
export interface ReportFault {
  readonly file: string;
  /** A figure's id, or a place in the file. */
  readonly where: string;
}

/**
 * Makes the reports again from what was computed and compares them with those of the bundle.
 *
 * in     sameCode: false compares only the data that the HTML carries, as layout and wording may differ
 */
export async function checkReports(
  folder: string,
  content: ReportContent,
  sameCode: boolean,
  temp: string,
): Promise<ReportFault[]> {
  const faults: ReportFault[] = [];
  const fresh = join(temp, "reports");
  await mkdir(fresh, { recursive: true });
  // The report's drawing is loaded only by who draws.
  const { writeReports } = await import("../report/index.ts");
  await writeReports(content, fresh);
  for (const { form, file } of reportsOf(content.study, content.run.lang)) {
    const found = await readFile(join(folder, file)).catch(() => undefined);
    const expected = await readFile(join(fresh, file));
    if (!found) faults.push({ file, where: file });
    else if (form === "html") {
      const where = htmlFaults(found.toString("utf8"), expected.toString("utf8"), content, sameCode);
      faults.push(...where.map((each) => ({ file, where: each })));
    } else if (sameCode) {
      faults.push(...(await archiveFaults(found, expected)).map((where) => ({ file, where })));
    }
  }
  return faults;
}

function htmlFaults(found: string, expected: string, content: ReportContent, sameCode: boolean): string[] {
  if (found === expected) return [];
  const faults = new Set<string>();
  const carried = carriedFigures(found);
  for (const figure of content.figures) {
    const own = carried.get(figure.id);
    if (canonicalJson({ value: own?.["value"] }) !== canonicalJson({ value: figure.value })) faults.add(figure.id);
    if (sameCode && sectionOf(found, figure.id) !== sectionOf(expected, figure.id)) faults.add(figure.id);
  }
  if (faults.size === 0 && sameCode) faults.add(`character ${firstDifference(found, expected) + 1}`);
  return [...faults];
}

/** The figures that the HTML carries as data, by id. */
function carriedFigures(html: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const json = /<script type="application\/json" id="figures">([^<]*)<\/script>/.exec(html)?.[1];
  try {
    const figures = JSON.parse(json ?? "[]") as { id: string }[];
    return new Map(figures.map((figure) => [figure.id, { ...figure }]));
  } catch {
    return new Map();
  }
}

function sectionOf(html: string, id: string): string | undefined {
  const from = html.indexOf(`<section class="figure" id="figure-${id}"`);
  return from < 0 ? undefined : html.slice(from, html.indexOf("</section>", from));
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}

async function archiveFaults(found: Buffer, expected: Buffer): Promise<string[]> {
  if (found.equals(expected)) return [];
  const [own, fresh] = await Promise.all([zipEntries(found).catch(() => new Map<string, Buffer>()), zipEntries(expected)]);
  const names = [...new Set([...fresh.keys(), ...own.keys()])];
  const different = names.filter((name) => {
    const [a, b] = [own.get(name), fresh.get(name)];
    return !a || !b || !a.equals(b);
  });
  // Packed in another way, the same inside.
  return different;
}
