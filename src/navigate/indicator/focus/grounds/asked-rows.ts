import { join, name, sql, type Sql } from "#engine";
import { groundsRule, type GroundQuestion } from "../../../rule/grounds.ts";

/** Members of the enterprises that the study is about. */
export const ownMembers: Sql = sql`select distinct h.member from focus_organisation o join holder h on h.organisation = o.organisation`;

/** A threshold when it is moved as far down as it ever is: what does not reach it could not be clear, and is not asked about. */
export function lowered(threshold: number): number {
  return threshold * (1 - groundsRule.sensitivitySpread);
}

/** What a question may tell beside its counts, and what picks the members that are counted. */
const told = {
  node: sql`varchar`,
  organisation: sql`varchar`,
  subject: sql`varchar`,
  inventor: sql`integer`,
  person: sql`varchar`,
  home: sql`boolean`,
  /** One and the same for people who made the same patents of a node together: they are one team, not several finds. */
  team: sql`integer`,
  effect: sql`varchar`,
  pick_node: sql`varchar`,
  pick_organisation: sql`varchar`,
  pick_with: sql`varchar`,
  pick_inventor: sql`integer`,
  pick_effect: sql`varchar`,
  pick_status: sql`varchar`,
  pick_coapplied: sql`varchar`,
  pick_granted: sql`varchar`,
  pick_pledged: sql`varchar`,
  pick_operation: sql`varchar`,
  pick_own: sql`varchar`,
  pick_core: sql`varchar`,
  pick_cited_by: sql`varchar`,
  pick_in_force: sql`varchar`,
  pick_expires_from: sql`varchar`,
  pick_expires_to: sql`varchar`,
  pick_year_from: sql`integer`,
  pick_year_to: sql`integer`,
} as const;
type Told = keyof typeof told;
const toldNames = Object.keys(told) as Told[];

export type Constants = Readonly<Partial<Record<Told, string | number>>>;

/**
 * The rows of one question in the shape that all questions share, so that those of a study stand in one table.
 *
 * in     counted: hits, total, rest_hits, rest_total and the columns that it carries; constants: the same in every row
 * out    question, counts, and every column above: null where the question tells nothing of it
 */
export function askedRows(question: GroundQuestion, counted: Sql, carries: readonly Told[], constants: Constants = {}): Sql {
  const columns = toldNames.map((key) => {
    const value = carries.includes(key) ? sql`c.${name(key)}` : (constants[key] ?? null);
    return sql`cast(${value} as ${told[key]}) as ${name(key)}`;
  });
  return sql`
    select ${question} as question, cast(c.hits as bigint) as hits, cast(c.total as bigint) as total,
      cast(c.rest_hits as bigint) as rest_hits, cast(c.rest_total as bigint) as rest_total, ${join(columns)}
    from (${counted}) c`;
}
