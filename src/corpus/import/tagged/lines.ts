import { limits } from "#base";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { Issue } from "../../record.ts";
import { encodingNote } from "../json/objects.ts";
import { decodeText, detectEncoding } from "../table/encoding.ts";

/** The lines of a text file in any encoding, with any line ends, in batches; `line` is the number of the first. */
export async function* textLines(
  file: ByteFile,
  effects: ReadEffects,
  note: (issue: Issue) => void,
): AsyncGenerator<{ readonly line: number; readonly lines: readonly string[] }> {
  const encoding = await detectEncoding(file);
  effects.facts.encoding = encoding.label;
  const doubt = encodingNote(encoding);
  if (doubt) note(doubt);
  let rest = "";
  let line = 1;
  for await (const text of decodeText(file.open(), encoding, (bytes) => effects.consumed(bytes))) {
    effects.signal.throwIfAborted();
    // A carriage return at the end of a piece may have its line feed in the next.
    const all = rest + text;
    const lines = (all.endsWith("\r") ? all.slice(0, -1) : all).split(/\r\n|\n|\r/);
    const last = lines.pop() ?? "";
    rest = (all.endsWith("\r") ? `${last}\r` : last).slice(0, limits.cellBytes);
    if (lines.length > 0) yield { line, lines };
    line += lines.length;
  }
  const last = rest.replace(/\r$/, "");
  if (last !== "") yield { line, lines: [last] };
}
