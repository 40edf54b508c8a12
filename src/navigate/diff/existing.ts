import { inLanes, name, sql, type Engine, type Sql } from "#engine";
import type { ReadBundle } from "../bundle/read.ts";
import { causeCodes } from "../contract.ts";
import { factColumns, factTableNames, type FactTable } from "../facts/tables.ts";
import type { Cause } from "./causes.ts";
import { columnsOf, sideTable } from "./sides.ts";
import { causeOfTable, statusColumns } from "./state.ts";
import { sameChain, sameSettings } from "./study-at.ts";

/** The causes that can have changed anything between two runs, in the order in which they are carried over; the program's version apart. */
export async function existingCauses(engine: Engine, old: ReadBundle, fresh: ReadBundle): Promise<Cause[]> {
  const found = new Set<Cause>();
  const [was, is] = [old.parsed.study, fresh.parsed.study];
  if (!sameSettings(was, is)) found.add("study");
  if (!sameChain(was, is)) found.add("query");
  if (old.run.cutOff !== fresh.run.cutOff) found.add("cut_off");
  const reasons = await engine.rows<{ side: string; reason: string; member: boolean }>(sql`
    select distinct side, reason, true as member from present_reason where reason is not null
    union all select distinct side, reason, false as member from node_reason where reason is not null`);
  for (const { side, reason, member } of reasons) {
    if (reason === "query" || reason === "unclear") found.add(reason);
    else if (member) found.add(side === "old" ? "documents_gone" : "documents_new");
    else found.add("documents_changed");
  }
  await inLanes(factTableNames, async (table) => {
    for (const cause of await causesOfTable(engine, table)) found.add(cause);
  });
  return causeCodes.filter((cause) => found.has(cause));
}

/** Which causes carry rows of a table over, where the two runs' rows differ. What is of members of one run only passes with them. */
async function causesOfTable(engine: Engine, table: FactTable): Promise<Cause[]> {
  const own = factColumns(table).map(([column]) => column);
  switch (table) {
    case "node_member":
    case "node_known":
      // They follow from the other tables.
      return [];
    case "member": {
      const columns = own.filter((column) => column !== "member");
      const differ = (chosen: readonly string[]) => joined(engine, "member", "member", chosen);
      const status = await differ(columns.filter((column) => statusColumns.has(column)));
      const others = await differ(columns.filter((column) => !statusColumns.has(column)));
      return [...(others ? (["documents_changed"] as const) : []), ...(status ? (["status"] as const) : [])];
    }
    case "organisation": {
      const region = await joined(engine, table, "organisation", ["region", "region_basis"]);
      const entity = await joined(engine, table, "organisation", ["name", "type"]);
      return [...(entity ? (["entity"] as const) : []), ...(region ? (["region"] as const) : [])];
    }
    default:
      return (await tablesDiffer(engine, table)) ? [causeOfTable(table)] : [];
  }
}

async function joined(engine: Engine, table: FactTable, key: string, columns: readonly string[]): Promise<boolean> {
  const different = columns.map((column) => sql`a.${name(column)} is distinct from b.${name(column)}`);
  const [first, ...rest] = different;
  if (!first) return false;
  const any = rest.reduce((left: Sql, right) => sql`${left} or ${right}`, first);
  const [found] = await engine.rows<{ found: boolean }>(sql`
    select exists (
      select 1 from ${sideTable("old", table)} a join ${sideTable("new", table)} b on b.${name(key)} = a.${name(key)} where ${any}
    ) as found`);
  return found?.found ?? false;
}

async function tablesDiffer(engine: Engine, table: FactTable): Promise<boolean> {
  const [old, fresh] = [sideTable("old", table), sideTable("new", table)];
  const columns = columnsOf(table);
  const [found] = await engine.rows<{ found: boolean }>(sql`
    select (select count(*) from ${old}) <> (select count(*) from ${fresh})
      or exists (select ${columns} from ${old} except select ${columns} from ${fresh})
      or exists (select ${columns} from ${fresh} except select ${columns} from ${old}) as found`);
  return found?.found ?? false;
}
