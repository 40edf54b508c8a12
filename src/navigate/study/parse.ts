import { AppError, limits, type MessageKey } from "#base";
import { isNode, isPair, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { studyShape, type Study } from "../contract.ts";
import { isPlaceCode } from "../facts/places.ts";
import { studyNodes } from "./nodes.ts";
import "../messages.ts";

/** A study with the document it was read from, so that a save can keep the analyst's comments. */
export interface ParsedStudy {
  readonly study: Study;
  readonly document: Document;
}

type Path = readonly (string | number)[];

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
  return { study: read.data, document };
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
      return new AppError("navigate.bad_slug", { ...at, path: shown });
    case "invalid_value":
      return new AppError("navigate.bad_value", { ...at, path: shown, allowed: issue.values.map(String).join(" | ") });
    case "too_small":
      return new AppError("navigate.empty_chain", { ...at, path: shown });
    case "custom":
      return new AppError("navigate.empty_text", { ...at, path: shown });
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "too_big":
      return new AppError("navigate.wrong_type", { ...at, path: shown, expected: issue.code });
  }
}

/** What a shape cannot say. */
function checkStudy(study: Study, place: (path: Path) => { line: number; column: number }): void {
  const [from, to] = study.period;
  if (from > to || from < 1850 || to > 2199) throw new AppError("navigate.bad_period", { ...place(["period"]), from, to });
  const regions: [string, Path][] = [
    [study.region, ["region"]],
    ...study.compare.map((code, index): [string, Path] => [code, ["compare", index]]),
  ];
  const seen = new Set<string>();
  for (const [region, path] of regions) {
    const known = isPlaceCode(region) && (path[0] === "compare" || region !== "world");
    fail(!known, "navigate.bad_region", { ...place(path), region });
    fail(seen.has(region), "navigate.region_twice", { ...place(path), region });
    seen.add(region);
  }
  for (const [index, { region }] of (study.applicants ?? []).entries()) {
    if (region !== undefined && (!isPlaceCode(region) || region === "world")) {
      throw new AppError("navigate.bad_region", { ...place(["applicants", index, "region"]), region });
    }
  }
  const nodes = studyNodes(study);
  if (nodes.length > limits.studyNodesMax) {
    throw new AppError("navigate.nodes_many", { nodes: nodes.length, nodesMax: limits.studyNodesMax });
  }
  const names = new Set<string>();
  for (const { node, level, leaf, query, sample, path } of nodes) {
    const at = place([...path, "node"]);
    if (names.has(node)) throw new AppError("navigate.node_twice", { ...at, node });
    names.add(node);
    if (level > limits.studyDepthMax) throw new AppError("navigate.node_deep", { ...at, node, levelsMax: limits.studyDepthMax });
    if (leaf && query === "") throw new AppError("navigate.node_empty", { ...at, node });
    if (sample && sample.relevant > sample.judged)
      throw new AppError("navigate.bad_sample", { ...place([...path, "sample"]), node });
  }
}

function fail<Key extends "navigate.bad_region" | "navigate.region_twice">(
  failed: boolean,
  key: Key & MessageKey,
  values: { line: number; column: number; region: string },
): void {
  if (failed) throw new AppError(key, values as never);
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
  if (
    Array.isArray(value) &&
    Array.isArray(oldData) &&
    isSequence(old) &&
    value.every(isChainNode) &&
    oldData.every(isChainNode)
  ) {
    const kept = new Map(oldData.map((item, index) => [item.node, old.items[index]]));
    old.items = value.map((item) => kept.get(item.node) ?? document.createNode(item));
    value.forEach((item, index) => merge(document, [...path, index], item));
    return;
  }
  document.setIn(path, document.createNode(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isChainNode(value: unknown): value is { node: string } {
  return isRecord(value) && typeof value["node"] === "string";
}

function isSequence(value: unknown): value is { items: unknown[] } {
  return isNode(value) && !isPair(value) && Array.isArray((value as { items?: unknown }).items);
}
