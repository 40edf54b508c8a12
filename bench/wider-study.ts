/** The example's study with twice as many nodes, as a full study has them: seven of its leaves stand split, so that the chain has three levels. */
import { parse, stringify } from "yaml";
import type { Study } from "../src/navigate/contract.ts";
import { studyName, studyText } from "../src/example/study.ts";

type Node = Study["chain"][number];

const [halves, thirds] = [
  { invention: "type:invention", other: "NOT type:invention" },
  { invention: "type:invention", "utility-model": "type:utility_model", design: "type:design" },
];

const split: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  press: halves,
  synthesis: halves,
  cbn: halves,
  powder: halves,
  pcd: halves,
  cvd: halves,
  tools: thirds,
};

export const widerStudyName = `${studyName}-wider`;

/** A study of 30 nodes. */
export function widerStudyText(): string {
  const study = parse(studyText()) as Study;
  return stringify({ ...study, study: widerStudyName, chain: study.chain.map(widened) });
}

function widened(node: Node): Node {
  const { query = "", children, ...rest } = node;
  const parts = split[node.node];
  if (!parts) return children ? { ...node, children: children.map(widened) } : node;
  return { ...rest, children: Object.entries(parts).map(([part, condition]) => partOf(node, query, part, condition)) };
}

function partOf({ node, title }: Node, query: string, part: string, condition: string): Node {
  return {
    node: `${node}-${part}`,
    title: { zh: `${title.zh}：${part}`, en: `${title.en}: ${part}` },
    query: `(${query.trim()}) AND ${condition}`,
  };
}
