import { langOf } from "../../../normalise/lang.ts";
import type { LangText } from "../../../record.ts";
import { type DocumentRead, Reading } from "../../xml/index.ts";
import { readPublication } from "../exchange/exchange-document.ts";
import type { Tree } from "../tree.ts";

/** Claims or description of a publication (`fulltext-document`). */
export function readFullText(document: Tree): DocumentRead {
  const reading = new Reading();
  const { record } = reading;
  const [country, number, kind] = ["country", "doc-number", "kind"].map((name) => document.attribute(name));
  readPublication(reading, document.child("bibliographic-data")?.all("publication-reference") ?? [], { country, number, kind });
  record.description = document.all("description").flatMap((each) => textOf(each, descriptionText(each), document));
  const claims = document.all("claims").map((each) => ({ each, lines: claimLines(each) }));
  record.claims = claims.flatMap(({ each, lines }) => textOf(each, claimsText(lines), document));
  const counts = claims.map(({ each, lines }) => numbered(lines).size || countable(each));
  const count = Math.max(0, ...counts);
  if (count > 0) record.claimsCount = count;
  return reading.answer("EP");
}

function textOf(element: Tree, text: string, document: Tree): LangText[] {
  const lang = (element.attribute("lang") ?? document.attribute("lang"))?.toLowerCase();
  return text === "" ? [] : [{ lang: lang && /^[a-z]{2}$/.test(lang) && lang !== "ol" ? lang : langOf(text), text }];
}

function descriptionText(description: Tree): string {
  const parts = description.children.flatMap((each) => each.text() ?? []);
  return parts.length > 0 ? parts.join("\n") : description.lines().join("\n");
}

/** Lines of all claims. The service gives each claim a `claim-text`, or all of them in one with a line for each. */
function claimLines(claims: Tree): string[] {
  const texts = claims.all("claim").flatMap((claim) => {
    const parts = claim.all("claim-text");
    return parts.length > 0 ? parts : [claim];
  });
  const lines = (texts.length > 0 ? texts : [claims]).flatMap((each) => each.lines());
  return /^claims:?$/i.test(lines[0] ?? "") ? lines.slice(1) : lines;
}

/** Places of the lines that begin claims 1, 2, 3 …, in this order. */
function numbered(lines: readonly string[]): Set<number> {
  const places = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (new RegExp(`^\\[?(?:claim\\s+)?${places.size + 1}(?:\\]|\\s*[.):-]|\\s)`, "i").test(line)) places.add(index);
  }
  return places;
}

/** Without numbers: as many as there are elements, unless it is one, which may hold any. */
function countable(claims: Tree): number {
  const count = claims.all("claim").length;
  return count > 1 ? count : 0;
}

function claimsText(lines: readonly string[]): string {
  const starts = numbered(lines);
  return lines.map((line, index) => (index > 0 && starts.has(index) ? `\n${line}` : line)).join("\n");
}
