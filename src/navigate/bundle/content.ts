import type { Snapshot } from "#corpus";
import type { Lang } from "#base";
import type { Figure, ResultAnswer, Study } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import type { Both, Scope } from "../indicator/indicator.ts";
import type { NodeNotice } from "../study/queries.ts";
import { effectiveQuery } from "../study/nodes.ts";
import { bundle } from "./layout.ts";

/** What a run must remember that its figures do not say. Nothing in it differs between two runs of the same study on the same snapshot. */
export interface RunFacts {
  readonly format: 1;
  readonly study: string;
  readonly snapshot: string;
  readonly cutOff: string | null;
  /** True when every source is the synthetic example: the report says so on every page. */
  readonly synthetic: boolean;
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly format: string }[];
  readonly rules: Readonly<Record<string, number>>;
  readonly code: string;
  /** Language of the report. */
  readonly lang: Lang;
  readonly notices: readonly NodeNotice[];
}

export function runFacts(study: Study, snapshot: Snapshot, notices: readonly NodeNotice[], lang: Lang, code: string): RunFacts {
  const { manifest } = snapshot;
  return {
    format: 1,
    study: study.study,
    snapshot: snapshot.id,
    cutOff: manifest.cutOff,
    synthetic: manifest.synthetic,
    sources: manifest.sources.map(({ file, sha256, format }) => ({ file, sha256, format })),
    rules: manifest.rules,
    code,
    lang,
    notices,
  };
}

/** Everything a report is made of; the report of a bundle is a function of it. */
export interface ReportContent {
  readonly study: Study;
  readonly scope: Scope;
  readonly run: RunFacts;
  readonly figures: readonly Figure[];
  readonly recommendations: ResultAnswer["recommendations"];
  readonly labels: Readonly<Record<string, Both>>;
}

/** The small text files of a bundle, as the computation gives them. */
export function textFiles(content: ReportContent, viewsSql: string): ReadonlyMap<string, string> {
  const { scope } = content;
  const queries = scope.nodes.map((node) => ({
    node: node.node,
    title: node.title,
    parent: node.parent,
    query: node.query,
    union: effectiveQuery(scope.nodes, node),
  }));
  const figures = content.figures.map((figure): [string, string] => [bundle.figure(figure.id), lines(figure)]);
  return new Map([
    ...figures,
    [bundle.recommendations, lines(content.recommendations)],
    [bundle.labels, lines(content.labels)],
    [bundle.queries, lines(queries)],
    [bundle.views, viewsSql],
    [bundle.attributes, "* -text\n"],
  ]);
}

export function lines(value: unknown): string {
  return `${canonicalJson(value, 1)}\n`;
}
