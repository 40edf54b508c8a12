import { headerName } from "../../import/table/header-name.ts";
import { classTitleLayout } from "./class-title.ts";
import { legalCodeLayout, officeLayout } from "./codes.ts";
import { concordanceLayouts, revisionLayout } from "./concordance.ts";
import { enterpriseLayout } from "./enterprise.ts";
import type { Layout } from "./layout.ts";
import { regionLayout } from "./region.ts";
import { industryStatisticLayout, populationLayout } from "./statistics.ts";

/** Every layout with a header. A table that fits several is of the one that understands most of its columns; first come, first served. */
export const headedLayouts: readonly Layout[] = [
  legalCodeLayout,
  ...concordanceLayouts,
  revisionLayout,
  industryStatisticLayout,
  populationLayout,
  enterpriseLayout,
  regionLayout,
  officeLayout,
  classTitleLayout,
];

const fieldsByName = new Map(
  headedLayouts.map((layout) => {
    const fieldOf = new Map<string, string>();
    for (const [field, headers] of Object.entries(layout.fields)) {
      for (const header of headers) if (!fieldOf.has(headerName(header))) fieldOf.set(headerName(header), field);
    }
    return [layout, fieldOf] as const;
  }),
);

/** The field of a header, given in the form of `headerName`. */
export function fieldIn(layout: Layout, name: string): string | undefined {
  return fieldsByName.get(layout)?.get(name);
}

/** How many cells of a row are headers of side tables: used to tell delimiters apart. */
export function recognisedSideHeaders(cells: readonly string[]): number {
  const names = new Set(cells.map(headerName));
  let most = 0;
  for (const fieldOf of fieldsByName.values()) {
    let count = 0;
    for (const name of names) if (fieldOf.has(name)) count++;
    most = Math.max(most, count);
  }
  return most;
}

export { headerlessLayouts, type Headerless } from "./headerless.ts";
export type { Layout, Reading, SideAsked, Unread } from "./layout.ts";
