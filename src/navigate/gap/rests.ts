import type { Indicator, Scope } from "../indicator/indicator.ts";
import type { FactTable } from "../facts/tables.ts";
import { gapFields, type GapField } from "./gap-shape.ts";

interface Sign {
  /** Fact tables that hold nothing else. */
  readonly reads?: readonly FactTable[];
  /** Fields of a pick: what a count filters by. */
  readonly opens?: readonly string[];
}

/** By what one sees that a figure rests on a field: the lists that its counts open, the tables that it reads. SQL is no sign: it changes for speed. */
const signs: Readonly<Record<GapField, Sign>> = {
  year: { opens: ["year", "yearFrom", "yearTo"] },
  applicant: { reads: ["fact_organisation"] },
  region: { opens: ["region", "outside", "regionBasis"] },
  inventor: { reads: ["fact_inventor"] },
  status: { reads: ["member_office"], opens: ["status", "statusBasis", "inForce"] },
  expiry: { opens: ["expiresFrom", "expiresTo"] },
  family: { reads: ["member_office"], opens: ["spread"] },
  reference: { reads: ["citation"], opens: ["citedBy"] },
  citation: { opens: ["core"] },
  claims: {},
  abstract: { reads: ["member_text"] },
  event: { reads: ["operation", "event_coverage"], opens: ["operation", "pledged", "fromAcademia"] },
};

/**
 * The fields that a figure rests on, in the order of the list: its own, and those of the figures it states in `from`.
 *
 * A figure that tells itself what is known rests on none. Whose region is known has an applicant, so the region stands for both.
 */
export function restsOn(indicator: Indicator, scope: Scope, others: ReadonlyMap<string, Indicator>): readonly GapField[] {
  const found = new Set<GapField>();
  const visit = (each: Indicator): void => {
    for (const field of ownFields(each, scope)) found.add(field);
    for (const id of each.from ?? []) {
      const other = others.get(id);
      if (other) visit(other);
    }
  };
  visit(indicator);
  if (found.has("region")) found.delete("applicant");
  return gapFields.filter((field) => found.has(field));
}

function ownFields(indicator: Indicator, scope: Scope): readonly GapField[] {
  const { rests = [] } = indicator;
  if (rests === "itself") return [];
  const columns = indicator.columns(scope);
  const opens = new Set(columns.flatMap((column) => Object.keys(column.opens ?? {})));
  return gapFields.filter((field) => {
    const sign = signs[field];
    return (
      rests.includes(field) ||
      (field === "year" && columns.some(({ kind }) => kind === "year")) ||
      (sign.reads ?? []).some((table) => indicator.reads.includes(table)) ||
      (sign.opens ?? []).some((pick) => opens.has(pick))
    );
  });
}
