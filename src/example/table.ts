import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { beside, nodes } from "./chain.ts";
import { places } from "./places.ts";
import type { SyntheticPublication } from "./publication.ts";

const columns = [
  "publication_number",
  "application_number",
  "title_zh",
  "title_en",
  "abstract_zh",
  "abstract_en",
  "claims_count",
  "type",
  "filed_on",
  "published_on",
  "granted_on",
  "applicants",
  "applicant_addresses",
  "applicant_countries",
  "inventors",
  "agencies",
  "ipc",
  "cpc",
  "priorities",
  "status",
  "cited_publications",
  "cited_by_count",
  "note",
] as const;

const header = `${columns.join(",")}\r\n`;

/** A publication as a line of our own CSV. `citedBy` where the whole world is known. */
function printRow(publication: SyntheticPublication, citedBy?: number): string {
  const { family } = publication;
  const { texts, organisations } = family;
  const symbols = symbolsOf(family.node, family.second);
  const cells = [
    publication.number,
    publication.application,
    texts.title.zh,
    texts.title.en,
    texts.abstract.zh,
    texts.abstract.en,
    String(family.claims),
    family.type,
    publication.filedOn,
    publication.publishedOn,
    publication.grantedOn ?? "",
    organisations.map((each) => each.name).join(";"),
    organisations.map((each) => each.address).join(";"),
    organisations.map((each) => places[each.place].country).join(";"),
    family.inventors.join(";"),
    "示例专利代理事务所",
    symbols.ipc.join(";"),
    symbols.cpc.join(";"),
    publication.priority ?? "",
    publication.status,
    family.cites.join(";"),
    citedBy === undefined ? "" : String(citedBy),
    "SYNTHETIC 合成示例",
  ];
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function symbolsOf(node: SyntheticPublication["family"]["node"], second: SyntheticPublication["family"]["second"]) {
  if (node === "beside") return { ipc: [beside.symbols[0]], cpc: beside.symbols };
  const { cpc, ipc, beside: near } = nodes[node];
  const other = second ? nodes[second] : undefined;
  return {
    ipc: [ipc, ...(other ? [other.ipc] : [])],
    cpc: [cpc, ...near, ...(other ? [other.cpc] : [])],
  };
}

/** Writes publications as our own CSV, in flat memory. Returns how many. */
export async function writeTable(
  file: string,
  publications: Iterable<SyntheticPublication>,
  citedBy?: (publication: SyntheticPublication) => number,
): Promise<number> {
  const stream = createWriteStream(file);
  let chunk = header;
  let count = 0;
  for (const publication of publications) {
    chunk += printRow(publication, citedBy?.(publication));
    count++;
    if (chunk.length < 256 * 1024) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  stream.end(chunk);
  await once(stream, "finish");
  return count;
}
