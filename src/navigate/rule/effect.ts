import { assert } from "#base";
import type { Both, FigureRow } from "../indicator/indicator.ts";
import type { CellRef, Recommendation } from "../recommendation-shape.ts";

type Effect = Recommendation["effects"][number];

/** An indicator by which the effect of a recommendation can be measured, and where a run tells its value today. */
export interface Kpi {
  readonly id: string;
  /** Group of the zone's catalogue. */
  readonly group: "creation" | "use" | "talent";
  readonly title: Both;
  readonly unit: Both;
  readonly measured: Both;
  /** Figure and column that hold the baseline, with what names the row beside whom or what it is about; absent where no figure does. */
  readonly baseline?: { readonly figure: string; readonly column: string; readonly row?: FigureRow };
}

/** Units that indicators of recommendations share. */
export const kpiUnits = {
  members: { zh: "计数单位同本项目", en: "the study's counting unit" },
  people: { zh: "人", en: "people" },
  deals: { zh: "件次", en: "transfers and licences" },
} as const satisfies Readonly<Record<string, Both>>;

export function kpiOf<Id extends string>(catalogue: readonly (Kpi & { readonly id: Id })[], id: Id): Kpi {
  const kpi = catalogue.find((each) => each.id === id);
  assert(kpi, `there is an indicator ${id}`);
  return kpi;
}

/** What should move and where it stands; without a cell that holds a number nobody says from where. */
export function effectOf(kpi: Kpi, direction: Effect["direction"], found: CellRef | undefined): Effect {
  const baseline = typeof found?.value === "number" ? found.value : null;
  return {
    kpi: kpi.id,
    title: { ...kpi.title },
    // What is at nought can fall no further.
    direction: direction === "down" && baseline === 0 ? "hold" : direction,
    baseline,
    unit: { ...kpi.unit },
    cell: baseline === null ? null : (found ?? null),
    measured: { ...kpi.measured },
  };
}
