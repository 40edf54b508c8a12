import type { Indicator } from "./indicator.ts";

/** For figures that compare regions over all nodes: what industry and regional planning ask, and studies of an enterprise, a project or people do not. */
export const ofTerritory = {
  applies: ({ kind }) => kind === undefined || kind === "industry" || kind === "region",
  when: {
    zh: "产业规划、区域规划项目，以及未写明类型的项目",
    en: "industry and regional planning, and studies that do not state their kind",
  },
} as const satisfies Pick<Indicator, "applies" | "when">;
