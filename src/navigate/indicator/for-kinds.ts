import type { Study } from "../contract.ts";
import type { Indicator } from "./indicator.ts";

/** Industry and regional planning, and studies that do not state their kind: they ask of a place and its chain. */
export function isTerritorial({ kind }: Pick<Study, "kind">): boolean {
  return kind === undefined || kind === "industry" || kind === "region";
}

/** For figures that compare regions over all nodes: what industry and regional planning ask, and studies of an enterprise, a project or people do not. */
export const ofTerritory = {
  applies: isTerritorial,
  when: {
    zh: "产业规划、区域规划项目，以及未写明类型的项目",
    en: "industry and regional planning, and studies that do not state their kind",
  },
} as const satisfies Pick<Indicator, "applies" | "when">;
