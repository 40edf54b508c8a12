import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "#base";
import { parse, parseDocument, stringify, YAMLParseError, YAMLSeq } from "yaml";
import { z } from "zod";
import "./messages.ts";
import { writeDurably } from "./store/durable.ts";

/** Entries of one file of decisions; more than an analyst will ever write. */
const entriesMax = 100_000;

/** The text of a file of decisions, empty where there is none. */
export async function readDecisionText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

/** errors  `corpus.bad_decisions` with the entry, when the text is not a list of such decisions */
export function parseEntries<Shape extends z.ZodType>(shape: Shape, text: string, file: string): z.output<Shape>[] {
  const read = z
    .array(shape)
    .max(entriesMax)
    .safeParse(parseYaml(text, file) ?? []);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError("corpus.bad_decisions", { file, at: issue?.path.join(".") ?? "", reason: issue?.message ?? "" });
}

/** Changes of one file, one after the other: two at once would lose one. */
const waiting = new Map<string, Promise<unknown>>();

/** Puts what `change` makes of the text in its place; `check` throws on what could not be published, and nothing is written then. */
export function changeDecisions(
  file: string,
  change: (text: string) => string,
  check: (text: string) => number,
): Promise<number> {
  const changed = (waiting.get(file) ?? Promise.resolve()).then(async () => {
    const fresh = change(await readDecisionText(file));
    const entries = check(fresh);
    await mkdir(dirname(file), { recursive: true });
    await writeDurably(file, fresh);
    return entries;
  });
  waiting.set(
    file,
    changed.catch(() => undefined),
  );
  return changed;
}

/** The text with an entry more; what stands there, comments among it, stays as it is. */
export function withEntry(text: string, entry: object): string {
  // A list written in brackets cannot be added to line by line.
  if (/^\s*\[/u.test(text)) return stringify([...(parse(text) as object[]), entry]);
  return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${stringify([entry])}`;
}

/** The text without the entry at a place. */
export function withoutEntry(text: string, at: number): string {
  const document = parseDocument(text);
  if (document.contents instanceof YAMLSeq) {
    document.contents.delete(at);
    if (document.contents.items.length > 0) return document.toString();
  }
  return "";
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new AppError(
      "corpus.bad_decisions",
      { file, at: String(error.linePos?.[0].line ?? ""), reason: error.message },
      { cause: error },
    );
  }
}
