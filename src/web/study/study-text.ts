import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Document } from "yaml";

/** Where something stands in the text: `["chain", 0, "children", 1]`. */
export type Path = readonly (string | number)[];

export interface TreeNode {
  readonly path: Path;
  readonly node: string;
  readonly title: { readonly zh?: string; readonly en?: string };
  readonly query: string;
  readonly stage: string;
  /** Further parents, and nodes that come before this one. */
  readonly under: readonly string[];
  readonly follows: readonly string[];
  readonly sample: { readonly judged: number; readonly relevant: number } | undefined;
  readonly children: readonly TreeNode[];
  /** First and last line of the text, from 1. */
  readonly lines: readonly [number, number];
}

export interface StudyHead {
  readonly title: { readonly zh?: string; readonly en?: string };
  readonly question: { readonly zh?: string; readonly en?: string };
  readonly region: string;
  readonly compare: readonly string[];
  readonly period: readonly [number, number];
  readonly count: string;
}

export interface StudyView {
  readonly head: StudyHead;
  readonly chain: readonly TreeNode[];
  /** Everything the text says, as it stands. */
  readonly data: Readonly<Record<string, unknown>>;
}

const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const list = (value: unknown) => (Array.isArray(value) ? value.map(text) : []);
const whole = (value: unknown) => (typeof value === "number" ? value : 0);

/** What the form shows of a text; undefined while the text is not YAML of roughly this shape. */
export function viewOf(source: string): StudyView | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const data = document.toJS() as Record<string, unknown>;
  const period = Array.isArray(data["period"]) ? (data["period"] as unknown[]) : [];
  return {
    head: {
      title: both(data["title"]),
      question: both(data["question"]),
      region: text(data["region"]),
      compare: Array.isArray(data["compare"]) ? data["compare"].map(text) : [],
      period: [whole(period[0]), whole(period[1])],
      count: text(data["count"]) || "family",
    },
    chain: nodesAt(document, lines, ["chain"], data["chain"]),
    data,
  };
}

function both(value: unknown): { zh?: string; en?: string } {
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown };
  return { ...(zh === undefined ? {} : { zh: text(zh) }), ...(en === undefined ? {} : { en: text(en) }) };
}

function nodesAt(document: Document, lines: LineCounter, path: Path, value: unknown): TreeNode[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => {
    const node = (item ?? {}) as Record<string, unknown>;
    const at = [...path, index];
    const range = (document.getIn(at, true) as { range?: [number, number, number] } | undefined)?.range ?? [0, 0, 0];
    const sample = node["sample"] as { judged?: unknown; relevant?: unknown } | undefined;
    return {
      path: at,
      node: text(node["node"]),
      title: both(node["title"]),
      query: text(node["query"]),
      stage: text(node["stage"]),
      under: list(node["under"]),
      follows: list(node["follows"]),
      sample: sample ? { judged: whole(sample.judged), relevant: whole(sample.relevant) } : undefined,
      children: nodesAt(document, lines, [...at, "children"], node["children"]),
      lines: [lines.linePos(range[0]).line, lines.linePos(Math.max(range[0], range[1] - 1)).line],
    };
  });
}

/** All nodes of a chain, parents first. */
export function flatten(chain: readonly TreeNode[]): readonly TreeNode[] {
  return chain.flatMap((node) => [node, ...flatten(node.children)]);
}

function change(source: string, edit: (document: Document) => void): string {
  const document = parseDocument(source);
  edit(document);
  return document.toString({ lineWidth: 0 });
}

/**
 * Writes one value into the text, leaving everything else as it is, to the character where the value stands already;
 * an empty value takes the key away.
 */
export function setValue(source: string, path: Path, value: unknown): string {
  if (value === "" || value === undefined)
    return change(source, (document) => void (document.hasIn(path) && document.deleteIn(path)));
  const old: unknown = parseDocument(source).getIn(path, true);
  const inPlace = isScalar(old) ? old.type !== "BLOCK_FOLDED" && old.type !== "BLOCK_LITERAL" : isCollection(old) && old.flow;
  if (inPlace && (isScalar(old) || isCollection(old)) && old.range) {
    return source.slice(0, old.range[0]) + inline(value) + source.slice(old.range[1]);
  }
  return change(source, (document) => document.setIn(path, document.createNode(value, { flow: true })));
}

/** A value on one line, quoted where it would be read as something else, in a list as well as alone. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${inline(one)}`)
      .join(", ")} }`;
  }
  const alone = stringify(value, { lineWidth: 0 }).trimEnd();
  return typeof value === "string" && (/[\n,[\]{}]/.test(alone) || alone === "") ? JSON.stringify(value) : alone;
}

/** A name that no node of the chain has yet. */
function freshName(chain: readonly TreeNode[], stem: string): string {
  const taken = new Set(flatten(chain).map(({ node }) => node));
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** Adds a node at the end of the list at `path`; returns the new text and the node's name. */
export function addNode(source: string, path: Path, title: { zh: string; en: string }): { text: string; node: string } {
  const node = freshName(viewOf(source)?.chain ?? [], "node");
  const added = { node, title, query: "*" };
  const result = change(source, (document) => {
    const list = document.getIn(path);
    if (isSeq(list)) list.add(document.createNode(added));
    else document.setIn(path, document.createNode([added]));
    const made = document.getIn([...path, isSeq(list) ? list.items.length - 1 : 0, "title"], true) as
      | { flow?: boolean }
      | undefined;
    if (made) made.flow = true;
  });
  return { text: result, node };
}

export function removeNode(source: string, path: Path): string {
  return change(source, (document) => {
    const list = document.getIn(path.slice(0, -1));
    document.deleteIn(path);
    if (isSeq(list) && list.items.length === 0 && path.length > 2) document.deleteIn(path.slice(0, -1));
  });
}

/** Moves a node one place up (-1) or down (1) among its siblings. */
export function moveNode(source: string, path: Path, by: -1 | 1): string {
  return change(source, (document) => {
    const list = document.getIn(path.slice(0, -1));
    const from = path.at(-1);
    if (!isSeq(list) || typeof from !== "number") return;
    const to = from + by;
    if (to < 0 || to >= list.items.length) return;
    const [moved] = list.items.splice(from, 1);
    list.items.splice(to, 0, moved);
  });
}
