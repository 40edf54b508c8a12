import { AppError, limits } from "#base";
import type { Imported, Issue } from "../../record.ts";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { DocumentRead } from "../xml/index.ts";
import { faultOf, kindOf } from "./kinds.ts";
import { JsonTree } from "./json-tree.ts";
import { readTree } from "./ops/response.ts";
import type { Tree } from "./tree.ts";
import "./messages.ts";

/** The members of a batch: a file is in memory whole, its records need not be. */
const batchRecords = 200;

/** Answers of the web service as JSON: with attributes (`@`, `$`) or stripped of them, one answer, or the hits of a search in a list. */
export async function* readOpsJson(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const parsed = parse(file.name, await textOf(file, effects.signal));
  const root = rootOf(parsed);
  const names = elementNames(root);
  const kind = kindOf(names);
  if (names.includes("fault") || names.includes("error")) throw faultOf(file.name, JSON.stringify(parsed));
  if (kind?.refusal) throw kind.refusal(file.name);
  if (kind) effects.facts.format = `${kind.format}-json`;
  let at = 0;
  const all = readTree(root);
  if (all.length === 0) throw new AppError("corpus.epo.no_records", { file: file.name });
  for (let from = 0; from < all.length; from += batchRecords) {
    effects.signal.throwIfAborted();
    yield all.slice(from, from + batchRecords).map((each) => placed(each, ++at));
  }
  if (file.bytes !== undefined) effects.consumed(file.bytes);
}

async function textOf(file: ByteFile, signal: AbortSignal): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file.open()) {
    signal.throwIfAborted();
    bytes += part.byteLength;
    if (bytes > limits.jsonAnswerBytes)
      throw new AppError("corpus.epo.json_large", { file: file.name, bytesMax: limits.jsonAnswerBytes });
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  // A mark at the beginning tells UTF-16; without one it is UTF-8, as JSON has to be.
  const marks = { fffe: "utf-16le", feff: "utf-16be" };
  const encoding = Object.entries(marks).find(([mark]) => whole.toString("hex", 0, 2) === mark)?.[1] ?? "utf-8";
  return new TextDecoder(encoding).decode(whole);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("corpus.epo.json_broken", { file, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A list alone holds the hits of a search, each of them a `publication-reference`. */
function rootOf(parsed: unknown): Tree {
  return new JsonTree("world-patent-data", Array.isArray(parsed) ? { "publication-reference": parsed } : unwrapped(parsed));
}

function unwrapped(parsed: unknown): unknown {
  const [entry, ...others] = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  return entry && others.length === 0 && /(?:^|:)world-patent-data$/.test(entry[0]) ? entry[1] : parsed;
}

function elementNames(root: Tree): string[] {
  return [root, ...root.children, ...root.children.flatMap((child) => child.children)].map(({ name }) => name);
}

function placed(read: DocumentRead, at: number): Imported {
  const place = (issue: Issue): Issue => ({ ...issue, at, values: { document: at, byte: 0, ...issue.values } });
  if ("rejected" in read) return { rejected: place(read.rejected) };
  if ("note" in read) return { note: place(read.note) };
  return { record: { ...read.record, at }, ...(read.issues && { issues: read.issues.map(place) }) };
}
