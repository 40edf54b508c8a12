import type { Indicator, Scope } from "../indicator/indicator.ts";
import type { FactTable } from "../facts/tables.ts";
import { gapFields, type GapField } from "./gap-shape.ts";

interface Sign {
  /** Fact tables that hold nothing else. */
  readonly reads?: readonly FactTable[];
  /** Fields of a pick: what a count filters by. */
  readonly opens?: readonly string[];
  /** Columns and views in the SQL, where `member_quality` or a shared view holds many things. */
  readonly asks?: RegExp;
}

/** By what one sees that a figure rests on a field: the lists its counts open, the tables it reads, the columns it asks. */
const signs: Readonly<Record<GapField, Sign>> = {
  year: { opens: ["year", "yearFrom", "yearTo"] },
  applicant: { reads: ["fact_organisation"] },
  region: {
    opens: ["region", "outside", "regionBasis"],
    asks: /\b(?:member_place|node_place|node_region|member_country)\b|\bsubstr\((?:\w+\.)?region\b/,
  },
  inventor: { reads: ["fact_inventor"] },
  status: {
    reads: ["member_office"],
    opens: ["status", "statusBasis", "inForce"],
    asks: /'active'|\bq\.coverage\b|\bnode_power\b/,
  },
  expiry: { opens: ["expiresFrom", "expiresTo"], asks: /\bexpires_on\b|\blife_left\b|\bnode_power\b/ },
  family: { reads: ["member_office"], opens: ["spread"], asks: /\bq\.(?:abroad|pct|triadic|ip5_offices|family_size)\b/ },
  reference: { reads: ["citation"], opens: ["citedBy"], asks: /\bq\.(?:backward|npl|originality|radicalness|cycle_years)\b/ },
  citation: {
    opens: ["core"],
    asks: /\bq\.(?:core|cited|citation_rank|relevance|breakthrough|current_cites)\b|\bnode_power\b|\bcitation_rank\b/,
  },
  claims: { asks: /\bq\.claims\b/ },
  abstract: { reads: ["member_text"] },
  event: { reads: ["operation", "event_coverage"], opens: ["operation", "pledged", "fromAcademia"] },
};

/**
 * The fields that a figure rests on, in the order of the list: its own, and those of the figures it states in `from`.
 *
 * A figure that tells what is known (`rests: []`) rests on none. Whose region is known has an applicant, so the region stands for both.
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
  if (indicator.rests) return indicator.rests;
  // Only what the indicator's file says: what a study names stands in parameters.
  const asked = indicator.sql(scope, new Map()).text;
  const columns = indicator.columns(scope);
  const opens = new Set(columns.flatMap((column) => Object.keys(column.opens ?? {})));
  return gapFields.filter((field) => {
    const sign = signs[field];
    return (
      (field === "year" && columns.some(({ kind }) => kind === "year")) ||
      (sign.reads ?? []).some((table) => indicator.reads.includes(table)) ||
      (sign.opens ?? []).some((pick) => opens.has(pick)) ||
      (sign.asks?.test(asked) ?? false)
    );
  });
}
