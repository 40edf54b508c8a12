import type { NodeId } from "./chain.ts";
import type { PlaceId } from "./places.ts";

/** What is planted in a node. `story.ts` states in words and numbers what follows from it. */
export interface NodePlan {
  /** Its share of all families, in parts of 2,550. */
  readonly weight: number;
  /** Weight of a filing year. */
  readonly growth: (year: number) => number;
  /** Where its applicants sit. */
  readonly places: Readonly<Partial<Record<PlaceId, number>>>;
}

export const firstYear = 2005;
export const lastYear = 2025;

/** Grows by the same amount every year. */
const steady = (perYear: number) => (year: number) => 1 + perYear * (year - firstYear);
/** Grows by the same rate every year from `start`. */
const rising = (rate: number, start: number) => (year: number) => (year < start ? 0.04 : (1 + rate) ** (year - start));
/** Rises to a peak and is left behind. */
const peaking = (peak: number) => (year: number) => (year <= peak ? 1 + (year - firstYear) * 0.35 : 3.1 * 0.86 ** (year - peak));

export const plan: Readonly<Record<NodeId | "beside", NodePlan>> = {
  press: {
    weight: 260,
    growth: steady(0.1),
    places: { ZZ: 42, LY: 12, BJ: 9, JN: 8, SQ: 6, NY: 6, CS: 3, SZ: 2, JP: 4, OH: 4, DE: 3 },
  },
  catalyst: { weight: 190, growth: peaking(2011), places: { BJ: 34, CS: 20, ZZ: 12, JN: 10, SQ: 7, OH: 8, JP: 9 } },
  synthesis: {
    weight: 330,
    growth: steady(0.13),
    places: { ZZ: 38, SQ: 15, NY: 13, XC: 6, BJ: 7, SZ: 3, CS: 2, OH: 6, JP: 6, KR: 4 },
  },
  cbn: { weight: 170, growth: steady(0.06), places: { ZZ: 42, OH: 24, JP: 18, BJ: 12, LY: 4 } },
  cvd: { weight: 190, growth: rising(0.1, 2005), places: { SZ: 36, BJ: 16, SH: 12, ZZ: 3, OH: 12, JP: 10, DE: 6, KR: 5 } },
  powder: { weight: 200, growth: steady(0.08), places: { SQ: 36, ZZ: 15, XC: 9, CS: 8, NY: 6, BJ: 6, SZ: 5, JP: 8, OH: 6 } },
  pcd: {
    weight: 210,
    growth: steady(0.07),
    places: { TX: 30, LY: 20, ZZ: 10, SZ: 9, CS: 8, BJ: 7, KR: 8, JP: 5, XC: 3 },
  },
  tools: { weight: 330, growth: steady(0.07), places: { CS: 38, ZZ: 10, SZ: 9, BJ: 7, XC: 5, JP: 11, DE: 9, SH: 7, JN: 4 } },
  "wire-saw": { weight: 170, growth: steady(0.09), places: { XC: 34, SQ: 16, NY: 12, CS: 10, JP: 14, SH: 8, BJ: 6 } },
  "heat-spreading": { weight: 180, growth: rising(0.4, 2010), places: { SZ: 42, BJ: 18, SH: 12, CS: 4, JP: 12, OH: 12 } },
  gems: { weight: 150, growth: rising(0.13, 2007), places: { NY: 36, SQ: 18, ZZ: 4, SH: 11, SZ: 7, OH: 16, BJ: 5, JP: 3 } },
  inspection: { weight: 110, growth: steady(0.1), places: { BJ: 34, ZZ: 14, CS: 13, SH: 13, LY: 10, SZ: 8, JN: 8 } },
  beside: { weight: 140, growth: steady(0.08), places: { ZZ: 20, CS: 20, BJ: 20, SH: 20, JP: 10, DE: 10 } },
};

/** The same world with nothing planted: every node is spread, and grows, as the whole does. */
export function planless(): Readonly<Record<NodeId | "beside", NodePlan>> {
  const weights: Partial<Record<PlaceId, number>> = {};
  for (const { weight, places } of Object.values(plan)) {
    const total = Object.values(places).reduce((sum, each) => sum + each, 0);
    for (const [place, each] of Object.entries(places)) {
      weights[place as PlaceId] = (weights[place as PlaceId] ?? 0) + (weight * each) / total;
    }
  }
  const entries = Object.entries(plan).map(([node, { weight }]) => [node, { weight, growth: steady(0.1), places: weights }]);
  return Object.fromEntries(entries) as Record<NodeId | "beside", NodePlan>;
}
