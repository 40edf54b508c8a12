import { action } from "#base";
import { sql } from "#engine";
import { organisationsAnswer, organisationsInput } from "./organisation/contract.ts";
import { decisionsNow } from "./organisation-facts.ts";
import { organisationKey, regionName } from "./normalise/index.ts";
import { withCurrentSnapshot } from "./store/reading.ts";

interface Found {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly method: string;
  readonly score: number;
  readonly mentions: number;
  readonly families: number;
  readonly names: number;
  readonly suggestions: number;
}

export const organisationsAction = action({
  name: "corpus/organisations",
  may: "member",
  summary: {
    zh: "按名称检索机构：归并方法与得分、名称数、待判断的建议",
    en: "Find organisations by name: how their names were put together, and what awaits an analyst's judgement",
  },
  input: organisationsInput,
  output: organisationsAnswer,
  positional: ["text"],
  doors: ["cli", "http"],
  method: "get",
  run: (input, context) =>
    withCurrentSnapshot(context.dataDir, async (snapshot, engine) => {
      const text = input.text?.trim() ?? "";
      const pattern = `%${text.toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
      const normalised = `%${organisationKey(text).replace(/[\\%_]/gu, "\\$&")}%`;
      const named = sql`
        ${text === ""} or o.organisation in (
          select n.organisation from organisation_name n
          where lower(n.name) like ${pattern} escape '\\' or (${organisationKey(text) !== ""} and n.organisation_key like ${normalised} escape '\\'))`;
      const wanted = sql`
        (${named}) and (cast(${input.type ?? null} as varchar) is null or o.type = ${input.type ?? null})
        and (cast(${input.method ?? null} as varchar) is null or o.method = ${input.method ?? null})
        and (not ${input.suggested} or coalesce(s.suggestions, 0) > 0)`;
      const joined = sql`
        organisation o left join (
          select organisation, count(*) as suggestions from (
            select organisation from organisation_suggestion union all select other from organisation_suggestion
          ) group by organisation
        ) s on s.organisation = o.organisation`;
      const [counted] = await engine.rows<{ total: number }>(sql`select count(*) as total from ${joined} where ${wanted}`);
      const organisations = await engine.rows<Found>(sql`
        with page as (
          select o.*, coalesce(s.suggestions, 0) as suggestions from ${joined} where ${wanted}
          order by o.families desc, o.mentions desc, o.organisation limit ${input.limit} offset ${input.offset}
        )
        select p.organisation_key as key, p.name, p.type, p.country, p.region, p.method, p.score, p.mentions, p.families,
          (select count(*) from organisation_name n where n.organisation = p.organisation) as names,
          cast(p.suggestions as integer) as suggestions
        from page p order by p.families desc, p.mentions desc, p.organisation`);
      const { entries, unpublished } = await decisionsNow(context.dataDir);
      return {
        snapshot: snapshot.id,
        total: counted?.total ?? 0,
        organisations: organisations.map((each) => {
          const place = each.region ?? each.country;
          return { ...each, regionName: place === null ? null : regionName(place, context.lang) };
        }),
        decisions: entries.length,
        unpublished,
      };
    }),
  print: ({ organisations, total }) =>
    [
      ...organisations.map(
        (each) => `${each.families}\t${each.name}\t${each.type}\t${each.region ?? "-"}\t${each.method} ${each.score}`,
      ),
      `${organisations.length} / ${total}`,
    ].join("\n"),
  rows: ({ organisations }) => organisations,
});
