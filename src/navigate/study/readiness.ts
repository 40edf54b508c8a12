import type { Readiness } from "../contract.ts";
import { nodeAndAbove, type StudyNode } from "./nodes.ts";
import { precisionMin } from "./precision.ts";

/**
 * Whether a node may be counted on: by the point estimate of its own sample; without one, a node that is only a union is what the nodes
 * below it are, and any other is not sampled.
 */
export function readinessOf(
  nodes: readonly StudyNode[],
  sampleOf: (node: string) => { readonly judged: number | null; readonly relevant: number | null } | undefined,
): (node: string) => Readiness {
  const own = (node: string): Readiness | undefined => {
    const sample = sampleOf(node);
    if (!sample || sample.judged === null || sample.judged === 0) return undefined;
    return (sample.relevant ?? 0) / sample.judged >= precisionMin ? "ready" : "not_ready";
  };
  return (node) => {
    const known = own(node);
    if (known) return known;
    const asked = nodes.filter((each) => each.query !== "" && nodeAndAbove(nodes, each).includes(node));
    const states = asked.map((each) => own(each.node) ?? "not_sampled");
    if (states.includes("not_ready")) return "not_ready";
    return states.length === 0 || states.includes("not_sampled") ? "not_sampled" : "ready";
  };
}
