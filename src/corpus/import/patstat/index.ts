import { AppError } from "#base";
import { sql, type Engine } from "#engine";
import type { Imported, Issue } from "../../record.ts";
import type { SetEffects, SetImporter, SetMember } from "../importer.ts";
import { tableBySignature } from "../sets/header-columns.ts";
import { layOutTables, repeatedRows } from "../sets/lay-out.ts";
import { joinStar } from "../sets/star.ts";
import { patstatStar, type Tables } from "./joined.ts";
import type { Item } from "./application.ts";
import { recordsOf, type Columns, type Tally } from "./records.ts";
import { isUsed, signatures } from "./tables.ts";
import "./messages.ts";

const batchMax = 500;

/** PATSTAT Global's tables as CSV files, whole editions or extracts of them. */
export const patstatImporter: SetImporter = {
  format: "patstat",
  version: 3,
  tableOf: (file) => tableBySignature(file, signatures),
  read,
};

/** Tables that say nothing alone, and the one they refer to. */
const partners = [
  ["tls207_pers_appln", "tls206_person"],
  ["tls206_person", "tls207_pers_appln"],
  ["tls204_appln_prior", "tls201_appln"],
  ["tls212_citation", "tls211_pat_publn"],
  ["tls214_npl_publn", "tls212_citation"],
  ["tls215_citn_categ", "tls212_citation"],
  ["tls225_docdb_fam_cpc", "tls201_appln"],
  ["tls803_legal_event_code", "tls231_inpadoc_legal_event"],
] as const;

async function* read(members: readonly SetMember[], effects: SetEffects): AsyncGenerator<readonly Imported[]> {
  const given = new Set(members.map(({ table }) => table));
  if (!given.has("tls201_appln") && !given.has("tls211_pat_publn")) {
    throw new AppError("corpus.patstat.needs_applications", { tables: [...given].toSorted().join(", ") });
  }
  const { notes, tables } = await layOutTables(members, isUsed, effects);
  const told: Imported[] = [...notes];
  for (const [table, partner] of partners) {
    if (given.has(table) && !given.has(partner)) told.push(note("corpus.patstat.needs_partner", { table, partner }, "field"));
  }
  for (const table of ["tls201_appln", "tls211_pat_publn"])
    if (tables.has(table)) told.push(...(await badKeys(effects.engine, table)));
  for (const [table, column] of [
    ["tls201_appln", "appln_id"],
    ["tls206_person", "person_id"],
    ["tls211_pat_publn", "pat_publn_id"],
  ] as const) {
    if (tables.has(table) && tables.get(table)?.has(column)) told.push(...(await repeatedRows(effects.engine, table, column)));
  }
  if (told.length > 0) yield told;

  const total = members.reduce((sum, { file }) => sum + (file.bytes ?? 0), 0);
  const tally: Tally = { records: 0, unnumbered: 0, artificial: 0, artificialExample: 0, unknownCited: 0 };
  const hasNumbers = tables.get("tls201_appln")?.has("appln_nr") ?? true;
  const ending: Imported[] = [];
  const tell = {
    progress: (share: number) => effects.consumed(Math.round((total * (1 + share)) / 2)),
    imported: (each: Imported) => ending.push(each),
  };
  let batch: Imported[] = [];
  for await (const rows of joinStar<Columns, Item>(patstatStar(tables), effects, tell)) {
    for (const row of rows) {
      batch.push(...recordsOf(row, hasNumbers, tally));
      if (batch.length < batchMax) continue;
      yield batch;
      batch = [];
    }
  }
  batch.push(...ending, ...(await endNotes(tables, tally, effects.engine)));
  if (batch.length > 0) yield batch;
}

function note(code: string, values: Issue["values"], severity: Issue["severity"] = "note"): Imported {
  return { note: { code, values, severity } };
}

/** Rows whose number of the application is no number reach no record. */
async function badKeys(engine: Engine, table: string): Promise<Imported[]> {
  const from = table === "tls201_appln" ? sql`tls201_appln` : sql`tls211_pat_publn`;
  const [bad] = await engine.rows<{ count: number; value: string | null }>(
    sql`select count(*) as "count", min(coalesce(appln_id, '')) as value from ${from} where try_cast(appln_id as bigint) is null`,
  );
  if (!bad || bad.count === 0) return [];
  return [note("corpus.sets.no_key", { table, column: "appln_id", count: bad.count, value: bad.value ?? "" }, "field")];
}

async function endNotes(tables: Tables, tally: Tally, engine: Engine): Promise<Imported[]> {
  const notes: Imported[] = [];
  if (tally.unnumbered > 0) notes.push(note("corpus.patstat.no_numbers", { count: tally.unnumbered }));
  if (tally.artificial > 0) {
    notes.push(note("corpus.patstat.artificial", { count: tally.artificial, value: tally.artificialExample }));
  }
  if (tally.unknownCited > 0) notes.push(note("corpus.patstat.unknown_cited", { count: tally.unknownCited }));
  if (tables.has("tls204_appln_prior") && tables.has("tls201_appln")) {
    const unknown = await unmatched(
      engine,
      sql`
      tls204_appln_prior t anti join tls201_appln a on try_cast(a.appln_id as bigint) = try_cast(t.prior_appln_id as bigint)`,
    );
    if (unknown > 0) notes.push(note("corpus.patstat.unknown_priorities", { count: unknown }));
  }
  if (tables.has("tls207_pers_appln") && tables.has("tls206_person")) {
    const unknown = await unmatched(
      engine,
      sql`
      tls207_pers_appln t anti join tls206_person p on try_cast(p.person_id as bigint) = try_cast(t.person_id as bigint)`,
    );
    if (unknown > 0) notes.push(note("corpus.patstat.unnamed_persons", { count: unknown }, "field"));
  }
  return notes;
}

async function unmatched(engine: Engine, from: ReturnType<typeof sql>): Promise<number> {
  const [found] = await engine.rows<{ count: number }>(sql`select count(*) as "count" from ${from}`);
  return found?.count ?? 0;
}
