import type { FigureRow, Scope } from "../../indicator.ts";
import { independence } from "../../../method/independence.ts";
import { complexity, presence, proximity, relatednessDensity, type Complexity } from "./space.ts";

/** An item counts as had from so many members: one family gives a small region an RTA of 10. */
export const presentMin = 3;
/** Regions with fewer members in all tell nothing of what goes together. */
export const regionMin = 10;

/** Regions × items, in the order of their keys, with what is told of them. */
export interface Space {
  readonly regions: readonly string[];
  readonly items: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly present: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  readonly complexity: Complexity;
  /** Regions differ in what they have no more clearly than by chance: what is near what, and what is complex, is not to be read. */
  readonly byChance: boolean;
}

/** Beyond this probability a table as uneven may well be chance. */
export const chanceMax = 0.001;

/** From rows (place, item, members); items keep the order given. */
export function spaceOf(rows: readonly FigureRow[], items: readonly string[], scope: Pick<Scope, "study">): Space {
  const totals = new Map<string, number>();
  for (const row of rows) {
    const place = String(row["place"]);
    totals.set(place, (totals.get(place) ?? 0) + Number(row["members"]));
  }
  const regions = [...totals]
    .filter(([, members]) => members >= regionMin)
    .map(([place]) => place)
    .toSorted();
  const at = {
    region: new Map(regions.map((each, index) => [each, index])),
    item: new Map(items.map((each, index) => [each, index])),
  };
  const counts = regions.map(() => items.map(() => 0));
  for (const row of rows) {
    const [region, item] = [at.region.get(String(row["place"])), at.item.get(String(row["item"]))];
    const cells = region === undefined ? undefined : counts[region];
    if (cells && item !== undefined) cells[item] = Number(row["members"]);
  }
  const present = presence(counts, presentMin);
  const near = proximity(present, scope.study.relatedness ?? "minimum");
  const byChance = (independence(counts) ?? 1) > chanceMax;
  return { regions, items, counts, present, near, complexity: complexity(present), byChance };
}

/** Below this correlation with diversity nothing is called complex or simple. */
export const agreementMin = 0.3;

export const quadrants = ["near_complex", "near_simple", "far_complex", "far_simple"] as const;

/** One item as a region stands to it. */
export interface Standing {
  readonly item: string;
  readonly members: number;
  readonly rta: number | null;
  readonly held: boolean;
  readonly density: number | null;
  /** Density less the region's mean over all items. */
  readonly lead: number | null;
  readonly complexity: number | null;
  readonly quadrant: (typeof quadrants)[number] | null;
  /** As of the space: the numbers stand, nothing is to be read from them. */
  readonly by_chance: boolean;
}

/** Every item as `home` stands to it; empty where home is too small to have a row. */
export function standings(space: Space, home: string): Standing[] {
  const region = space.regions.indexOf(home);
  const [own, present] = [space.counts[region], space.present[region]];
  if (!own || !present) return [];
  const densities = space.items.map((_, item) => relatednessDensity(present, space.near, item));
  const known = densities.filter((each) => each !== null);
  const mean = known.reduce((total, each) => total + each, 0) / Math.max(known.length, 1);
  const rowTotal = own.reduce((total, each) => total + each, 0);
  const total = space.counts.reduce((all, row) => all + row.reduce((sum, each) => sum + each, 0), 0);
  return space.items.map((item, index) => {
    const column = space.counts.reduce((sum, row) => sum + (row[index] ?? 0), 0);
    const [density, complex] = [densities[index] ?? null, space.complexity.items[index] ?? null];
    const lead = density === null ? null : density - mean;
    const side =
      space.byChance || lead === null || complex === null || (space.complexity.agreement ?? 0) < agreementMin
        ? null
        : ([lead >= 0 ? "near" : "far", complex >= 0 ? "complex" : "simple"] as const);
    return {
      item,
      members: own[index] ?? 0,
      rta: column === 0 || rowTotal === 0 ? null : ((own[index] ?? 0) * total) / (rowTotal * column),
      held: present[index] === 1,
      density,
      lead,
      complexity: complex,
      quadrant: side === null ? null : `${side[0]}_${side[1]}`,
      by_chance: space.byChance,
    };
  });
}
