import { sql, type Engine } from "#engine";
import { wholeChain } from "../study/nodes.ts";
import type { GapField } from "./gap-shape.ts";
import { memberFields, pctBit, readBit } from "./known-fields.ts";

/** Of one group the members, and those that have the field. */
export interface Filled {
  readonly members: number;
  readonly filled: number;
  /** Others that lack it by their nature: nothing of them is missing, and they are not among the members. */
  readonly exempt?: number;
}

export interface FilledYear extends Filled {
  readonly office: string;
  readonly year: number;
}

/** How much of each field is known: of the chain in the period, of each node, of each office and year. */
export interface FilledShares {
  /** Of `year`: everything found, whatever its year. Of `event`: applications. */
  of(field: GapField): Filled;
  /** Undefined for a field that is not counted by node. */
  ofNode(field: GapField, node: string): Filled | undefined;
  ofYears(field: GapField): readonly FilledYear[];
}

interface Row {
  readonly members: number;
  readonly node: string;
  readonly office: string | null;
  readonly year: number | null;
  readonly known: number;
}

/** What a study's facts say of the fields that its members have, read once for all figures. */
export async function filledShares(engine: Engine, [from, to]: readonly [number, number]): Promise<FilledShares> {
  const all = await engine.rows<Row>(sql`select node, office, year, known, members from node_known`);
  const [events = { members: 0, filled: 0 }] = await engine.rows<{ members: number; filled: number }>(sql`
    select coalesce(sum(applications), 0) as members,
      coalesce(sum(case when operations > 0 then with_events else 0 end), 0) as filled from event_coverage`);
  const rows = all.filter(({ year }) => year !== null && year >= from && year <= to);
  const byNode = Map.groupBy(rows, ({ node }) => node);
  const chain = byNode.get(wholeChain) ?? [];
  const found = all.filter(({ node }) => node === wholeChain);
  const whole: Partial<Record<GapField, Filled>> = {
    year: { members: membersOf(found), filled: membersOf(found.filter(({ year }) => year !== null)) },
    event: { members: Number(events.members), filled: Number(events.filled) },
  };
  return {
    of: (field) => whole[field] ?? counted(field, chain),
    ofNode: (field, node) => (whole[field] ? undefined : counted(field, byNode.get(node) ?? [])),
    ofYears: (field) =>
      whole[field]
        ? []
        : [...Map.groupBy(chain, ({ office, year }) => `${office} ${year}`).values()].flatMap((group) =>
            group[0] ? [{ office: group[0].office ?? "", year: group[0].year ?? 0, ...counted(field, group) }] : [],
          ),
  };
}

function membersOf(rows: readonly { readonly members: number }[]): number {
  return rows.reduce((sum, { members }) => sum + members, 0);
}

function counted(field: GapField, rows: readonly Row[]): Filled {
  const bit = memberFields.findIndex((each) => each === field);
  const asked = field === "abstract" ? rows.filter(({ known }) => has(known, readBit)) : rows;
  const lacking = asked.filter(({ known }) => !has(known, bit));
  const exempt = field === "status" || field === "expiry" ? membersOf(lacking.filter(({ known }) => has(known, pctBit))) : 0;
  const members = membersOf(asked);
  const filled = members - membersOf(lacking);
  // Where there is nothing else, nothing at all is known.
  return exempt === 0 || exempt === members ? { members, filled } : { members: members - exempt, filled, exempt };
}

function has(known: number, bit: number): boolean {
  return Math.floor(known / 2 ** bit) % 2 === 1;
}
