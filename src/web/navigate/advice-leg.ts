import type { Part } from "./parts.ts";

/** The leg on which a recommendation stands: those for the nodes of an industry on the path, those of other studies beside their question. */
export function adviceLeg(recommendation: string): Part {
  return recommendation.startsWith("path-") ? "path" : "focus";
}
