import { assert } from "#base";
import type { FieldShape, LedgerRecord, Value } from "../contract.ts";
import type { RecordTable } from "../database/schema.ts";
import { isPlural } from "./fields.ts";
import type { Register } from "./register.ts";

/** Values as the columns of their fields. */
export function columnsOf(values: Readonly<Record<string, Value>>): Record<`f_${string}`, string | number | null> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [columnOf(key), toColumn(value)]));
}

/** Lists as JSON, flags as 0 and 1. */
function toColumn(value: Value): string | number | null {
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === "boolean" ? Number(value) : value;
}

/** A row of a register's table as a record. */
export function recordOf(register: Register, row: Readonly<Record<string, string | number | null>>): LedgerRecord {
  const { id, version, state, zone, organisation, created_at, created_by, updated_at, updated_by } = row as RecordTable;
  return {
    id,
    version,
    state,
    zone,
    organisation,
    createdAt: created_at,
    createdBy: created_by,
    updatedAt: updated_at,
    updatedBy: updated_by,
    values: Object.fromEntries(
      columnsIn(register.fields).map(({ key, column, shape }) => [key, fromColumn(shape, row[column] ?? null)]),
    ),
  };
}

interface FieldColumn {
  readonly key: string;
  readonly column: string;
  readonly shape: FieldShape;
}

const known = new WeakMap<Register["fields"], readonly FieldColumn[]>();

/** The same for each of thousands of rows: worked out once. */
function columnsIn(fields: Register["fields"]): readonly FieldColumn[] {
  const found = known.get(fields) ?? Object.entries(fields).map(([key, { shape }]) => ({ key, column: columnOf(key), shape }));
  known.set(fields, found);
  return found;
}

function fromColumn(shape: FieldShape, kept: string | number | null): Value {
  if (isPlural(shape)) return kept === null ? [] : (JSON.parse(String(kept)) as string[]);
  if (kept === null) return null;
  return shape.kind === "flag" ? kept === 1 : kept;
}

/** Fields have a prefix of their own: none can be called as a column that every record has. */
export function columnOf(field: string): `f_${string}` {
  assert(/^[a-z][a-z0-9_]{0,40}$/.test(field), `${field} can name a column`);
  return `f_${field}`;
}
