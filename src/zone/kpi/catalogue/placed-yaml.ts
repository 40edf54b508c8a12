import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { AppError, limits, type MessageKey, type MessageValues } from "#base";
import "../messages.ts";

/** A mapping read from a text file, of which every value knows where it stands. */
export interface Placed {
  keys(): readonly string[];
  /** The value of a key, in the shape asked for; else the first mistake with its place. */
  read<Shape extends z.ZodType>(key: string, shape: Shape): z.output<Shape>;
  /** Refuses what stands at a path: file, line and column are filled in. */
  refuse<Key extends MessageKey>(path: readonly string[], code: Key, values: Readonly<Record<string, string | number>>): never;
}

/**
 * Reads a YAML file whose top level is a mapping.
 *
 * errors  zone.kpi_file.bad_yaml, .not_a_mapping, .wrong_value, .missing, .unknown, each with file, line and column
 */
export function readPlaced(file: string, text: string): Placed {
  const lines = new LineCounter();
  if (text.length > limits.studyCharsMax) throw new AppError("zone.kpi_file.too_long", { file, charsMax: limits.studyCharsMax });
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new AppError("zone.kpi_file.bad_yaml", { file, line, column: col, reason: broken.message });
  }
  const data = (document.toJS({ maxAliasCount: 100 }) ?? {}) as unknown;
  if (typeof data !== "object" || data === null || Array.isArray(data))
    throw new AppError("zone.kpi_file.not_a_mapping", { file, line: 1, column: 1 });
  const held = data as Readonly<Record<string, unknown>>;
  const refuse: Placed["refuse"] = (path, code, values) => {
    throw new AppError(code, { file, ...placeOf(document, lines, path), ...values } as MessageValues<typeof code>);
  };
  return {
    keys: () => Object.keys(held),
    refuse,
    read(key, shape) {
      const read = shape.safeParse(held[key], { reportInput: true });
      if (read.success) return read.data;
      const [issue] = read.error.issues;
      const path = [key, ...((issue?.path ?? []) as (string | number)[]).map(String)];
      if (issue?.code === "unrecognized_keys")
        return refuse([...path, issue.keys[0] ?? ""], "zone.kpi_file.unknown", { path: [...path, issue.keys[0]].join(".") });
      if (issue && issue.input === undefined) return refuse(path, "zone.kpi_file.missing", { path: path.join(".") });
      const allowed = issue?.code === "invalid_value" ? issue.values.map(String).join(" | ") : (issue?.message ?? "");
      return refuse(path, "zone.kpi_file.wrong_value", { path: path.join("."), allowed });
    },
  };
}

/** Line and column of a value, or of the nearest thing around it that the file has. */
function placeOf(document: Document, lines: LineCounter, path: readonly string[]): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const found = document.getIn(path.slice(0, length), true);
    const start = isNode(found) ? found.range?.[0] : undefined;
    if (start === undefined) continue;
    const { line, col } = lines.linePos(start);
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}
