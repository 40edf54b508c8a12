import type { PublicationRecord } from "../../record.ts";
import { parseApplicationNumber } from "../../normalise/application-number.ts";
import { type DocumentRead, Reading, readTexts, sectionsOf, type XmlDocument, type XmlFormat } from "../xml/index.ts";
import "./messages.ts";

/**
 * The body of an application as filed (`cn-application-body` 20080416): each file holds one part (claims 100001, description 100002,
 * drawings 100003, abstract 100004, figure of the abstract 100005) and no number at all.
 */
export const xmlFormat: XmlFormat = { module: import.meta.url, roots: ["cn-application-body"], read };

function read(document: XmlDocument): readonly DocumentRead[] {
  const reading = new Reading();
  const sections = sectionsOf(document);
  readTexts(document, sections, reading, {
    fieldOf: (name) =>
      name === "cn-abstract" ? "abstracts" : name === "cn-claims" ? "claims" : name === "description" ? name : undefined,
    langOf: () => "zh",
    prepare: joinedLines,
  });
  const { record } = reading;
  const title = titleOf(document);
  if (title) record.titles = [{ lang: "zh", text: title }];
  // Drawings have no text; which part it was is told all the same.
  record.raw = { part: sections.map(({ name }) => name).join(" ") };
  return [reading.answer("CN")];
}

/** `<br/>` and the line end behind it are the breaks of the printed page, in the middle of words: they go, but part Latin words. */
function joinedLines(source: string): string {
  return source.replace(/<br\s*\/?>\s*/g, (broken: string, at: number) => {
    const [left = "", right = ""] = [source[at - 1], source[at + broken.length]];
    return /[!-;=-~]/.test(left) && /[!-;=-~]/.test(right) ? " " : "";
  });
}

function titleOf(document: XmlDocument): string | undefined {
  const open = /<invention-title[^>]*>/.exec(document.text);
  const end = open ? document.text.indexOf("</invention-title>", open.index) : -1;
  if (!open || end < 0) return undefined;
  const plain = joinedLines(document.text.slice(open.index + open[0].length, end)).replace(/<[^>]*>/g, "");
  return Buffer.from(plain, "latin1").toString("utf8").replace(/\s+/g, " ").trim() || undefined;
}

/** The application number among the names of a file, its archives and folders: with a check digit that fits, so that no other number is one. */
export function numberInNames(names: readonly string[]): { readonly key: string; readonly number: string } | undefined {
  for (const name of names) {
    for (const token of name.split(/[/!\\\s_()（）-]+/).toReversed()) {
      const bare = /^(?:CN|ZL)?(\d{12}\.?[\dX]|\d{8}\.?[\dX])(?:\.(?:zip|xml))?$/i.exec(token)?.[1];
      const parsed = bare === undefined ? undefined : parseApplicationNumber(bare, { office: "CN" });
      if (parsed?.check === "ok") return { key: parsed.key, number: bare ?? "" };
    }
  }
  return undefined;
}

/** Which part of an application a record came of; drawings give none. */
export function partOf(record: Pick<PublicationRecord, "claims" | "description" | "abstracts" | "titles">): Part {
  if (record.claims) return "claims";
  if (record.description ?? record.titles) return "description";
  return record.abstracts ? "abstract" : "drawings";
}

export type Part = "claims" | "description" | "abstract" | "drawings";
