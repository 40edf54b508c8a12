import { AppError } from "#base";
import type { Imported } from "../../record.ts";
import type { SetEffects, SetImporter, SetMember } from "../importer.ts";
import { layOutTables, repeatedRows } from "../sets/lay-out.ts";
import { joinStar } from "../sets/star.ts";
import { centreTable, patentsViewStar } from "./joined.ts";
import { recordOf, type Columns, type Item } from "./records.ts";
import { isUsed, keyOf, patentsViewTable, type Side } from "./tables.ts";
import "./messages.ts";

const batchMax = 500;

/** PatentsView's bulk tables of US grants (`g_…`) and published applications (`pg_…`). */
export const patentsViewImporter: SetImporter = { format: "patentsview", version: 2, tableOf: patentsViewTable, read };

async function* read(members: readonly SetMember[], effects: SetEffects): AsyncGenerator<readonly Imported[]> {
  const given = new Set(members.map(({ table }) => table));
  const sides = (["g", "pg"] as const).filter((side) => given.has(centreTable[side]));
  if (sides.length === 0) throw new AppError("corpus.patentsview.needs_patents", { tables: [...given].toSorted().join(", ") });
  const { notes, tables } = await layOutTables(members, isUsed, effects);
  const told: Imported[] = [...notes];
  for (const table of given) {
    const side: Side = table.startsWith("pg_") ? "pg" : "g";
    if (isUsed(table) && table !== "g_location_disambiguated" && !sides.includes(side)) {
      const values = { table, partner: centreTable[side] };
      told.push({ note: { code: "corpus.patentsview.left_out", values, severity: "field" } });
    }
  }
  for (const side of sides) told.push(...(await repeatedRows(effects.engine, centreTable[side], keyOf[side])));
  if (told.length > 0) yield told;
  const total = members.reduce((sum, { file }) => sum + (file.bytes ?? 0), 0);
  const ending: Imported[] = [];
  let at = 0;
  for (const side of sides) {
    let batch: Imported[] = [];
    const before = sides.indexOf(side) / sides.length;
    const tell = {
      progress: (share: number) => effects.consumed(Math.round((total * (1 + before + share / sides.length)) / 2)),
      imported: (each: Imported) => ending.push(each),
    };
    for await (const rows of joinStar<Columns, Item>(patentsViewStar(tables, side), effects, tell)) {
      for (const row of rows) {
        batch.push(recordOf(row, side, ++at));
        if (batch.length < batchMax) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
  if (ending.length > 0) yield ending;
}
