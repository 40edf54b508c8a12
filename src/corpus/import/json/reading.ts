import { parseDay } from "../../normalise/days.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import type { Classification, Imported, Issue, PublicationRecord, Scheme } from "../../record.ts";
import type { ByteFile, ReadEffects, SourceFacts } from "../importer.ts";
import { AppError } from "#base";
import { jsonObjects } from "./objects.ts";
import { isFilled, textAt, type JsonObject } from "./values.ts";

export type Building = { -readonly [Name in keyof PublicationRecord]: PublicationRecord[Name] };

/** One record being read: its place, and what could not be read of it. */
export class Reading {
  readonly at: number;
  readonly issues: Issue[] = [];

  constructor(at: number) {
    this.at = at;
  }

  unread(field: string, value: string): void {
    const values = { line: this.at, field, value: value.slice(0, 100) };
    this.issues.push({ at: this.at, code: "corpus.json.unreadable", values, severity: "field" });
  }

  /** A day in any of the forms of JSON exports; `0` and `9999…` are no days. */
  day(object: JsonObject | undefined, key: string): string | undefined {
    const text = textAt(object, key);
    if (text === undefined || text === "0" || text.startsWith("9999")) return undefined;
    const day = parseDay(text);
    if (day === undefined) this.unread(key, text);
    return day;
  }

  count(object: JsonObject | undefined, key: string): number | undefined {
    const text = textAt(object, key);
    if (text === undefined) return undefined;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    this.unread(key, text);
    return undefined;
  }

  /** Symbols of one scheme, each once. */
  classes(scheme: Scheme, symbols: readonly { symbol: string; first?: boolean; additional?: boolean }[]): Classification[] {
    const found = new Map<string, Classification>();
    for (const { symbol: raw, first, additional } of symbols) {
      const symbol = parseSymbol(scheme, raw);
      if (symbol === undefined) this.unread(scheme, raw);
      else if (!found.has(symbol)) {
        found.set(symbol, { scheme, symbol, ...(first && { first }), ...(additional && { additional }) });
      }
    }
    return [...found.values()];
  }

  done(record: PublicationRecord): Imported {
    return this.issues.length > 0 ? { record, issues: this.issues } : { record };
  }

  rejected(value: string): Imported {
    const values = { line: this.at, value: value.slice(0, 100) };
    return { rejected: { at: this.at, code: "corpus.json.no_number", values, severity: "reject" } };
  }
}

/** Leaves out of a record what a source does not give. */
export function filled<Part extends object>(part: Part): { [Key in keyof Part]?: Exclude<Part[Key], undefined> } {
  const kept = Object.entries(part).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as { [Key in keyof Part]?: Exclude<Part[Key], undefined> };
}

const batchMax = 500;

/** Reads every object of a file with `read`; a broken one is told and costs nothing else. Keys that `known` lacks stand in the facts. */
export async function* readObjects(
  file: ByteFile,
  effects: ReadEffects,
  known: Readonly<Record<string, string | null>>,
  read: (object: JsonObject, line: number) => Imported,
): AsyncGenerator<readonly Imported[]> {
  const keys = new KeyCount(known, effects.facts);
  let any = false;
  let batch: Imported[] = [];
  for await (const found of jsonObjects(file, effects)) {
    for (const each of found) {
      if ("fault" in each && each.fault.severity === "note") {
        batch.push({ note: each.fault });
        continue;
      }
      any = true;
      if ("fault" in each) batch.push({ rejected: each.fault });
      else {
        keys.see(each.value);
        batch.push(read(each.value, each.line));
      }
      if (batch.length < batchMax) continue;
      yield batch;
      batch = [];
    }
  }
  keys.report();
  if (batch.length > 0) yield batch;
  if (!any) throw new AppError("corpus.json.no_documents", { file: file.name });
}

/** Counts the keys that objects fill, as columns of the loss report. */
class KeyCount {
  readonly #known: Readonly<Record<string, string | null>>;
  readonly #facts: SourceFacts;
  readonly #count = new Map<string, number>();

  constructor(known: Readonly<Record<string, string | null>>, facts: SourceFacts) {
    this.#known = known;
    this.#facts = facts;
  }

  see(object: JsonObject): void {
    for (const key of Object.keys(object)) this.#count.set(key, (this.#count.get(key) ?? 0) + (isFilled(object[key]) ? 1 : 0));
  }

  report(): void {
    this.#facts.columns = [...this.#count].slice(0, 500).map(([header, count]) => ({
      header,
      field: this.#known[header] ?? null,
      filled: count,
    }));
  }
}
