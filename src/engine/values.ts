import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import { assert } from "#base";

const msPerDay = 86_400_000;

/** A value as the product sees it: days are `YYYY-MM-DD`, whole numbers are numbers, lists are arrays, structs are objects. */
export function plainValue(value: DuckDBValue): unknown {
  if (typeof value === "bigint") {
    assert(value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER, `${value} is past what a number holds exactly`);
    return Number(value);
  }
  return typeof value === "object" && value !== null ? plainObject(value) : value;
}

function plainObject(value: DuckDBValue & object): unknown {
  if (value instanceof DuckDBDateValue) return new Date(value.days * msPerDay).toISOString().slice(0, 10);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [key, plainValue(item)]));
  }
  if (value instanceof DuckDBMapValue) {
    return Object.fromEntries(value.entries.map((entry) => [String(plainValue(entry.key)), plainValue(entry.value)]));
  }
  if (value instanceof DuckDBBlobValue) return value.bytes;
  return String(value);
}
