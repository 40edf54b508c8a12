import { limits } from "#base";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { Issue } from "../../record.ts";
import { decodeText, detectEncoding, type Encoding } from "../table/encoding.ts";
import { isObject, type JsonObject } from "./values.ts";
import "./messages.ts";

/** One object of a file, or why there is none. */
export type FoundObject =
  | { readonly line: number; readonly value: JsonObject }
  | { readonly line: number; readonly fault: Issue };

/** Keys under which services wrap their records. */
const envelopes = ["data", "results", "patents", "patentFileWrapperDataBag"];

/**
 * The JSON objects of a file: one a line (a corrupt line costs only itself), an array of them, one after another over several lines, or
 * wrapped as `{"total": 2, "data": [{…}, {…}]}`. Places are 1-based lines of the file; within a wrapper, places in its list.
 */
export async function* jsonObjects(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly FoundObject[]> {
  const encoding = await detectEncoding(file);
  effects.facts.encoding = encoding.label;
  const doubt = encodingNote(encoding);
  if (doubt) yield [{ line: 1, fault: doubt }];
  let reader: Lines | Scan | undefined;
  let start = "";
  for await (const text of decodeText(file.open(), encoding, (bytes) => effects.consumed(bytes))) {
    effects.signal.throwIfAborted();
    let piece = text;
    if (!reader) {
      start += text;
      if (start.length < 4096 && !start.includes("\n")) continue;
      reader = readerOf(start);
      piece = start;
    }
    const found = reader.push(piece);
    if (found.length > 0) yield found.flatMap(unwrapped);
  }
  reader ??= readerOf(start);
  const rest = [...(start !== "" && reader.isFresh ? reader.push(start) : []), ...reader.end()];
  if (rest.length > 0) yield rest.flatMap(unwrapped);
}

/** What is to be said where the bytes did not prove the encoding. */
export function encodingNote({ label, doubt }: Encoding): Issue | undefined {
  return doubt === undefined ? undefined : { code: "corpus.json.encoding", values: { encoding: label }, severity: "note" };
}

/** Objects on lines of their own begin at line starts; one that goes over several lines has its second line elsewhere. */
function readerOf(start: string): Lines | Scan {
  const [first = "", second = ""] = start
    .trimStart()
    .split(/\r?\n/, 2)
    .map((line) => line.trim());
  if (!first.startsWith("{")) return new Scan();
  return second.startsWith("{") || (second === "" && first.endsWith("}")) || isWhole(first) ? new Lines() : new Scan();
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unwrapped(found: FoundObject): FoundObject[] {
  if ("fault" in found || isPatentLike(found.value)) return [found];
  for (const key of envelopes) {
    const inner = found.value[key];
    if (Array.isArray(inner)) return inner.filter(isObject).map((value, index) => ({ line: index + 1, value }));
  }
  return [found];
}

/** A record may have a list called `data` of its own. */
const isPatentLike = (value: JsonObject): boolean =>
  ["lens_id", "lensId", "publication_number", "publicationKey"].some((key) => key in value);

class Lines {
  #rest: string[] = [];
  #length = 0;
  #line = 1;
  isFresh = true;

  push(text: string): FoundObject[] {
    this.isFresh = false;
    const found: FoundObject[] = [];
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      this.#take(text.slice(at, end));
      found.push(...this.#finish());
      at = end + 1;
    }
    this.#take(text.slice(at));
    return found;
  }

  end(): FoundObject[] {
    return this.#finish();
  }

  #take(piece: string): void {
    this.#length += piece.length;
    if (this.#length <= limits.documentBytes) this.#rest.push(piece);
    else this.#rest.length = 0;
  }

  #finish(): FoundObject[] {
    const [line, length] = [this.#line++, this.#length];
    const text = this.#rest.length === 1 ? (this.#rest[0] ?? "") : this.#rest.join("");
    this.#rest = [];
    this.#length = 0;
    if (length > limits.documentBytes) return [tooLarge(line)];
    return text.trim() === "" ? [] : [parsed(text.trim(), line)];
  }
}

/** Finds where objects begin and end by their brackets, in pieces of any length. */
class Scan {
  #held = "";
  #line = 1;
  #from = -1;
  #fromLine = 1;
  #depth = 0;
  #inText = false;
  #at = 0;
  isFresh = true;

  push(text: string): FoundObject[] {
    this.isFresh = false;
    const found: FoundObject[] = [];
    this.#held += text;
    const held = this.#held;
    const sign = /["{}\n\\]/g;
    sign.lastIndex = this.#at;
    this.#at = held.length;
    for (let match = sign.exec(held); match; match = sign.exec(held)) {
      const [mark] = match;
      if (mark === "\n") this.#line++;
      else if (mark === "\\") {
        if (!this.#inText) continue;
        // What a backslash escapes may stand in the next piece.
        if (match.index + 1 >= held.length) {
          this.#at = match.index;
          break;
        }
        sign.lastIndex = match.index + 2;
      } else if (mark === '"') this.#inText = this.#depth > 0 && !this.#inText;
      else if (this.#inText) continue;
      else if (mark === "{") {
        if (this.#depth++ === 0) [this.#from, this.#fromLine] = [match.index, this.#line];
      } else if (this.#depth > 0 && --this.#depth === 0) {
        found.push(parsed(held.slice(this.#from, match.index + 1), this.#fromLine));
        this.#from = -1;
      }
    }
    const keep = this.#from < 0 ? this.#at : this.#from;
    this.#held = held.slice(keep);
    this.#at -= keep;
    if (this.#from >= 0) this.#from = 0;
    if (this.#held.length > limits.documentBytes) {
      found.push(tooLarge(this.#fromLine));
      [this.#held, this.#from, this.#depth, this.#inText, this.#at] = ["", -1, 0, false, 0];
    }
    return found;
  }

  end(): FoundObject[] {
    if (this.#from < 0) return [];
    const values = { line: this.#fromLine };
    return [{ line: this.#fromLine, fault: { at: this.#fromLine, code: "corpus.json.truncated", values, severity: "reject" } }];
  }
}

function parsed(text: string, line: number): FoundObject {
  let reason = "not an object";
  try {
    const value: unknown = JSON.parse(text.endsWith(",") ? text.slice(0, -1) : text);
    if (isObject(value)) return { line, value };
  } catch (error) {
    reason = error instanceof Error ? error.message.slice(0, 120) : String(error);
  }
  return { line, fault: { at: line, code: "corpus.json.corrupt", values: { line, reason }, severity: "reject" } };
}

function tooLarge(line: number): FoundObject {
  const values = { line, bytesMax: limits.documentBytes };
  return { line, fault: { at: line, code: "corpus.json.large", values, severity: "reject" } };
}
