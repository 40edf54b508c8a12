import type { Snapshot } from "#corpus";
import { sql, type Engine } from "#engine";
import type { Unit } from "#search/contract";
import { memberQuery } from "./build.ts";
import { unitColumn } from "./unit-column.ts";

/** Publications → unit and unit → year of one snapshot, held while a chain is edited or judged. */
export interface UnitMap {
  readonly snapshot: string;
  readonly unit: Unit;
  readonly memberOfDoc: Int32Array;
  /** `noYear` where unknown. */
  readonly yearOfMember: Int32Array;
}

const noYear = -1;
let lately: UnitMap | undefined;

export async function unitMap(snapshot: Snapshot, engine: Engine, unit: Unit): Promise<UnitMap> {
  if (lately?.snapshot === snapshot.id && lately.unit === unit) return lately;
  const memberOfDoc = await engine.integers(sql`select ${unitColumn(unit)} from publication order by doc`);
  const yearOfMember = await engine.integers(sql`
    select coalesce(year, ${noYear}) as year from (${memberQuery(unit)}) every_member order by member`);
  lately = { snapshot: snapshot.id, unit, memberOfDoc, yearOfMember };
  return lately;
}

/** Members of documents, in the period or whatever the year, ascending. */
export function membersOf(units: UnitMap, lists: readonly Int32Array[], period?: readonly [number, number]): Int32Array {
  const mark = new Uint8Array(units.yearOfMember.length);
  for (const docs of lists) for (const doc of docs) mark[units.memberOfDoc[doc] ?? 0] = 1;
  let size = 0;
  for (let member = 0; member < mark.length; member++) {
    const year = units.yearOfMember[member] ?? noYear;
    if (period && (year < period[0] || year > period[1])) mark[member] = 0;
    if (mark[member] === 1) size++;
  }
  const members = new Int32Array(size);
  for (let member = 0, at = 0; at < size; member++) if (mark[member] === 1) members[at++] = member;
  return members;
}
