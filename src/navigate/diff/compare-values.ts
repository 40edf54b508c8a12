import { stringify } from "yaml";
import { canonicalJson } from "../figure/json.ts";
import type { Change } from "./change-shape.ts";

/** A difference within a value: where, and what stood there in words of the file. */
export interface ValueChange extends Pick<Change, "change" | "before" | "after"> {
  readonly path: readonly string[];
}

/** What tells the entries of a list apart, so that each is held against its own and not against the one in its place. */
const naming = ["node", "tag", "technology", "effect", "milestone", "check", "number", "source", "name", "year"] as const;

type Entry = Readonly<Record<string, unknown>>;

/** Every place at which two values of a study's file differ, lists by the names of their entries; nothing where they are alike. */
export function valueChanges(before: unknown, after: unknown, path: readonly string[] = []): ValueChange[] {
  const [was, is] = [plain(before), plain(after)];
  if (canonicalJson({ value: was }) === canonicalJson({ value: is })) return [];
  const [a, b] = [entriesByName(was ?? [], is ?? []), entriesByName(is ?? [], was ?? [])];
  if (a && b) return fieldsChanged(a, b, path);
  if (was === null || is === null) {
    return [{ path, change: was === null ? "added" : "removed", before: textOf(was), after: textOf(is) }];
  }
  if (isEntry(was) && isEntry(is)) return fieldsChanged(was, is, path);
  return [{ path, change: "changed", before: textOf(was), after: textOf(is) }];
}

function fieldsChanged(was: Entry, is: Entry, path: readonly string[]): ValueChange[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return fields.flatMap((field) => valueChanges(was[field], is[field], [...path, field]));
}

/** An empty list says no more than none. */
function plain(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entries of a list without their names; undefined where no field names each of both lists alone. */
function entriesByName(list: unknown, other: unknown): Entry | undefined {
  if (!Array.isArray(list) || !Array.isArray(other) || ![...list, ...other].every(isEntry)) return undefined;
  const name = naming.find((each) => [list, other].every((entries) => namesAlone(entries as Entry[], each)));
  if (name === undefined) return undefined;
  return Object.fromEntries((list as Entry[]).map((entry) => [keyOf(entry[name]), omit(entry, name)]));
}

function keyOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function namesAlone(entries: readonly Entry[], name: string): boolean {
  const names = entries.map((entry) => keyOf(entry[name]));
  return !names.includes("") && new Set(names).size === names.length;
}

function omit(entry: Entry, name: string): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
}

/** A value as it can be read: a text as it is, a list in one line, an entry of one field by that field, else as the file has it. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && !value.some((each) => typeof each === "object")) return value.map(String).join(", ");
  if (isEntry(value)) {
    const told = Object.entries(value).filter(([, each]) => plain(each) !== null);
    const [first] = told;
    if (first === undefined) return "";
    if (told.length === 1) return textOf(first[1]);
    return stringify(Object.fromEntries(told)).trimEnd();
  }
  return stringify(value).trimEnd();
}
