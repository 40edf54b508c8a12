import { action, AppError } from "#base";
import { sql, type Engine } from "#engine";
import { stringify } from "yaml";
import { organisationAnswer, organisationInput } from "./organisation/contract.ts";
import { decisionsNow } from "./organisation-facts.ts";
import { organisationKey, regionName } from "./normalise/index.ts";
import type { OrganisationDecision } from "./organisation-decisions.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

interface Base {
  readonly organisation: number;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly regionBasis: string | null;
  readonly identifier: string | null;
  readonly method: string;
  readonly score: number;
  readonly mentions: number;
  readonly families: number;
}

interface Beside {
  readonly kind: string;
  readonly method: string;
  readonly score: number;
  readonly key: string;
  readonly name: string;
  readonly families: number;
}

export const organisationAction = action({
  name: "corpus/organisation",
  may: "member",
  summary: {
    zh: "一个机构的全部名称及归并依据、地区、类型、关联机构与待判断的建议",
    en: "One organisation with all its names and why they are its, region, type, related organisations and suggestions",
  },
  input: organisationInput,
  output: organisationAnswer,
  positional: ["key"],
  doors: ["cli", "http"],
  method: "get",
  run: ({ key }, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const found = await findOrganisation(engine, key);
      if (!found) throw new AppError("corpus.organisation_not_found", { key });
      const { organisation, ...shown } = found;
      const names = await engine.rows<{ name: string; normalised: string; method: string; score: number; mentions: number }>(sql`
        select name, organisation_key as normalised, method, score, mentions from organisation_name
        where organisation = ${organisation} order by mentions desc, name`);
      const relations = await engine.rows<Beside & { role: "parent" | "child"; since: string | null; until: string | null }>(sql`
        select case when r.parent = ${organisation} then 'child' else 'parent' end as role, r.kind, r.method, r.score, r.since, r.until,
          o.organisation_key as key, o.name, o.families
        from organisation_relation r
          join organisation o on o.organisation = case when r.parent = ${organisation} then r.child else r.parent end
        where r.parent = ${organisation} or r.child = ${organisation} order by role desc, o.families desc, o.organisation`);
      const suggestions = await engine.rows<Beside>(sql`
        select s.kind, s.method, s.score, o.organisation_key as key, o.name, o.families
        from organisation_suggestion s
          join organisation o on o.organisation = case when s.organisation = ${organisation} then s.other else s.organisation end
        where s.organisation = ${organisation} or s.other = ${organisation} order by s.score desc, o.families desc, o.organisation`);
      const { entries, unpublished } = await decisionsNow(context.dataDir);
      const place = shown.region ?? shown.country;
      const keys = new Set([shown.key, ...names.map((each) => each.normalised)]);
      return {
        ...shown,
        snapshot: snapshot.id,
        regionName: place === null ? null : regionName(place, context.lang),
        names,
        relations: relations.map(({ key: otherKey, name, families, ...rest }) => ({
          ...rest,
          other: { key: otherKey, name, families },
        })),
        suggestions: suggestions.map(({ key: otherKey, name, families, ...rest }) => ({
          ...rest,
          other: { key: otherKey, name, families },
        })),
        decisions: entries.flatMap((entry, at) =>
          concerns(entry, keys) ? [{ at, organisation: entry.organisation, text: stringify(entry).trim() }] : [],
        ),
        unpublished,
      };
    }),
  rows: ({ names }) => names,
});

/** By the key of the organisation, or by any of its names. */
async function findOrganisation(engine: Engine, key: string): Promise<Base | undefined> {
  const [found] = await engine.rows<Base>(sql`
    select organisation, organisation_key as key, name, type, country, region, region_basis as "regionBasis", identifier, method, score,
      mentions, families
    from organisation
    where organisation_key = ${key}
      or organisation in (select organisation from organisation_name where name = ${key} or organisation_key = ${organisationKey(key)})
    order by organisation_key = ${key} desc, families desc, organisation limit 1`);
  return found;
}

function concerns(entry: OrganisationDecision, keys: ReadonlySet<string>): boolean {
  const names = [
    entry.organisation,
    ...(entry.also ?? []),
    ...(entry.not ?? []),
    ...(entry.relations ?? []).map((each) => each.organisation),
  ];
  return names.some((name) => keys.has(organisationKey(name)));
}
