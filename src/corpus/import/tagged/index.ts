import { AppError } from "#base";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { headText } from "../json/head-text.ts";
import { readDerwent } from "./derwent.ts";
import { numberListImporter } from "./numbers.ts";
import { derwent, endNote, ris, taggedRecords, type Syntax, type TaggedRecord } from "./records.ts";
import { endNoteTags, readReference, risTags } from "./reference.ts";
import "./messages.ts";

interface Format {
  readonly format: string;
  readonly syntax: Syntax;
  readonly head: RegExp;
  /** The tag that tells what kind of reference it is, and what a patent is called there. */
  readonly kind: { readonly tag: string; readonly patent: RegExp };
  readonly read: (record: TaggedRecord) => readonly Imported[];
  /** Tags that are understood, whether or not a record holds what they say. */
  readonly known: string;
}

const formats: readonly Format[] = [
  {
    format: "tagged/ris",
    syntax: ris,
    head: /^\s?TY\s{1,3}-\s\w/m,
    kind: { tag: "TY", patent: /^PAT/i },
    read: (record) => [readReference(record, risTags)],
    known: `TY ER ${Object.values(risTags).flat().join(" ")} KW N1 LA RD Y2 DB DP J2 ST M3 SP EP CN`,
  },
  {
    format: "tagged/endnote",
    syntax: endNote,
    head: /^%0 \w/m,
    kind: { tag: "0", patent: /patent/i },
    read: (record) => [readReference(record, endNoteTags)],
    known: `0 ${Object.values(endNoteTags).flat().join(" ")} K Z G W ~ [ 9 P`,
  },
  {
    format: "tagged/derwent",
    syntax: derwent,
    head: /^PT P\s*$[^]*?^PN [A-Z]{2}/m,
    kind: { tag: "PT", patent: /^P$/ },
    read: readDerwent,
    known: "PT PN TI AU AE GA AB PD AD FD PI DC IP MC CP CR UT DN MN RI TF EA DS CI RG ER",
  },
];

/** Text of tags and values: reference managers' files, Derwent's own, and plain lists of numbers. */
export const taggedImporters: readonly Importer[] = [
  ...formats.map((format): Importer => ({
    format: format.format,
    version: 2,
    detect: (file) => (format.head.test(headText(file)) ? 0.95 : 0),
    read: (file, effects) => read(file, effects, format),
  })),
  numberListImporter,
];

async function* read(
  file: ByteFile,
  effects: ReadEffects,
  { syntax, kind, known, read: readOne }: Format,
): AsyncGenerator<readonly Imported[]> {
  const strays = { count: 0, line: 0 };
  const tags = new Map<string, number>();
  let patents = 0;
  const notes: Issue[] = [];
  const tell = {
    stray(line: number) {
      strays.count++;
      strays.line ||= line;
    },
    note: (issue: Issue) => notes.push(issue),
  };
  for await (const records of taggedRecords(file, syntax, effects, tell)) {
    const batch: Imported[] = [];
    for (const record of records) {
      const type = record.tags.get(kind.tag)?.[0] ?? "";
      if (!kind.patent.test(type)) {
        if (patents === 0 && !hasPatent(headText(file), kind.patent))
          throw new AppError("corpus.tagged.no_patents", { file: file.name, type });
        const values = { line: record.line, type };
        batch.push({ rejected: { at: record.line, code: "corpus.tagged.not_patent", values, severity: "reject" } });
        continue;
      }
      patents++;
      for (const tag of record.tags.keys()) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      batch.push(...readOne(record));
      if (!record.isClosed) {
        batch.push({
          note: { at: record.line, code: "corpus.tagged.unclosed", values: { line: record.line }, severity: "note" },
        });
      }
    }
    if (batch.length > 0) yield batch;
  }
  const understood = new Set(known.split(" "));
  effects.facts.columns = [...tags].map(([header, filled]) => ({
    header,
    field: understood.has(header) ? header : null,
    filled,
  }));
  // Two lines of head and one of tail belong to no record in Derwent's files.
  if (strays.count > 3) notes.push({ code: "corpus.tagged.stray", values: strays, severity: "note" });
  if (notes.length > 0) yield notes.map((note) => ({ note }));
}

/** Whether a patent follows further down the head. */
function hasPatent(head: string, patent: RegExp): boolean {
  return head
    .split(/\r\n|\n|\r/)
    .some((line) => /^(?:\s?TY\s{1,3}-|%0) /.test(line) && patent.test(line.replace(/^(?:\s?TY\s{1,3}-|%0) /, "")));
}
