import type { Study } from "../contract.ts";
import { studyNodes, wholeChain, type StudyNode } from "../study/nodes.ts";
import type { Change, ChangedPart } from "./change-shape.ts";
import { textOf, valueChanges } from "./compare-values.ts";

type Definition = Readonly<Record<string, unknown>>;

/** One part of a definition: a node, a tag, an applicant …, with what defines it. */
interface Named {
  readonly name: string;
  readonly title: Change["title"];
  readonly own: Definition;
}

/** Lists of a study whose entries are parts of their own, and what names them. Its other fields are settings. */
const lists = [
  ["tag", "tags", "tag"],
  ["technology", "technologies", "technology"],
  ["effect", "effects", "effect"],
  ["applicant", "applicants", "name"],
] as const satisfies readonly (readonly [ChangedPart, keyof Study, string])[];

/**
 * Every part of a study that is defined otherwise, whether or not any number moves: nodes with their queries and corrections, tags,
 * technologies, effects, decisions on applicants, notes, and the settings.
 */
export function definitionChanges(before: Study, after: Study): Change[] {
  const [was, is] = [studyNodes(before), studyNodes(after)];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const apart = new Set<string>(["chain", "notes", ...lists.map(([, field]) => field)]);
  const settings = fields.filter((field) => !apart.has(field));
  return [
    ...namedChanges("node", was.map(nodeOf), is.map(nodeOf)),
    ...orderChange(was, is),
    ...lists.flatMap(([part, field, name]) => namedChanges(part, entries(before, field, name), entries(after, field, name))),
    ...settings.flatMap((field) => fieldChanges("setting", null, null, valueOf(before, field), valueOf(after, field), [field])),
    ...namedChanges("note", notes(before), notes(after)),
  ];
}

function valueOf(study: Study, field: string): unknown {
  return (study as Definition)[field];
}

function nodeOf(node: StudyNode): Named {
  const { parents, query, include, exclude, known, check, sample, stage, follows, output, industry } = node;
  const own = { query: query || null, parents, include, exclude, known, check, sample, stage, follows, output, industry };
  return { name: node.node, title: node.title, own };
}

function entries(study: Study, field: keyof Study, naming: string): Named[] {
  const list = (valueOf(study, field) ?? []) as readonly Definition[];
  return list.map((entry) => {
    const { [naming]: name, title, ...own } = entry;
    return { name: String(name), title: (title as Change["title"] | undefined) ?? null, own };
  });
}

/** Several notes may be on one figure. */
function notes({ notes: list = [] }: Study): Named[] {
  const seen = new Map<string, number>();
  return list.map(({ on, text, by }) => {
    const nth = (seen.get(on) ?? 0) + 1;
    seen.set(on, nth);
    return { name: nth === 1 ? on : `${on} (${nth})`, title: null, own: { text, by } };
  });
}

function namedChanges(part: ChangedPart, before: readonly Named[], after: readonly Named[]): Change[] {
  const [was, is] = [byName(before), byName(after)];
  const gone = before.filter(({ name }) => !is.has(name));
  const renamed = renamedTo(
    gone,
    after.filter(({ name }) => !was.has(name)),
  );
  const earlier = new Map([...renamed].map(([old, fresh]) => [fresh, old]));
  const listed = after.flatMap((fresh): Change[] => {
    const old = was.get(fresh.name) ?? earlier.get(fresh);
    if (!old) return [{ ...naming(part, fresh), field: null, change: "added", before: null, after: described(fresh) }];
    const changed = [
      ...fieldChanges(part, fresh.name, fresh.title, old.title ?? null, fresh.title ?? null, ["title"]),
      ...fieldChanges(part, fresh.name, fresh.title, old.own, fresh.own, []),
    ];
    if (old.name === fresh.name) return changed;
    return [{ ...naming(part, fresh), field: null, change: "renamed", before: old.name, after: fresh.name }, ...changed];
  });
  const removed = gone
    .filter((old) => !renamed.has(old))
    .map((old): Change => ({ ...naming(part, old), field: null, change: "removed", before: described(old), after: null }));
  return [...listed, ...removed];
}

function byName(parts: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(parts.map((each) => [each.name, each]));
}

function naming(part: ChangedPart, { name, title }: Named) {
  return { part, name, title };
}

/** What was taken out and what came with the same query, or without one under the same title, is the same part under another name. */
function renamedTo(gone: readonly Named[], come: readonly Named[]): ReadonlyMap<Named, Named> {
  const left = new Set(come);
  return new Map(
    gone.flatMap((old) => {
      const same = [...left].find((fresh) => signOf(fresh) !== null && signOf(fresh) === signOf(old));
      if (!same) return [];
      left.delete(same);
      return [[old, same] as const];
    }),
  );
}

function signOf({ own, title }: Named): string | null {
  const query = textOf(own["query"] ?? own["words"] ?? own["names"]);
  return query === null ? title && `title ${textOf(title)}` : `query ${query}`;
}

function described({ own }: Named): string {
  return textOf(own) ?? "";
}

function fieldChanges(
  part: ChangedPart,
  name: string | null,
  title: Change["title"],
  before: unknown,
  after: unknown,
  start: readonly string[],
): Change[] {
  return valueChanges(before, after, start).map(({ path, ...change }) => ({
    part,
    name,
    title,
    field: path.join("."),
    ...change,
  }));
}

/** Nodes that both have, in another order: tables list them so. */
function orderChange(before: readonly StudyNode[], after: readonly StudyNode[]): Change[] {
  const names = (nodes: readonly StudyNode[], others: readonly StudyNode[]) => {
    const known = new Set(others.map(({ node }) => node));
    return nodes.map(({ node }) => node).filter((node) => known.has(node));
  };
  const [was, is] = [names(before, after).join(", "), names(after, before).join(", ")];
  if (was === is) return [];
  return [{ part: "node", name: wholeChain, title: null, field: "order", change: "changed", before: was, after: is }];
}
