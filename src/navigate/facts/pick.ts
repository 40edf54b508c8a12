import { join, sql, type Sql } from "#engine";
import type { Pick, Study } from "../contract.ts";
import { wholeChain } from "../study/nodes.ts";
import { rightConditions } from "./pick-rights.ts";
import { qualityConditions } from "./pick-quality.ts";
import { placePrefix } from "./places.ts";

/**
 * The members a number stands for, as a condition on `member m`. The same fields that make a cell of a figure open its list, and a
 * test holds every cell to it.
 *
 * `organisation`, `region` and `organisationType` speak of one applicant: a member is picked when one of its applicants fits all
 * three. `with` and `withType` speak of another applicant of the same member.
 */
export function pickCondition(pick: Pick, study: { readonly period: Study["period"]; readonly focus?: Study["focus"] }): Sql {
  const conditions: Sql[] = [periodCondition(pick, study.period)];
  for (const node of [pick.node ?? wholeChain, pick.andNode]) {
    // Every member of the facts is one of the whole chain.
    if (node === undefined || node === wholeChain) continue;
    conditions.push(sql`m.member in (select n.member from node_member n where n.node = ${node})`);
  }
  if (pick.year !== undefined) conditions.push(sql`m.year = ${pick.year}`);
  if (pick.yearFrom !== undefined) conditions.push(sql`m.year >= ${pick.yearFrom}`);
  if (pick.yearTo !== undefined) conditions.push(sql`m.year <= ${pick.yearTo}`);
  if (pick.type !== undefined) conditions.push(sql`m.type = ${pick.type}`);
  if (pick.office !== undefined) conditions.push(sql`m.office = ${pick.office}`);
  if (pick.status !== undefined) conditions.push(sql`m.status = ${pick.status}`);
  if (pick.statusBasis !== undefined) conditions.push(sql`m.status_basis = ${pick.statusBasis}`);
  if (pick.granted !== undefined) conditions.push(sql`coalesce(m.granted, false) = ${pick.granted === "yes"}`);
  if (pick.coapplied === "yes")
    conditions.push(sql`m.member in (select f.member from fact_organisation f where f.applicants > 1)`);
  if (pick.coapplied === "no")
    conditions.push(sql`m.member not in (select f.member from fact_organisation f where f.applicants > 1)`);
  if (pick.regionBasis !== undefined) {
    conditions.push(sql`m.member in (select h.member from holder h where h.region_basis = ${pick.regionBasis})`);
  }
  conditions.push(...qualityConditions(pick));
  conditions.push(...operationConditions(pick));
  conditions.push(...textConditions(pick));
  if (pick.tag !== undefined) conditions.push(sql`m.member in (select t.member from member_tag t where t.tag = ${pick.tag})`);
  conditions.push(...rightConditions(pick, study));
  if (pick.lacks !== undefined) conditions.push(lacks(pick.lacks));
  const applicant = applicantCondition(pick);
  if (applicant) conditions.push(applicant);
  return join(conditions, " and ");
}

/** What was read from titles and abstracts. */
function textConditions(pick: Pick): Sql[] {
  const conditions: Sql[] = [];
  const read = sql`select t.member from member_text t`;
  if (pick.textRead === "yes") conditions.push(sql`m.member in (${read})`);
  if (pick.textRead === "no") conditions.push(sql`m.member not in (${read})`);
  if (pick.term !== undefined) {
    conditions.push(
      sql`m.member in (select x.member from member_term x join term t on t.term = x.term where t.text = ${pick.term})`,
    );
  }
  if (pick.effect !== undefined)
    conditions.push(sql`m.member in (select e.member from member_effect e where e.effect = ${pick.effect})`);
  if (pick.technology !== undefined) {
    conditions.push(sql`m.member in (select e.member from member_technology e where e.technology = ${pick.technology})`);
  }
  if (pick.cluster !== undefined) conditions.push(sql`m.member in (${read} where t.cluster = ${pick.cluster})`);
  return conditions;
}

/** How the right was used, and how long it lasts. */
function operationConditions(pick: Pick): Sql[] {
  const conditions: Sql[] = [];
  const said: Sql[] = [];
  if (pick.operation !== undefined) said.push(sql`o.kind = ${pick.operation}`);
  if (pick.operationYear !== undefined) said.push(sql`o.year = ${pick.operationYear}`);
  if (pick.operationFrom !== undefined) said.push(sql`o.from_organisation = ${pick.operationFrom} and ${otherParty}`);
  if (pick.operationTo !== undefined) said.push(sql`o.to_organisation = ${pick.operationTo} and ${otherParty}`);
  if (pick.fromAcademia === "yes") said.push(fromAcademia);
  if (said.length > 0) conditions.push(sql`m.member in (select o.member from operation o where ${join(said, " and ")})`);
  if (pick.expiresFrom !== undefined) conditions.push(sql`m.expires_on >= cast(${pick.expiresFrom} as date)`);
  if (pick.expiresTo !== undefined) conditions.push(sql`m.expires_on <= cast(${pick.expiresTo} as date)`);
  return conditions;
}

const otherParty = sql`coalesce(o.from_organisation, '') <> coalesce(o.to_organisation, '')`;

/** An operation `o` by which a university's or an institute's right came to an enterprise. */
export const fromAcademia: Sql = sql`(o.kind in ('transfer', 'licence') and o.from_type in ('university', 'institute') and o.to_type = 'enterprise')`;

function periodCondition(pick: Pick, [from, to]: readonly [number, number]): Sql {
  switch (pick.period ?? "in") {
    case "in":
      return sql`m.year between ${from} and ${to}`;
    case "out":
      return sql`(m.year < ${from} or m.year > ${to})`;
    case "unknown":
      return sql`m.year is null`;
    case "all":
      return sql`true`;
  }
}

function lacks(field: NonNullable<Pick["lacks"]>): Sql {
  switch (field) {
    case "applicant":
      return sql`m.member not in (select f.member from fact_organisation f)`;
    case "region":
      return sql`m.member not in (select h.member from holder h where h.region is not null)`;
    case "inventor":
      return sql`m.member not in (select i.member from fact_inventor i)`;
    case "family":
      return sql`m.family_basis = 'application'`;
    case "status":
      return sql`coalesce(m.status, 'unknown') = 'unknown'`;
  }
}

function applicantCondition(pick: Pick): Sql | undefined {
  if (pick.region === "unknown") return lacks("region");
  const first: Sql[] = [];
  if (pick.organisation !== undefined) first.push(sql`h.organisation = ${pick.organisation}`);
  if (pick.organisationType !== undefined) first.push(sql`h.type = ${pick.organisationType}`);
  const prefix = placePrefix(pick.region ?? "world");
  if (prefix !== "") first.push(sql`substr(h.region, 1, ${prefix.length}) = ${prefix}`);
  const second: Sql[] = [];
  if (pick.with !== undefined) second.push(sql`w.organisation = ${pick.with}`);
  if (pick.withType !== undefined) second.push(sql`w.type = ${pick.withType}`);
  if (second.length > 0) {
    return sql`m.member in (
      select h.member from holder h join holder w on w.member = h.member and w.organisation <> h.organisation
      where ${join([...first, ...second], " and ")})`;
  }
  return first.length === 0 ? undefined : sql`m.member in (select h.member from holder h where ${join(first, " and ")})`;
}
