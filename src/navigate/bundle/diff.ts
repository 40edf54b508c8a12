import { messageText, type Context, type Lang } from "#base";
import type { z } from "zod";
import type { diffAnswer, Figure, FigureColumn } from "../contract.ts";
import type { FigureRow } from "../indicator/indicator.ts";
import { canonicalJson } from "../figure/json.ts";
import { effectiveQuery, studyNodes, wholeChain } from "../study/nodes.ts";
import { memberChanges, type NodeChange } from "./diff-members.ts";
import { evidenceFolder } from "./layout.ts";
import { readBundle, type ReadBundle } from "./read.ts";
import "../messages.ts";

type Changed = z.output<typeof diffAnswer>["changed"];

/**
 * Compares two runs: which rows of which figures changed, and why.
 *
 * out    one entry per changed row: what names the row and the cells that differ; a row that is on one side only has null on the other
 * limit  reasons are facts that changed for the row's node (documents, status, query, study, program), not a proof of cause
 */
export async function diffBundles(before: string, after: string, { lang }: Context): Promise<{ changed: Changed }> {
  const [old, fresh] = await Promise.all([readBundle(before), readBundle(after)]);
  const members = await memberChanges(evidenceFolder(before), evidenceFolder(after));
  const because = reasons(old, fresh, members, lang);
  const ids = [...new Set([...old.figures, ...fresh.figures].map((figure) => figure.id))];
  const changed = ids.flatMap((id) => {
    const [a, b] = [old, fresh].map((run) => run.figures.find((figure) => figure.id === id));
    return rowChanges(a, b).map(({ before: was, after: is, node }) => ({
      figure: id,
      before: was,
      after: is,
      because: because(node),
    }));
  });
  return { changed };
}

interface RowChange {
  readonly before: FigureRow | null;
  readonly after: FigureRow | null;
  readonly node: string;
}

function rowChanges(old: Figure | undefined, fresh: Figure | undefined): RowChange[] {
  const columns = (fresh ?? old)?.columns ?? [];
  const [a, b] = [keyed(old, columns), keyed(fresh, columns)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [a.get(key), b.get(key)];
    if (canonicalJson({ row: was }) === canonicalJson({ row: is })) return [];
    const row = is ?? was ?? {};
    const node = typeof row["node"] === "string" ? row["node"] : wholeChain;
    if (!was || !is) return [{ before: was ?? null, after: is ?? null, node }];
    const kept = columns
      .filter((column) => naming.has(column.kind) || was[column.key] !== is[column.key])
      .map((column) => column.key);
    const part = (each: FigureRow): FigureRow => Object.fromEntries(kept.map((name) => [name, each[name] ?? null]));
    return [{ before: part(was), after: part(is), node }];
  });
}

/** Columns that say what a row is about; the others say how much. */
const naming: ReadonlySet<string> = new Set(["node", "organisation", "region", "year", "text"]);

function keyed(figure: Figure | undefined, columns: readonly FigureColumn[]): ReadonlyMap<string, FigureRow> {
  const rows = Array.isArray(figure?.value) ? figure.value : [];
  const names = columns.filter((column) => naming.has(column.kind)).map((column) => column.key);
  return new Map(rows.map((row) => [canonicalJson(names.map((name) => row[name] ?? null)), row]));
}

/** What changed between the runs that can move a number of a node. */
function reasons(
  old: ReadBundle,
  fresh: ReadBundle,
  members: ReadonlyMap<string, NodeChange>,
  lang: Lang,
): (node: string) => string {
  const [was, is] = [old.parsed.study, fresh.parsed.study];
  const [oldNodes, freshNodes] = [studyNodes(was), studyNodes(is)];
  const general: string[] = [];
  for (const field of ["region", "compare", "period", "count"] as const) {
    if (canonicalJson({ value: was[field] }) !== canonicalJson({ value: is[field] })) {
      general.push(
        messageText(
          "navigate.because.study",
          { field, before: JSON.stringify(was[field]), after: JSON.stringify(is[field]) },
          lang,
        ),
      );
    }
  }
  if (old.run.code !== fresh.run.code)
    general.push(messageText("navigate.because.code", { before: old.run.code, after: fresh.run.code }, lang));
  if (canonicalJson(old.run.rules) !== canonicalJson(fresh.run.rules))
    general.push(messageText("navigate.because.rules", {}, lang));
  if (old.run.cutOff !== fresh.run.cutOff) {
    general.push(
      messageText("navigate.because.cut_off", { before: old.run.cutOff ?? "–", after: fresh.run.cutOff ?? "–" }, lang),
    );
  }
  return (node) => {
    const own: string[] = [];
    const queried = (each: string) => {
      const [a, b] = [oldNodes, freshNodes].map((nodes) => {
        const found = nodes.find((one) => one.node === each);
        return found ? effectiveQuery(nodes, found) : undefined;
      });
      return a !== b;
    };
    const changedNodes = (node === wholeChain ? [...oldNodes, ...freshNodes].map((each) => each.node) : [node]).filter(queried);
    if (changedNodes.length > 0)
      own.push(messageText("navigate.because.query", { nodes: [...new Set(changedNodes)].join(", ") }, lang));
    const change = members.get(node);
    if (change) own.push(...memberReasons(change, lang));
    const all = [...own, ...general];
    return all.length === 0 ? messageText("navigate.because.elsewhere", {}, lang) : all.join("; ");
  };
}

function memberReasons({ added, removed, status, years, examplesAdded, examplesRemoved }: NodeChange, lang: Lang): string[] {
  return [
    ...(added > 0 ? [messageText("navigate.because.added", { count: added, examples: examplesAdded.join(", ") }, lang)] : []),
    ...(removed > 0
      ? [messageText("navigate.because.removed", { count: removed, examples: examplesRemoved.join(", ") }, lang)]
      : []),
    ...(status > 0 ? [messageText("navigate.because.status", { count: status }, lang)] : []),
    ...(years > 0 ? [messageText("navigate.because.years", { count: years }, lang)] : []),
  ];
}
