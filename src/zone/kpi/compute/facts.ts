import type { Context } from "#base";
import type { LedgerRecord } from "#ledger";
import { readAll } from "../../read-all.ts";
import { organisationYears } from "../fact/organisation-years.ts";
import { organisationsOf } from "./scope.ts";

type Fact = "revenue" | "service_revenue" | "output" | "research" | "employees" | "agents";

/** What the organisations of a zone add up to in a year. */
export interface Summed {
  /** Fen, or people. */
  readonly sum: number;
  /** Organisations that tell, of those that are asked; a branch stands with its head office. */
  readonly told: number;
  readonly asked: number;
  /** Some of it was reported as “over”. */
  readonly isLowerBound: boolean;
  readonly records: readonly string[];
}

/** The head of an organisation among those given: a branch stands with it. */
export function headsOf(organisations: readonly LedgerRecord[]): ReadonlyMap<string, string> {
  const byId = new Map(organisations.map((each) => [each.id, each]));
  return new Map(organisations.map(({ id }) => [id, headOf(id)]));

  function headOf(id: string): string {
    const above = byId.get(id)?.values["parent"];
    return typeof above === "string" && byId.has(above) ? headOf(above) : id;
  }
}

/**
 * Adds one fact of the organisations of a zone over a year, counting nothing twice: where a head office says that its branches are
 * included, theirs are left out. Only facts that were accepted count.
 */
export async function sumFacts(
  zone: string,
  year: number,
  fact: Fact,
  kinds: readonly string[],
  context: Context,
): Promise<Summed> {
  const organisations = (await organisationsOf(zone, context)).filter(({ values }) => kinds.includes(String(values["kind"])));
  const records = await readAll(organisationYears, { year, state: "accepted" }, "year", context);
  const byOrganisation = new Map(records.map((each) => [String(each.values["organisation"]), each]));
  const heads = headsOf(organisations);
  const isIncluded = (id: string) => {
    const head = heads.get(id);
    return head !== undefined && head !== id && byOrganisation.get(head)?.values["consolidated"] === true;
  };
  const counted = organisations.flatMap(({ id }) => {
    const record = byOrganisation.get(id);
    const value = record?.values[fact];
    return record && typeof value === "number" && !isIncluded(id) ? [{ id, record, value }] : [];
  });
  return {
    sum: counted.reduce((sum, { value }) => sum + value, 0),
    told: new Set(counted.map(({ id }) => heads.get(id))).size,
    asked: new Set(heads.values()).size,
    isLowerBound: counted.some(({ record }) => record.values["bound"] === "lower"),
    records: counted.map(({ record }) => record.id),
  };
}
