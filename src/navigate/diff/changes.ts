import { limits } from "#base";
import type { ReadBundle } from "../bundle/read.ts";
import { canonicalJson } from "../figure/json.ts";
import { parseJudgements, type Judgements } from "../study/judgements.ts";
import { studyNodes } from "../study/nodes.ts";
import type { Change, ChangedPart } from "./change-shape.ts";
import { definitionChanges } from "./definition.ts";

/** Everything that the two runs were given that differs, whether or not any number moves: definition, judgements, data, program. */
export function changesOf(old: ReadBundle, fresh: ReadBundle): Change[] {
  const [was, is] = [old.run, fresh.run];
  const rules = [...new Set([...Object.keys(was.rules), ...Object.keys(is.rules)])].toSorted();
  return [
    ...definitionChanges(old.parsed.study, fresh.parsed.study),
    ...judgementChanges(old, fresh),
    ...valueChange("snapshot", null, was.snapshot, is.snapshot),
    ...valueChange("cut_off", null, was.cutOff, is.cutOff),
    ...sourceChange(was.sources, is.sources),
    ...rules.flatMap((rule) => valueChange("rule", rule, was.rules[rule] ?? null, is.rules[rule] ?? null)),
    ...valueChange("code", null, was.code, is.code),
  ];
}

function valueChange(
  part: ChangedPart,
  name: string | null,
  before: string | number | null,
  after: string | number | null,
): Change[] {
  if (before === after) return [];
  const text = (value: string | number | null) => (value === null ? null : String(value));
  const change = before === null ? "added" : after === null ? "removed" : "changed";
  return [{ part, name, title: null, field: null, change, before: text(before), after: text(after) }];
}

/** Precision samples as they were drawn and judged, node by node. */
function judgementChanges(old: ReadBundle, fresh: ReadBundle): Change[] {
  const [was, is] = [parseJudgements(old.judgements), parseJudgements(fresh.judgements)];
  const titles = new Map([old, fresh].flatMap(({ parsed }) => studyNodes(parsed.study)).map(({ node, title }) => [node, title]));
  const nodes = [...new Set([was, is].flatMap(({ draws, judged }) => [...draws.keys(), ...judged.keys()]))].toSorted();
  return nodes.flatMap((node): Change[] => {
    if (canonicalJson(sampleOf(was, node)) === canonicalJson(sampleOf(is, node))) return [];
    const [before, after] = [sampleTold(was, node), sampleTold(is, node)];
    const change = before === null ? "added" : after === null ? "removed" : "changed";
    return [{ part: "judgement", name: node, title: titles.get(node) ?? null, field: null, change, before, after }];
  });
}

function sampleOf({ draws, judged }: Judgements, node: string) {
  const verdicts = Object.fromEntries(
    [...(judged.get(node) ?? [])].map(([publication, { relevant }]) => [publication, relevant]),
  );
  return { drawn: draws.get(node)?.publications ?? [], verdicts };
}

/** Relevant, judged and drawn, and the day of drawing. */
function sampleTold({ draws, judged }: Judgements, node: string): string | null {
  const own = [...(judged.get(node)?.values() ?? [])];
  const draw = draws.get(node);
  if (own.length === 0 && !draw) return null;
  const numbers = [own.filter(({ relevant }) => relevant).length, own.length, draw?.publications.length ?? "–"].join(" / ");
  return draw ? `${numbers} (${draw.at.slice(0, 10)})` : numbers;
}

type Source = ReadBundle["run"]["sources"][number];

/** Files that only one run's data came from, by their content: a file that was changed stands on both sides. */
function sourceChange(before: readonly Source[], after: readonly Source[]): Change[] {
  const only = (own: readonly Source[], others: readonly Source[]) => {
    const known = new Set(others.map(({ sha256 }) => sha256));
    return own.filter(({ sha256 }) => !known.has(sha256)).map(({ file }) => file);
  };
  const [gone, come] = [only(before, after), only(after, before)];
  if (gone.length === 0 && come.length === 0) return [];
  const change = gone.length === 0 ? "added" : come.length === 0 ? "removed" : "changed";
  return [{ part: "source", name: null, title: null, field: null, change, before: filesOf(gone), after: filesOf(come) }];
}

function filesOf(files: readonly string[]): string | null {
  if (files.length === 0) return null;
  const shown = files.slice(0, limits.diffKeysShownMax);
  const more = files.length - shown.length;
  return [...shown, ...(more > 0 ? [`… +${more}`] : [])].join("\n");
}
