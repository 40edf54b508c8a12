import { name, type Sql } from "#engine";
import type { Unit } from "#search/contract";

/** The column of `publication` that leads to the unit; a publication is its own. */
export function unitColumn(unit: Unit): Sql {
  return unit === "publication" ? name("doc") : name(unit);
}
