import { organisationKey, regionOf } from "#corpus";
import { sql, type Engine } from "#engine";
import type { Study } from "../contract.ts";

/** How an applicant's region came to be known. */
export type RegionBasis = "given" | "study" | "name";

interface Known {
  readonly organisation: number;
  readonly organisation_key: string;
  readonly name: string;
  readonly type: string;
  readonly region: string | null;
}

/**
 * Decides for this study which organisations are one applicant, and where it stands: `applicant_of(organisation, applicant, name,
 * type, region, basis)`.
 *
 * rule   the study's own decisions first (`applicants:`), then what the sources give, then, for a Chinese name that begins with
 *        or carries its place in brackets, that place; nothing else is guessed
 */
export async function decideApplicants(engine: Engine, study: Study): Promise<void> {
  const decisions = (study.applicants ?? []).map((decision) => ({
    ...decision,
    exact: new Set(decision.names.filter((each) => !each.endsWith("*")).map((each) => organisationKey(each) || each)),
    begins: decision.names
      .filter((each) => each.endsWith("*"))
      .map((each) => organisationKey(each.slice(0, -1)) || each.slice(0, -1)),
  }));
  const decided = (key: string) =>
    decisions.find(({ exact, begins }) => exact.has(key) || begins.some((start) => key.startsWith(start)));
  const changed: { known: Known; key: string; name: string; type: string; region: string | null; basis: RegionBasis | null }[] =
    [];
  // Only what no source places, or what a decision may concern, passes through this process.
  const condition = decisions.length > 0 ? sql`true` : sql`region is null and country is null`;
  const organisations = engine.batches<Known>(sql`
    select organisation, organisation_key, name, type, coalesce(region, country) as region from organisation where ${condition}
    order by organisation`);
  for await (const batch of organisations) {
    for (const known of batch) {
      const decision = decided(known.organisation_key);
      const named = known.region === null ? regionOfName(known.name, known.type) : null;
      const region = decision?.region ?? known.region ?? named;
      const basis = decision?.region ? "study" : known.region !== null ? "given" : named === null ? null : "name";
      if (!decision && named === null) continue;
      const key = decision ? organisationKey(decision.name) || decision.name : known.organisation_key;
      changed.push({ known, key, name: decision?.name ?? known.name, type: decision?.type ?? known.type, region, basis });
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
      case when c.organisation is not null then c.basis when coalesce(o.region, o.country) is not null then 'given' end as basis
    from organisation o left join applicant_change c on c.organisation = o.organisation`);
}

/** Seats that differ from the place that the name seems to give; null where it gives none (大陆汽车 is Continental). */
const exceptions: Readonly<Record<string, string | null>> = { 中山大学: "CN-440100", 德州仪器: "US-TX", 大陆: null };

const legalForm = /公司|集团|厂|大学|学院|研究院|研究所|科学院/u;

/**
 * Where a Chinese name says it is. By the rules on enterprise names the administrative division stands first, or in brackets.
 *
 * out    a province or prefecture, or `CN`; null for what is no Chinese name of an organisation, or tells no place for certain.
 *        Counties are left out: 东方 and 金山 are words as well.
 */
export function regionOfName(name: string, type: string): string | null {
  if (
    !/\p{Script=Han}/u.test(name) ||
    !legalForm.test(name) ||
    /株式会社|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
  )
    return null;
  for (const [start, region] of Object.entries(exceptions)) if (name.startsWith(start)) return region;
  const bracketed = [...name.matchAll(/[（(]([\p{Script=Han}]{2,6})[)）]/gu)].map((match) => match[1] ?? "");
  const heard = type === "enterprise" ? [...bracketed, name] : [name];
  for (const text of heard) {
    if (text === "中国") return "CN";
    const { region } = regionOf({ address: text });
    if (region === "CN" || (region?.startsWith("CN-") && region.endsWith("00"))) return region;
  }
  return null;
}
