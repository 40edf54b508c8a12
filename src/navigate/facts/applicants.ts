import { organisationKey } from "#corpus";
import { sql, type Engine } from "#engine";
import type { regionBases } from "../contract.ts";
import type { FactStudy } from "./fact-study.ts";

/** How an applicant's region came to be known: as the corpus says, or by the study's own decision. */
type RegionBasis = (typeof regionBases)[number];

interface Known {
  readonly organisation: number;
  readonly organisation_key: string;
  readonly name: string;
  readonly type: string;
  readonly region: string | null;
  readonly basis: RegionBasis | null;
  /** Every normalised name it goes by. */
  readonly keys: readonly string[];
}

/** Where no more than a country is known, a source gives it. */
const basis = sql`coalesce(o.region_basis, case when coalesce(o.region, o.country) is not null then 'given' end)`;

/**
 * Decides for this study which organisations are one applicant, and where it stands: `applicant_of(organisation, applicant, name,
 * type, region, basis)`.
 *
 * rule   the study's own decisions first (`applicants:`), by any name of the organisation, then what the corpus knows, with its
 *        basis; nothing else is guessed
 */
export async function decideApplicants(engine: Engine, study: FactStudy): Promise<void> {
  const decisions = (study.applicants ?? []).map((decision) => ({
    ...decision,
    exact: new Set(decision.names.filter((each) => !each.endsWith("*")).map((each) => organisationKey(each) || each)),
    begins: decision.names
      .filter((each) => each.endsWith("*"))
      .map((each) => organisationKey(each.slice(0, -1)) || each.slice(0, -1)),
  }));
  const decided = (keys: readonly string[]) =>
    decisions.find(({ exact, begins }) => keys.some((key) => exact.has(key) || begins.some((start) => key.startsWith(start))));
  const changed: { known: Known; key: string; name: string; type: string; region: string | null; basis: RegionBasis | null }[] =
    [];
  // Only where a decision may concern it does an organisation pass through this process.
  const organisations = engine.batches<Known>(sql`
    with named as (
      select organisation, list(distinct organisation_key order by organisation_key) as keys from organisation_name group by organisation
    )
    select o.organisation, o.organisation_key, o.name, o.type, coalesce(o.region, o.country) as region, ${basis} as basis,
      coalesce(n.keys, [o.organisation_key]) as keys
    from organisation o left join named n on n.organisation = o.organisation where ${decisions.length > 0}
    order by o.organisation`);
  for await (const batch of organisations) {
    for (const known of batch) {
      const decision = decided(known.keys);
      if (!decision) continue;
      const key = organisationKey(decision.name) || decision.name;
      const region = decision.region ?? known.region;
      const source = decision.region ? "study" : known.basis;
      changed.push({ known, key, name: decision.name, type: decision.type ?? known.type, region, basis: source });
    }
  }
  await engine.load("applicant_change", {
    organisation: Int32Array.from(changed.map(({ known }) => known.organisation)),
    applicant: changed.map(({ key }) => key),
    name: changed.map(({ name }) => name),
    type: changed.map(({ type }) => type),
    region: changed.map(({ region }) => region),
    basis: changed.map(({ basis }) => basis),
  });
  await engine.run(sql`
    create or replace table applicant_of as
    select o.organisation, coalesce(c.applicant, o.organisation_key) as applicant, coalesce(c.name, o.name) as name,
      coalesce(c.type, o.type) as type,
      case when c.organisation is not null then c.region else coalesce(o.region, o.country) end as region,
      case when c.organisation is not null then c.basis else ${basis} end as basis
    from organisation o left join applicant_change c on c.organisation = o.organisation`);
}
