import { AppError, limits } from "#base";
import { isNode, isPair, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { studyShape, type Study } from "../contract.ts";
import { checkStudy, type Path } from "./check.ts";
import "../messages.ts";

/** A study with the document it was read from, so that a save can keep the analyst's comments. */
export interface ParsedStudy {
  readonly study: Study;
  readonly document: Document;
  /** Line and column of a value, or of the nearest thing around it that the file has. */
  readonly place: (path: Path) => { readonly line: number; readonly column: number };
}

/**
 * Reads a study file.
 *
 * errors  what is wrong stands with its line and column (`navigate.missing_field` …), the first in the order of the file
 * limit   `limits.studyCharsMax` characters, `limits.studyNodesMax` nodes, `limits.studyDepthMax` levels
 */
export function parseStudy(text: string): ParsedStudy {
  if (text.length > limits.studyCharsMax) throw new AppError("navigate.study_too_long", { charsMax: limits.studyCharsMax });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new AppError("navigate.bad_yaml", { line, column: col, reason: broken.message });
  }
  const place = (path: Path): { line: number; column: number } => position(document, lines, path);
  const read = studyShape.safeParse(plainData(document, lines), { reportInput: true });
  if (!read.success) throw shapeError(read.error.issues, place);
  checkStudy(read.data, place);
  return { study: read.data, document, place };
}

function plainData(document: Document, lines: LineCounter): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const { line, col } = lines.linePos(0);
    throw new AppError("navigate.bad_yaml", { line, column: col, reason: (cause as Error).message }, { cause });
  }
}

/** The place of a value, or of the nearest thing around it that the file has. */
function position(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const start = isNode(found) ? found.range?.[0] : undefined;
    if (start !== undefined) {
      const { line, col } = lines.linePos(start);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function shapeError(issues: readonly z.core.$ZodIssue[], place: (path: Path) => { line: number; column: number }): AppError {
  const [issue] = issues;
  const path = (issue?.path ?? []) as (string | number)[];
  const shown = path.join(".") || "study";
  const at = place(path);
  if (!issue) return new AppError("navigate.missing_field", { ...at, path: shown });
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) {
        return new AppError("navigate.missing_field", { ...at, path: shown });
      }
      return new AppError("navigate.wrong_type", { ...at, path: shown, expected: issue.expected });
    case "unrecognized_keys": {
      const key = [...path, issue.keys[0] ?? ""];
      return new AppError("navigate.unknown_field", { ...place(key), path: key.join(".") });
    }
    case "invalid_format":
      if (issue.format === "date") return new AppError("navigate.bad_day", { ...at, path: shown });
      return new AppError("navigate.bad_slug", { ...at, path: shown });
    case "invalid_value":
      return new AppError("navigate.bad_value", { ...at, path: shown, allowed: issue.values.map(String).join(" | ") });
    case "too_small":
    case "too_big":
      if (issue.origin === "number" || issue.origin === "int") return numberError(issue, at, shown);
      if (issue.code === "too_big") return new AppError("navigate.wrong_type", { ...at, path: shown, expected: issue.code });
      return new AppError("navigate.empty_chain", { ...at, path: shown });
    case "custom":
      return new AppError("navigate.empty_text", { ...at, path: shown });
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
      return new AppError("navigate.wrong_type", { ...at, path: shown, expected: issue.code });
  }
}

function numberError(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  at: { line: number; column: number },
  path: string,
): AppError {
  return issue.code === "too_small"
    ? new AppError("navigate.number_small", { ...at, path, min: String(issue.minimum) })
    : new AppError("navigate.number_big", { ...at, path, max: String(issue.maximum) });
}

/** Writes edited data into the document a study was read from; comments stay with the keys and nodes that stay. */
export function printStudy(study: Study, document?: Document): string {
  const target = document ?? parseDocument("{}\n");
  if (!document) target.contents = target.createNode({}) as typeof target.contents;
  merge(target, [], withoutUndefined(study));
  return target.toString({ lineWidth: 130 });
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function merge(document: Document, path: Path, value: unknown): void {
  const old = path.length === 0 ? document.contents : document.getIn(path, true);
  const oldData = isNode(old) ? (old.toJS(document) as unknown) : undefined;
  if (JSON.stringify(oldData) === JSON.stringify(value)) return;
  if (isRecord(value) && isRecord(oldData)) {
    for (const key of Object.keys(oldData)) if (!(key in value)) document.deleteIn([...path, key]);
    for (const [key, item] of Object.entries(value)) merge(document, [...path, key], item);
    return;
  }
  if (Array.isArray(value) && Array.isArray(oldData) && isSequence(old) && value.every(hasName) && oldData.every(hasName)) {
    const kept = new Map(oldData.map((item, index) => [nameOf(item), old.items[index]]));
    old.items = value.map((item) => kept.get(nameOf(item)) ?? document.createNode(item));
    value.forEach((item, index) => merge(document, [...path, index], item));
    return;
  }
  document.setIn(path, document.createNode(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What tells the entries of a list apart: comments stay with the entry of that name wherever it moves. */
const naming = ["node", "tag", "milestone", "check"] as const;

function nameOf(item: Readonly<Record<string, unknown>>): string {
  return naming.map((key) => item[key]).find((name) => typeof name === "string") ?? "";
}

function hasName(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && nameOf(value) !== "";
}

function isSequence(value: unknown): value is { items: unknown[] } {
  return isNode(value) && !isPair(value) && Array.isArray((value as { items?: unknown }).items);
}
