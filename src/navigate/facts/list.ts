import { list, sql, type Engine, type Sql } from "#engine";
import type { z } from "zod";
import type { listAnswer, Pick, Study } from "../contract.ts";
import { pickCondition } from "./pick.ts";

type ListAnswer = z.output<typeof listAnswer>;

/**
 * The patents behind one number, from the bundle's facts.
 *
 * in     an engine with the fact tables and views of the study
 * out    `total` is the number itself; rows are a page of it, latest filed first
 */
export async function listMembers(
  engine: Engine,
  study: Study,
  pick: Pick,
  page: { readonly limit: number; readonly offset: number },
): Promise<ListAnswer> {
  const condition = pickCondition(pick, study);
  // Which rows stand on the page, and of how many, is decided once and without their texts; those are read for the page alone.
  const shown = await engine.rows<{ member: number; total: number }>(sql`
    select m.member, count(*) over () as total from member m where ${condition}
    order by m.filed_on desc, m.number limit ${page.limit} offset ${page.offset}`);
  const total = shown[0]?.total ?? (await countMembers(engine, condition));
  if (shown.length === 0) return { total, unit: study.count, rows: [] };
  const members = shown.map((row) => row.member);
  const rows = await engine.rows<{ member: number } & Omit<ListAnswer["rows"][number], "applicants">>(sql`
    select m.member, m.family_key as "familyKey", m.number, m.title, m.filed_on as "filedOn", m.published_on as "publishedOn",
      coalesce(m.status, 'unknown') as status
    from member m where m.member in (${list(members)})
    order by m.filed_on desc, m.number`);
  const applicants = await applicantsOf(engine, members);
  return {
    total,
    unit: study.count,
    rows: rows.map(({ member, ...row }) => ({ ...row, applicants: applicants.get(member) ?? [] })),
  };
}

/** For a page past the end, or of no rows: it does not tell the number. */
async function countMembers(engine: Engine, condition: Sql): Promise<number> {
  const [counted] = await engine.rows<{ total: number }>(sql`select count(*) as total from member m where ${condition}`);
  return counted?.total ?? 0;
}

async function applicantsOf(engine: Engine, members: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  const found = new Map<number, string[]>();
  if (members.length === 0) return found;
  const rows = await engine.rows<{ member: number; name: string }>(sql`
    select f.member, o.name
    from fact_organisation f join organisation o on o.organisation = f.organisation
    where f.member in (${list(members)})
    order by f.member, f.position, o.organisation`);
  for (const { member, name } of rows) found.set(member, [...(found.get(member) ?? []), name]);
  return found;
}
