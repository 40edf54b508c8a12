import type { Issue } from "../../record.ts";
import type { ByteFile, ReadEffects } from "../importer.ts";
import { textLines } from "./lines.ts";

/** One record of tagged text: the values of each tag in their order, each with its continuation lines. */
export interface TaggedRecord {
  readonly line: number;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** False where the file or the next record came before the end mark. */
  readonly isClosed: boolean;
}

export interface Syntax {
  /** Groups: tag, value. */
  readonly tagLine: RegExp;
  readonly starts: (tag: string) => boolean;
  readonly ends: (tag: string) => boolean;
  /** The format has no end mark: the next record ends the one before. */
  readonly endless?: boolean;
}

export const ris: Syntax = {
  tagLine: /^\s?([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/,
  starts: (tag) => tag === "TY",
  ends: (tag) => tag === "ER",
};

export const endNote: Syntax = {
  tagLine: /^%(\S)(?:\s(.*))?$/,
  starts: (tag) => tag === "0",
  ends: () => false,
  endless: true,
};

/** Derwent Innovations Index: two letters, a blank, the value; what goes on is indented. */
export const derwent: Syntax = {
  tagLine: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  starts: (tag) => tag === "PT",
  ends: (tag) => tag === "ER",
};

/** The records of a file; `stray` is told of lines outside of any, `note` of doubts about the text. */
export async function* taggedRecords(
  file: ByteFile,
  syntax: Syntax,
  effects: ReadEffects,
  tell: { stray(line: number): void; note(issue: Issue): void },
): AsyncGenerator<readonly TaggedRecord[]> {
  let open: { line: number; tags: Map<string, string[]> } | undefined;
  let last: string[] | undefined;
  for await (const { line: first, lines } of textLines(file, effects, (issue) => tell.note(issue))) {
    const done: TaggedRecord[] = [];
    for (const [index, text] of lines.entries()) {
      const match = syntax.tagLine.exec(text);
      const [, tag = "", value = ""] = match ?? [];
      if (match && syntax.starts(tag)) {
        if (open) done.push({ ...open, isClosed: syntax.endless === true });
        open = { line: first + index, tags: new Map() };
      }
      if (!open) {
        if (text.trim() !== "") tell.stray(first + index);
        continue;
      }
      if (match && syntax.ends(tag)) {
        done.push({ ...open, isClosed: true });
        [open, last] = [undefined, undefined];
      } else if (match) {
        last = open.tags.get(tag) ?? [];
        open.tags.set(tag, last);
        last.push(value.trim());
      } else if (last && text.trim() !== "") last[last.length - 1] = `${last.at(-1) ?? ""}\n${text.trim()}`.trim();
    }
    if (done.length > 0) yield done;
  }
  if (open) yield [{ ...open, isClosed: syntax.endless === true }];
}
