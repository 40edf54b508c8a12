import type { z } from "zod";
import { organisationKey } from "#corpus";
import { join, sql, type Engine, type Sql } from "#engine";
import type { carrierPatentsAnswer } from "../contract.ts";

export interface Named {
  readonly organisation: string;
  readonly names: readonly string[];
}

type Counts = Pick<z.output<typeof carrierPatentsAnswer>, "families" | "applications" | "bySum"> & {
  readonly of: ReadonlyMap<
    string,
    { readonly families: number; readonly applications: number; readonly numbers: readonly string[] }
  >;
};

interface Row {
  readonly organisation: string;
  readonly families: bigint | number;
  readonly applications: bigint | number;
  readonly numbers: readonly string[];
}

/**
 * Patents of a zone's organisations as applicants.
 *
 * in     organisations with the names by which they file
 * out    per organisation, and of all of them together; organisations whose names the corpus does not have are not among them;
 *        numbers: the representative publication of each family
 * unit   a family (an application) counts once for each organisation, and once in the zone: what two of them file jointly is one
 */
export async function carrierPatents(organisations: readonly Named[], engine: Engine): Promise<Counts> {
  const named = organisations.flatMap(({ organisation, names }) =>
    names.map((name) => ({ organisation, key: organisationKey(name) })).filter(({ key }) => key !== ""),
  );
  if (named.length === 0) return { families: 0, applications: 0, bySum: 0, of: new Map() };
  const held = heldBy(named);
  const rows = await engine.rows<Row>(sql`
    ${held}
    select h.organisation, count(distinct h.family) as families, count(distinct h.application) as applications,
      list(distinct d.publication_key order by d.publication_key) as numbers
    from held h join family f on f.family = h.family join publication d on d.doc = f.doc
    group by h.organisation`);
  const [all] = await engine.rows<{ families: bigint | number; applications: bigint | number }>(sql`
    ${held}
    select count(distinct family) as families, count(distinct application) as applications from held`);
  const of = new Map(
    rows.map(({ organisation, families, applications, numbers }) => [
      organisation,
      { families: Number(families), applications: Number(applications), numbers },
    ]),
  );
  return {
    families: Number(all?.families ?? 0),
    applications: Number(all?.applications ?? 0),
    bySum: [...of.values()].reduce((sum, { families }) => sum + families, 0),
    of,
  };
}

function heldBy(named: readonly { readonly organisation: string; readonly key: string }[]): Sql {
  return sql`
    with asked (organisation, key) as (values ${join(named.map(({ organisation, key }) => sql`(${organisation}, ${key})`))}),
    known as (
      select distinct a.organisation, n.organisation as entity
      from asked a join organisation_name n on n.organisation_key = a.key
    ),
    held as (
      select distinct k.organisation, d.family, d.application
      from known k join party p on p.organisation = k.entity and p.role = 'applicant'
      join publication d on d.doc = p.doc
    )`;
}
